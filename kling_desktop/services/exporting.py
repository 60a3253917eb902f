"""Exports: one after the other, off the window's thread, placed only when whole and never over a file unasked.

What can be exported is a row of `media/exporting/formats.py` or of `media/timelines.py`.
"""

from __future__ import annotations

import asyncio
import threading
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

from kling_desktop.library.files import place_clip, place_folder
from kling_desktop.media.exporting.formats import export, refusal
from kling_desktop.media.exporting.job import ExportFault, ExportRefused, Job, Piece
from kling_desktop.media.timelines import Shot, write_timeline

_LEAST_STEP = 0.01  # of the work, between two words about it


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported where. `over`: a file of that name may be replaced; else the export gets another name."""

    format_id: str
    pieces: tuple[Piece, ...]
    target: Path
    short_side: int | None = None
    rate: Fraction | None = None
    over: bool = False


@dataclass(frozen=True, slots=True)
class Work:
    """An export that waits or runs; `done` from 0 to 1."""

    id: str
    wish: Wish
    done: float = 0.0


class Exports:
    """Owns which exports there are, and the one that runs."""

    def __init__(self) -> None:
        self._works: dict[str, Work] = {}
        self._stops: dict[str, threading.Event] = {}
        self._turn = asyncio.Lock()
        self._listeners: list[Callable[[], None]] = []

    @property
    def works(self) -> tuple[Work, ...]:
        """What waits or runs, in its order."""
        return tuple(self._works.values())

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Tells `listener` whenever `works` has changed, until the returned function is called."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def stop(self) -> None:
        """Ends all exports; nothing half written is left."""
        for event in self._stops.values():
            event.set()

    async def export(self, wish: Wish) -> Path:
        """Exports, and returns where the file is. Raises ExportRefused, ExportStopped."""
        work, stop = Work(uuid.uuid4().hex, wish), threading.Event()
        self._works[work.id], self._stops[work.id] = work, stop
        self._tell()
        try:
            async with self._turn:
                return await self._run(work, stop)
        finally:
            stop.set()  # cancelled: the thread ends too
            del self._works[work.id], self._stops[work.id]
            self._tell()

    async def _run(self, work: Work, stop: threading.Event) -> Path:
        loop = asyncio.get_running_loop()
        told = 0.0

        def progress(done: float) -> None:
            nonlocal told
            if done - told >= _LEAST_STEP and not stop.is_set():
                told = done
                loop.call_soon_threadsafe(self._progressed, work.id, done)

        wish = work.wish
        part = wish.target.with_name(f".kling-{work.id}.part{wish.target.suffix}")
        job = Job(wish.pieces, part, wish.short_side, wish.rate, progress, stop.is_set)
        return await asyncio.to_thread(_made, job, wish)

    def _progressed(self, work_id: str, done: float) -> None:
        if work_id in self._works:
            self._works[work_id] = replace(self._works[work_id], done=done)
            self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()


async def export_timeline(kind_id: str, shots: Sequence[Shot], target: Path, rate: Fraction | None = None) -> Path:
    """Writes a timeline; a file of that name is replaced, as the file dialog has asked. Raises ExportRefused."""

    def write() -> None:
        try:
            write_timeline(kind_id, shots, target, target.stem, rate)
        except OSError as error:
            raise ExportRefused(ExportFault.NOT_WRITABLE, target.name, error.strerror or str(error)) from error

    await asyncio.to_thread(write)
    return target


def _made(job: Job, wish: Wish) -> Path:
    """On a thread: exports and gives the file its name."""
    export(wish.format_id, job)
    target = wish.target
    try:
        if job.part.is_dir():
            return place_folder(job.part, target.parent, target.name)
        if wish.over:
            return job.part.replace(target)
        return place_clip(job.part, target.parent, target.name)
    except OSError as error:
        raise refusal(error, job) from error
