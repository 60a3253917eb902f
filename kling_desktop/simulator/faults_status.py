"""The faults of questions: for a task's status, and for the balance. One row each."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from kling_desktop.simulator.acts import (
    BARE_LIMIT,
    INTERNAL,
    LIMIT,
    PAGE,
    UNAUTHORIZED,
    Call,
    Changed,
    Cut,
    Fault,
    Hang,
    InTurn,
    Outcome,
    Raw,
    Reply,
    error,
    having,
    head,
    lacking,
    unfinished,
)

_UNKNOWN = error(404, "task_not_found", "Task not found")
_UNKNOWN_400 = error(400, "task_not_exist", "任务不存在 (task does not exist)")
_BACKWARDS = InTurn((unfinished(progress=60), unfinished(progress=20)))


def _lying(*lines: str, after: bytes = b"", before: bytes = b"") -> Raw:
    """The right JSON under wrong headers."""
    return Raw(lambda body: before + head(body, *_length(body, lines), kind="application/json") + after)


def _length(body: bytes, lines: tuple[str, ...]) -> tuple[str, ...]:
    return (f"Content-Length: {len(body)}", *lines)


def _spelt(spell: Callable[[str], str]) -> Raw:
    """JSON that no serialiser would write."""

    def made(body: bytes) -> bytes:
        text = spell(json.dumps(json.loads(body) | {"progress": 41, "status": "in_progress"})).encode("utf-8")
        return head(text, f"Content-Length: {len(text)}", kind="application/json")

    return Raw(made)


def _other_result(answer: dict[str, Any]) -> dict[str, Any]:
    picture = {"type": "image", "data": [{"url": "https://files.invalid/x.png", "format": "png"}]}
    return {**answer, "status": "completed", "progress": 100, "result": picture}


_NAN = _spelt(lambda text: text.replace('"progress": 41', '"progress": NaN'))
_TWICE = _spelt(lambda text: text.replace('"progress": 41', '"progress": "x", "progress": 41, "status": "queued"'))
_LONE = _spelt(lambda text: text.replace('"progress": 41', '"progress": 41, "note": "\\ud800"'))
_DEEP = Reply(200, b'{"a":' * 100_000)
_LONG = Reply(200, b'{"a": "' + b"x" * 50_000_000 + b'"}')
_HINT = b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n"
_NO_URL = having(status="completed", progress=100, result={"type": "video", "data": []})

QUESTIONS: tuple[Fault, ...] = (
    Fault("Q1-404", Call.STATUS, "The task is not found", _UNKNOWN),
    Fault("Q1-400", Call.STATUS, "The task is not found, in other words", _UNKNOWN_400),
    Fault("Q1-lag", Call.STATUS, "The task is not found at the next two questions", _UNKNOWN, times=2),
    Fault("Q2-401", Call.STATUS, "The question is refused: wrong key", UNAUTHORIZED),
    Fault("Q2-429", Call.STATUS, "The question is too fast; come back in 2 s", LIMIT),
    Fault("Q2-429-bare", Call.STATUS, "The question is too fast; nothing is said of when", BARE_LIMIT),
    Fault("Q2-500", Call.STATUS, "The question meets a server fault", INTERNAL),
    Fault("Q2-html", Call.STATUS, "The question is answered by a page", PAGE),
    Fault("Q2-cut", Call.STATUS, "The question's connection is cut", Cut()),
    Fault("Q2-hang", Call.STATUS, "The question is never answered", Hang()),
    Fault("Q3-unknown", Call.STATUS, "The status is an unknown word", unfinished(status="dreaming")),
    Fault("Q3-null", Call.STATUS, "The progress is null", having(progress=None)),
    Fault("Q3-negative", Call.STATUS, "The progress is −5", having(progress=-5)),
    Fault("Q3-4000", Call.STATUS, "The progress is 4000", having(progress=4000)),
    Fault("Q3-backwards", Call.STATUS, "The progress is 60, then 20", _BACKWARDS),
    Fault("Q3-missing", Call.STATUS, "Progress and object are missing", lacking("progress", "object")),
    Fault("Q3-extra", Call.STATUS, "There are fields that nobody knows", having(mood="good", cost={"a": [1]})),
    Fault("Q3-other", Call.STATUS, "The answer is about another task", having(id="task_x", client_business_id="x")),
    Fault("Q4-failed", Call.STATUS, "The task has failed and is paid back", Outcome("No luck")),
    Fault("Q4-silent", Call.STATUS, "The task has failed without a word", Outcome("", act=lacking("error"))),
    Fault("Q4-no-url", Call.STATUS, "The task is completed without an address", _NO_URL),
    Fault("Q4-image", Call.STATUS, "The task is completed with a picture", Changed(_other_result)),
    Fault("Q5-never", Call.STATUS, "The task never finishes", unfinished(progress=99)),
    Fault("X3-status", Call.STATUS, "A login page answers the question", PAGE),
    Fault("X3-balance", Call.BALANCE, "A login page tells the balance", PAGE),
    Fault("X4-nan", Call.STATUS, "The progress is no number", _NAN),
    Fault("X4-percent", Call.STATUS, "The progress is “87%”", unfinished(progress="87%")),
    Fault("X4-huge", Call.STATUS, "The progress is 1e308", unfinished(progress=1e308)),
    Fault("X4-twice", Call.STATUS, "The answer says the same thing twice, differently", _TWICE),
    Fault("X4-surrogate", Call.STATUS, "The answer holds half a character", _LONE),
    Fault("X4-nested", Call.STATUS, "The answer is nested very deep", _DEEP),
    Fault("X4-long", Call.STATUS, "The answer is 50 MB long", _LONG),
    Fault("X5-packed-status", Call.STATUS, "The answer is called gzip and is not", _lying("Content-Encoding: gzip")),
    Fault("X5-junk-status", Call.STATUS, "Junk follows the answer", _lying(after=b"junk" * 99)),
    Fault("X5-twice-status", Call.STATUS, "Two lengths of the answer are announced", _lying("Content-Length: 7")),
    Fault("X5-early-status", Call.STATUS, "A hint comes before the answer", _lying(before=_HINT)),
)
