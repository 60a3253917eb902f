"""26 ways in which a download goes wrong: what is on the disk under the clip's name then, by us, by curl, by yt-dlp.

Ideal is: a whole clip where one can be had, and else nothing under the final name and an error, within the time. Each
meets the same host, with the options that make it most careful. For what comes whole but is no clip, ours asks the walk
over the boxes, as the studio does.
"""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kling_desktop.api.client import Client
from kling_desktop.api.connection import Connection
from kling_desktop.api.errors import ApiError, Interrupted
from kling_desktop.media import clips
from kling_desktop.media.clips import ClipRefused
from tests.api.hosts import ETAG, Exchange, Script, after, answering, hosting
from tests.benchmarks.figure import Figure, limit, told
from tests.media.films import film

PATIENCE = 12.0  # seconds; whoever needs longer hangs
LIMIT = 8_000_000  # bytes that a clip may have here
TRIES = 4
HTML = b"<!DOCTYPE html><html><body>Please log in</body></html>"
VIDEO = "video/mp4"
_FULL = ("prlimit", "--fsize=4000", "sh", "-c", 'trap "" XFSZ; exec "$@"', "sh")  # no file grows beyond 4 kB


@dataclass(frozen=True)
class Case:
    """A fault: what the host does at one connection after the other, and whether a clip can be had in the end."""

    name: str
    scripts: tuple[Script, ...]
    obtainable: bool
    kill: bool = False
    full: bool = False


def _good(content: bytes, etag: str = ETAG) -> Script:
    def script(exchange: Exchange) -> None:
        first = exchange.first_byte
        if first is None or exchange.header("if-range") not in ("", etag) or first >= len(content):
            exchange.answer("200 OK", content, content_type=VIDEO, etag=etag)
            return
        span = f"bytes {first}-{len(content) - 1}/{len(content)}"
        exchange.answer("206 Partial Content", content[first:], content_type=VIDEO, etag=etag, content_range=span)

    return script


