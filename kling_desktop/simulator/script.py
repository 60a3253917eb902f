"""What the simulator answers when it is told to misbehave: one row of FAULTS for each fault. Add a fault there.

A row says at which call the fault acts, whether a submit is accepted all the same, and what happens on the wire.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import formatdate
from enum import StrEnum
from typing import Any


class Call(StrEnum):
    """Where a fault acts."""

    UPLOAD = "upload"
    SUBMIT = "submit"
    STATUS = "status"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer of its own instead of the normal one."""

    status: int
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    kind: str = "application/json"


@dataclass(frozen=True, slots=True)
class Cut:
    """The connection ends: at once, or after this share of the normal answer; `ranges`: later requests may go on."""

    after: float = 0.0
    ranges: bool = True
    length: bool = True  # whether a Content-Length is announced


@dataclass(frozen=True, slots=True)
class Hang:
    """Nothing more comes, after this share of the normal answer; `rate` bytes a second instead of nothing."""

    after: float = 0.0
    rate: float = 0.0


@dataclass(frozen=True, slots=True)
class Changed:
    """The normal answer, changed: a function of its JSON, or of the file's bytes."""

    change: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Raw:
    """These bytes, not even HTTP for certain, made from the normal answer's body; then the connection ends."""

    made: Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Endless:
    """A body that does not end."""


Act = Reply | Cut | Hang | Changed | Raw | Endless


@dataclass(frozen=True, slots=True)
class Fault:
    """One row: which row of the fault table it shows, in a sentence; where it acts; whether a submit is accepted."""

    id: str
    call: Call
    sentence: str
    act: Act
    accepts: bool = False

    @property
    def row(self) -> str:
        """The row of the fault table."""
        return self.id.split("-")[0]


def _error(status: int, code: str, message: str, **headers: str) -> Reply:
    body = json.dumps({"error": {"code": code, "message": message, "type": code}}).encode()
    return Reply(status, body, tuple((name.replace("_", "-"), value) for name, value in headers.items()))


def _with(**fields: object) -> Changed:
    return Changed(lambda answer: {**answer, **fields})


def _without(*names: str) -> Changed:
    return Changed(lambda answer: {name: value for name, value in answer.items() if name not in names})


def _nested() -> Reply:
    return Reply(200, b'{"a":' * 100_000)


