"""The line before the till: what has not been sent, in the order of its places, so many at a time.

The studio joins generations to it and takes them out; who is among the first may go on. Reordering is `follow`.
"""

from __future__ import annotations

import asyncio
import heapq


class Line:
    """Owns who stands in the line and who waits for its front. The lowest place is first, then who came first."""

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._places: dict[str, float] = {}
        self._waiting: dict[str, asyncio.Future[None]] = {}

    def __len__(self) -> int:
        return len(self._places)

    def join(self, who: str, place: float) -> None:
        """Stands in the line from now on; whoever stands there already keeps what is known of its place."""
        self._places.setdefault(who, place)

    def leave(self, who: str) -> None:
        """Stands in the line no longer: sent, ended, or resting."""
        if self._places.pop(who, None) is not None:
            self._call()

    def follow(self, who: str, place: float) -> None:
        """Takes note of a place that may have changed."""
        if self._places.get(who, place) != place:
            self._places[who] = place
            self._call()

    def is_first(self, who: str) -> bool:
        """Whether it is among those that may go on now."""
        return who in self._first()

    def disturb(self) -> None:
        """Has everybody who waits look up: something about the whole line has changed."""
        for called in self._waiting.values():
            _wake(called)

    async def come(self, who: str) -> None:
        """Waits until `who` is among the first, or is disturbed; ask `is_first` which it was."""
        if self.is_first(who):
            return
        self._waiting[who] = called = asyncio.get_running_loop().create_future()
        try:
            await called
        finally:
            self._waiting.pop(who, None)

    def _first(self) -> list[str]:
        return heapq.nsmallest(self._at_once, self._places, key=self._places.__getitem__)

    def _call(self) -> None:
        for who in self._first():
            if who in self._waiting:
                _wake(self._waiting[who])


def _wake(called: asyncio.Future[None]) -> None:
    if not called.done():
        called.set_result(None)
