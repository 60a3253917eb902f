"""Shot lists in the window: opened from the menu or dropped, shown in a table, sent as chosen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from kling_desktop.domain.generation import Generation
from kling_desktop.library.errors import LibraryError
from kling_desktop.media.images import PictureRefused
from kling_desktop.services.batches import generate_all
from kling_desktop.services.session import Desk
from kling_desktop.services.shot_list import Shot, ShotList, open_shot_list
from kling_desktop.ui import fault_text, text
from kling_desktop.ui.compose.compose_panel import INITIAL
from kling_desktop.ui.compose.papers import Paper
from kling_desktop.ui.costing import Costing
from kling_desktop.ui.dialogs.batch_dialog import BatchDialog
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.own_words import in_own_words
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.sessions import Sessions
from kling_desktop.ui.spawn import spawn


class Batches(QObject):
    """Owns nothing: each list has a dialog of its own."""

    def __init__(self, parts: Parts, desk: Desk, sessions: Sessions, costing: Costing) -> None:
        super().__init__(parts.window)
        self._parts, self._desk, self._sessions, self._costing = parts, desk, sessions, costing
        self.acts: Mapping[str, Callable[[], object]] = {"shot_list": self._choose}
        parts.compose.paper_landed.connect(self._landed)

    def _choose(self) -> None:
        dialog = QFileDialog(self._parts.window, self.tr("Open a shot list"))
        dialog.setNameFilter(self.tr("Shot lists (*.csv *.tsv)"))
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, name: str) -> None:
        spawn(self.open(Path(name)))

    def _landed(self, paper: Paper) -> None:
        if paper.is_shot_list and paper.path is not None:
            spawn(self.open(paper.path))

    async def open(self, path: Path) -> None:
        """Reads a list and shows it; what it leaves open is as at the panel's first start."""
        try:
            found = await asyncio.to_thread(open_shot_list, path, INITIAL)
        except (OSError, ValueError) as error:
            self._parts.window.notices.put(
                Notice("shot_list", partial(_cannot_read, path, str(error)), kind=Kind.TROUBLE)
            )
            return
        self._parts.window.notices.take_away("shot_list")
        self._show(path.name, found)

    def _show(self, name: str, found: ShotList) -> None:
        dialog = BatchDialog(self._parts.look, name, found, self._cost, self._parts.window)

        def chosen(shots: list[Shot]) -> None:
            spawn(self._send(dialog, shots))

        dialog.chosen.connect(chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _cost(self, shots: list[Shot]) -> str:
        session = self._sessions.current
        if session is None:
            return ""
        estimate = session.budget.estimate([shot.request for shot in shots for _ in range(shot.takes)])
        words = self._costing.words(estimate)
        asked = self.tr("You want to be asked before that: the button is your word.")
        return f"{words}. {asked}" if session.budget.needs_word(estimate) else words

    async def _send(self, dialog: BatchDialog, shots: list[Shot]) -> None:
        session = await asyncio.shield(self._sessions.session())
        if dialog.busy:  # pressed twice
            return
        dialog.show_busy(busy=True)
        made, trouble = list[Generation](), ""
        try:
            made = await generate_all(self._desk, session, shots)
        except PictureRefused as refused:
            trouble = fault_text.picture_refused(refused)
        except LibraryError as error:
            trouble = text.not_stored(str(error))
        except OSError as error:
            trouble = text.cannot_read(str(error.filename or ""), error.strerror or str(error))
        dialog.show_busy(busy=False)
        if trouble:
            dialog.say(trouble)
        else:
            dialog.accept()
            self._parts.gallery.select(made[0].id)


def _cannot_read(path: Path, reason: str) -> str:
    return text.cannot_read(path.name, in_own_words(reason))
