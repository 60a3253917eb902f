"""One try at fetching a clip into its part file, resumed where an earlier one stopped.

What the host announced is kept in a small file beside the part, so that a resumed part is only ever continued with
bytes of the same file: same ETag, same length. The key is not known here.
"""

from __future__ import annotations

import json
import os
import ssl
import threading
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from kling_desktop.api.answers import Fetched
from kling_desktop.api.bodies import body_of
from kling_desktop.api.connection import Connection, host_is_loopback, host_is_private
from kling_desktop.api.errors import (
    AddressExpired,
    DownloadTooLarge,
    Interrupted,
    NotAClip,
    NotSent,
    UnsafeRedirect,
)
from kling_desktop.api.receiving import Watch, pool_for
from kling_desktop.api.refusals import retry_after
from kling_desktop.api.transport import FAILURES, meaning, of_file_host
from kling_desktop.api.turn import Turn

MOST_BYTES = 2 * 1024**3  # a 10 s clip is about 20 MB
MOST_REDIRECTS = 5
_REDIRECTS = (301, 302, 303, 307, 308)
_PASSING = (408, 425, 429)  # refusals that pass by themselves; after any other the status may name a better address
_BUFFER = 1 << 16  # bytes; larger pieces go to the disk past it
_PAGES = ("text/html", "application/xhtml")  # any other name is a matter of the host's settings: the bytes are judged

Told = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class Rules:
    """What is allowed: `local` when the service itself is on this machine; whom to trust; a clock in Unix seconds.

    `on_progress(length, total)` in bytes, from the receiving thread; `stop` ends the download between two chunks.
    Downloads with one `turn` receive by turns, see `bodies`.
    """

    local: bool
    connection: Connection
    trust: ssl.SSLContext
    now: Callable[[], float] = time.time
    most_bytes: int = MOST_BYTES
    on_progress: Told | None = None
    stop: threading.Event = field(default_factory=threading.Event)
    turn: Turn = field(default_factory=Turn)


@dataclass(frozen=True, slots=True)
class _Announced:
    """What the host said about the file: the guards of a resumption."""

    etag: str = ""
    modified: str = ""
    total: int | None = None


def beside(part: Path) -> Path:
    """Where the guards of a part are kept."""
    return part.with_name(part.name + ".json")


def discard(part: Path) -> None:
    """Removes a part and its guards."""
    part.unlink(missing_ok=True)
    beside(part).unlink(missing_ok=True)


def missing(part: Path) -> int | None:
    """How many bytes of a part are still to come, as far as its host has announced them."""
    known = _known(part)
    return known.total - part.stat().st_size if known and known.total is not None else None


def fetch(url: str, part: Path, rules: Rules) -> Fetched:
    """Fetches `url` into `part`. Raises DownloadError, NotSent, OSError; what arrived is kept for the next try."""
    known = _known(part)
    have = part.stat().st_size if known else 0
    if known and known.total is not None and have == known.total:
        return Fetched(part, have, resumed=True)
    with _opened(url, _range(have, known), rules) as response:
        announced, start = _judge(response, have, known, part, rules)
        if start == 0:
            _keep(part, announced)
        try:
            length = _write(response, part, start, announced, rules)
        except (NotAClip, DownloadTooLarge):
            discard(part)
            raise
    if announced.total is not None and length != announced.total:
        raise Interrupted(f"The clip was cut: {length} of {announced.total} bytes came.")
    if length == 0:
        discard(part)
        raise NotAClip("The file is empty.")
    return Fetched(part, length, resumed=start > 0)


def _write(response: _Response, part: Path, start: int, announced: _Announced, rules: Rules) -> int:
    with part.open("r+b" if start else "wb", buffering=_BUFFER) as file:
        file.seek(start)
        file.truncate()
        length = _receive(response, file, start, announced, rules)
        file.flush()
        os.fsync(file.fileno())
    return length


def _range(have: int, known: _Announced | None) -> dict[str, str]:
    if not have or known is None:
        return {}
    guard = known.etag if known.etag and not known.etag.startswith("W/") else known.modified
    return {"Range": f"bytes={have}-"} | ({"If-Range": guard} if guard else {})


@dataclass(frozen=True, slots=True)
class _Response:
    """An answer whose body has not been read."""

    status: int
    headers: httpx.Headers
    pieces: Iterator[bytes | memoryview]


@contextmanager
def _opened(url: str, headers: dict[str, str], rules: Rules) -> Generator[_Response]:
    """The answer at the end of the redirects, which are followed by hand."""
    watch = Watch(rules.connection, rules.stop)
    address = _allowed(url, url, rules)
    try:
        for _ in range(MOST_REDIRECTS + 1):
            with _asked(address, headers, rules, watch) as response:
                if response.status not in _REDIRECTS or "location" not in response.headers:
                    yield response
                    return
                after = _joined(url, response.headers["location"])
            address, url = _allowed(after, url, rules), after
    except FAILURES as error:
        ours = meaning(error)
        if isinstance(ours, NotSent):
            raise of_file_host(ours, address.host) from error
        raise Interrupted(f"The download was cut: {ours.message}") from error
    raise UnsafeRedirect("The file host sends us in a circle.")


