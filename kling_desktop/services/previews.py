"""What is seen of a clip and of a picture before it is opened: posters, filmstrips, waveforms, slot previews.

Everything here can be made again from the clip, so a failure is never a generation's failure.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from kling_desktop.domain.picture import Picture
from kling_desktop.library.files import poster_in
from kling_desktop.media import clips, images
from kling_desktop.media.clips import ClipFacts, ClipRefused
from kling_desktop.media.images import PictureRefused, Small
from kling_desktop.media.waveform import waveform

_WINDOW = 1600  # pixels of the long side of a copy that fills a window


class Previews:
    """Owns the cache folder of small pictures, and which of them are being made."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._slots = asyncio.Semaphore(1)  # two at once would take both cores from the window
        self._listeners: list[Callable[[str], None]] = []

    def listen(self, listener: Callable[[str], None]) -> None:
        """Tells `listener` the id of each generation whose poster, filmstrip or waveform has come."""
        self._listeners.append(listener)

    def poster(self, generation_id: str) -> Path:
        """Where the poster lies, or will lie."""
        return poster_in(self._folder, generation_id)

    def filmstrip(self, generation_id: str) -> Path:
        """Where the filmstrip lies, or will lie."""
        return self._folder / f"{generation_id}.strip.jpg"

    def waveform(self, generation_id: str) -> Path:
        """Where the waveform lies, or will lie: an empty file for a silent clip."""
        return self._folder / f"{generation_id}.wave"

    async def make(self, generation_id: str, clip: Path) -> None:
        """Makes what is missing of a clip's poster, filmstrip and waveform."""
        for target, make in (
            (self.poster(generation_id), clips.poster),
            (self.filmstrip(generation_id), clips.filmstrip),
            (self.waveform(generation_id), waveform),
        ):
            if target.exists():
                continue
            async with self._slots:
                try:
                    await asyncio.to_thread(make, clip, target)
                except (ClipRefused, OSError):  # shown without one; it is tried again when the clip is next opened
                    continue
            for listener in self._listeners:
                listener(generation_id)

    async def facts(self, clip: Path) -> ClipFacts:
        """A clip's size, rate and length. Raises ClipRefused, OSError."""
        return await asyncio.to_thread(clips.facts, clip)

    async def still(self, clip: Path, number: int, target: Path) -> bool:
        """Frame `number` of a clip, lossless; whether it is the last one. Raises ClipRefused, OSError."""
        return await asyncio.to_thread(clips.still, clip, number, target)

    async def of_picture(self, picture: Picture) -> Path | None:
        """A small upright copy of a kept picture for a frame slot; None when it cannot be made."""
        return await self._copy(picture, self._of_picture(picture), images.SLOT)

    async def large(self, picture: Picture) -> Path | None:
        """A copy that is good enough to fill a window; None when it cannot be made."""
        return await self._copy(picture, self._folder / f"picture-{picture.sha256}.large.jpg", _WINDOW)

    async def keep(self, picture: Picture, small: Small) -> Path | None:
        """Keeps a small copy that was made already; None when it cannot be kept."""
        target = self._of_picture(picture)
        if not target.exists():
            try:
                await asyncio.to_thread(images.write_small, small, target)
            except OSError:
                return None
        return target

    async def _copy(self, picture: Picture, target: Path, longest: int) -> Path | None:
        if not target.exists():
            try:
                await asyncio.to_thread(images.preview, picture.path, target, longest)
            except (PictureRefused, OSError):
                return None
        return target

    def _of_picture(self, picture: Picture) -> Path:
        return self._folder / f"picture-{picture.sha256}.jpg"
