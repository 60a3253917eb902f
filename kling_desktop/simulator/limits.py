"""The service's two token buckets for each user, and the headers of a limited answer."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """A bucket's size: `rate` tokens a second, `burst` at once."""

    category: str
    rate: float
    burst: float


SUBMIT = Limit("async_submit", rate=5, burst=50)
QUERY = Limit("async_query", rate=50, burst=500)


class Limiter:
    """Owns the tokens of each user and category."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._buckets: dict[tuple[str, str], tuple[float, float]] = {}

    def take(self, user: str, limit: Limit) -> dict[str, str] | None:
        """Takes a token; None when there was one, else the headers of the refusal."""
        now = self._now()
        tokens, at = self._buckets.get((user, limit.category), (limit.burst, now))
        tokens = min(limit.burst, tokens + max(0.0, now - at) * limit.rate)
        if tokens >= 1:
            self._buckets[user, limit.category] = (tokens - 1, now)
            return None
        self._buckets[user, limit.category] = (tokens, now)
        wait = math.ceil((1 - tokens) / limit.rate)
        return {
            "X-RateLimit-Limit": f"{limit.rate * 60:.0f}",
            "X-RateLimit-Remaining": "0",
            "X-RateLimit-Reset": f"{now + wait:.0f}",
            "X-RateLimit-Category": limit.category,
            "Retry-After": str(wait),
        }