def _half(content: bytes, *, length: bool = True, slow: bool = False) -> Script:
    def script(exchange: Exchange) -> None:
        told = f"Content-Length: {len(content)}\r\n" if length else ""
        exchange.send(f"HTTP/1.1 200 OK\r\nContent-Type: {VIDEO}\r\nETag: {ETAG}\r\n{told}\r\n")
        exchange.send(content[: len(content) // 2])
        if slow:
            exchange.hang()

    return script


def _chunked_half(content: bytes) -> Script:
    def script(exchange: Exchange) -> None:
        exchange.send(f"HTTP/1.1 200 OK\r\nContent-Type: {VIDEO}\r\nTransfer-Encoding: chunked\r\n\r\n")
        piece = content[: len(content) // 2]
        exchange.send(f"{len(piece):x}\r\n", piece, "\r\n")

    return script


def _endless(exchange: Exchange) -> None:
    exchange.send(f"HTTP/1.1 200 OK\r\nContent-Type: {VIDEO}\r\n\r\n")
    while True:
        exchange.send(bytes(65536))


def _wrong_part(content: bytes) -> Script:
    def script(exchange: Exchange) -> None:
        if exchange.first_byte is None:
            _good(content)(exchange)
            return
        span = f"bytes 7-{len(content) - 1}/{len(content)}"
        exchange.answer("206 Partial Content", content[7:], content_type=VIDEO, etag=ETAG, content_range=span)

    return script


def cases(content: bytes, other: bytes) -> tuple[Case, ...]:
    """The 26, for a host that has `content`, or `other` after a change."""
    good, half = _good(content), _half(content)
    stall, drip = _half(content, slow=True), after(lambda e: e.send("HTTP/1.1 200 OK\r\nX-Slow: "), Exchange.drip)
    moved = answering("302 Found", location="/login")
    page, named = answering("200 OK", HTML, content_type="text/html"), answering("200 OK", HTML, content_type=VIDEO)
    short = answering("200 OK", content[: len(content) // 2], content_type=VIDEO)
    whole = answering("200 OK", content, content_type=VIDEO)
    return (
        Case("a good answer", (good,), True),
        Case("cut, always", (half,) * 40, False),
        Case("cut, once", (half, good), True),
        Case("cut, its length not announced", (_half(content, length=False),), False),
        Case("cut in chunks, always", (_chunked_half(content),), False),
        Case("cut in chunks, once", (_chunked_half(content), good), True),
        Case("a page", (page,), False),
        Case("a page called video/mp4", (named,), False),
        Case("an empty 200", (answering("200 OK", content_type=VIDEO),), False),
        Case("reset, once", (after(half, Exchange.reset), good), True),
        Case("stalled, once", (stall, good), True),
        Case("stalled for ever", (stall,), False),
        Case("slow as treacle", (drip,), False),
        Case("redirected to a page", (moved, page), False),
        Case("500, once", (answering("500 Oops"), good), True),
        Case("503, once", (answering("503 Busy"), good), True),
        Case("429 with Retry-After", (answering("429 Slow", retry_after=1), good), True),
        Case("404", (answering("404 Gone", HTML, content_type="text/html"),), False),
        Case("403", (answering("403 No", HTML, content_type="text/html"),), False),
        Case("short, and its length agrees", (short,), False),
        Case("changed between two ranges", (half, _good(other, '"two"')), True),
        Case("range ignored", (half, whole), True),
        Case("a wrong 206", (half, _wrong_part(content), _wrong_part(content)), True),
        Case("an endless body", (_endless,), False),
        Case("disk full", (good,), False, full=True),
        Case("killed, and tried again", (stall, good), True, kill=True),
    )


def ours(url: str, target: Path) -> bool:
    """Fetches as the studio does: interrupted, it is tried again; placed once it is judged."""
    part = target.with_name(".part")
    quick = Connection(connect=2, read=1, stall=1, least_rate=1000, pool=2)
    client = Client(url.rsplit("/", 1)[0], lambda: "sk-none", connection=quick)
    for number in range(TRIES):
        try:
            client.download(url, part, most_bytes=LIMIT)
        except Interrupted as error:
            time.sleep(error.retry_after or 0.1 * number)
            continue
        except (ApiError, OSError):
            break
        try:
            clips.check(part)
        except ClipRefused:
            break
        part.rename(target)
        return True
    return False


def _ours_as_a_program(url: str, target: Path) -> list[str]:
    return [sys.executable, "-m", "tests.benchmarks.bench_download_faults", url, str(target)]


def _curl(url: str, target: Path) -> list[str]:
    careful = "--fail --location --silent --retry 3 --retry-delay 0 --retry-all-errors --remove-on-error"
    bounds = f"--max-filesize {LIMIT} --speed-limit 1000 --speed-time 1 --connect-timeout 2 --max-time 10"
    return ["curl", *careful.split(), *bounds.split(), "--output", str(target), url]


def _yt_dlp(url: str, target: Path) -> list[str]:
    options = (
        f"--quiet --no-warnings --retries 3 --socket-timeout 1 --max-filesize {LIMIT} --no-playlist --no-cache-dir"
    )
    return [sys.executable, "-m", "yt_dlp", *options.split(), "--retry-sleep", "0", "--output", str(target), url]


TOOLS: dict[str, Callable[[str, Path], list[str]]] = {"ours": _ours_as_a_program, "curl": _curl, "yt-dlp": _yt_dlp}


def _once(command: Sequence[str], case: Case, seconds: float) -> int | None:
    """Runs a downloader; its exit code, or None when it hung."""
    limited = [*_FULL, *command] if case.full else list(command)
    running = subprocess.Popen(limited, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return running.wait(seconds)
    except subprocess.TimeoutExpired:
        running.send_signal(signal.SIGKILL)
        running.wait()
        return None


def judged(tool: str, case: Case, contents: tuple[bytes, ...]) -> str:
    """ "ideal", or in a word what was not."""
    with tempfile.TemporaryDirectory() as folder, hosting(*case.scripts) as host:
        target = Path(folder) / "clip.mp4"
        command = TOOLS[tool](host.url, target)
        if case.kill:
            _once(command, case, 2.5)
        code = _once(command, case, PATIENCE)
        there = target.read_bytes() if target.exists() else None
    if code is None:
        return "hangs"
    if there is not None and there not in contents:
        return "bad file, called good" if code == 0 else "debris"
    if code == 0 and there is None:
        return "nothing, called good"
    return "ideal" if (there is not None) == case.obtainable else "gave up"


def measure() -> Iterator[Figure]:
    """Prints the table; the figure is how many were not ideal."""
    tools = [tool for tool in TOOLS if tool != "curl" or shutil.which("curl")]
    with tempfile.TemporaryDirectory() as folder:
        one, two = (film(Path(folder) / f"{n}.mp4", frames=n, sound=True).read_bytes() for n in (48, 60))
    rows = [(case.name, [judged(tool, case, (one, two)) for tool in tools]) for case in cases(one, two)]
    print(f"  {'':32}" + "".join(f"{tool:24}" for tool in tools))
    for name, outcomes in rows:
        print(f"  {name:32}" + "".join(f"{outcome:24}" for outcome in outcomes))
    others = {tool: sum(outcomes[n] != "ideal" for _, outcomes in rows) for n, tool in enumerate(tools)}
    yield limit(f"of {len(rows)} faults, not ideal: ours", others.pop("ours"), 0, "")
    for tool, missed in others.items():
        yield told(f"of {len(rows)} faults, not ideal: {tool}", missed, "")


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        sys.exit(0 if ours(sys.argv[1], Path(sys.argv[2])) else 1)
