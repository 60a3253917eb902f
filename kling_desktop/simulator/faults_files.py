"""The faults of the file host, one row each."""

from __future__ import annotations

from kling_desktop.simulator.acts import (
    HTML,
    INTERNAL,
    PAGE,
    Call,
    Changed,
    Cut,
    Endless,
    Fault,
    Hang,
    InTurn,
    Raw,
    Reading,
    Reply,
    head,
)

GIGABYTE = 1024**3


def _sound_only(_clip: bytes) -> bytes:
    from kling_desktop.simulator.render import sound_only  # PyAV is slow to import

    return sound_only()


def _moved(where: str) -> Reply:
    return Reply(302, headers=(("Location", where),))


def _announcing(*lines: str, less: int = 0, after: bytes = b"", before: bytes = b"") -> Raw:
    """The clip without its last `less` bytes, under its right length and these headers."""
    return Raw(lambda clip: before + head(clip[: len(clip) - less], f"Content-Length: {len(clip)}", *lines) + after)


def _wrong_part(clip: bytes) -> bytes:
    """Answers a range by another one."""
    lines = (f"Content-Length: {len(clip) - 7}", f"Content-Range: bytes 7-{len(clip) - 1}/{len(clip)}")
    return head(clip[7:], *lines, status="206 Partial Content")


_VIDEO = "video/mp4"
_WHOLE = Changed(lambda clip: clip)
_IGNORED = InTurn((Cut(0.5), _WHOLE))
_WRONG = InTurn((Cut(0.5), Raw(_wrong_part)))
_HALF = Changed(lambda clip: clip[: len(clip) // 2])
_WAIT = Reply(429, b"Slow down", (("Retry-After", "2"),), "text/plain")
_AWAY = Reply(503, b"Service Unavailable", kind="text/plain")
_NO_ENTRY = Reply(403, b"Request has expired", kind="text/plain")
_GONE = Reply(404, b"Not Found", kind="text/plain")
_NAMED_VIDEO = Reply(200, HTML, kind=_VIDEO)
_TEXT = Reply(200, b"not a clip at all\n" * 99, kind=_VIDEO)
_HINT = b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n"

FILES: tuple[Fault, ...] = (
    Fault("D1-cut", Call.FILE, "The download is cut half way and can be resumed", Cut(0.5)),
    Fault("D1-cut-anew", Call.FILE, "Each download is cut half way and cannot be resumed", Cut(0.5, ranges=False)),
    Fault("D1-cut-once", Call.FILE, "The next download is cut half way", Cut(0.5), times=1),
    Fault("D1-cut-silent", Call.FILE, "The download is cut, its length was not announced", Cut(0.5, length=False)),
    Fault("D1-cut-chunked", Call.FILE, "Each chunked download is cut", Cut(0.5, ranges=False, chunked=True)),
    Fault("D1-cut-chunked-once", Call.FILE, "The next chunked download is cut", Cut(0.5, chunked=True), times=1),
    Fault("D1-changed", Call.FILE, "The clip changes after half of it came", Cut(0.5, former=True), times=1),
    Fault("D1-range-ignored", Call.FILE, "A cut download is not resumed but begun again", _IGNORED, times=2),
    Fault("D1-wrong-range", Call.FILE, "A cut download is resumed at a wrong place", _WRONG, times=2),
    Fault("D1-reset", Call.FILE, "The next download's connection is reset", Reading(0.0), times=1),
    Fault("D1-stall", Call.FILE, "The download stalls half way", Hang(0.5)),
    Fault("D1-stall-once", Call.FILE, "The next download stalls half way", Hang(0.5), times=1),
    Fault("D1-drip", Call.FILE, "The download drips", Hang(0.1, rate=10)),
    Fault("D1-500", Call.FILE, "The file host has a fault", INTERNAL),
    Fault("D1-500-once", Call.FILE, "The file host has a fault once", INTERNAL, times=1),
    Fault("D1-503", Call.FILE, "The file host is not there", _AWAY),
    Fault("D1-503-once", Call.FILE, "The file host is not there once", _AWAY, times=1),
    Fault("D1-429", Call.FILE, "The next download is too fast; come back in 2 s", _WAIT, times=1),
    Fault("D2-short", Call.FILE, "Fewer bytes come than were announced", _announcing(less=99)),
    Fault("D2-empty", Call.FILE, "The file is empty", Reply(200, kind=_VIDEO)),
    Fault("D2-html", Call.FILE, "A page comes instead of the clip", PAGE),
    Fault("D2-html-as-video", Call.FILE, "A page comes and is called a video", _NAMED_VIDEO),
    Fault("D2-text", Call.FILE, "A text comes and is called a video", _TEXT),
    Fault("D2-no-video", Call.FILE, "The clip has sound and no picture", Changed(_sound_only)),
    Fault("D2-half", Call.FILE, "Half a clip comes, and its length agrees", _HALF),
    Fault("D2-half-once", Call.FILE, "Half a clip comes once, and its length agrees", _HALF, times=1),
    Fault("D3-403", Call.FILE, "The clip's address is refused", _NO_ENTRY),
    Fault("D3-403-once", Call.FILE, "The clip's address is refused; a fresh one works", _NO_ENTRY, times=1),
    Fault("D3-404", Call.FILE, "The clip's address is gone", _GONE),
    Fault("D3-410", Call.FILE, "The clip's address has expired", Reply(410, b"Expired", kind="text/plain")),
    Fault("D4-host", Call.FILE, "The clip moved to another host", _moved("https://elsewhere.invalid/x.mp4")),
    Fault("D4-http", Call.FILE, "The clip moved to plain http elsewhere", _moved("http://elsewhere.invalid/x.mp4")),
    Fault("D4-loopback", Call.FILE, "The clip moved to the service's own host", _moved("{api}/v1/balance")),
    Fault("D4-loop", Call.FILE, "The clip moved to where it was", _moved("?again=1")),
    Fault("D9-refused", Call.FILE, "The clip moved to where nobody listens", _moved("http://127.0.0.1:9/x.mp4")),
    Fault("D5-announced", Call.FILE, "Three gigabytes are announced", Endless(announced=3 * GIGABYTE)),
    Fault("D5-endless", Call.FILE, "The clip does not end", Endless()),
    Fault("X5-packed", Call.FILE, "The clip is called gzip and is not", _announcing("Content-Encoding: gzip")),
    Fault("X5-junk", Call.FILE, "Junk follows the clip", _announcing(after=b"junk" * 99)),
    Fault("X5-twice", Call.FILE, "Two lengths of the clip are announced", _announcing("Content-Length: 7")),
    Fault("X5-early", Call.FILE, "A hint comes before the clip", _announcing(before=_HINT)),
)
