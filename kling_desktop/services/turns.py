"""Turns: so many at a time, the most pressing first."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from itertools import count


class Turns:
    """Owns the free places and the queue for them. The lowest `pressing` comes first, then who came first."""

    def __init__(self, places: int) -> None:
        self._free = places
        self._queue: list[tuple[float, int, asyncio.Future[None]]] = []
        self._numbers = count()

    @asynccontextmanager
    async def turn(self, pressing: float) -> AsyncGenerator[None]:
        """Holds one place while the block runs."""
        await self._take(pressing)
        try:
            yield
        finally:
            self._free += 1
            self._call_next()

    async def _take(self, pressing: float) -> None:
        loop = asyncio.get_running_loop()
        called: asyncio.Future[None] = loop.create_future()
        heapq.heappush(self._queue, (pressing, next(self._numbers), called))
        loop.call_soon(self._call_next)  # not yet: who comes in this same moment may be more pressing
        try:
            await called
        except asyncio.CancelledError:
            if called.done() and not called.cancelled():
                self._free += 1
                self._call_next()
            raise

    def _call_next(self) -> None:
        while self._free and self._queue:
            called = heapq.heappop(self._queue)[2]
            if not called.done():
                self._free -= 1
                called.set_result(None)
