"""Time as the services see it. Tests hand in a clock of their own, so that nothing waits."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import asyncio


def _sleep(seconds: float) -> Awaitable[None]:
    import asyncio  # after the window's first picture

    return asyncio.sleep(seconds)


def _random() -> float:
    import random

    return random.random()


class Clock(NamedTuple):
    """`now` in Unix seconds, `sleep` for seconds, `random` in [0, 1)."""

    now: Callable[[], float] = time.time
    sleep: Callable[[float], Awaitable[None]] = _sleep
    random: Callable[[], float] = _random

    async def rest(self, seconds: float, nudge: asyncio.Event) -> None:
        """Sleeps, but not longer than until the nudge comes; the nudge is used up."""
        import asyncio

        sleeping = asyncio.ensure_future(self.sleep(max(0.0, seconds)))
        nudged = asyncio.ensure_future(nudge.wait())
        try:
            await asyncio.wait({sleeping, nudged}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            nudge.clear()
            for waiting in (sleeping, nudged):
                waiting.cancel()
            await asyncio.wait({sleeping, nudged})  # what is left behind when the window's loop ends is never woken
