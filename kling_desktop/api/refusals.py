"""What a status code and a body that is no success mean, as one table. Section 5 of the service's contract."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

from kling_desktop.api.errors import (
    ApiError,
    BrokenAnswer,
    ContentRefused,
    InvalidRequest,
    KeyRefused,
    NoCredit,
    NotFound,
    RateLimited,
    ServerTrouble,
    TooLarge,
)
from kling_desktop.api.wire import read_words
from kling_desktop.domain.legible import legible

_LONGEST_PAUSE = 366 * 86_400.0  # seconds: what is asked for beyond has no date that could be shown
_BY_CODE: Mapping[str, type[ApiError]] = {
    "task_not_exist": NotFound,
    "task_not_found": NotFound,
    "not_found_error": NotFound,
    "content_policy_violation": ContentRefused,
    "insufficient_quota": NoCredit,
    "unauthorized": KeyRefused,
    "authentication_error": KeyRefused,
}
_BY_STATUS: Mapping[int, type[ApiError]] = {
    HTTPStatus.UNAUTHORIZED: KeyRefused,
    HTTPStatus.PAYMENT_REQUIRED: NoCredit,
    HTTPStatus.FORBIDDEN: KeyRefused,
    HTTPStatus.NOT_FOUND: NotFound,
    HTTPStatus.REQUEST_TIMEOUT: ServerTrouble,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: TooLarge,
    HTTPStatus.UNPROCESSABLE_ENTITY: ContentRefused,
}
_NOT_THE_SERVICE = (HTTPStatus.NETWORK_AUTHENTICATION_REQUIRED, HTTPStatus.PROXY_AUTHENTICATION_REQUIRED)
_LIMITERS = ("rate_limit_exceeded", "rate_limit_error", "rate_limit_unavailable")
_WORDS: Mapping[type[ApiError], str] = {
    KeyRefused: "The service refused the key.",
    NoCredit: "Not enough credit.",
    NotFound: "The service knows no such task.",
    ContentRefused: "The service will not make this.",
    TooLarge: "The service says that this is too large.",
    InvalidRequest: "The service refused the request.",
    ServerTrouble: "The service has a fault.",
}
LOGIN_PAGE = "This is not the service's answer (a login page?)."


def read_refusal(status: int, headers: Mapping[str, str], body: bytes, now: float) -> ApiError:
    """The error that an answer other than 2xx stands for. `now` in Unix seconds, for dates in Retry-After."""
    plain = _parsed(body)
    code, message = read_words(plain)
    page = is_page(body)
    if status < 400 or status in _NOT_THE_SERVICE or (page and status == HTTPStatus.NOT_FOUND):
        return BrokenAnswer(LOGIN_PAGE, status=status, login_page=True)
    if not message and plain is None and not page:
        message = legible(body[:300].decode("utf-8", "replace")).strip()
    if _is_limiter(status, code, message):
        pause = retry_after(headers.get("retry-after", ""), now)
        words = message or "The service asks for a pause."
        category = headers.get("x-ratelimit-category", "")
        return RateLimited(words, code=code, status=status, retry_after=pause, category=category)
    default = ServerTrouble if status >= 500 else InvalidRequest
    kind = _BY_CODE.get(code) if status < 500 else None
    kind = kind or _BY_STATUS.get(status, default)
    return kind(message or _WORDS[kind], code=code, status=status)


def read_json(body: bytes, status: int) -> object:
    """What a success says. Raises BrokenAnswer for what cannot be read, and names a page for people as one."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError) as error:
        page = is_page(body)
        words = LOGIN_PAGE if page else "The service's answer cannot be read."
        raise BrokenAnswer(words, status=status, login_page=page) from error


def is_page(body: bytes) -> bool:
    """Whether a body is a page for people where JSON should be."""
    return body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


def retry_after(value: str, now: float) -> float | None:
    """Seconds to wait, from seconds or an HTTP date; None where nothing usable is said."""
    text = value.strip()
    if re.fullmatch(r"\d{1,9}(\.\d+)?", text, re.ASCII):
        return min(float(text), _LONGEST_PAUSE)
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    pause = (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp() - now
    return max(0.0, min(pause, _LONGEST_PAUSE))


def _is_limiter(status: int, code: str, message: str) -> bool:
    """Whether it surely was not taken. A 500, 502 or 504 never says so, whatever code it names."""
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        return code in _LIMITERS or "no available channel" in message.lower()
    return status == HTTPStatus.TOO_MANY_REQUESTS or (status < 500 and code in _LIMITERS)


def _parsed(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
