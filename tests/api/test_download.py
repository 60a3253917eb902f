"""Ways in which fetching a file goes wrong, on a real host: what comes of each, and what lies on the disk then."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest

from kling_desktop.api.answers import Fetched
from kling_desktop.api.client import Client
from kling_desktop.api.connection import Connection
from kling_desktop.api.errors import (
    AddressExpired,
    ApiError,
    DownloadTooLarge,
    Interrupted,
    NotAClip,
    Offline,
    UnsafeRedirect,
)
from tests.api.hosts import (
    CLIP,
    ETAG,
    HALF,
    Exchange,
    Script,
    after,
    answering,
    good,
    half,
    hosting,
)

QUICK = Connection(connect=1, read=0.15, stall=0.15, least_rate=1000, pool=1)
TRIES = 3
HTML = b"<!DOCTYPE html><html><body>Please log in</body></html>"


def client_of(origin: str) -> Client:
    return Client(origin, lambda: "sk-secret", connection=QUICK)


def fetch(origin: str, url: str, part: Path, tries: int = TRIES, most_bytes: int = 10_000_000) -> Fetched | ApiError:
    """As the studio does: what was interrupted is tried again, everything else is an end."""
    client = client_of(origin)
    last: ApiError = Interrupted("never tried")
    for _ in range(tries):
        try:
            return client.download(url, part, most_bytes=most_bytes)
        except Interrupted as error:
            last = error
        except ApiError as error:
            return error
    return last


def chunked(*pieces: bytes, ended: bool) -> Script:
    def script(exchange: Exchange) -> None:
        exchange.send(
            f"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nETag: {ETAG}\r\nTransfer-Encoding: chunked\r\n\r\n"
        )
        for piece in pieces:
            exchange.send(f"{len(piece):x}\r\n", piece, "\r\n")
        exchange.send("0\r\n\r\n" if ended else "")

    return script


def endless(exchange: Exchange) -> None:
    exchange.send("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n")
    while True:
        exchange.send(CLIP)


def wrong_offset(exchange: Exchange) -> None:
    if exchange.first_byte is None:
        good(exchange)
        return
    span = f"bytes 0-{len(CLIP) - 1}/{len(CLIP)}"
    exchange.answer("206 Partial Content", CLIP, content_type="video/mp4", etag=ETAG, content_range=span)


def wrong_total(exchange: Exchange) -> None:
    if exchange.first_byte is None:
        good(exchange)
        return
    first = exchange.first_byte
    span = f"bytes {first}-{len(CLIP) + 8}/{len(CLIP) + 9}"
    exchange.answer("206 Partial Content", CLIP[first:] + bytes(9), content_type="video/mp4", content_range=span)


def longer_than_its_range(exchange: Exchange) -> None:
    if exchange.first_byte is None:
        good(exchange)
        return
    span = f"bytes {exchange.first_byte}-{len(CLIP) - 1}/{len(CLIP)}"
    exchange.answer("206 Partial Content", CLIP, content_type="video/mp4", etag=ETAG, content_range=span)


def changed(exchange: Exchange) -> None:
    good(exchange, content=CLIP[::-1], etag='"two"')


def changed_and_careless(exchange: Exchange) -> None:
    """Another file, and the guard of the range is not looked at."""
    first = exchange.first_byte or 0
    status = "206 Partial Content" if first else "200 OK"
    span = f"bytes {first}-{len(CLIP) - 1}/{len(CLIP)}"
    exchange.answer(status, CLIP[::-1][first:], content_type="video/mp4", etag='"two"', content_range=span)


def moved(to: str) -> Script:
    return answering("302 Found", location=to)


whole = answering("200 OK", CLIP, content_type="video/mp4")
half_reset = after(half, Exchange.reset)
half_hang = after(half, Exchange.hang)
half_no_length = answering("200 OK", CLIP[:HALF], content_type="video/mp4", content_length=None)
half_agreeing = answering("200 OK", CLIP[:HALF], content_type="video/mp4")
page = answering("200 OK", HTML, content_type="text/html")
page_as_clip = answering("200 OK", HTML, content_type="video/mp4")
drip_headers = after(lambda exchange: exchange.send("HTTP/1.1 200 OK\r\nX-Slow: "), Exchange.drip)
drip_body = after(lambda exchange: exchange.send("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"), Exchange.drip)
drip_chunked = after(chunked(CLIP[:HALF], ended=False), Exchange.drip)


@dataclass(frozen=True)
class Fault:
    name: str
    scripts: tuple[Script, ...]
    outcome: type[Fetched | ApiError]
    on_disk: bytes | None  # None: no part is left


FAULTS = (
    Fault("a good answer", (good,), Fetched, CLIP),
    Fault("always cut, with a length", (half, half, half, half), Interrupted, CLIP[:HALF]),
    Fault("cut once, with a length", (half, good), Fetched, CLIP),
    Fault("cut chunked, always", (chunked(CLIP[:HALF], ended=False),), Interrupted, CLIP[:HALF]),
    Fault("cut chunked, once", (chunked(CLIP[:HALF], ended=False), chunked(CLIP, ended=True)), Fetched, CLIP),
    Fault("a page with 200", (page,), NotAClip, None),
    Fault("a page that says video/mp4", (page_as_clip,), NotAClip, None),
    Fault("an empty 200", (answering("200 OK", content_type="video/mp4"),), NotAClip, None),
    Fault("reset once", (half_reset, good), Fetched, CLIP),
    Fault("stalled once", (half_hang, good), Fetched, CLIP),
    Fault("stalled for ever", (half_hang,), Interrupted, CLIP[:HALF]),
    Fault("silent from the start", (Exchange.hang,), Interrupted, None),
    Fault("slow as treacle, in its headers", (drip_headers,), Interrupted, None),
    Fault("slow as treacle, chunk by chunk", (drip_chunked,), Interrupted, CLIP[:HALF]),
    Fault("redirected to a page", (moved("/login"), page), NotAClip, None),
    Fault("500 once", (answering("500 Oops"), good), Fetched, CLIP),
    Fault("503 once", (answering("503 Busy"), good), Fetched, CLIP),
    Fault("429 once", (answering("429 Slow", retry_after=7), good), Fetched, CLIP),
    Fault("404", (answering("404 Gone"),), AddressExpired, None),
    Fault("403", (answering("403 No", HTML, content_type="text/html"),), AddressExpired, None),
    Fault("410", (answering("410 Gone"),), AddressExpired, None),
    Fault("changed between two tries", (half, changed), Fetched, CLIP[::-1]),
    Fault("changed, and the guard ignored", (half, changed_and_careless), Fetched, CLIP[::-1]),
    Fault("ranges ignored", (half, whole), Fetched, CLIP),
    Fault("a range from another byte", (half, wrong_offset), Fetched, CLIP),
    Fault("a range of another whole", (half, wrong_total), Fetched, CLIP),
    Fault("a range longer than it says", (half, longer_than_its_range, good), Fetched, CLIP),
    Fault("no such range", (half, answering("416 No"), good), Fetched, CLIP),
    Fault("a part nobody asked for", (answering("206 Part", CLIP[9:], content_range="bytes 9-1/1"),), NotAClip, None),
    Fault("an endless body", (endless,), DownloadTooLarge, None),
    Fault("far too large, announced", (answering("200 OK", content_length=99_000_000),), DownloadTooLarge, None),
    Fault("packed", (answering("200 OK", CLIP, content_encoding="gzip"),), NotAClip, None),
    Fault("packed in the second half", (half, answering("200 OK", CLIP, content_encoding="br")), NotAClip, CLIP[:HALF]),
    Fault("no HTTP at all", (lambda exchange: exchange.send("220 smtp ready\r\n\r\n"),), Interrupted, None),
    Fault("junk after the body", (after(good, lambda exchange: exchange.send(b"junk")),), Fetched, CLIP),
    Fault("said to go on first", (after(lambda e: e.send("HTTP/1.1 103 Hints\r\n\r\n"), good),), Fetched, CLIP),
    Fault("two lengths", (lambda e: e.answer("200 OK", CLIP, Content_Length=5),), Interrupted, None),
)


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_ends_with_the_clip_or_with_its_reason(fault: Fault, tmp_path: Path) -> None:
    part = tmp_path / "clip.part"
    with hosting(*fault.scripts) as host:
        outcome = fetch(host.origin, host.url, part)
    assert type(outcome) is fault.outcome, outcome
    left = part.read_bytes() if part.exists() else None
    assert left == fault.on_disk or (fault.on_disk is None and not left)


@pytest.mark.parametrize("script", [half_no_length, half_agreeing])
def test_a_cut_that_nothing_announced_is_handed_on_as_it_came_for_the_walk_over_its_boxes(
    script: Script, tmp_path: Path
) -> None:
    part = tmp_path / "clip.part"
    with hosting(script) as host:
        outcome = fetch(host.origin, host.url, part)
    assert outcome == Fetched(part, HALF, resumed=False)


def test_a_slow_body_is_given_up_while_bytes_still_come(tmp_path: Path) -> None:
    with hosting(drip_body) as host:
        assert isinstance(fetch(host.origin, host.url, tmp_path / "part", tries=1), Interrupted)


def test_a_second_try_asks_only_for_what_is_missing_and_names_the_file_it_has_begun(tmp_path: Path) -> None:
    with hosting(half, good) as host:
        outcome = fetch(host.origin, host.url, tmp_path / "part")
        second = host.exchanges[1]
    assert outcome == Fetched(tmp_path / "part", len(CLIP), resumed=True)
    assert second.first_byte == HALF
    assert second.header("if-range") == ETAG


def test_neither_the_key_nor_a_cookie_reaches_the_file_host(tmp_path: Path) -> None:
    with hosting(
        answering("500 Oops", set_cookie="a=b"), answering("302 F", set_cookie="c=d", location="/x"), good
    ) as h:
        fetch(h.origin, h.url, tmp_path / "part")
        heads = [exchange.head for exchange in h.exchanges]
    assert len(heads) == 3
    assert not any(
        "sk-secret" in head or "authorization" in head.lower() or "\r\ncookie:" in head.lower() for head in heads
    )
    assert all(exchange.header("accept-encoding") == "identity" for exchange in h.exchanges)


def test_a_pause_that_the_file_host_asks_for_is_told(tmp_path: Path) -> None:
    with hosting(answering("429 Slow", retry_after=7)) as host, pytest.raises(Interrupted) as caught:
        client_of(host.origin).download(host.url, tmp_path / "part")
    assert caught.value.retry_after == 7


@pytest.mark.parametrize(
    ("base", "url"),
    [
        ("https://toapis.com", "http://files.example/clip.mp4"),
        ("https://toapis.com", "https://127.0.0.1/clip.mp4"),
        ("https://toapis.com", "https://[::ffff:127.0.0.1]/clip.mp4"),
        ("https://toapis.com", "https://192.168.1.1/clip.mp4"),
        ("https://toapis.com", "https://169.254.169.254/latest"),
        ("https://toapis.com", "https://localhost/clip.mp4"),
        ("https://toapis.com", "file:///etc/passwd"),
        ("https://toapis.com", "https://"),
        ("https://toapis.com", "https://[/clip.mp4"),
        ("https://toapis.com", ""),
        ("http://127.0.0.1:1", "http://files.example/clip.mp4"),
    ],
)
def test_an_address_that_is_not_safe_is_not_even_tried(base: str, url: str, tmp_path: Path) -> None:
    with pytest.raises(UnsafeRedirect):
        client_of(base).download(url, tmp_path / "part")


@pytest.mark.parametrize(
    "to", ["http://files.example/x", "ftp://127.0.0.1/x", "file:///etc/passwd", "https://10.0.0.1/"]
)
def test_a_redirect_to_an_unsafe_place_is_not_followed(to: str, tmp_path: Path) -> None:
    with hosting(moved(to)) as host:
        assert isinstance(fetch(host.origin, host.url, tmp_path / "part"), UnsafeRedirect)


def test_redirects_in_a_circle_come_to_an_end(tmp_path: Path) -> None:
    with hosting(moved("/again")) as host:
        assert isinstance(fetch(host.origin, host.url, tmp_path / "part"), UnsafeRedirect)
        assert len(host.exchanges) == 6


def test_a_host_that_is_not_there_is_no_fault_of_the_clip(tmp_path: Path) -> None:
    with hosting(good) as host:
        url = host.url
    with pytest.raises(Offline):
        client_of("http://127.0.0.1:1").download(url, tmp_path / "part")


def test_a_full_disk_is_told_as_what_it_is_and_what_arrived_is_gone_on_with(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    part, limits = tmp_path / "part", resource.getrlimit(resource.RLIMIT_FSIZE)
    with hosting(good) as host:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, limits[1]))
        try:
            with pytest.raises(OSError, match="File too large"):
                client_of(host.origin).download(host.url, part)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        arrived = part.read_bytes()
        outcome = fetch(host.origin, host.url, part)
    assert arrived == CLIP[: len(arrived)]
    assert outcome == Fetched(part, len(CLIP), resumed=len(arrived) > 0)
    assert part.read_bytes() == CLIP


def test_a_place_that_cannot_be_written_is_the_disks_trouble(tmp_path: Path) -> None:
    part = tmp_path / "gone" / "part"
    with hosting(good) as host, pytest.raises(OSError, match="gone"):
        client_of(host.origin).download(host.url, part)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_what_arrived_before_a_kill_is_gone_on_with(tmp_path: Path) -> None:
    content, part = CLIP * 8, tmp_path / "part"
    head = f"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nETag: {ETAG}\r\nContent-Length: {len(content)}\r\n\r\n"
    first = after(lambda exchange: exchange.send(head, content[: len(content) - 5000]), Exchange.hang)
    with hosting(first, lambda exchange: good(exchange, content=content)) as host:
        program = (
            "import sys; from pathlib import Path; from kling_desktop.api.client import Client\n"
            "Client(sys.argv[1], lambda: 'k').download(sys.argv[2], Path(sys.argv[3]))"
        )
        running = subprocess.Popen([sys.executable, "-c", program, host.origin, host.url, str(part)])
        while not (part.exists() and part.stat().st_size):
            assert running.poll() is None
        os.kill(running.pid, signal.SIGKILL)
        running.wait()
        outcome = fetch(host.origin, host.url, part)
    assert outcome == Fetched(part, len(content), resumed=True)
    assert part.read_bytes() == content


def test_a_download_that_hangs_stops_when_it_is_told_to(tmp_path: Path) -> None:
    stop = threading.Event()

    def stop_half_way(length: int, _total: int | None) -> None:
        if length == HALF:
            stop.set()

    client = Client("http://127.0.0.1:1", lambda: "k", connection=Connection(stall=60, read=60))
    with hosting(half_hang) as host, pytest.raises(Interrupted):
        client.download(host.url, tmp_path / "part", on_progress=stop_half_way, stop=stop)
    assert (tmp_path / "part").read_bytes() == CLIP[:HALF]


def test_a_part_that_is_already_whole_is_not_asked_for_again(tmp_path: Path) -> None:
    part = tmp_path / "part"
    with hosting(good) as host:
        fetch(host.origin, host.url, part)
        again = fetch(host.origin, host.url, part)
        assert len(host.exchanges) == 1
    assert again == Fetched(part, len(CLIP), resumed=True)


@pytest.mark.parametrize("guards", ["", "{", "[]", '{"etag": 7}', '{"total": 3}', '{"total": "x", "etag": null}'])
def test_a_part_whose_guards_are_damaged_is_begun_again(guards: str, tmp_path: Path) -> None:
    part = tmp_path / "part"
    part.write_bytes(b"something else altogether")
    (tmp_path / "part.json").write_text(guards)
    with hosting(good) as host:
        assert fetch(host.origin, host.url, part) == Fetched(part, len(CLIP), resumed=False)
    assert part.read_bytes() == CLIP


def test_progress_tells_every_byte_once_and_the_announced_whole(tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    with hosting(good) as host:
        client_of(host.origin).download(
            host.url, tmp_path / "part", on_progress=lambda length, total: told.append((length, total))
        )
    assert told[-1] == (len(CLIP), len(CLIP))
    assert told == sorted(set(told))


def test_discarding_leaves_nothing_behind(tmp_path: Path) -> None:
    with hosting(half) as host:
        fetch(host.origin, host.url, tmp_path / "part", tries=1)
    client_of("http://127.0.0.1:1").discard(tmp_path / "part")
    assert not list(tmp_path.iterdir())
