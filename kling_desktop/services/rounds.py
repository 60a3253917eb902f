"""When each generation is gone on with: one clock for all of them, however many rest.

Hundreds of sleepers would be hundreds of timers and would ask one by one; here one piece of running work looks a few
times a second who is due, and lets them ask back to back, as many as may be asked now. Change the order here.
"""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Callable
from itertools import count

from kling_desktop.services.clock import Clock

LONGEST = 5.0  # seconds between two looks at the clock: after a night's sleep everybody is late
_Entry = tuple[float, int, "asyncio.Future[None]"]


class Rounds:
    """Owns who rests until when. `tick` is the least time between two looks, in seconds; `room()` says how many
    questions may be asked now: the others stay where they are, those who have been due longest first in line.
    """

    def __init__(self, clock: Clock, tick: float, room: Callable[[], int]) -> None:
        self._clock, self._tick, self._room = clock, tick, room
        self._questions: list[_Entry] = []
        self._others: list[_Entry] = []
        self._resting: dict[str, asyncio.Future[None]] = {}
        self._numbers = count()
        self._sooner = asyncio.Event()
        self._looked = self._read = 0.0
        self._looking: asyncio.Task[None] | None = None

    async def rest(self, name: str, until: float, *, question: bool) -> None:
        """Rests until then, in Unix seconds, and while there is no room for a `question`; or until it is woken."""
        self._read_clock()
        called: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._questions if question else self._others, (until, next(self._numbers), called))
        self._resting[name] = called
        if self._looking is None or self._looking.done():
            self._looking = asyncio.create_task(self._go_round(), name="rounds")
        elif until <= self._next:
            self._sooner.set()
        try:
            await called
        finally:
            del self._resting[name]

    def wake(self, name: str) -> None:
        """Ends somebody's rest at once."""
        called = self._resting.get(name)
        if called is not None and not called.done():
            called.set_result(None)

    async def stop(self) -> None:
        """Looks no more. Whoever rests still must have been cancelled."""
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)

    @property
    def _next(self) -> float:
        """When the first of all is due."""
        return min((heap[0][0] for heap in (self._questions, self._others) if heap), default=float("inf"))

    async def _go_round(self) -> None:
        while self._questions or self._others:
            now = self._read_clock()
            pause = max(self._next - now, self._looked + self._tick - now)
            if pause > 0:
                await self._clock.rest(min(pause, LONGEST), self._sooner)
            self._look()

    def _look(self) -> None:
        now = self._read_clock()
        if now < self._looked + self._tick:
            return  # woken for somebody who is due sooner, and that is not yet
        self._looked = now
        _call_due(self._others, now, len(self._others))
        _call_due(self._questions, now, self._room())

    def _read_clock(self) -> float:
        """The time. When the clock was set back, all wait as long as they would have."""
        now = self._clock.now()
        if (back := self._read - now) > 0:
            for heap in (self._questions, self._others):
                heap[:] = [(until - back, number, called) for until, number, called in heap]
            self._looked -= back
        self._read = now
        return now


def _call_due(heap: list[_Entry], now: float, most: int) -> None:
    """Calls who is due, those first who have been for longest; whoever has left is passed over."""
    while heap and (heap[0][2].done() or (heap[0][0] <= now and most > 0)):
        called = heapq.heappop(heap)[2]
        if not called.done():
            called.set_result(None)
            most -= 1
