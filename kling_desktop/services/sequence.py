"""The sequence: kept in the library's home, taken back and put back, and made into one film to look at."""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import cast

from kling_desktop.domain.sequence import Order
from kling_desktop.library.files import write_atomically
from kling_desktop.library.ordinary import content
from kling_desktop.media import clips
from kling_desktop.media.clips import ClipRefused
from kling_desktop.media.exporting.job import Piece
from kling_desktop.services.exporting import Exports, Wish

_MOST_STEPS = 100


class KeptSequence:
    """Owns the order, its file, and what was before and after."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._before: list[Order] = []
        self._after: list[Order] = []
        self._listeners: list[Callable[[Order], None]] = []
        self.order = _read(path)

    def listen(self, listener: Callable[[Order], None]) -> None:
        """Tells `listener` of every later order."""
        self._listeners.append(listener)

    def change(self, order: Order) -> None:
        """Takes another order; it can be taken back. Raises OSError when it cannot be kept."""
        if order != self.order:
            self._before = [*self._before[-_MOST_STEPS + 1 :], self.order]
            self._after.clear()
            self._take(order)

    def undo(self) -> None:
        """Takes the last change back. Raises OSError."""
        if self._before:
            self._after.append(self.order)
            self._take(self._before.pop())

    def redo(self) -> None:
        """Puts it back. Raises OSError."""
        if self._after:
            self._before.append(self.order)
            self._take(self._after.pop())

    def _take(self, order: Order) -> None:
        self.order = order
        for listener in tuple(self._listeners):
            listener(order)
        write_atomically(self._path, json.dumps(order, indent=0).encode())


def _read(path: Path) -> Order:
    try:
        plain: object = json.loads(content(path))
    except (OSError, ValueError, RecursionError):
        return ()
    entries = cast("list[object]", plain) if isinstance(plain, list) else []
    return tuple(entry for entry in entries if isinstance(entry, str))


class SequenceFilm:
    """Owns the film of the sequence in the cache: one at a time, made again when a clip or the order is another."""

    def __init__(self, cache: Path, exports: Exports) -> None:
        self._folder, self._exports = cache / "sequence", exports

    async def made(self, pieces: tuple[Piece, ...]) -> Path:
        """The pieces one after the other as one file: their packets where they are alike, else encoded anew.

        Raises ExportRefused, ExportStopped.
        """
        film = await asyncio.to_thread(self._place, pieces)
        if film.exists():
            return film
        return await self._exports.export(Wish("copy", pieces, film, over=True))

    async def filmstrip(self, film: Path) -> Path | None:
        """Frames of the film side by side, beside it; None when they cannot be had."""
        strip = film.with_suffix(".strip.jpg")
        try:
            if not strip.exists():
                await asyncio.to_thread(clips.filmstrip, film, strip)
        except (ClipRefused, OSError):
            return None
        return strip

    def _place(self, pieces: tuple[Piece, ...]) -> Path:
        states = [(piece, state.st_size, state.st_mtime_ns) for piece in pieces if (state := _stat(piece.path))]
        film = self._folder / f"{hashlib.sha256(repr(states).encode()).hexdigest()[:16]}.mp4"
        if not film.exists():
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder.mkdir(parents=True, exist_ok=True)
        return film


def _stat(clip: Path) -> os.stat_result | None:
    try:
        return clip.stat()
    except OSError:  # the export says so
        return None
