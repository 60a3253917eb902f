"""The studio: what runs generations. One request goes in, one clip comes out, one step and one save at a time.

The library is the single truth and the queue: `resume` takes what is open there to the same `_run` as a new
generation. A step is a function of one state (`_STEPS`); what stands in everybody's way is the gate's business.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from pathlib import Path

from kling_desktop.domain.generation import (
    HELD_BY_USER,
    Charged,
    Failure,
    FailureKind,
    Generation,
    State,
    Waiting,
    WaitReason,
)
from kling_desktop.domain.request import Request
from kling_desktop.library.errors import LibraryError
from kling_desktop.services.admission import admit, new_generation
from kling_desktop.services.fetching import AT_ONCE, fetch
from kling_desktop.services.gate import Lane, lane_of
from kling_desktop.services.line import Line
from kling_desktop.services.means import Means
from kling_desktop.services.polling import next_delay
from kling_desktop.services.preparing import prepare
from kling_desktop.services.rounds import Rounds
from kling_desktop.services.submitting import look_for, submit
from kling_desktop.services.turns import Turns
from kling_desktop.services.watching import watch

MOST_REST = 3600.0  # a clock that was set back must not hold a generation for ever
SENT_AT_ONCE = 4
LIBRARY_PAUSE = 5.0  # seconds between tries to write to a library that cannot be written

_STEPS: Mapping[State, Callable[[Means, Generation], Awaitable[Generation]]] = {
    State.PREPARING: prepare,
    State.SUBMITTING: submit,
    State.UNCERTAIN: look_for,
    State.QUEUED: watch,
    State.GENERATING: watch,
}
_WATCHED = frozenset({State.QUEUED, State.GENERATING})
_PAID = frozenset({State.SUBMITTING, State.UNCERTAIN})  # what becomes of these is written durably


class Studio:
    """Owns the running work and the line before it. `bug(error)` is told once of whatever is not a known trouble."""

    def __init__(self, means: Means, bug: Callable[[BaseException], None]) -> None:
        self._means, self._bug = means, bug
        self._running: dict[str, asyncio.Task[None]] = {}
        self._finishing: set[str] = set()  # ready; their previews are being made
        self._asked: dict[str, float] = {}
        self._rounds = Rounds(means.clock, means.pace.tick, means.client.room)
        self._fetches = Turns(AT_ONCE)
        self.line = Line(SENT_AT_ONCE)
        self._unlisten = means.library.listen(lambda generation: self.line.follow(generation.id, generation.turn))
        means.gate.listen(self.line.disturb)
        self._settled = asyncio.Event()
        self._closing = False

    @property
    def running(self) -> int:
        """How many generations are on their way to a clip."""
        return len(self._running) - len(self._finishing)

    def new(self, *requests: Request, takes: int = 1, anyway: bool = False) -> list[Generation]:
        """`takes` generations of each request, neither stored nor started yet. Raises NotValid, HeldBack."""
        for request in requests:
            admit(request, anyway=anyway)
        service, now = self._means.service, self._means.clock.now()
        numbers = range(1, takes + 1)
        return [new_generation(request, service, now, take, takes) for request in requests for take in numbers]

    def generate(self, *requests: Request, takes: int = 1, anyway: bool = False) -> list[Generation]:
        """Stores and starts `takes` generations of each request, or none. Raises NotValid, HeldBack, LibraryError."""
        made = self.new(*requests, takes=takes, anyway=anyway)
        self._means.library.add(made)
        for generation in made:
            self.start(generation.id)
        return made

    def attach(self, task_id: str) -> Generation:
        """Takes over a task made elsewhere, or lost. A task that is known already is asked again."""
        known = self._means.library.by_task(task_id)
        if known is not None:
            return self.ask_again(known.id) if known.state is not State.READY else known
        blank = new_generation(Request(), self._means.service, self._means.clock.now())
        generation = replace(blank, state=State.QUEUED, task_id=task_id, accepted_at=self._means.clock.now())
        self._means.library.save(generation, durable=True)
        self.start(generation.id)
        return generation

    def resume(self) -> int:
        """Goes on with everything that an earlier run left open; how many those are."""
        unfinished = self._means.library.unfinished(self._means.service)
        for generation in unfinished:
            self._means.gate.remember(generation)
            self.start(generation.id)
        return len(unfinished)

    def start(self, generation_id: str) -> None:
        """Runs a generation, or has the running one look at once."""
        if generation_id in self._running:
            self._rounds.wake(generation_id)
            return
        self._stand(generation_id)
        task = asyncio.create_task(self._run(generation_id), name=f"generation {generation_id}")
        self._running[generation_id] = task  # the loop keeps only a weak reference
        task.add_done_callback(lambda done: self._ended(generation_id, done))

    async def settle(self) -> None:
        """Waits until nothing runs: all is settled, or waits for the user."""
        while self._running:
            self._settled.clear()
            await self._settled.wait()

    async def close(self, grace: float = 5.0) -> None:
        """Stops all work where it stands. A send under way gets `grace` seconds for its answer."""
        self._closing = True
        library = self._means.library
        sends = {t for i, t in self._running.items() if (g := library.get(i)) and g.being_sent}
        for task in set(self._running.values()) - sends:
            task.cancel()
        if sends:
            await asyncio.wait(sends, timeout=grace)
        running = list(self._running.values())
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await self._rounds.stop()
        await self._means.gate.stop()
        self._unlisten()

    # What the user decides about one generation.

    def ask_again(self, generation_id: str) -> Generation:
        """Asks the service once more about a task it once named, or looks again for an unanswered submit."""
        generation = self._got(generation_id)
        if generation.task_id:
            generation = generation.asked_again()
        elif generation.waiting is not None:
            restart = Waiting(WaitReason.LOOKING, self._means.clock.now(), self._means.clock.now())
            generation = generation.waits(restart if generation.state is State.UNCERTAIN else None)
        return self._decided(replace(generation, dismissed=False))

    def try_again(self, generation_id: str) -> Generation:
        """Makes a new generation of the same request; what was held back was chosen the first time."""
        return self.generate(self._got(generation_id).request, anyway=True)[0]

    def send_again(self, generation_id: str) -> Generation:
        """The user says that an uncertain one is to be sent again, which may be paid twice."""
        generation = self._got(generation_id)
        return self._decided(replace(generation.submitting(), resends=generation.resends + 1))

    def take_task_id(self, generation_id: str, task_id: str) -> Generation:
        """The user found the task of an uncertain one in the service's console."""
        return self._decided(self._got(generation_id).accepted(task_id, self._means.clock.now()))

    def give_up(self, generation_id: str) -> Generation:
        """The user gives up an uncertain one."""
        failure = Failure(FailureKind.GIVEN_UP, charged=Charged.UNKNOWN)
        return self._decided(self._got(generation_id).failed(failure))

    def dismiss(self, generation_id: str) -> Generation:
        """Stops watching. The service goes on, and the charge stands."""
        return self._decided(replace(self._got(generation_id), dismissed=True))

    def _decided(self, generation: Generation) -> Generation:
        saved = self._means.library.save(generation, durable=True)
        self.start(saved.id)
        return saved

    def _got(self, generation_id: str) -> Generation:
        generation = self._means.library.get(generation_id)
        if generation is None:
            raise KeyError(generation_id)
        return generation

    async def _run(self, generation_id: str) -> None:
        while (generation := self._next(generation_id)) is not None:
            if await self._held(generation):
                continue
            await self._rest(generation)
            if (generation := self._next(generation_id)) is None:
                return
            try:
                after = await self._step(generation)
            except LibraryError as error:  # the intent could not be stored, so nothing was sent
                await self._library_trouble(error)
                continue
            await self._save(generation, after)
            self._stand(after.id)
            if after.state is State.READY:
                self._finishing.add(after.id)
                await self._means.previews.make(after.id, Path(after.clip))

    def _next(self, generation_id: str) -> Generation | None:
        """The generation as it stands now; None when it is not to go on by itself."""
        generation = None if self._closing else self._means.library.get(generation_id)
        return generation if generation and generation.open and not generation.needs_user else None

    def _stand(self, generation_id: str) -> None:
        """In the line, or out of it, as the generation stands now."""
        now = self._next(generation_id)
        if now is not None and now.in_line:
            self.line.join(now.id, now.turn)
        else:
            self.line.leave(generation_id)

    async def _step(self, generation: Generation) -> Generation:
        if generation.state is State.DOWNLOADING:
            return await fetch(self._means, generation, self._fetches)
        if generation.in_line:
            await self.line.come(generation.id)
            now = self._next(generation.id)
            held_up = self._means.gate.closed_for(Lane.SUBMIT) or not self.line.is_first(generation.id)
            if now is None or held_up:
                return now or generation  # taken away, or held up, while it waited for its turn
            generation = now
        after = await _STEPS[generation.state](self._means, generation)
        self._asked[generation.id] = self._means.clock.now()
        return after

    async def _held(self, generation: Generation) -> bool:
        """Whether the gate was closed; then it is open again now."""
        lane = lane_of(generation)
        closure = self._means.gate.closed_for(lane) if lane else None
        if lane is None or closure is None:
            return False
        if generation.waiting is None or generation.waiting.reason is not closure.reason:
            until = closure.until if closure.until is not None else self._means.clock.now()
            waiting = Waiting(closure.reason, closure.since, until, closure.message)
            if generation.state is not State.UNCERTAIN:  # there the looks are counted in `waiting`
                await self._save(generation, generation.waits(waiting))
        await self._means.gate.passage(lane)
        now = self._next(generation.id)
        if now is not None and now.waiting is not None and now.waiting.reason in HELD_BY_USER | {closure.reason}:
            await self._save(now, now.waits(None))
        return True

    async def _rest(self, generation: Generation) -> None:
        """The pause before a step: what its waiting says, or the pace of polling; and room for a question."""
        now = self._means.clock.now()
        question = lane_of(generation) is Lane.QUERY
        waiting = generation.waiting
        if waiting is not None and waiting.until is not None and waiting.reason is not WaitReason.RATE_LIMIT:
            until = waiting.until - max(0.0, generation.updated_at - now)  # where the clock was set back
        elif generation.state in _WATCHED and (asked := self._asked.get(generation.id)) is not None:
            until = min(asked, now) + next_delay(
                self._means.pace, asked - (generation.accepted_at or now), self._means.clock.random
            )
        else:
            until = now
        if question or until > now:
            self.line.leave(generation.id)
            await self._rounds.rest(generation.id, min(until, now + MOST_REST), question=question)
            self._stand(generation.id)

    async def _save(self, before: Generation, after: Generation) -> None:
        """Stores a step's result, however long that takes. What the user did to the row meanwhile stays done."""
        while (now := self._means.library.get(before.id)) is not None:
            decided = now.state is not before.state and not (after.task_id and not now.task_id)
            taken_back = now.unsent and now.waiting is not None and now.waiting.reason is WaitReason.EDITING
            kept = now if decided or taken_back else after.with_marks_of(now)
            try:
                if kept != now:
                    self._means.library.save(kept, durable=before.state in _PAID)
            except LibraryError as error:
                await self._library_trouble(error)
            else:
                return

    async def _library_trouble(self, error: LibraryError) -> None:
        """The library cannot be written: nobody sends anything, and it is tried again."""
        pause = self._means.clock.now() + LIBRARY_PAUSE
        self._means.gate.close(WaitReason.DISK_FULL, until=pause, message=str(error))
        await self._means.clock.sleep(LIBRARY_PAUSE)

    def _ended(self, generation_id: str, task: asyncio.Task[None]) -> None:
        self._running.pop(generation_id, None)
        self._finishing.discard(generation_id)
        self._asked.pop(generation_id, None)
        self.line.leave(generation_id)
        self._settled.set()
        if not task.cancelled() and (error := task.exception()) is not None:
            self._bug(error)
