"""What do 500 open generations cost at the documented pace, with the window open, and after a night's sleep?

The service is a program of its own, so that its work is not counted. The floor is the same number of questions put by a
bare socket. Gaps are those of a 5 ms timer on the window's thread.
"""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from kling_desktop.api.connection import Connection
from kling_desktop.bootstrap import open_desk, opener
from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.services.clock import Clock
from kling_desktop.services.polling import Pace
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import TOAPIS, Desk
from kling_desktop.services.warm import Work, warm_up
from kling_desktop.ui.application import Application, run
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.parts import build
from kling_desktop.ui.resources import resource
from kling_desktop.ui.sessions import Sessions
from kling_desktop.ui.spawn import await_all_cancelled
from kling_desktop.ui.theme import Look
from kling_desktop.ui.wiring import Wiring
from tests.benchmarks.figure import Figure, limit, told
from tests.benchmarks.ticks import Ticks

OPEN = 500
SECONDS = 20.0
MOST_CPU = 4.0  # percent of one core
MOST_GAP = 17.0  # ms, after a night's sleep
FRESH = 15.0  # seconds after which all are fresh again


@dataclass
class Night:
    """A clock that can be set forward, as a machine's that slept."""

    ahead: float = 0.0

    def now(self) -> float:
        return time.time() + self.ahead


@contextmanager
def service() -> Generator[int]:
    """The port of a service that costs next to nothing."""
    command = [sys.executable, "-m", "tests.benchmarks.service"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        yield int(running.stdout.readline())
        running.stdin.close()


def measure() -> Iterator[Figure]:
    """At the pace, then after a night."""
    with service() as port, tempfile.TemporaryDirectory() as home:
        floor = _bare(port)
        environ = {"KLING_DESKTOP_HOME": home, "TOAPIS_API_BASE": f"http://127.0.0.1:{port}"}
        yield from _measured({**environ, "TOAPIS_API_KEY": "sk-bench-0123456789", "PATH": os.environ["PATH"]}, floor)


def _bare(port: int) -> float:
    """Milliseconds of one core for a question put by a bare socket, ten at a time."""
    head = "Host: 127.0.0.1\r\nAccept: application/json\r\nAuthorization: Bearer sk-bench-0123456789\r\n\r\n"
    asked = 0
    with socket.create_connection(("127.0.0.1", port)) as line:
        before, end = time.process_time(), time.perf_counter() + 5
        while time.perf_counter() < end:
            for _ in range(10):
                line.sendall(f"GET /v1/videos/generations/task_{asked} HTTP/1.1\r\n{head}".encode())
                line.recv(65536)
                asked += 1
            time.sleep(0.2)
        used = time.process_time() - before  # finer than the system's count of ticks
    return used / asked * 1000


def _fill(desk: Desk, origin: str) -> None:
    for number in range(OPEN):
        made = Generation(
            f"g{number}", f"ours-{number}", Request(prompt=f"Harbour {number}"), desk.clock.now() - 60, origin
        )
        desk.library.save(
            replace(made, state=State.QUEUED, task_id=f"task_{number}", accepted_at=desk.clock.now() - 60)
        )


def _measured(environ: dict[str, str], floor: float) -> Iterator[Figure]:
    night = Night()
    app = Application(["bench"])
    opened = open_desk(environ, Secrets(environ))
    desk = replace(opened, clock=Clock(now=night.now))
    _fill(desk, environ["TOAPIS_API_BASE"])
    look = Look(app)
    look.apply(app)
    parts = build(look, Languages(resource("i18n"), app), desk)
    parts.window.show()
    heard: set[str] = set()  # each answer brings another progress, so each is heard of
    desk.library.listen(lambda generation: heard.add(generation.id))
    bugs: list[BaseException] = []
    figures: list[float] = []
    ticks = Ticks(5)

    async def story(_stop: asyncio.Event) -> int:
        sessions = Sessions(parts, desk, opener(desk, bugs.append, pace=Pace(), connection=Connection()))
        Wiring(parts, desk, sessions.session)
        await asyncio.to_thread(warm_up, *Work)
        await sessions.use(TOAPIS)
        session = await sessions.session()
        await asyncio.sleep(FRESH)
        asked = session.client.asked
        before, began = time.process_time(), time.perf_counter()
        await asyncio.sleep(SECONDS)
        used, lasted = time.process_time() - before, time.perf_counter() - began
        rate = (session.client.asked - asked) / lasted
        ticks.start()
        night.ahead += 8 * 3600
        heard.clear()
        began = time.perf_counter()
        while len(heard) < OPEN:
            await asyncio.sleep(0.05)
        fresh = time.perf_counter() - began
        ticks.stop()
        parts.player.shut_down()
        parts.gallery.shut_down()
        await await_all_cancelled()
        await sessions.close()
        figures.extend((used / lasted * 100, rate, fresh))
        return 0

    run(app, story)
    desk.library.close()
    cpu, rate, fresh = figures
    yield limit(f"{OPEN} open at the documented pace: of one core", cpu, MOST_CPU, "%")
    yield told("one question: of a core", cpu * 10 / rate, "ms", "a bare socket", floor)
    yield limit(f"after a night's sleep, until all {OPEN} are fresh", fresh, FRESH, "s")
    yield limit("meanwhile the longest gap between two ticks of 5 ms", max(ticks.own), MOST_GAP, "ms")
    yield told("the same with the wait for a core", ticks.longest, "ms", "the program's own", max(ticks.own))
    yield limit("bugs meanwhile", len(bugs), 0, "")
