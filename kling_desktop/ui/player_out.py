"""What leaves the player: the clip, the part between in and out, or the frame that is seen, dragged or copied.

A drag hands over a finished file: the part is cut while the marks are set, and at the latest before the drag begins.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, Qt
from PySide6.QtGui import QGuiApplication, QImage

from kling_desktop.media.exporting.job import ExportRefused, Piece
from kling_desktop.services.cuttings import Cuttings
from kling_desktop.services.session import Desk
from kling_desktop.ui import fault_text, text
from kling_desktop.ui.file_drag import copy_files, drag_files
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.said import Said
from kling_desktop.ui.spawn import spawn

_SETTLED = 0.6  # seconds after the marks were last moved


class PlayerOut(QObject):
    """Owns what is being cut ahead of a drag."""

    def __init__(self, parts: Parts, desk: Desk) -> None:
        super().__init__(parts.window)
        self._parts, self._player, self._desk = parts, parts.player, desk
        self._cuttings = Cuttings(desk.places.cache, desk.clips)
        self._ahead: asyncio.Task[None] | None = None
        self._seen: Piece | None = None
        self.acts: Mapping[str, Callable[[], object]] = {
            "copy_frame": lambda: spawn(self._copy_frame()),
            "copy_part": lambda: spawn(self._copy_part()),
        }
        self._player.drag_out_wanted.connect(self._drag)
        self._player.playback.state_changed.connect(self._look_ahead)

    def _drag(self, *, frame_only: bool = False) -> None:
        """Runs a drag to its end. A plain slot: a drag must not run inside a coroutine."""
        clip, frame, piece = self._player.front_path, self._player.front_frame, self._player.part
        alone = frame_only or bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.AltModifier)
        if clip is None:
            return
        if alone:
            self._drag_cut(self._cuttings.frame(clip, frame), None)
        elif piece is not None:
            self._drag_cut(self._cuttings.part(piece), max(0, frame - piece.first))
        elif clip.exists():
            drag_files(self._player, [clip], self._player.image, frame)
        else:
            self._say_lost(clip)

    def _drag_cut(self, cut: Coroutine[Any, Any, Path], frame: int | None) -> None:
        made = self._wait(self._cut_and_kept(cut))
        if made is None:
            return
        if not QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._parts.window.status.say_work(partial(self._ready, made[1].name))
        elif drag_files(self._player, [made[1]], self._player.image, frame):
            return
        spawn(self._cuttings.give_back(made[0]))

    async def _cut_and_kept(self, cut: Coroutine[Any, Any, Path]) -> tuple[Path, Path] | None:
        try:
            made = await cut
            return made, await self._cuttings.keep(made)
        except ExportRefused as refused:
            self._say(partial(fault_text.export_refused, refused))
            return None

    def _ready(self, name: str) -> str:
        return self.tr("Ready to be dragged: {name}").format(name=name)

    def _wait(self, work: Coroutine[Any, Any, tuple[Path, Path] | None]) -> tuple[Path, Path] | None:
        """Until the file is there, with the window alive; the mouse stays pressed meanwhile."""
        task, loop = spawn(work), QEventLoop(self)
        task.add_done_callback(lambda _: loop.quit())
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        if not task.done():
            loop.exec()
        QGuiApplication.restoreOverrideCursor()
        return task.result() if task.done() and not task.cancelled() else None

    def _look_ahead(self) -> None:
        """The part is cut when the marks have come to rest, so that a drag need not wait."""
        piece = self._player.part
        if piece == self._seen:
            return
        self._seen = piece
        if self._ahead is not None:
            self._ahead.cancel()
        self._ahead = spawn(self._cut_ahead(piece)) if piece is not None else None

    async def _cut_ahead(self, piece: Piece) -> None:
        await self._desk.clock.sleep(_SETTLED)
        try:
            await self._cuttings.part(piece)
        except ExportRefused:  # said when it is dragged
            return

    async def _copy_frame(self) -> None:
        clip, frame = self._player.front_path, self._player.front_frame
        if clip is None:
            return
        try:
            still = await self._cuttings.frame(clip, frame)
        except ExportRefused as refused:
            self._say(partial(fault_text.export_refused, refused))
            return
        QGuiApplication.clipboard().setImage(await asyncio.to_thread(QImage, str(still)))

    async def _copy_part(self) -> None:
        """The part as a file; without marks, the clip."""
        clip, piece = self._player.front_path, self._player.part
        made = await self._cut_and_kept(self._cuttings.part(piece)) if piece is not None else None
        if made is not None:
            copy_files([made[1]])
        elif piece is None and clip is not None:
            copy_files([clip]) if clip.exists() else self._say_lost(clip)

    def _say_lost(self, clip: Path) -> None:
        self._say(lambda: text.cannot_read(clip.name, self.tr("it was moved, renamed or deleted")))

    def _say(self, words: Said) -> None:
        self._parts.window.notices.put(Notice("player_out", words, kind=Kind.TROUBLE))
