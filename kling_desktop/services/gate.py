"""What stands in the way of all generations at once: no network, no key, no credit, the limiter.

One closure, one notice, one probe: while the gate is closed nobody else asks the service, however many generations
wait. A new reason to close is one row of `_LANES`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kling_desktop.domain.generation import Generation, State, WaitReason
from kling_desktop.services.clock import Clock
from kling_desktop.services.polling import Pace, probe_delay


class Lane(StrEnum):
    """What wants to pass: something that may cost money, or a question."""

    SUBMIT = "submit"
    QUERY = "query"


BOTH = frozenset(Lane)
_LANE_OF: Mapping[State, Lane] = {
    State.PREPARING: Lane.SUBMIT,
    State.SUBMITTING: Lane.SUBMIT,
    State.UNCERTAIN: Lane.QUERY,
    State.QUEUED: Lane.QUERY,
    State.GENERATING: Lane.QUERY,
}

_LANES: Mapping[WaitReason, frozenset[Lane]] = {
    WaitReason.NO_NETWORK: BOTH,
    WaitReason.NOT_THE_SERVICE: BOTH,
    WaitReason.NO_KEY: BOTH,
    WaitReason.KEY_REFUSED: BOTH,
    WaitReason.NO_CREDIT: frozenset({Lane.SUBMIT}),
    WaitReason.RATE_LIMIT: BOTH,
    WaitReason.DISK_FULL: frozenset({Lane.SUBMIT}),  # what cannot be stored is not sent
    WaitReason.PAUSED: frozenset({Lane.SUBMIT}),  # what is paid for already goes on
    WaitReason.OVER_CAP: frozenset({Lane.SUBMIT}),
}

_UNPROBED = frozenset(  # opened by time
    {WaitReason.NO_KEY, WaitReason.RATE_LIMIT, WaitReason.DISK_FULL, WaitReason.OVER_CAP}
)
_UNWATCHED = frozenset({WaitReason.NO_KEY, WaitReason.PAUSED})  # opened by a key, or by the user
LONG = 15 * 60.0  # seconds: a pause longer than this is told to the user, who may have it tried at once
_NAP = 60.0  # seconds: a machine that slept looks at its clock soon, and Qt's timers know no month
_CALM = 60.0  # seconds without trouble after which the probes start fast again


def lane_of(generation: Generation) -> Lane | None:
    """What its next step wants; None for one that needs nothing of the service's API."""
    return Lane.QUERY if generation.being_sent else _LANE_OF.get(generation.state)


@dataclass(frozen=True, slots=True)
class Closure:
    """Why the gate is closed, for which lanes, since when, and until when where that is known."""

    reason: WaitReason
    lanes: frozenset[Lane]
    since: float
    until: float | None = None
    message: str = ""

    def for_user(self, now: float) -> bool:
        """Whether so long a pause was named that the user should decide whether to wait for its end."""
        return self.until is not None and self.until - now > LONG


class Gate:
    """Owns the closures. `probe(reason)` tells whether that trouble is over."""

    def __init__(self, clock: Clock, pace: Pace, probe: Callable[[WaitReason], Awaitable[bool]]) -> None:
        self._clock, self._pace, self._probe = clock, pace, probe
        self._closures: dict[WaitReason, Closure] = {}
        self._watches: dict[WaitReason, asyncio.Task[None]] = {}
        self._tries: dict[WaitReason, tuple[int, float]] = {}
        self._changed = asyncio.Condition()
        self._listeners: list[Callable[[], None]] = []
        self._announcements: set[asyncio.Task[None]] = set()

    @property
    def closures(self) -> tuple[Closure, ...]:
        """What stands in the way now, oldest first."""
        return tuple(self._closures.values())

    def listen(self, listener: Callable[[], None]) -> None:
        """Tells `listener` whenever the closures have changed."""
        self._listeners.append(listener)

    def closed_for(self, lane: Lane) -> Closure | None:
        """What keeps this lane closed; None when it is open."""
        return next((closure for closure in self._closures.values() if lane in closure.lanes), None)

    def close(
        self, reason: WaitReason, *, until: float | None = None, message: str = "", lanes: frozenset[Lane] | None = None
    ) -> None:
        """Closes the gate for a reason. Closing twice for one reason only prolongs it."""
        before = self._closures.get(reason)
        now = self._clock.now()
        lanes = (lanes or _LANES[reason]) | (before.lanes if before else frozenset[Lane]())
        ends = max(until or 0.0, before.until or 0.0) if before else until
        self._closures[reason] = Closure(reason, lanes, before.since if before else now, ends or None, message)
        if reason not in self._watches and reason not in _UNWATCHED:
            self._watches[reason] = asyncio.create_task(self._watch(reason))
        self._announce()

    def open(self, *reasons: WaitReason) -> None:
        """Takes closures away; without a reason, all of them."""
        for reason in reasons or tuple(self._closures):
            self._closures.pop(reason, None)
            watch = self._watches.pop(reason, None)
            if watch is not None and watch is not asyncio.current_task():
                watch.cancel()
        self._announce()

    def try_now(self, reason: WaitReason) -> None:
        """The user does not want to wait: it is tried at once, and what comes of it closes the gate again, or not."""
        self.open(reason)

    def remember(self, generation: Generation) -> None:
        """Keeps to a pause that the service asked an earlier run for, as long as that lasts."""
        lane, waiting = lane_of(generation), generation.waiting
        if lane is None or waiting is None or waiting.reason is not WaitReason.RATE_LIMIT:
            return
        if waiting.until is not None and waiting.until > self._clock.now():
            self.close(waiting.reason, until=waiting.until, message=waiting.message, lanes=frozenset({lane}))

    async def passage(self, lane: Lane) -> None:
        """Waits until the lane is open."""
        async with self._changed:
            await self._changed.wait_for(lambda: self.closed_for(lane) is None)

    async def stop(self) -> None:
        """Ends the probes."""
        running = [*self._watches.values(), *self._announcements]
        self._watches.clear()
        for watch in running:
            watch.cancel()
        await asyncio.gather(*running, return_exceptions=True)

    async def _watch(self, reason: WaitReason) -> None:
        while reason in self._closures:
            closure = self._closures[reason]
            if closure.until is not None:
                await self._clock.sleep(min(_NAP, max(0.0, closure.until - self._clock.now())))
                if (self._closures[reason].until or 0) > self._clock.now():
                    continue  # not over, or prolonged meanwhile
            else:
                await self._clock.sleep(self._next_probe(reason))
            if reason in _UNPROBED or await self._probe(reason):
                self.open(reason)

    def _next_probe(self, reason: WaitReason) -> float:
        now = self._clock.now()
        tries, last = self._tries.get(reason, (0, 0.0))
        tries = 0 if now - last > _CALM + self._pace.probe_most else tries + 1
        self._tries[reason] = (tries, now)
        return probe_delay(self._pace, tries, self._clock.random)

    def _announce(self) -> None:
        async def wake() -> None:
            async with self._changed:
                self._changed.notify_all()

        task = asyncio.create_task(wake())
        self._announcements.add(task)  # the loop keeps only a weak reference
        task.add_done_callback(self._announcements.discard)
        for listener in self._listeners:
            listener()
