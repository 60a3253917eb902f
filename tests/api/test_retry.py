"""What may be sent again, what nobody knows, and how long to wait."""

from __future__ import annotations

import pytest

from kling_desktop.api import errors
from kling_desktop.api.errors import ApiError, DownloadError, Interrupted, NotSent, RateLimited, Refused
from kling_desktop.api.retry import backoff, is_uncertain, may_send_again

KINDS = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, ApiError)]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_trouble_is_either_resent_or_definite_or_uncertain(kind: type[ApiError]) -> None:
    error = kind("x")
    assert may_send_again(error) is isinstance(error, NotSent | RateLimited)
    assert is_uncertain(error) is not isinstance(error, NotSent | RateLimited | Refused)
    assert not (may_send_again(error) and is_uncertain(error))


def test_every_trouble_stands_in_the_drawing_of_the_tree() -> None:
    for kind in KINDS:
        assert kind.__name__ in (errors.__doc__ or "")
    assert issubclass(Interrupted, DownloadError)


def test_waits_double_up_to_a_minute_and_are_spread() -> None:
    middle = [backoff(tries, None, lambda: 0.5) for tries in range(1, 10)]
    assert middle == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert backoff(5, None, lambda: 0.0) < 16 < backoff(5, None, lambda: 1.0)
    assert backoff(10**6, None, lambda: 1.0) < 100


@pytest.mark.parametrize("told", [0, 7, 86400])
def test_a_pause_that_was_named_is_kept_to_the_second(told: float) -> None:
    for error in (RateLimited("x", retry_after=told), Interrupted("x", retry_after=told)):
        assert backoff(4, error, lambda: 0.9) == told
    assert backoff(4, RateLimited("x"), lambda: 0.5) == 8
