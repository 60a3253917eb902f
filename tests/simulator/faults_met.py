"""What a plain client meets at each fault. A new fault needs a row here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from time import time
from typing import Any

import httpx
import pytest

HANG = 0.3  # seconds without an answer that count as hanging
Met = httpx.Response | httpx.RequestError
Expected = Callable[[Met], bool]


def answered(status: int, *words: str, after: str | None = "") -> Expected:
    """An answer with a status, words in its body and a Retry-After (None: without one)."""

    def expected(met: Met) -> bool:
        assert isinstance(met, httpx.Response), met
        told = met.headers.get("retry-after")
        return met.status_code == status and all(w in met.text for w in words) and (after == "" or told == after)

    return expected


def told(**fields: Any) -> Expected:
    """An answer whose JSON holds these fields."""

    def expected(met: Met) -> bool:
        assert isinstance(met, httpx.Response), met
        plain = met.json()
        return met.status_code == 200 and {name: plain.get(name, "missing") for name in fields} == fields

    return expected


def broke(*kinds: type[httpx.RequestError]) -> Expected:
    """No answer, but one of these errors."""
    return lambda met: isinstance(met, kinds)


CUT = broke(httpx.RemoteProtocolError, httpx.ReadError, httpx.WriteError)
HUNG = broke(httpx.ReadTimeout)
PAGE = answered(200, "<title>Sign in</title>")
LIMIT = answered(429, "rate_limit_exceeded", after="2")
BARE = answered(429, "rate_limit_exceeded", after=None)
KEY = answered(401, "unauthorized")
UNKNOWN = answered(404, "task_not_found")


def sent_to(where: str) -> Expected:
    """A redirect."""
    return lambda met: isinstance(met, httpx.Response) and met.status_code == 302 and where in met.headers["location"]


def dated(met: Met) -> bool:
    assert isinstance(met, httpx.Response)
    return 0 < parsedate_to_datetime(met.headers["retry-after"]).timestamp() - time() <= 4


def broken_json(met: Met) -> bool:
    assert isinstance(met, httpx.Response)
    with pytest.raises(ValueError, match=r"\w"):
        met.json()
    return met.status_code == 200


def raw(*words: str) -> Expected:
    """A body that reads so, whatever a parser makes of it."""
    return lambda met: isinstance(met, httpx.Response) and all(word in met.text for word in words)


def two_ids(met: Met) -> bool:
    assert isinstance(met, httpx.Response)
    return met.json()["task_id"] != met.json()["id"]


def long(met: Met) -> bool:
    return isinstance(met, httpx.Response) and len(met.content) > 50_000_000


UPLOADS_MET: Mapping[str, Expected] = {
    "U1-401": KEY, "U1-402": answered(402, "insufficient_quota"), "U1-429": LIMIT, "U1-429-bare": BARE,
    "U1-500": answered(500, "internal_error"), "U1-500-once": answered(500), "U1-503": answered(503, "rate_limit"),
    "U2-success-false": told(success=False), "U2-no-url": told(success=True, data={}), "U2-html": PAGE,
    "U2-broken": broken_json, "U3-cut": CUT, "U3-cut-always": CUT, "U3-hang": HUNG, "U3-slow": HUNG,
    "X2-413": answered(413), "X2-403-upload": answered(403), "X3-upload": PAGE,
}  # fmt: skip
SUBMITS_MET: Mapping[str, Expected] = {
    "S1-refuse": broke(httpx.ConnectError), "S1-reset": CUT, "S2-cut": CUT, "S2-cut-half": CUT, "S2-hang": HUNG,
    "S2-500": answered(500), "S2-502": answered(502, "<html>"), "S2-504": answered(504), "S3-cut": CUT, "S3-hang": HUNG,
    "S3-500": answered(500), "S4-no-id": told(id="missing", task_id="missing"), "S4-blank-id": told(id=" "),
    "S4-html": PAGE, "S4-broken": broken_json, "S4-status": told(status="dreaming"),
    "S5-400": answered(400, "invalid_request"), "S5-422": answered(422, "content_policy_violation"), "S6-401": KEY,
    "U4-unreadable": answered(400, "image url"),
    "S6-402": answered(402), "S7-429": LIMIT, "S7-503": answered(503, "rate_limit_unavailable"),
    "S7-no-channel": answered(503, "no available channel"), "S8-two-ids": two_ids, "S8-pending": told(status="pending"),
    "S8-submitted": told(status="submitted"), "S8-empty": told(status=""), "S8-working": told(status="in_progress"),
    "S8-completed": told(status="completed", progress=100), "S8-failed": told(status="failed"),
    "X1-seconds": answered(429, after="3"), "X1-date": dated, "X1-absent": BARE, "X1-day": answered(429, after="86400"),
    "X2-403": answered(403), "X3-login": PAGE, "X3-redirect": sent_to("https://login.invalid/"),
}  # fmt: skip
QUESTIONS_MET: Mapping[str, Expected] = {
    "Q1-404": UNKNOWN, "Q1-400": answered(400, "task_not_exist"), "Q1-lag": UNKNOWN, "Q2-401": KEY, "Q2-429": LIMIT,
    "Q2-429-bare": BARE, "Q2-500": answered(500), "Q2-html": PAGE, "Q2-cut": CUT, "Q2-hang": HUNG,
    "Q3-unknown": told(status="dreaming", result="missing"), "Q3-null": told(progress=None),
    "Q3-negative": told(progress=-5), "Q3-4000": told(progress=4000), "Q3-backwards": told(progress=60),
    "Q3-missing": told(progress="missing", object="missing"), "Q3-extra": told(mood="good"),
    "Q3-other": told(id="task_x", client_business_id="x"),
    "Q4-failed": told(status="failed", error={"code": "generation_failed", "message": "No luck"}),
    "Q4-silent": told(status="failed", error="missing"),
    "Q4-no-url": told(status="completed", result={"type": "video", "data": []}), "Q4-image": raw('"type":"image"'),
    "Q5-never": told(status="in_progress", progress=99, result="missing"), "X3-status": PAGE,
    "X4-nan": raw('"progress": NaN'), "X4-percent": told(progress="87%"), "X4-huge": told(progress=1e308),
    "X4-twice": raw('"progress": "x", "progress": 41'), "X4-surrogate": raw("\\ud800"), "X4-nested": raw('{"a":{"a":'),
    "X4-long": long, "X5-packed-status": broke(httpx.DecodingError), "X5-junk-status": told(status="completed"),
    "X5-twice-status": CUT, "X5-early-status": told(status="completed"),
}  # fmt: skip
FILES_MET: Mapping[str, Expected] = {
    "D1-500": answered(500), "D1-500-once": answered(500), "D1-503": answered(503), "D1-503-once": answered(503),
    "D1-429": answered(429, after="2"), "D1-cut": CUT, "D1-cut-anew": CUT, "D1-cut-once": CUT, "D1-cut-chunked": CUT,
    "D1-cut-chunked-once": CUT, "D1-changed": CUT, "D1-range-ignored": CUT, "D1-wrong-range": CUT, "D1-reset": CUT,
    "D1-stall": HUNG, "D1-stall-once": HUNG, "D2-short": CUT, "D2-html": PAGE, "D2-html-as-video": PAGE,
    "D2-text": answered(200, "not a clip"), "D3-403": answered(403), "D3-403-once": answered(403),
    "D3-404": answered(404), "D3-410": answered(410), "D4-host": sent_to("https://elsewhere.invalid/"),
    "D4-http": sent_to("http://elsewhere.invalid/"), "D4-loopback": sent_to("/v1/balance"),
    "D4-loop": sent_to("?again"), "D9-refused": sent_to("http://127.0.0.1:9/"),
    "X5-packed": broke(httpx.DecodingError), "X5-twice": CUT,
}  # fmt: skip
SEEN_CLOSER = {  # in tests of their own below
    "D1-cut-silent", "D1-drip", "D2-empty", "D2-no-video", "D2-half", "D2-half-once", "D5-announced", "D5-endless",
    "X5-junk", "X5-early", "X3-balance",
}  # fmt: skip
