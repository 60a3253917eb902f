"""The real client, library and studio against the simulator over real HTTP; only pace and faults are chosen."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PIL import Image

from kling_desktop import bootstrap
from kling_desktop.api.connection import Connection
from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.services.clock import Clock
from kling_desktop.services.pictures import take_in
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import Desk, Session
from kling_desktop.simulator import Settings, Simulator

SECONDS = 60  # a story that takes longer hangs


@dataclass
class Stage:
    """One home folder, one simulator; the program can be started on it again and again."""

    home: Path
    simulator: Simulator
    key: str = "sk-stage-0123456789"
    connection: Connection | None = None
    clock: Clock | None = None
    bugs: list[BaseException] = field(default_factory=list[BaseException])

    def environ(self) -> dict[str, str]:
        """The environment that the program sees."""
        return {
            "KLING_DESKTOP_HOME": str(self.home),
            "TOAPIS_API_BASE": self.simulator.api_url,
            "TOAPIS_API_KEY": self.key,
        }

    @asynccontextmanager
    async def program(self) -> AsyncGenerator[tuple[Desk, Session]]:
        """The program without its window, from start to a clean end."""
        environ = self.environ()
        desk = bootstrap.open_desk(environ, Secrets(environ))
        desk = replace(desk, clock=self.clock) if self.clock else desk
        session = await bootstrap.opener(desk, self.bugs.append, connection=self.connection)("toapis", _yes)
        try:
            yield desk, session
        finally:
            await session.close()
            desk.library.close()

    def play(self, story: Callable[[Desk, Session], Coroutine[Any, Any, None]]) -> None:
        """Runs a story in one start of the program."""

        async def whole() -> None:
            async with self.program() as (desk, session):
                await asyncio.wait_for(story(desk, session), SECONDS)

        asyncio.run(whole())
        assert self.bugs == []

    def asked(self) -> int:
        """How many tasks the service accepted."""
        return len(self.simulator.tasks())


async def _yes() -> bool:
    return True


def picture(path: Path, colour: str = "#405060", size: tuple[int, int] = (640, 360)) -> Path:
    """A picture file with something to recognise in it."""
    image = Image.new("RGB", size, colour)
    image.paste(Image.new("RGB", (size[0] // 4, size[1] // 4), "#d0b080"), (size[0] // 8, size[1] // 8))
    image.save(path)
    return path


async def framed(desk: Desk, folder: Path) -> Request:
    """A request with a first and a last frame, as the window would make it."""
    kept = [
        await take_in(picture(folder / f"{name}.png", colour), f"{name}.png", desk.places.pictures)
        for name, colour in (("first", "#203a5c"), ("last", "#5c3a20"))
    ]
    return Request(prompt="From dawn to dusk", mode="pro", first_frame=kept[0], last_frame=kept[1])


async def until(desk: Desk, generation: Generation, *states: State) -> Generation:
    """Waits until a generation is in one of the states."""
    return await until_so(desk, generation, lambda now: now.state in states)


async def until_so(desk: Desk, generation: Generation, reached: Callable[[Generation], bool]) -> Generation:
    """Waits until a generation is as it is meant to be."""
    changed = asyncio.Event()
    unlisten = desk.library.listen(lambda _: changed.set())
    try:
        while (now := desk.library.get(generation.id)) and not reached(now):
            changed.clear()
            await changed.wait()
    finally:
        unlisten()
    assert now is not None
    return now


def simulator(folder: Path, *, pace: float = 0, honours_client_business_id: bool = True) -> Simulator:
    """A simulator that renders small and, unless it is told otherwise, at once."""
    return Simulator(folder, Settings(pace, 0.1, honours_client_business_id))
