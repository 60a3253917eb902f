"""The service's two token buckets for each user, and the headers that tell of them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """A bucket: `rate` tokens come back a second, `burst` fit in."""

    category: str
    rate: float
    burst: float


SUBMIT = Limit("async_submit", rate=5, burst=50)
QUERY = Limit("async_query", rate=50, burst=500)


@dataclass(frozen=True, slots=True)
class Taken:
    """Whether there was a token, and the headers that say so."""

    allowed: bool
    headers: Mapping[str, str]


class Limiter:
    """Owns the tokens of each user and category. `now` in seconds."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._buckets: dict[tuple[str, str], tuple[float, float]] = {}

    def take(self, user: str, limit: Limit) -> Taken:
        """Takes a token, if there is one."""
        now = self._now()
        tokens, at = self._buckets.get((user, limit.category), (limit.burst, now))
        tokens = min(limit.burst, tokens + max(0.0, now - at) * limit.rate)
        allowed = tokens >= 1
        left = tokens - 1 if allowed else tokens
        self._buckets[user, limit.category] = (left, now)
        headers = {
            "X-RateLimit-Limit": f"{limit.rate * 60:.0f}",
            "X-RateLimit-Remaining": f"{math.floor(left)}",
            "X-RateLimit-Reset": f"{math.ceil(now + (limit.burst - left) / limit.rate)}",
            "X-RateLimit-Category": limit.category,
        }
        if not allowed:
            headers["Retry-After"] = str(math.ceil((1 - left) / limit.rate))
        return Taken(allowed, headers)
