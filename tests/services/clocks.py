"""A clock that tests turn by hand: sleeping takes no time, and everything due wakes in order."""

from __future__ import annotations

import asyncio
import heapq
from itertools import count

from kling_desktop.services.clock import Clock


class HandClock:
    """Owns a time that moves only when `advance` is called, or by itself when `racing` is on."""

    def __init__(self, start: float = 1_000_000.0, *, racing: bool = False) -> None:
        self.time = start
        self.slept: list[float] = []
        self._racing = racing
        self._due: list[tuple[float, int, asyncio.Future[None]]] = []
        self._numbers = count()

    def clock(self) -> Clock:
        """The clock as the services take it; its jitter is always the middle one."""
        return Clock(now=lambda: self.time, sleep=self.sleep, random=lambda: 0.5)

    async def sleep(self, seconds: float) -> None:
        """Sleeps until the hands have moved far enough."""
        self.slept.append(seconds)
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        if self._racing:
            self.time += seconds
            await asyncio.sleep(0)
            return
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._due, (self.time + seconds, next(self._numbers), woken))
        await woken

    def jump(self, seconds: float) -> None:
        """Sets the clock, as of a machine that slept or was corrected; sleepers sleep as long as before."""
        self.time += seconds
        self._due = [(until + seconds, number, woken) for until, number, woken in self._due]

    async def advance(self, seconds: float) -> None:
        """Moves the hands, waking whoever is due on the way, in order."""
        end = self.time + seconds
        await settle()
        while self._due and self._due[0][0] <= end:
            self.time, _, woken = heapq.heappop(self._due)
            if not woken.done():
                woken.set_result(None)
            await settle()
        self.time = end
        await settle()


async def settle() -> None:
    """Lets everything that can run without time passing run."""
    for _ in range(20):
        await asyncio.sleep(0)
