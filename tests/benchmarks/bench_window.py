"""Does the window stay responsive while three clips are generated, downloaded and their posters made?

A 16 ms timer ticks on the GUI thread all the while; the longest gap between two ticks is the figure.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Iterator

from kling_desktop.bootstrap import open_desk, opener
from kling_desktop.domain.generation import SIMULATOR, State
from kling_desktop.domain.request import Request
from kling_desktop.library.view import Filter
from kling_desktop.services.secrets import Secrets
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

LIMIT = 100.0  # ms between two ticks
CLIPS = 3


def measure() -> Iterator[Figure]:
    """Three clips on the simulator."""
    with tempfile.TemporaryDirectory() as home:
        environ = {"KLING_DESKTOP_HOME": home, "PATH": os.environ["PATH"]}
        app = Application(["bench"])
        desk = open_desk(environ, Secrets(environ))
        look = Look(app)
        look.apply(app)
        parts = build(look, Languages(resource("i18n"), app), desk)
        parts.window.show()
        ticks, bugs = Ticks(), list[BaseException]()

        async def story(_stop: asyncio.Event) -> int:
            sessions = Sessions(parts, desk, opener(desk, bugs.append))
            wiring = Wiring(parts, desk, sessions.session)
            await asyncio.to_thread(warm_up, *Work)
            await sessions.use(SIMULATOR)
            ticks.start()
            for number in range(CLIPS):
                wiring.generate(Request(prompt=f"Harbour {number}", mode="pro", duration=5), 1, False)
            while desk.library.count(Filter(states=frozenset({State.READY, State.FAILED}))) != CLIPS:
                await asyncio.sleep(0.1)
            await asyncio.sleep(2)  # posters, filmstrips, the first seconds of playing
            ticks.stop()
            ready = desk.library.count(Filter(states=frozenset({State.READY})))
            parts.player.shut_down()
            parts.gallery.shut_down()
            await await_all_cancelled()
            await sessions.close()
            return ready

        ready = run(app, story)
        desk.library.close()
    yield limit("longest gap between two ticks of 16 ms", ticks.longest, LIMIT, "ms")
    yield told("p99", ticks.percentile(0.99), "ms", "a tick", 16)
    yield limit("clips that did not come, and bugs", CLIPS - ready + len(bugs), 0, "")
