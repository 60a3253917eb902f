"""Ways in which fetching a file goes wrong, on a real host: what comes of each, and what lies on the disk then."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from kling_desktop.api.answers import Fetched
from kling_desktop.api.errors import (
    AddressExpired,
    ApiError,
    DownloadTooLarge,
    Interrupted,
    NotAClip,
    UnsafeRedirect,
)
from tests.api.fetching import fetch
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

HTML = b"<!DOCTYPE html><html><body>Please log in</body></html>"


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


def of_an_endless_whole(exchange: Exchange) -> None:
    first = exchange.first_byte or 0
    span = f"bytes {first}-{len(CLIP) - 1}/{'9' * 5000}"
    exchange.answer("206 Partial Content", CLIP[first:], content_type="video/mp4", etag=ETAG, content_range=span)


def of_an_untold_whole(exchange: Exchange) -> None:
    first = exchange.first_byte or 0
    span = f"bytes {first}-{len(CLIP) - 1}/*"
    exchange.answer("206 Partial Content", CLIP[first:], content_type="video/mp4", etag=ETAG, content_range=span)


def chunked_and_counted(exchange: Exchange) -> None:
    head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n"
    exchange.send(head, f"{len(CLIP):x}\r\n", CLIP, "\r\n0\r\n\r\n")


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


@pytest.mark.fault("D1", "D2")
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
    Fault("a refusal that stays", (half, answering("400 Expired token")), NotAClip, CLIP[:HALF]),
    Fault("nothing where a clip should be", (answering("204 Nothing"),), NotAClip, None),
    Fault("sent elsewhere, but not where", (answering("302 Found"),), NotAClip, None),
    Fault("sent to no address", (moved("http://[::1"),), UnsafeRedirect, None),
    Fault("a range of a whole without end", (half, of_an_endless_whole, good), Fetched, CLIP),
    Fault("changed between two tries", (half, changed), Fetched, CLIP[::-1]),
    Fault("changed, and the guard ignored", (half, changed_and_careless), Fetched, CLIP[::-1]),
    Fault("ranges ignored", (half, whole), Fetched, CLIP),
    Fault("a range from another byte", (half, wrong_offset), Fetched, CLIP),
    Fault("a range of another whole", (half, wrong_total), Fetched, CLIP),
    Fault("a range of a whole that it does not tell", (half, of_an_untold_whole), Fetched, CLIP),
    Fault("chunked, and a length beside", (chunked_and_counted,), Fetched, CLIP),
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
