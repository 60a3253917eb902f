"""What the lying service does, one row each: drops, hangs, lies, truncates, delays. A new lie is one row of LIES."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from typing import Any

from tests.trials.ledger import Call
from tests.trials.service import Exchange, Lie

PAGE = b"<!doctype html><html><title>Sign in to the hotel</title></html>"


def _dropped(exchange: Exchange) -> None:
    exchange.reset()


def _taken_and_dropped(exchange: Exchange) -> None:
    exchange.effect()
    exchange.reset()


def _hanging(exchange: Exchange) -> None:
    exchange.hang()


def _taken_and_hanging(exchange: Exchange) -> None:
    exchange.effect()
    exchange.hang()


def _answering(status: int, plain: object, *, taken: bool = False, **headers: str) -> Lie:
    """Answers this, having done what was asked, or not."""

    def lie(exchange: Exchange) -> None:
        if taken:
            exchange.effect()
        exchange.reply(status, plain, **headers)

    return lie


def _changed(**changes: Any) -> Lie:
    """Does what was asked, and answers with these fields changed; None takes one out."""

    def lie(exchange: Exchange) -> None:
        status, plain = exchange.effect()
        exchange.reply(status, {name: value for name, value in {**plain, **changes}.items() if value is not None})

    return lie


def _cut_answer(exchange: Exchange) -> None:
    _, plain = exchange.effect()
    content = json.dumps(plain).encode()
    exchange.send(exchange.start(200, len(content)), content[: len(content) // 2])
    exchange.reset()


def _late(exchange: Exchange) -> None:
    status, plain = exchange.effect()
    time.sleep(0.3)
    exchange.reply(status, plain)


def _torn_head(exchange: Exchange) -> None:
    exchange.effect()
    exchange.send(b"HTTP/1.1 200 OK\r\nContent-Le")
    exchange.reset()


def _no_http(exchange: Exchange) -> None:
    exchange.effect()
    exchange.send(b"\x16\x03\x01 this is no HTTP\r\n\r\n")
    exchange.reset()


def _clip(change: Callable[[bytes], bytes], *, told: int = 0, kind: str = "video/mp4") -> Lie:
    """Another file than the clip; `told`: how much longer it is said to be."""

    def lie(exchange: Exchange) -> None:
        content = change(exchange.service.clip)
        exchange.send(exchange.start(200, len(content) + told, content_type=kind, connection="close"), content)
        exchange.connection.close()

    return lie


def _elsewhere(where: str) -> Lie:
    return _answering(302, b"", location=where, connection="close")


_LIMIT = {"error": {"code": "rate_limit_exceeded", "message": "slow down"}}
_NOT_HERE = {"error": {"code": "task_not_found", "message": "no such task"}}
_ANY: Mapping[str, Lie] = {
    "dropped": _dropped,
    "hanging": _hanging,
    "cut answer": _cut_answer,
    "torn head": _torn_head,
    "no HTTP": _no_http,
    "late": _late,
    "500": _answering(500, {"error": {"code": "internal_error", "message": "oh"}}),
    "502 page": _answering(502, b"<html>Bad gateway</html>"),
    "429": _answering(429, _LIMIT, retry_after="0"),
    "broken JSON": _answering(200, b'{"id": "task_0'),
    "a list": _answering(200, []),
    "deep": _answering(200, b"[" * 100_000),
    "login page": _answering(200, PAGE, content_type="text/html"),
    "packed": _answering(200, b"not gzip", content_encoding="gzip"),
}
_SUBMIT: Mapping[str, Lie] = {
    "taken and dropped": _taken_and_dropped,
    "taken and hanging": _taken_and_hanging,
    "taken and 500": _answering(500, {"error": "oh"}, taken=True),
    "taken and a page": _answering(200, PAGE, taken=True),
    "taken and no id": _changed(id=None, task_id=None),
    "taken and blank id": _changed(id=" ", task_id=""),
    "taken and an unknown word": _changed(status="sleeping"),
    "503 limiter": _answering(503, {"error": {"code": "rate_limit_unavailable"}}, retry_after="0"),
}
_STATUS: Mapping[str, Lie] = {
    "another task": _changed(id="task_9999", task_id="task_9999", client_business_id=None, status="failed"),
    "not known": _answering(404, _NOT_HERE),
    "not known, as 400": _answering(400, {"error": {"code": "task_not_exist"}}),
    "an unknown word": _changed(status="thinking", progress="87%", result=None),
    "numbers that are none": _answering(200, b'{"id":"x","status":"in_progress","progress":NaN,"created_at":1e999}'),
    "far too long": _answering(200, b'"' + b"a" * 3_000_000 + b'"'),
}
_CLIP: Mapping[str, Lie] = {
    "cut": _clip(lambda clip: clip[: len(clip) // 2], told=500),
    "short, and it says so": _clip(lambda clip: clip[: len(clip) // 2]),
    "empty": _clip(lambda _: b""),
    "a page": _clip(lambda _: PAGE, kind="video/mp4"),
    "text": _clip(lambda _: b"no clip at all" * 50, kind="text/plain"),
    "noise": _clip(lambda clip: bytes(byte ^ 0x5A for byte in clip)),
    "junk behind": _clip(lambda clip: clip + b"\0" * 100),
    "gone": _answering(404, b"gone", connection="close"),
    "forbidden": _answering(403, b"no", connection="close"),
    "to plain http elsewhere": _elsewhere("http://192.0.2.1/x.mp4"),
    "in a circle": lambda exchange: _elsewhere(exchange.service.file_host + exchange.path)(exchange),
}
LIES: Mapping[Call, Mapping[str, Lie]] = {
    Call.UPLOAD: {**_ANY, "success: false": _answering(200, {"success": False, "message": "busy"})},
    Call.SUBMIT: {**_ANY, **_SUBMIT},
    Call.STATUS: {**_ANY, **_STATUS},
    Call.CLIP: {
        name: lie for name, lie in _ANY.items() if name in ("dropped", "hanging", "torn head", "no HTTP", "500")
    }
    | _CLIP,
}
