"""How fast the service is asked, whoever asks: its two token buckets from the client's side, and calm in trouble.

The service allows 5 submits and 50 questions a second, and 500 questions at once; this stays a tenth below the rate
and far below the burst. At most eight requests are in flight, and while the service answers 5xx one a second is sent.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from enum import StrEnum

IN_FLIGHT = 8
CALM_GAP = 1.0  # seconds between requests while the service answers 5xx
CALM_AFTER = 2  # 5xx in a row


class Category(StrEnum):
    """The service's two buckets."""

    SUBMIT = "async_submit"
    QUERY = "async_query"


@dataclass(slots=True)
class _Bucket:
    """Owns the tokens of one category: `rate` a second, `most` at once."""

    rate: float
    most: float
    tokens: float
    filled_at: float

    def wait(self, now: float) -> float:
        """Takes a token and says how many seconds it must be waited for."""
        self.tokens = self.level(now) - 1
        return max(0.0, -self.tokens / self.rate)

    def level(self, now: float) -> float:
        """The tokens that there are now; below zero, those that are waited for."""
        self.tokens = min(self.most, self.tokens + max(0.0, now - self.filled_at) * self.rate)
        self.filled_at = now
        return self.tokens


class Pacer:
    """Owns the buckets and the places in flight. `now` is a clock that never jumps back."""

    def __init__(self, now: Callable[[], float], sleep: Callable[[float], Awaitable[None]]) -> None:
        self._now, self._sleep = now, sleep
        start = now()
        self._buckets = {
            Category.SUBMIT: _Bucket(rate=5, most=10, tokens=10, filled_at=start),
            Category.QUERY: _Bucket(rate=45, most=60, tokens=60, filled_at=start),
        }
        self._places = asyncio.Semaphore(IN_FLIGHT)
        self._present = 0  # in flight, or waiting for a place
        self._troubles = 0
        self._next = start

    @asynccontextmanager
    async def turn(self, category: Category) -> AsyncGenerator[None]:
        """Waits for a token and a place, and holds the place while the block runs."""
        delay = self._buckets[category].wait(self._now())
        self._present += 1
        try:
            if delay:
                await self._sleep(delay)
            async with self._places:
                if self._troubles >= CALM_AFTER:
                    now = self._now()
                    self._next = max(self._next, now) + CALM_GAP
                    await self._sleep(self._next - now)
                yield
        finally:
            self._present -= 1

    def room(self) -> int:
        """How many questions may be asked now without keeping anybody waiting for long."""
        now = self._now()
        if self._troubles >= CALM_AFTER:
            return int(not self._present and now >= self._next)
        return max(0, min(int(self._buckets[Category.QUERY].level(now)), 2 * IN_FLIGHT - self._present))

    def answered(self, *, trouble: bool) -> None:
        """Tells how a request ended: 5xx in a row slow everybody down, anything else ends that."""
        self._troubles = self._troubles + 1 if trouble else 0
