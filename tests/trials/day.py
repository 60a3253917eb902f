"""A day of a working studio in seconds: generations in bursts, a service with faults of every kind, a machine that
sleeps, restarts clean and by a crash. Seeded: the same seed is the same day.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from kling_desktop import bootstrap
from kling_desktop.api.connection import Connection
from kling_desktop.api.pacing import Pacer
from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.library.view import Filter
from kling_desktop.services.clock import Clock
from kling_desktop.services.polling import Pace
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import Desk, Session
from tests.library.made import crashed
from tests.trials.ledger import Accepted, Call
from tests.trials.lies import LIES
from tests.trials.on_loop import serving
from tests.trials.program import KEY
from tests.trials.service import Exchange, Lie, Service

HOURS, HOUR, MORNING = 24, 3600.0, 1_790_000_000.0
BURST = 10  # generations asked for at once, at most
SLEEPS, RESTARTS = 4, 10
LIED_TO = {Call.SUBMIT: 0.25, Call.STATUS: 0.05, Call.CLIP: 0.2}  # how often which answer is a lie
_BLOCKING = ("late", "hanging")  # they would take real time where a clip is fetched, or on the loop


@dataclass
class Day:
    """One day. Owns its clock, its chance and what was seen: `bugs`, and the questions asked in each second."""

    home: Path
    service: Service
    generations: int
    seed: int = 0
    bugs: list[BaseException] = field(default_factory=list[BaseException])
    questions: Counter[int] = field(default_factory=Counter[int])
    slept: float = 0.0
    lies: int = 0
    honest: bool = False

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)
        self._lies = {call: [lie for name, lie in LIES[call].items() if name not in _BLOCKING] for call in LIED_TO}
        self._lies[Call.SUBMIT] += [LIES[Call.SUBMIT]["hanging"], LIES[Call.SUBMIT]["taken and hanging"]]
        self._lies[Call.STATUS] += [LIES[Call.STATUS]["hanging"]]
        self.service.lies, self.service.done, self.service.now = self._lie, self._is_done, self.now

    def now(self) -> float:
        """The wall's clock: the loop's, and what the machine slept."""
        return MORNING + self._loop.time() + self.slept  # also asked for in worker threads

    async def live(self) -> None:
        """The whole day, and then as long as it takes until nothing is open."""
        self._loop = asyncio.get_running_loop()
        moments = sorted([*self._moments(SLEEPS, self._sleep), *self._moments(RESTARTS, None)], key=lambda m: m[0])
        async with serving(self.service):
            for until, act in [*moments, (MORNING + HOURS * HOUR, None)]:
                await self._run(until)
                if act is not None:
                    act()
            self.honest = True
            await self._run(None)

    def _moments(self, count: int, act: Callable[[], None] | None) -> list[tuple[float, Callable[[], None] | None]]:
        return [(MORNING + self._chance.uniform(1, HOURS - 1) * HOUR, act) for _ in range(count)]

    def _sleep(self) -> None:
        self.slept += self._chance.uniform(0.5, 2) * HOUR

    async def _run(self, until: float | None) -> None:
        """The program from one start to its end, clean or not; None: until nothing is open."""
        environ = {"KLING_DESKTOP_HOME": str(self.home), "TOAPIS_API_BASE": self.service.url, "TOAPIS_API_KEY": KEY}
        clock = Clock(now=self.now, sleep=asyncio.sleep, random=self._chance.random)
        desk = bootstrap.open_desk(environ, Secrets(environ), clock=clock)
        patience = Connection(stall=0.5)  # this one counts in real seconds
        opening = bootstrap.opener(
            desk, self.bugs.append, pace=Pace(), connection=patience, pacer=Pacer(self._loop.time, asyncio.sleep)
        )
        session = await opening("toapis", _yes)
        session.studio.resume()
        self._as_the_user_would(desk, session)
        if until is None:
            await self._finish(desk, session)
        else:
            await self._work(desk, session, until)
        await session.close()
        if self._chance.random() < 0.5 and until is not None:
            crashed(desk.library)
        else:
            desk.library.close()

    async def _work(self, desk: Desk, session: Session, until: float) -> None:
        while self.now() < until:
            left = self.generations - desk.library.count(Filter())
            hours = max((MORNING + (HOURS - 1) * HOUR - self.now()) / HOUR, 0.1)
            for number in range(min(left, self._chance.randint(1, BURST))):
                session.studio.generate(Request(prompt=f"Shot {left - number}"))
            pause = hours * HOUR / max(left / (BURST / 2), 1) * self._chance.uniform(0.5, 1.5)
            await asyncio.sleep(min(pause, max(until - self.now(), 0.0)) + 0.01)

    async def _finish(self, desk: Desk, session: Session) -> None:
        for _ in range(10):
            await session.studio.settle()
            if not self._as_the_user_would(desk, session):
                return

    def _as_the_user_would(self, desk: Desk, session: Session) -> bool:
        """Asks again for what waits for a decision, or failed although the service has it; whether there was any."""
        asked = [g for g in desk.library.many(desk.library.ids(Filter())) if can_be_asked(g)]
        for generation in asked:
            session.studio.ask_again(generation.id)
        return bool(asked)

    def _lie(self, exchange: Exchange) -> Lie | None:
        if exchange.call is Call.STATUS:
            self.questions[int(self.now())] += 1
        often = 0.0 if self.honest else LIED_TO.get(exchange.call, 0.0)
        if self._chance.random() >= often:
            return None
        self.lies += 1
        return self._chance.choice(self._lies[exchange.call])

    def _is_done(self, task: Accepted) -> bool:
        return self.now() - task.at > 40 + int(task.task_id[-4:]) * 37 % 120


def can_be_asked(generation: Generation) -> bool:
    """Whether the user would ask for it again: it waits for a decision, or failed although the service has it."""
    return generation.needs_user or (generation.state is State.FAILED and bool(generation.task_id))


async def _yes() -> bool:
    return True
