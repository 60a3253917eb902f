"""A service that drops, hangs, lies, truncates and delays cannot make the program lose or double a generation, give its
key away, show a traceback or leave anything about.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kling_desktop import bootstrap
from kling_desktop.api.connection import Connection
from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.library.view import Filter
from kling_desktop.services.pictures import take_in
from kling_desktop.services.polling import LOOPBACK, looking_for
from kling_desktop.services.secrets import Secrets
from tests.flows.stage import picture
from tests.media.films import film
from tests.trials.judging import debris, leaks
from tests.trials.ledger import Call
from tests.trials.lies import LIES
from tests.trials.program import KEY, Program
from tests.trials.service import Exchange, Lie, Service

SECONDS = 60
IMPATIENT = Connection(connect=2, read=0.4, write=2, whole=1, upload=2, stall=0.4)
ONCE = looking_for(LOOPBACK, 0.4)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    clip = film(tmp_path / "given.mp4", frames=6)
    with Service(clip.read_bytes()) as made:
        yield made


class Each:
    """Owns which lies have been told: each once, at the first exchange of its call, one after the other."""

    def __init__(self, call: Call) -> None:
        self._call, self._left, self._lock = call, list(LIES[call].items()), threading.Lock()
        self.told: list[str] = []

    def __call__(self, exchange: Exchange) -> Lie | None:
        if exchange.call is not self._call:
            return None
        with self._lock:
            if not self._left or (self._call is Call.SUBMIT and not exchange.service.ledger.tasks):
                return None  # one submit without a lie shows that our ids are honoured
            name, lie = self._left.pop(0)
            self.told.append(name)
        return lie


async def lied_to(home: Path, service: Service, requests: list[Request], bugs: list[BaseException]) -> None:
    """The program on that service, until nothing runs any more; the first request alone, then the others at once."""
    environ = {"KLING_DESKTOP_HOME": str(home), "TOAPIS_API_BASE": service.url, "TOAPIS_API_KEY": KEY}
    desk = bootstrap.open_desk(environ, Secrets(environ))
    session = await bootstrap.opener(desk, bugs.append, pace=ONCE, connection=IMPATIENT)("toapis", _yes)
    try:
        for number, request in enumerate(requests):
            kept = {p: await take_in(p.path, p.name, desk.places.pictures) for p in request.pictures}
            session.studio.generate(request.with_pictures(kept))
            if number == 0:
                await session.studio.settle()
        await session.studio.settle()
        for _ in range(20):  # the user asks again for whatever waits for a decision
            waiting = [g for g in desk.library.many(desk.library.ids(Filter())) if _is_open(g)]
            for generation in waiting:
                session.studio.ask_again(generation.id)
            await session.studio.settle()
            if not waiting:
                break
    finally:
        await session.close()
        desk.library.close()


def _is_open(generation: Generation) -> bool:
    return not generation.settled or (generation.state is State.FAILED and bool(generation.task_id))


async def _yes() -> bool:
    return True


@pytest.mark.parametrize("call", list(LIES))
def test_no_lie_makes_it_lose_or_double_a_generation(call: Call, tmp_path: Path, service: Service):
    bugs: list[BaseException] = []
    home = tmp_path / "home"
    requests = [Request(prompt=f"Lied to, {number}") for number in range(len(LIES[call]) + 1)]
    if call is Call.UPLOAD:
        frames = [picture(tmp_path / f"{n}.png", f"#{n:02x}3a5c") for n in range(len(requests))]
        requests = [replace(r, first_frame=Picture.from_path(f)) for r, f in zip(requests, frames, strict=True)]
    service.lies = each = Each(call)
    asyncio.run(asyncio.wait_for(lied_to(home, service, requests, bugs), SECONDS))
    assert bugs == []
    assert each.told == list(LIES[call])
    listed = Program(home, service).run("list", "--json").rows
    states = [(row["request"]["prompt"], row["state"], row["error"]) for row in listed]
    ours = [task.ours for task in service.ledger.tasks.values()]
    assert len(ours) == len(set(ours))
    assert set(ours) == {row["client_business_id"] for row in listed if row["state"] == "ready"}, states
    assert debris(home, listed) == []
    assert leaks(home, service.ledger) == []
