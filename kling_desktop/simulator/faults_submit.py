"""The faults of uploads and submits, one row each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kling_desktop.simulator.acts import (
    BAD_GATEWAY,
    BARE_LIMIT,
    BROKEN,
    GATEWAY_TIMEOUT,
    INTERNAL,
    LIMIT,
    LOGIN_ELSEWHERE,
    NO_CREDIT,
    NO_LIMITER,
    PAGE,
    UNAUTHORIZED,
    Call,
    Changed,
    Cut,
    Fault,
    Hang,
    Outcome,
    Reading,
    Refuse,
    Reply,
    error,
    having,
    lacking,
)


def _come_back(after: str) -> Reply:
    return error(429, "rate_limit_exceeded", "Too many requests", Retry_After=after)


def _two_ids(answer: Mapping[str, Any]) -> dict[str, Any]:
    return {**answer, "object": "video", "task_id": answer["id"], "id": "video_" + answer["id"]}


_NOT_TAKEN = Reply(200, b'{"success": false, "message": "Unsupported image type. Allowed: JPEG, PNG, WebP, GIF"}')
_TOO_LARGE = error(413, "too_large", "Request entity too large")
_FORBIDDEN = error(403, "forbidden", "This key may not use this model")
_NO_CHANNEL = error(503, "model_not_available", "no available channel")
_INVALID = error(400, "invalid_request", "duration is not supported")
_UNREADABLE = error(400, "invalid_request", "The image url cannot be downloaded")
_POLICY = error(422, "content_policy_violation", "内容违反政策 (content policy violation)")

UPLOADS: tuple[Fault, ...] = (
    Fault("U1-401", Call.UPLOAD, "The upload is refused: wrong key", UNAUTHORIZED),
    Fault("U1-402", Call.UPLOAD, "The upload is refused: no credit", NO_CREDIT),
    Fault("U1-429", Call.UPLOAD, "The next upload is too fast; come back in 2 s", LIMIT, times=1),
    Fault("U1-429-bare", Call.UPLOAD, "The next upload is too fast; nothing is said of when", BARE_LIMIT, times=1),
    Fault("U1-500", Call.UPLOAD, "The upload meets a server fault", INTERNAL),
    Fault("U1-500-once", Call.UPLOAD, "The next upload meets a server fault", INTERNAL, times=1),
    Fault("U1-503", Call.UPLOAD, "The upload meets a closed limiter", NO_LIMITER),
    Fault("U2-success-false", Call.UPLOAD, "The upload is answered 200 and refused all the same", _NOT_TAKEN),
    Fault("U2-no-url", Call.UPLOAD, "The upload is answered without an address", having(data={})),
    Fault("U2-html", Call.UPLOAD, "The upload is answered by a page", PAGE),
    Fault("U2-broken", Call.UPLOAD, "The upload's answer is broken JSON", BROKEN),
    Fault("U3-cut", Call.UPLOAD, "The next upload's connection is cut half way", Reading(share=0.5), times=1),
    Fault("U3-cut-always", Call.UPLOAD, "Each upload's connection is cut half way", Reading(share=0.5)),
    Fault("U3-hang", Call.UPLOAD, "The upload is never answered", Hang()),
    Fault("U3-slow", Call.UPLOAD, "The upload is taken at 1 kB/s", Reading(rate=1000)),
    Fault("X2-413", Call.UPLOAD, "The upload is too large", _TOO_LARGE),
    Fault("X2-403-upload", Call.UPLOAD, "The key may not upload", _FORBIDDEN),
    Fault("X3-upload", Call.UPLOAD, "A login page answers the upload", PAGE),
)

SUBMITS: tuple[Fault, ...] = (
    Fault("S1-refuse", Call.CONNECT, "The service refuses every connection", Refuse()),
    Fault("S1-reset", Call.SUBMIT, "The next submit's connection is reset before it is read", Reading(0.0), times=1),
    Fault("S2-cut", Call.SUBMIT, "The submit is accepted and its answer cut", Cut(), accepts=True),
    Fault("S2-cut-half", Call.SUBMIT, "The submit is accepted and half its answer comes", Cut(0.5), accepts=True),
    Fault("S2-hang", Call.SUBMIT, "The submit is accepted and never answered", Hang(), accepts=True),
    Fault("S2-500", Call.SUBMIT, "The submit is accepted and answered 500", INTERNAL, accepts=True),
    Fault("S2-502", Call.SUBMIT, "The submit is accepted and answered 502", BAD_GATEWAY, accepts=True),
    Fault("S2-504", Call.SUBMIT, "The submit is accepted and answered 504", GATEWAY_TIMEOUT, accepts=True),
    Fault("S3-cut", Call.SUBMIT, "The next submit is lost and its connection cut", Cut(), times=1),
    Fault("S3-hang", Call.SUBMIT, "The next submit is lost and never answered", Hang(), times=1),
    Fault("S3-500", Call.SUBMIT, "The next submit is lost and answered 500", INTERNAL, times=1),
    Fault("S4-no-id", Call.SUBMIT, "The submit is answered without an id", lacking("id", "task_id"), accepts=True),
    Fault("S4-blank-id", Call.SUBMIT, "The submit is answered with a blank id", having(id=" "), accepts=True),
    Fault("S4-html", Call.SUBMIT, "The submit is accepted and answered by a page", PAGE, accepts=True),
    Fault("S4-broken", Call.SUBMIT, "The submit is accepted and its answer broken JSON", BROKEN, accepts=True),
    Fault("S4-status", Call.SUBMIT, "The submit gets an unknown status", having(status="dreaming"), accepts=True),
    Fault("S5-400", Call.SUBMIT, "The submit is not valid", _INVALID),
    Fault("U4-unreadable", Call.SUBMIT, "The next submit's picture cannot be read", _UNREADABLE, times=1),
    Fault("S5-422", Call.SUBMIT, "The prompt is refused", _POLICY),
    Fault("S6-401", Call.SUBMIT, "The submit is refused: wrong key", UNAUTHORIZED),
    Fault("S6-402", Call.SUBMIT, "The submit is refused: no credit", NO_CREDIT),
    Fault("S7-429", Call.SUBMIT, "The next submit is too fast; come back in 2 s", LIMIT, times=1),
    Fault("S7-503", Call.SUBMIT, "The next submit meets a closed limiter", NO_LIMITER, times=1),
    Fault("S7-no-channel", Call.SUBMIT, "The next submit finds no channel", _NO_CHANNEL, times=1),
    Fault("S8-two-ids", Call.SUBMIT, "A task id comes beside another id", Changed(_two_ids), accepts=True),
    Fault("S8-pending", Call.SUBMIT, "The submit is answered “pending”", having(status="pending"), accepts=True),
    Fault("S8-submitted", Call.SUBMIT, "The submit is answered “submitted”", having(status="submitted"), accepts=True),
    Fault("S8-empty", Call.SUBMIT, "The submit is answered with an empty status", having(status=""), accepts=True),
    Fault("S8-working", Call.SUBMIT, "The answer is “in_progress”", having(status="in_progress"), accepts=True),
    Fault("S8-completed", Call.SUBMIT, "The submit is answered when the clip is made", Outcome(), accepts=True),
    Fault("S8-failed", Call.SUBMIT, "The submit fails and is paid back", Outcome("upstream refused"), accepts=True),
    Fault("X1-seconds", Call.SUBMIT, "The next submit may come back in 3 s", _come_back("3"), times=1),
    Fault(
        "X1-date", Call.SUBMIT, "The next submit may come back at a date 3 s from now", _come_back("{date}"), times=1
    ),
    Fault("X1-absent", Call.SUBMIT, "The next submit is too fast; nothing is said of when", BARE_LIMIT, times=1),
    Fault("X1-day", Call.SUBMIT, "The next submit may come back in a day", _come_back("86400"), times=1),
    Fault("X2-403", Call.SUBMIT, "The key may not submit", _FORBIDDEN),
    Fault("X3-login", Call.SUBMIT, "A login page answers the next submit", PAGE, times=1),
    Fault("X3-redirect", Call.SUBMIT, "The next submit is sent to a login page", LOGIN_ELSEWHERE, times=1),
)
