"""What a fault may do, as values. `wire_faults.py` and `service.py` carry them out; the rows are in `faults_*.py`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Call(StrEnum):
    """Where a fault acts. CONNECT is before any call: while such a fault is set, the API's port is closed."""

    CONNECT = "connect"
    UPLOAD = "upload"
    SUBMIT = "submit"
    STATUS = "status"
    BALANCE = "balance"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer of its own instead of the normal one. `{api}` and `{date}` in a header: see `wire_faults.filled`."""

    status: int
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    kind: str = "application/json"


@dataclass(frozen=True, slots=True)
class Cut:
    """The connection ends: at once, or after this share of the normal answer.

    `ranges`: a request that goes on where it was cut is served; `length`: a Content-Length is announced; `chunked`: the
    body comes in chunks and its end is missing; `former`: what comes is of a former state of the file, with its ETag.
    """

    after: float = 0.0
    ranges: bool = True
    length: bool = True
    chunked: bool = False
    former: bool = False


@dataclass(frozen=True, slots=True)
class Hang:
    """Nothing more comes, after this share of the normal answer; `rate` bytes a second instead of nothing."""

    after: float = 0.0
    rate: float = 0.0


@dataclass(frozen=True, slots=True)
class Reading:
    """The request is read up to this share, at `rate` bytes a second (0: as it comes); then the connection ends.

    All of it read: the normal answer follows.
    """

    share: float = 1.0
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
    """A body that does not end; `announced` bytes are promised, or none."""

    announced: int = 0


@dataclass(frozen=True, slots=True)
class Refuse:
    """The port is closed."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The task ends so, for good: before the call is answered it has failed (and is paid back), or is completed."""

    failed: str | None = None
    act: Changed | None = None


@dataclass(frozen=True, slots=True)
class InTurn:
    """One act at each call, one after the other."""

    acts: tuple[Act, ...]


Act = Reply | Cut | Hang | Reading | Changed | Raw | Endless | Refuse | Outcome | InTurn


@dataclass(frozen=True, slots=True)
class Fault:
    """One row: its id, which begins with the row of the fault table; where it acts; a sentence; what it does.

    `accepts`: the submit is accepted all the same. `times`: at how many calls it acts once it is set (None: at all).
    """

    id: str
    call: Call
    sentence: str
    act: Act
    accepts: bool = False
    times: int | None = None

    @property
    def row(self) -> str:
        """The row of the fault table."""
        return self.id.split("-")[0]


def error(status: int, code: str, message: str, **headers: str) -> Reply:
    """An error in the service's usual shape; an underscore in a header's name stands for a hyphen."""
    body = json.dumps({"error": {"code": code, "message": message, "type": code}}).encode()
    return Reply(status, body, tuple((name.replace("_", "-"), value) for name, value in headers.items()))


def having(**fields: object) -> Changed:
    """The normal JSON with these fields."""
    return Changed(lambda answer: {**answer, **fields})


def lacking(*names: str) -> Changed:
    """The normal JSON without these fields."""
    return Changed(lambda answer: _without(answer, names))


def unfinished(**fields: object) -> Changed:
    """The normal JSON as that of a task under way, with these fields."""
    gone = ("result", "completed_at", "expires_at", "error")
    return Changed(lambda answer: {**_without(answer, gone), "status": "in_progress", **fields})


def head(body: bytes, *lines: str, kind: str = "video/mp4", status: str = "200 OK") -> bytes:
    """An answer as it goes over the wire; the lines are headers, also such as contradict each other."""
    first = (f"HTTP/1.1 {status}", f"Content-Type: {kind}", "Connection: close", *lines)
    return "\r\n".join(first).encode() + b"\r\n\r\n" + body


def _without(answer: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in answer.items() if name not in names}


HTML = b"<!doctype html><html><title>Sign in</title><body>Welcome to the hotel</body></html>"
PAGE = Reply(200, HTML, kind="text/html")
LOGIN_ELSEWHERE = Reply(302, headers=(("Location", "https://login.invalid/portal"),))
LIMIT = error(429, "rate_limit_exceeded", "Too many requests", Retry_After="2", X_RateLimit_Category="async_submit")
BARE_LIMIT = error(429, "rate_limit_exceeded", "Too many requests")
BROKEN = Reply(200, b'{"id": "task_')
UNAUTHORIZED = error(401, "unauthorized", "Invalid API key")
NO_CREDIT = error(402, "insufficient_quota", "Insufficient balance")
INTERNAL = error(500, "internal_error", "Internal server error")
BAD_GATEWAY = Reply(502, b"<html><body>Bad Gateway</body></html>", kind="text/html")
GATEWAY_TIMEOUT = Reply(504, b"upstream request timeout", kind="text/plain")
NO_LIMITER = error(503, "rate_limit_unavailable", "Rate limit service unavailable")