@contextmanager
def _asked(url: httpx.URL, headers: dict[str, str], rules: Rules, watch: Watch) -> Generator[_Response]:
    connection = rules.connection
    shown: dict[bytes | str, bytes | str] = {
        "Accept": "*/*",
        "Accept-Encoding": "identity",
        "User-Agent": connection.agent,
        **headers,
    }
    times = {"connect": connection.connect, "write": connection.write, "pool": connection.pool}
    address = httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path)
    with (
        pool_for(str(url), connection, rules.trust, watch, local=rules.local) as pool,
        pool.stream("GET", address, headers=shown, extensions={"timeout": times}) as response,
        closing(body_of(response, watch, rules.turn)) as pieces,  # what it watches with goes too
    ):
        yield _Response(response.status, httpx.Headers(response.headers), pieces)


def _joined(url: str, location: str) -> str:
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise UnsafeRedirect("The clip's address cannot be followed.") from error


def _allowed(url: str, before: str, rules: Rules) -> httpx.URL:
    """The address, checked. Raises UnsafeRedirect for one that cannot be followed or must not be."""
    try:
        address = httpx.URL(url)
        _check(url, before, rules)
    except (httpx.InvalidURL, ValueError) as error:
        raise UnsafeRedirect("The clip's address cannot be followed.") from error
    if not address.host:
        raise UnsafeRedirect("The clip's address names no host.")
    return address


def _check(url: str, before: str, rules: Rules) -> None:
    """Only https; plain http and this machine only where the service itself is on this machine."""
    scheme = urlsplit(url).scheme
    if rules.local and scheme in ("http", "https") and host_is_loopback(url) and host_is_loopback(before):
        return
    if scheme != "https":
        raise UnsafeRedirect("The clip's address is not https.")
    if host_is_private(url):
        raise UnsafeRedirect("The clip's address leads into the local network.")


def _judge(
    response: _Response, have: int, known: _Announced | None, part: Path, rules: Rules
) -> tuple[_Announced, int]:
    """What is announced, and at which byte it begins. Raises for every answer that is not the clip's bytes."""
    status, headers = response.status, response.headers
    if status in (401, 403, 404, 410):
        raise AddressExpired(f"The file host answers {status}.", status=status)
    if status == 416:
        discard(part)
        raise Interrupted("The file host does not go on from here.", status=status)
    if status not in (200, 206):
        said = f"The file host answers {status}."
        if status < 500 and status not in _PASSING:
            raise NotAClip(said, status=status)
        pause = retry_after(headers.get("retry-after", ""), rules.now())
        raise Interrupted(said, status=status, retry_after=pause)
    if headers.get("content-encoding", "identity").lower() not in ("", "identity"):
        raise NotAClip("The file host packs what must not be packed.")
    if headers.get("content-type", "").lower().startswith(_PAGES):
        raise NotAClip("This is a page, not a clip.")
    length = None if "transfer-encoding" in headers else _whole_number(headers.get("content-length"))
    if status == 200:
        announced, start = _Announced(headers.get("etag", ""), headers.get("last-modified", ""), length), 0
    else:
        announced, start = _continued(headers, have, known, part)
    if (announced.total or 0) > rules.most_bytes:
        raise DownloadTooLarge(f"The file host announces {announced.total} bytes; no clip is that large.")
    return announced, start


def _continued(headers: httpx.Headers, have: int, known: _Announced | None, part: Path) -> tuple[_Announced, int]:
    span, _, whole = headers.get("content-range", "").removeprefix("bytes ").partition("/")
    first, total = _whole_number(span.partition("-")[0]), _whole_number(whole)
    if known is None:
        raise NotAClip("The file host sends a part of the clip where the whole was asked for.")
    guards = ((known.etag, headers.get("etag", "")), (known.modified, headers.get("last-modified", "")))
    other = None not in (known.total, total) and known.total != total  # "*" for the whole: the host does not say
    changed = other or any(then and now and then != now for then, now in guards)
    length = _whole_number(headers.get("content-length"))
    whole_length = total if total is not None else known.total
    too_long = whole_length is not None and length is not None and have + length > whole_length
    if first != have or changed or too_long:
        discard(part)
        raise Interrupted("The file has changed at its host; it is fetched anew.")
    return _Announced(known.etag, known.modified, known.total or total), have


def _receive(response: _Response, file: BinaryIO, start: int, announced: _Announced, rules: Rules) -> int:
    """Writes what comes; the length of the file then."""
    length = start
    for chunk in response.pieces:
        if length == 0 and bytes(chunk[:64]).lstrip().lower().startswith((b"<!doctype", b"<html", b"<?xml")):
            raise NotAClip("This is a page, not a clip.")
        file.write(chunk)
        length += len(chunk)
        if length > (announced.total or rules.most_bytes):
            raise DownloadTooLarge("More came than was announced, or than a clip can be.")
        if rules.on_progress is not None:
            rules.on_progress(length, announced.total)
    return length


def _keep(part: Path, announced: _Announced) -> None:
    part.unlink(missing_ok=True)
    beside(part).write_text(json.dumps(asdict(announced)), "utf-8")


def _known(part: Path) -> _Announced | None:
    """The guards of a part that can be gone on with; None where it must be begun again."""
    try:
        plain = json.loads(beside(part).read_text("utf-8"))
        have = part.stat().st_size
        known = _Announced(str(plain["etag"]), str(plain["modified"]), plain["total"])
    except (OSError, ValueError, TypeError, KeyError):
        return None
    if known.total is not None and type(known.total) is not int:
        return None
    guarded = known.etag or known.modified or known.total is not None
    return known if guarded and (known.total is None or have <= known.total) else None


def _whole_number(text: str | None) -> int | None:
    return int(text) if text and len(text) < 20 and text.strip().isascii() and text.strip().isdigit() else None
