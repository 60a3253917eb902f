"""`make endurance`: a long shift with the window open, one answer in twenty a lie; prints what has grown, in one line.

`python -m tests.trials.endurance [--hours H] [--generations N]`: on a clock that skips what nobody waits for, so that
the hours are a matter of minutes. The service runs in the same process; what it need not keep it
forgets before anything is weighed.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import random
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import psutil
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from kling_desktop import bootstrap
from kling_desktop.api.connection import Connection
from kling_desktop.api.pacing import Pacer
from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.library.view import Filter
from kling_desktop.services.clock import Clock
from kling_desktop.services.polling import Pace
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import TOAPIS, Desk, Session
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.parts import Parts, build
from kling_desktop.ui.resources import resource
from kling_desktop.ui.sessions import Sessions
from kling_desktop.ui.spawn import await_all_cancelled
from kling_desktop.ui.theme import Look
from kling_desktop.ui.wiring import Wiring
from tests.media.films import film
from tests.trials.day import HOUR, MORNING, can_be_asked
from tests.trials.fast_loop import FastLoop
from tests.trials.ledger import Call
from tests.trials.lies import LIES
from tests.trials.on_loop import serving
from tests.trials.program import KEY
from tests.trials.service import Exchange, Lie, Service

LIES_TOLD = 0.05
BURST = 10  # generations asked for at once
AN_HOUR = 625  # generations: 5,000 in eight hours
MOST_GROWTH = 4.0  # MB an hour: ids, one line of the ledger each, and what the allocator has not given back
_BLOCKING = ("late", "hanging", "taken and hanging")  # they would take real time

_COUNTED = {"files": "open files", "threads": "threads", "running": "tasks", "shown": "Qt objects"}


@dataclass(frozen=True, slots=True)
class Standing:
    """What there is at a moment of rest. Memory in MB."""

    generations: int
    files: int
    threads: int
    running: int  # asyncio's tasks
    shown: int  # Qt's objects in the window, and its top-level widgets
    python: int  # objects that Python's collector knows
    memory: float


@dataclass
class Shift:
    """One shift. Owns its clock, its chance, `bugs` and how many lies were told."""

    home: Path
    service: Service
    hours: int
    generations: int
    bugs: list[BaseException] = field(default_factory=list[BaseException])
    lies: int = 0

    def __post_init__(self) -> None:
        self._chance = random.Random(0)
        self._lies = {
            call: [lie for name, lie in LIES[call].items() if name not in _BLOCKING]
            for call in (Call.SUBMIT, Call.STATUS, Call.CLIP)
        }
        self.service.lies, self.service.now = self._lie, self.now

    def now(self) -> float:
        """The wall's clock."""
        return MORNING + self._loop.time()

    async def work(self, app: QApplication) -> list[Standing]:
        """The whole shift in one start of the program; how it stood at the end of each hour."""
        self._loop = asyncio.get_running_loop()
        environ = {"KLING_DESKTOP_HOME": str(self.home), "TOAPIS_API_BASE": self.service.url, "TOAPIS_API_KEY": KEY}
        clock = Clock(now=self.now, sleep=asyncio.sleep, random=self._chance.random)
        desk = bootstrap.open_desk(environ, Secrets(environ), clock=clock)
        look = Look(app)
        look.apply(app)
        parts = build(look, Languages(resource("i18n"), app), desk)
        parts.window.show()
        async with serving(self.service):
            pacer, patience = Pacer(self._loop.time, asyncio.sleep), Connection(stall=0.5)
            opening = bootstrap.opener(desk, self.bugs.append, pace=Pace(), connection=patience, pacer=pacer)
            sessions = Sessions(parts, desk, opening)
            Wiring(parts, desk, sessions.session)
            await sessions.use(TOAPIS)
            assert sessions.current is not None
            seen = [await self._hour(app, parts, desk, sessions.current) for _ in range(self.hours)]
            parts.shut_down()
            await await_all_cancelled()
            await sessions.close()
        desk.library.close()
        parts.window.deleteLater()
        return seen

    async def _hour(self, app: QApplication, parts: Parts, desk: Desk, session: Session) -> Standing:
        began, left = self.now(), self.generations // self.hours
        pause = HOUR / (left // BURST + 1)
        made: Sequence[Generation] = ()
        while left:
            for generation in made:  # they are there by now
                parts.gallery.select(generation.id)
                _live(app)
            made = session.studio.generate(Request(prompt=f"Shot {left}"), takes=min(BURST, left))
            left -= len(made)
            parts.gallery.select(made[0].id)
            _live(app)
            await asyncio.sleep(pause)
        await asyncio.sleep(max(0.0, began + HOUR - self.now()))
        await self._as_the_user_would(desk, session)
        return await self._rest(app, desk)

    async def _as_the_user_would(self, desk: Desk, session: Session) -> None:
        """Asks again for what waits for a decision, or failed although the service has it."""
        for _ in range(20):
            await session.studio.settle()
            asked = [g for g in desk.library.many(desk.library.ids(Filter())) if can_be_asked(g)]
            for generation in asked:
                session.studio.ask_again(generation.id)
            if not asked:
                return

    async def _rest(self, app: QApplication, desk: Desk) -> Standing:
        for _ in range(20):
            _live(app)
            await asyncio.sleep(30)
        for task in self.service.ledger.tasks.values():
            task.body.clear()  # what the service keeps is not the program's growth
        gc.collect()
        process = psutil.Process()
        return Standing(
            generations=desk.library.count(Filter(states=frozenset({State.READY}))),
            files=process.num_fds(),
            threads=threading.active_count(),
            running=len(asyncio.all_tasks()),
            shown=sum(len(top.findChildren(QObject)) for top in app.topLevelWidgets()) + len(app.topLevelWidgets()),
            python=len(gc.get_objects()),
            memory=_own_memory(process) / 1e6,
        )

    def _lie(self, exchange: Exchange) -> Lie | None:
        if exchange.call not in self._lies or self._chance.random() >= LIES_TOLD:
            return None
        self.lies += 1
        return self._chance.choice(self._lies[exchange.call])


def worked(app: QApplication, folder: Path, hours: int, generations: int) -> tuple[Shift, list[Standing]]:
    """A shift from its start to its end, and how it stood at the end of each hour."""
    clip = film(folder / "given.mp4", frames=2).read_bytes()
    shift = Shift(folder / "home", Service(clip), hours, generations)
    with asyncio.Runner(loop_factory=FastLoop) as runner:
        return shift, runner.run(shift.work(app))


def _own_memory(process: psutil.Process) -> int:
    """Bytes of memory that are this process's alone: libraries that others map as well come and go with them."""
    status = Path(f"/proc/{process.pid}/status")
    said = dict(line.split(":", 1) for line in status.read_text().splitlines()) if status.exists() else {}
    return int(said["RssAnon"].split()[0]) * 1024 if "RssAnon" in said else process.memory_info().rss


def _live(app: QApplication) -> None:
    """The window's own timers and threads count real time: some of it."""
    for _ in range(5):
        app.processEvents()
        time.sleep(0.004)


def main() -> int:
    """Works one shift; 1 when something grows."""
    parser = argparse.ArgumentParser(prog="python -m tests.trials.endurance", description=__doc__)
    parser.add_argument("--hours", type=int, default=8, help="two at least")
    parser.add_argument("--generations", type=int, help="in all; else as many as a busy studio makes")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kling-endurance-") as folder:
        generations = chosen.generations or chosen.hours * AN_HOUR
        shift, seen = worked(QApplication(["endurance"]), Path(folder), chosen.hours, generations)
    warm, last = seen[len(seen) // 2 - 1], seen[-1]  # by then the caches are full
    growth = (last.memory - warm.memory) / max(len(seen) - len(seen) // 2, 1)
    counts = ", ".join(f"{words} {getattr(warm, name)} → {getattr(last, name)}" for name, words in _COUNTED.items())
    memory = f"memory {warm.memory:.0f} → {last.memory:.0f} MB ({growth:+.1f} MB/h; at most {MOST_GROWTH:.0f})"
    made = f"{chosen.hours} h, {last.generations} clips, {shift.lies} lies, {len(shift.bugs)} bugs"
    print(f"{made}: {memory}, {counts}")
    grown = last.files > warm.files + 4 or last.shown > warm.shown + 20 or last.threads > warm.threads + 4
    return int(bool(shift.bugs) or grown or growth > MOST_GROWTH)


if __name__ == "__main__":
    sys.exit(main())
