"""Where a download may lead, how it stops, and how a later try goes on from what has arrived."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kling_desktop.api.answers import Fetched
from kling_desktop.api.client import Client
from kling_desktop.api.connection import Connection
from kling_desktop.api.errors import (
    Interrupted,
    Offline,
    UnsafeRedirect,
)
from tests.api.fetching import client_of, fetch
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

half_hang = after(half, Exchange.hang)


def moved(to: str) -> Script:
    return answering("302 Found", location=to)


def test_a_second_try_asks_only_for_what_is_missing_and_names_the_file_it_has_begun(tmp_path: Path) -> None:
    with hosting(half, good) as host:
        outcome = fetch(host.origin, host.url, tmp_path / "part")
        second = host.exchanges[1]
    assert outcome == Fetched(tmp_path / "part", len(CLIP), resumed=True)
    assert second.first_byte == HALF
    assert second.header("if-range") == ETAG


@pytest.mark.fault("D4")
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


@pytest.mark.fault("D4")
@pytest.mark.parametrize(
    "to", ["http://files.example/x", "ftp://127.0.0.1/x", "file:///etc/passwd", "https://10.0.0.1/"]
)
def test_a_redirect_to_an_unsafe_place_is_not_followed(to: str, tmp_path: Path) -> None:
    with hosting(moved(to)) as host:
        assert isinstance(fetch(host.origin, host.url, tmp_path / "part"), UnsafeRedirect)


@pytest.mark.fault("D4")
def test_redirects_in_a_circle_come_to_an_end(tmp_path: Path) -> None:
    with hosting(moved("/again")) as host:
        assert isinstance(fetch(host.origin, host.url, tmp_path / "part"), UnsafeRedirect)
        assert len(host.exchanges) == 6


def test_a_host_that_is_not_there_is_no_fault_of_the_clip(tmp_path: Path) -> None:
    with hosting(good) as host:
        url = host.url
    with pytest.raises(Offline):
        client_of("http://127.0.0.1:1").download(url, tmp_path / "part")


@pytest.mark.fault("D6")
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


@pytest.mark.fault("D6")
def test_a_place_that_cannot_be_written_is_the_disks_trouble(tmp_path: Path) -> None:
    part = tmp_path / "gone" / "part"
    with hosting(good) as host, pytest.raises(OSError, match="gone"):
        client_of(host.origin).download(host.url, part)


@pytest.mark.fault("D8")
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_killed_at_any_byte_of_a_download_it_is_gone_on_with_after_a_restart(tmp_path: Path) -> None:
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
