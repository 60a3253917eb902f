"""Which failures may be tried again, and after how long. Pure decisions; section 7 of the service's contract."""

from __future__ import annotations

from collections.abc import Callable

from kling_desktop.api.errors import ApiError, NotSent, RateLimited, Refused

FIRST, MOST = 1.0, 60.0  # seconds
JITTER = 0.3


def may_send_again(error: ApiError) -> bool:
    """Whether a submit that ended so surely made no task: then it may be sent again after a wait."""
    return isinstance(error, NotSent | RateLimited)


def is_uncertain(error: ApiError) -> bool:
    """Whether a submit that ended so may have made a task: then it is looked for, and never sent again on a guess."""
    return not isinstance(error, NotSent | RateLimited | Refused)


def backoff(tries: int, error: ApiError | None, random: Callable[[], float]) -> float:
    """Seconds before the next try: what the service asked for, else doubling with jitter, at most a minute."""
    told = getattr(error, "retry_after", None)
    if isinstance(told, int | float):
        return max(0.0, float(told))
    return min(MOST, FIRST * 2 ** min(max(tries - 1, 0), 10)) * (1 + JITTER * (random() - 0.5))