def _half_with_agreeing_length(body: bytes) -> bytes:
    return body[: len(body) // 2]


def _head(body: bytes, *lines: str) -> bytes:
    head = ("HTTP/1.1 200 OK", "Content-Type: video/mp4", "Connection: close", *lines)
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


_HTML = b"<!doctype html><html><title>Sign in</title><body>Welcome to the hotel</body></html>"
_PAGE = Reply(200, _HTML, kind="text/html")
_LIMIT = _error(429, "rate_limit_exceeded", "Too many requests", Retry_After="2", X_RateLimit_Category="async_submit")
_BARE_LIMIT = _error(429, "rate_limit_exceeded", "Too many requests")
_BROKEN = Reply(200, b'{"id": "task_')
_500 = _error(500, "internal_error", "Internal server error")
_502 = Reply(502, b"<html><body>Bad Gateway</body></html>", kind="text/html")
_504 = Reply(504, b"upstream request timeout", kind="text/plain")
_401 = _error(401, "unauthorized", "Invalid API key")
_402 = _error(402, "insufficient_quota", "Insufficient balance")
_503 = _error(503, "rate_limit_unavailable", "Rate limit service unavailable")


def _date_in(seconds: float) -> str:
    import time

    return formatdate(time.time() + seconds, usegmt=True)


_ROWS: tuple[Fault, ...] = (
    Fault("U1-401", Call.UPLOAD, "The upload is refused: wrong key", _401),
    Fault("U1-402", Call.UPLOAD, "The upload is refused: no credit", _402),
    Fault("U1-429", Call.UPLOAD, "The upload is too fast; come back in 2 s", _LIMIT),
    Fault("U1-429-bare", Call.UPLOAD, "The upload is too fast; nothing is said of when to come back", _BARE_LIMIT),
    Fault("U1-500", Call.UPLOAD, "The upload meets a server fault", _500),
    Fault("U1-503", Call.UPLOAD, "The upload meets a closed limiter", _503),
    Fault(
        "U2-success-false",
        Call.UPLOAD,
        "The upload is answered 200 and refused all the same",
        Reply(200, b'{"success": false, "message": "Unsupported image type. Allowed: JPEG, PNG, WebP, GIF"}'),
    ),
    Fault("U2-no-url", Call.UPLOAD, "The upload is answered without an address", Changed(lambda a: {**a, "data": {}})),
    Fault("U2-html", Call.UPLOAD, "The upload is answered by a page", _PAGE),
    Fault("U2-broken", Call.UPLOAD, "The upload's answer is broken JSON", _BROKEN),
    Fault("U3-cut", Call.UPLOAD, "The upload's connection is cut", Cut()),
    Fault("U3-hang", Call.UPLOAD, "The upload is never answered", Hang()),
    Fault("X2-413", Call.UPLOAD, "The upload is too large", _error(413, "too_large", "Image too large")),
    Fault(
        "S1-refuse",
        Call.SUBMIT,
        "The submit waits: the limiter has no channel",
        _error(503, "", "no available channel"),
    ),
    Fault("S2-cut", Call.SUBMIT, "The submit is accepted and its answer cut", Cut(), accepts=True),
    Fault("S2-hang", Call.SUBMIT, "The submit is accepted and never answered", Hang(), accepts=True),
    Fault("S2-500", Call.SUBMIT, "The submit is accepted and answered 500", _500, accepts=True),
    Fault("S2-502", Call.SUBMIT, "The submit is accepted and answered 502", _502, accepts=True),
    Fault("S2-504", Call.SUBMIT, "The submit is accepted and answered 504", _504, accepts=True),
    Fault("S3-cut", Call.SUBMIT, "The submit is lost and its connection cut", Cut()),
    Fault("S3-hang", Call.SUBMIT, "The submit is lost and never answered", Hang()),
    Fault("S3-500", Call.SUBMIT, "The submit is lost and answered 500", _500),
    Fault("S4-no-id", Call.SUBMIT, "The submit is answered without an id", _without("id", "task_id"), accepts=True),
    Fault(
        "S4-blank-id", Call.SUBMIT, "The submit is answered with a blank id", _with(id=" ", task_id=""), accepts=True
    ),
    Fault("S4-html", Call.SUBMIT, "The submit is answered by a page", _PAGE, accepts=True),
    Fault("S4-broken", Call.SUBMIT, "The submit's answer is broken JSON", _BROKEN, accepts=True),
    Fault(
        "S4-status",
        Call.SUBMIT,
        "The submit is answered with an unknown status",
        _with(status="dreaming"),
        accepts=True,
    ),
    Fault(
        "S5-400", Call.SUBMIT, "The submit is not valid", _error(400, "invalid_request", "duration is not supported")
    ),
    Fault("S5-422", Call.SUBMIT, "The prompt is refused", _error(422, "content_policy_violation", "内容违反政策")),
    Fault("S6-401", Call.SUBMIT, "The submit is refused: wrong key", _401),
    Fault("S6-402", Call.SUBMIT, "The submit is refused: no credit", _402),
    Fault("S7-429", Call.SUBMIT, "The submit is too fast; come back in 2 s", _LIMIT),
    Fault("S7-503", Call.SUBMIT, "The submit meets a closed limiter", _503),
    Fault(
        "S8-two-ids",
        Call.SUBMIT,
        "The submit is answered with a task id beside another id",
        Changed(lambda a: {**a, "object": "video", "task_id": a["id"], "id": "video_" + a["id"]}),
        accepts=True,
    ),
    Fault("S8-pending", Call.SUBMIT, "The submit is answered “pending”", _with(status="pending"), accepts=True),
    Fault("S8-submitted", Call.SUBMIT, "The submit is answered “submitted”", _with(status="submitted"), accepts=True),
    Fault("S8-empty", Call.SUBMIT, "The submit is answered with an empty status", _with(status=""), accepts=True),
    Fault("S8-working", Call.SUBMIT, "The submit is answered “in_progress”", _with(status="in_progress"), accepts=True),
    Fault(
        "S8-failed",
        Call.SUBMIT,
        "The submit is answered “failed”",
        _with(status="failed", error={"code": "generation_failed", "message": "upstream refused"}),
        accepts=True,
    ),
    Fault("Q1-404", Call.STATUS, "The status is not found", _error(404, "task_not_found", "Task not found")),
    Fault(
        "Q1-400", Call.STATUS, "The status is not found, in other words", _error(400, "task_not_exist", "任务不存在")
    ),
    Fault("Q2-401", Call.STATUS, "The status is refused: wrong key", _401),
    Fault("Q2-429", Call.STATUS, "The status is too fast; come back in 2 s", _LIMIT),
    Fault("Q2-500", Call.STATUS, "The status meets a server fault", _500),
    Fault("Q2-html", Call.STATUS, "The status is answered by a page", _PAGE),
    Fault("Q2-cut", Call.STATUS, "The status' connection is cut", Cut()),
    Fault("Q2-hang", Call.STATUS, "The status is never answered", Hang()),
    Fault("Q3-unknown", Call.STATUS, "The status is an unknown word", _with(status="dreaming")),
    Fault("Q3-null", Call.STATUS, "The progress is null", _with(progress=None)),
    Fault("Q3-negative", Call.STATUS, "The progress is −5", _with(progress=-5)),
    Fault("Q3-4000", Call.STATUS, "The progress is 4000", _with(progress=4000)),
    Fault("Q3-missing", Call.STATUS, "Progress and object are missing", _without("progress", "object")),
    Fault("Q3-extra", Call.STATUS, "There are fields that nobody knows", _with(mood="good", cost={"a": [1]})),
    Fault(
        "Q3-other", Call.STATUS, "The answer is about another task", _with(id="task_other", client_business_id="other")
    ),
    Fault(
        "Q4-failed",
        Call.STATUS,
        "The task has failed",
        _with(status="failed", error={"code": "generation_failed", "message": "No luck"}),
    ),
    Fault(
        "Q4-silent",
        Call.STATUS,
        "The task has failed without a word",
        Changed(lambda a: {**{k: v for k, v in a.items() if k != "error"}, "status": "failed"}),
    ),
    Fault(
        "Q4-no-url",
        Call.STATUS,
        "The task is completed without an address",
        _with(status="completed", result={"type": "video", "data": []}),
    ),
    Fault(
        "Q4-image",
        Call.STATUS,
        "The task is completed with a picture",
        _with(status="completed", result={"type": "image", "data": [{"url": "https://files.example/x.png"}]}),
    ),
    Fault(
        "Q5-never",
        Call.STATUS,
        "The task never finishes",
        Changed(lambda a: {**{k: v for k, v in a.items() if k != "result"}, "status": "in_progress", "progress": 99}),
    ),
    Fault("D1-cut", Call.FILE, "The download is cut half way and can be resumed", Cut(0.5)),
    Fault("D1-cut-anew", Call.FILE, "The download is cut half way and cannot be resumed", Cut(0.5, ranges=False)),
    Fault(
        "D1-cut-silent",
        Call.FILE,
        "The download is cut half way, and its length was not announced",
        Cut(0.5, length=False),
    ),
    Fault("D1-stall", Call.FILE, "The download stalls half way", Hang(0.5)),
    Fault("D1-drip", Call.FILE, "The download drips", Hang(0.1, rate=10)),
    Fault("D1-500", Call.FILE, "The file host has a fault", _500),
    Fault("D1-503", Call.FILE, "The file host is not there", Reply(503)),
    Fault(
        "D2-short",
        Call.FILE,
        "Fewer bytes come than were announced",
        Raw(lambda b: _head(b[:-99], f"Content-Length: {len(b)}")),
    ),
    Fault("D2-empty", Call.FILE, "The file is empty", Reply(200, kind="video/mp4")),
    Fault("D2-html", Call.FILE, "A page comes instead of the clip", _PAGE),
    Fault("D2-html-as-video", Call.FILE, "A page comes and is called a video", Reply(200, _HTML, kind="video/mp4")),
    Fault(
        "D2-text",
        Call.FILE,
        "A text comes and is called a video",
        Reply(200, b"not a clip at all\n" * 99, kind="video/mp4"),
    ),
    Fault("D2-half", Call.FILE, "Half a clip comes, and its length agrees", Changed(_half_with_agreeing_length)),
    Fault("D3-403", Call.FILE, "The clip's address is refused", Reply(403)),
    Fault("D3-404", Call.FILE, "The clip's address is gone", Reply(404)),
    Fault(
        "D4-http",
        Call.FILE,
        "The clip moved to plain http elsewhere",
        Reply(302, headers=(("Location", "http://files.example/x.mp4"),)),
    ),
    Fault("D4-loop", Call.FILE, "The clip moved to where it was", Reply(302, headers=(("Location", "?again=1"),))),
    Fault(
        "D5-announced",
        Call.FILE,
        "Three gigabytes are announced",
        Raw(lambda b: _head(b, f"Content-Length: {3 * 1024**3}")),
    ),
    Fault("D5-endless", Call.FILE, "The clip does not end", Endless()),
    Fault(
        "X1-date",
        Call.SUBMIT,
        "Come back at a date 3 s from now",
        _error(429, "rate_limit_exceeded", "Too many requests", Retry_After="date"),
    ),
    Fault("X1-absent", Call.SUBMIT, "Too fast; nothing is said of when to come back", _BARE_LIMIT),
    Fault(
        "X1-day",
        Call.SUBMIT,
        "Come back in a day",
        _error(429, "rate_limit_exceeded", "Too many requests", Retry_After="86400"),
    ),
    Fault("X2-403", Call.SUBMIT, "The key may not submit", _error(403, "forbidden", "This key may not use this model")),
    Fault("X3-login", Call.SUBMIT, "A login page answers the submit", _PAGE),
    Fault(
        "X4-nan",
        Call.STATUS,
        "The progress is no number",
        Reply(200, b'{"id": "task", "status": "in_progress", "progress": NaN}'),
    ),
    Fault("X4-percent", Call.STATUS, "The progress is “87%”", _with(progress="87%")),
    Fault("X4-huge", Call.STATUS, "The progress is 1e308", _with(progress=1e308)),
    Fault("X4-nested", Call.STATUS, "The answer is nested very deep", _nested()),
    Fault("X4-long", Call.STATUS, "The answer is 50 MB long", Reply(200, b'{"a": "' + b"x" * 50_000_000 + b'"}')),
    Fault(
        "X5-packed",
        Call.FILE,
        "The clip is said to be packed and is not",
        Raw(lambda b: _head(b, f"Content-Length: {len(b)}", "Content-Encoding: gzip")),
    ),
    Fault(
        "X5-junk",
        Call.FILE,
        "Junk follows the clip",
        Raw(lambda b: _head(b, f"Content-Length: {len(b)}") + b"junk" * 99),
    ),
    Fault(
        "X5-twice",
        Call.FILE,
        "Two lengths are announced",
        Raw(lambda b: _head(b, f"Content-Length: {len(b)}", "Content-Length: 7")),
    ),
    Fault(
        "X5-early",
        Call.FILE,
        "A hint comes before the answer",
        Raw(lambda b: b"HTTP/1.1 103 Early Hints\r\n\r\n" + _head(b, f"Content-Length: {len(b)}")),
    ),
)

FAULTS: Mapping[str, Fault] = {fault.id: fault for fault in _ROWS}


def fault_table() -> list[dict[str, str]]:
    """The rows as plain data, for the window's developer menu."""
    return [{"id": fault.id, "row": fault.row, "sentence": fault.sentence} for fault in _ROWS]


def dated(reply: Reply) -> Reply:
    """A reply whose Retry-After is a date, dated now."""
    headers = tuple((n, _date_in(3) if v == "date" else v) for n, v in reply.headers)
    return Reply(reply.status, reply.body, headers, reply.kind)


class Script:
    """Owns which faults act: always, or so many times more. May be told from any thread."""

    def __init__(self) -> None:
        self._always: tuple[str, ...] = ()
        self._times: dict[str, int] = {}
        self._lock = threading.Lock()

    def set(self, *ids: str) -> None:
        """These faults act from now on, at each call. Raises KeyError for an unknown one."""
        with self._lock:
            self._always = tuple(FAULTS[i].id for i in ids)

    def once(self, fault_id: str, times: int = 1) -> None:
        """This fault acts at the next call, or the next few. Raises KeyError for an unknown one."""
        with self._lock:
            self._times[FAULTS[fault_id].id] = times

    def clear(self) -> None:
        """Nothing misbehaves any more."""
        with self._lock:
            self._always, self._times = (), {}

    def take(self, call: Call) -> Fault | None:
        """The fault that acts at this call, used up by one."""
        with self._lock:
            for fault_id in (*self._times, *self._always):
                fault = FAULTS[fault_id]
                if fault.call is not call:
                    continue
                if fault_id in self._times:
                    self._times[fault_id] -= 1
                    if not self._times[fault_id]:
                        del self._times[fault_id]
                return fault
        return None
