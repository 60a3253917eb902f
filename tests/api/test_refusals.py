"""What an answer that is no success means for the caller."""

from __future__ import annotations

import json
from email.utils import formatdate

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from kling_desktop.api.refusals import read_refusal, retry_after
from kling_desktop.api.retry import may_send_again

NOW = 1_790_000_000.0
HTML = b"<html><head><title>nginx</title></head></html>"


def refusal(status: int, plain: object = None, body: bytes | None = None, **headers: str) -> ApiError:
    content = body if body is not None else json.dumps(plain).encode() if plain is not None else b""
    return read_refusal(status, {name.replace("_", "-"): value for name, value in headers.items()}, content, NOW)


def error(code: object, message: str = "words", kind: str = "") -> dict[str, object]:
    return {"error": {"code": code, "message": message, "type": kind}}


@pytest.mark.parametrize(
    ("status", "plain", "kind"),
    [
        (400, error("invalid_request"), InvalidRequest),
        (400, error("task_not_exist"), NotFound),
        (401, error("unauthorized"), KeyRefused),
        (401, error("401", kind="authentication_error"), KeyRefused),
        (402, error("insufficient_quota"), NoCredit),
        (403, error("forbidden"), KeyRefused),
        (404, error("task_not_found"), NotFound),
        (404, error(404, kind="not_found_error"), NotFound),
        (409, error("conflict"), InvalidRequest),
        (413, None, TooLarge),
        (418, {"message": "teapot"}, InvalidRequest),
        (422, error("content_policy_violation"), ContentRefused),
        (429, error("rate_limit_exceeded"), RateLimited),
        (429, error(429, kind="rate_limit_error"), RateLimited),
        (429, None, RateLimited),
        (500, error("internal_error"), ServerTrouble),
        (502, None, ServerTrouble),
        (503, error("rate_limit_unavailable"), RateLimited),
        (503, error("x", "no available channel for group default"), RateLimited),
        (503, error("overloaded"), ServerTrouble),
        (504, None, ServerTrouble),
    ],
)
def test_a_status_means_what_the_contract_says(status: int, plain: object, kind: type[ApiError]) -> None:
    found = refusal(status, plain)
    assert type(found) is kind
    assert found.status == status
    assert found.message


@pytest.mark.parametrize(
    ("status", "kind"), [(400, InvalidRequest), (401, KeyRefused), (402, NoCredit), (403, KeyRefused), (413, TooLarge)]
)
def test_a_definite_no_stays_one_when_a_proxy_wraps_it_in_a_page(status: int, kind: type[ApiError]) -> None:
    found = refusal(status, body=HTML)
    assert type(found) is kind
    assert "<" not in found.message


@pytest.mark.parametrize("status", [301, 302, 307, 511])
def test_being_sent_elsewhere_is_a_login_page(status: int) -> None:
    found = refusal(status, body=HTML)
    assert isinstance(found, BrokenAnswer)
    assert found.login_page


def test_a_page_that_says_404_is_not_the_services_word_about_a_task() -> None:
    assert isinstance(refusal(404, body=HTML), BrokenAnswer)


@pytest.mark.parametrize("status", [500, 502, 504])
@pytest.mark.parametrize("code", ["rate_limit_exceeded", "rate_limit_unavailable", "task_not_exist"])
def test_a_fault_of_the_service_stays_uncertain_whatever_code_it_names(status: int, code: str) -> None:
    assert not may_send_again(refusal(status, error(code)))
    assert isinstance(refusal(status, error(code)), ServerTrouble)


def test_the_services_own_words_are_kept_in_whichever_shape_they_come() -> None:
    assert refusal(400, {"success": False, "message": "太大"}).message == "太大"
    assert refusal(400, {"error": "text"}).message == "text"
    assert refusal(502, body=b"upstream is gone").message == "upstream is gone"


def test_words_that_a_terminal_would_obey_are_only_words() -> None:
    assert refusal(402, {"message": "no \x1b[2Jcredit"}).message == "no [2Jcredit"
    assert refusal(502, body=b"\x1b]0;x\x07upstream\r\nis gone").message == "]0;xupstream  is gone"


def test_the_limiters_pause_and_bucket_are_told() -> None:
    found = refusal(429, error("x"), retry_after="12", x_ratelimit_category="async_submit")
    assert isinstance(found, RateLimited)
    assert (found.retry_after, found.category) == (12, "async_submit")


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("0", 0),
        ("30", 30),
        ("1.5", 1.5),
        ("86400", 86400),
        (formatdate(NOW + 90, usegmt=True), 90),
        (formatdate(NOW - 90, usegmt=True), 0),
        ("999999999", 366 * 86400),
        ("Fri, 31 Dec 9999 23:59:59 -2359", 366 * 86400),
        ("9" * 5000, None),
        ("", None),
        ("soon", None),
        ("-5", None),
        ("nan", None),
        ("inf", None),
    ],
)
def test_a_pause_is_read_from_seconds_and_from_a_date(value: str, seconds: float | None) -> None:
    assert retry_after(value, NOW) == seconds


@given(st.integers(300, 599), st.binary(max_size=200), st.text(max_size=40))
def test_whatever_comes_it_is_a_named_trouble_with_words(status: int, body: bytes, pause: str) -> None:
    found = read_refusal(status, {"retry-after": pause}, body, NOW)
    assert found.message.strip()
    found.message.encode()


def test_an_error_nested_without_end_is_still_a_named_trouble() -> None:
    for depth in (50, 500, 900, 950, 980, 100_000):
        assert isinstance(refusal(400, body=b'{"error":' * depth + b"1" + b"}" * depth), InvalidRequest)
