"""The watch folder: a copy of each picked (starred) clip, for a program that watches it. Once each, never over a file.

What was copied is noted in the library. A folder that is away is told once, and all is caught up when it is back.
"""

from __future__ import annotations

import asyncio
import filecmp
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kling_desktop.domain.generation import Generation, State
from kling_desktop.library.errors import LibraryError
from kling_desktop.library.files import candidates, place_clip
from kling_desktop.library.library import Library
from kling_desktop.library.view import Filter
from kling_desktop.services.clock import Clock
from kling_desktop.services.settings import SettingsFile

PAUSE = 30.0  # seconds until a folder that was away is looked for again
_PICKED = Filter(states=frozenset({State.READY}), starred=True)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why the copies wait: the folder and the system's own words."""

    folder: Path
    reason: str


class PickedCopies:
    """Owns what stands in the way of copying now."""

    def __init__(self, library: Library, settings: SettingsFile, clock: Clock) -> None:
        self._library, self._settings, self._clock = library, settings, clock
        self._wake = asyncio.Event()
        self._wake.set()
        self._listeners: list[Callable[[Trouble | None], None]] = []
        self.trouble: Trouble | None = None
        library.listen(self._stored)
        settings.listen(lambda _: self._wake.set())

    def listen(self, listener: Callable[[Trouble | None], None]) -> None:
        """Tells `listener` when copying begins to wait, and None when it goes on."""
        self._listeners.append(listener)

    async def run(self) -> None:
        """Copies whatever is picked, for as long as the program runs."""
        while True:
            await self._clock.rest(PAUSE, self._wake) if self.trouble else await self._wake.wait()
            self._wake.clear()
            await self._catch_up()

    async def _catch_up(self) -> None:
        chosen = self._settings.current.watch_folder
        trouble = None
        for generation_id in self._library.ids(_PICKED) if chosen else ():
            folder, generation = Path(chosen), self._library.get(generation_id)
            if generation is None or self._library.fact(_fact(generation)) == str(folder):
                continue
            trouble = await self._copy(generation, folder)
            if trouble is not None:
                break
        if trouble != self.trouble:
            self.trouble = trouble
            for listener in tuple(self._listeners):
                listener(trouble)

    async def _copy(self, generation: Generation, folder: Path) -> Trouble | None:
        clip = Path(generation.clip)
        if not await asyncio.to_thread(clip.is_file):
            return None  # the gallery says that it is lost
        try:
            await asyncio.to_thread(copy_once, clip, folder, generation.id)
            self._library.set_fact(_fact(generation), str(folder))
        except OSError as error:
            return Trouble(folder, error.strerror or str(error))
        except LibraryError as error:
            return Trouble(folder, str(error))
        return None

    def _stored(self, generation: Generation) -> None:
        if generation.starred and generation.state is State.READY and self._settings.current.watch_folder:
            self._wake.set()


def copy_once(clip: Path, folder: Path, generation_id: str) -> Path:
    """A copy of a clip in `folder` under its own name, or a numbered one; the one that is there already. OSError."""
    for path in candidates(folder, clip.name):
        if filecmp.cmp(clip, path, shallow=False):
            return path
    part = folder / f".kling-{generation_id}.part"
    try:
        shutil.copyfile(clip, part)
        return place_clip(part, folder, clip.name)
    except OSError:
        if folder.is_dir():
            part.unlink(missing_ok=True)
        raise


def _fact(generation: Generation) -> str:
    return f"picked copy of {generation.id}"
