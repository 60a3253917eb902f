"""Parts and frames of clips as files of their own, for programs that take them from a drag.

They are cut into the cache, which is emptied at the next start. What is dragged out gets a lasting place beside the
clips, since an editing program goes on reading it there; what nobody took goes back.
"""

from __future__ import annotations

import asyncio
import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

from kling_desktop.library.files import place_clip
from kling_desktop.media import clips
from kling_desktop.media.clips import ClipRefused
from kling_desktop.media.exporting.formats import export, refusal
from kling_desktop.media.exporting.job import ExportFault, ExportRefused, Job, Piece

_Cut = Callable[[Path], None]
PARTS, FRAMES = "Parts", "Frames"


class Cuttings:
    """Owns the cut files and where they were kept."""

    def __init__(self, cache: Path, lasting: Path) -> None:
        self._cache, self._lasting = cache / "outgoing", lasting
        self._kept: dict[Path, Path] = {}
        self._turn = asyncio.Lock()  # two at once would cut the same part twice
        self._swept = False

    async def part(self, piece: Piece) -> Path:
        """The part as a file in the cache. Raises ExportRefused."""
        name = f"{piece.path.stem} {piece.first}-{'' if piece.last is None else piece.last}.mp4"
        return await self._cut(piece.path, name, lambda target: _cut_part(piece, target))

    async def frame(self, clip: Path, number: int) -> Path:
        """One frame, whole and lossless, as PNG in the cache. Raises ExportRefused."""
        return await self._cut(clip, f"{clip.stem} {number}.png", lambda target: _cut_frame(clip, number, target))

    async def _cut(self, clip: Path, name: str, cut: _Cut) -> Path:
        async with self._turn:
            if not self._swept:
                await asyncio.to_thread(shutil.rmtree, self._cache, ignore_errors=True)
                self._swept = True
            target = await asyncio.to_thread(self._target, clip, name)
            if not target.exists() and not self._lasts(target):
                await asyncio.to_thread(cut, target)
        return target

    def _target(self, clip: Path, name: str) -> Path:
        try:
            state = clip.stat()
        except OSError as error:
            raise ExportRefused(ExportFault.LOST, clip.name) from error
        key = hashlib.sha256(f"{clip}\0{state.st_size}\0{state.st_mtime_ns}".encode()).hexdigest()[:16]
        folder = self._cache / key
        folder.mkdir(parents=True, exist_ok=True)
        return folder / name

    def _lasts(self, cut: Path) -> bool:
        return cut in self._kept and self._kept[cut].exists()

    async def keep(self, cut: Path) -> Path:
        """Gives a cut file its lasting place, once. Raises ExportRefused."""
        if not self._lasts(cut):
            self._kept[cut] = await asyncio.to_thread(_kept, cut, self._lasting)
        return self._kept[cut]

    async def give_back(self, cut: Path) -> None:
        """Nobody took it: it is in the cache again."""
        lasting = self._kept.pop(cut, None)
        if lasting is not None and lasting.exists():
            await asyncio.to_thread(shutil.move, lasting, cut)


def _cut_part(piece: Piece, target: Path) -> None:
    part = target.with_name(f"{target.name}.part")
    export("copy", Job((piece,), part))
    part.replace(target)


def _cut_frame(clip: Path, number: int, target: Path) -> None:
    try:
        clips.still(clip, number, target)
    except (ClipRefused, OSError) as error:
        raise refusal(error, Job((Piece(clip),), target)) from error


def _kept(cut: Path, lasting: Path) -> Path:
    folder = lasting / (FRAMES if cut.suffix == ".png" else PARTS)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return place_clip(cut, folder, cut.name)
    except OSError as error:
        raise ExportRefused(ExportFault.NOT_WRITABLE, folder.name, error.strerror or str(error)) from error
