"""Taking cards out of the library, and putting them back: what the last removal took can be had again, by the notice
or by Undo in the gallery. A clip's file is never touched.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication

from kling_desktop.domain.generation import Generation, State
from kling_desktop.services.session import Desk
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.spawn import spawn

_NOTICE: Final = "removed"
_STAYS: Final = "stays"


class Removing(QObject):
    """Owns what the last removal took, and what it had to leave because it is paid for."""

    def __init__(self, parts: Parts, desk: Desk) -> None:
        super().__init__(parts.window)
        self._parts, self._desk = parts, desk
        self._gone: Sequence[Generation] = ()
        self._kept: frozenset[str] = frozenset()  # what it is said of that it stays
        self._stays: tuple[str, ...] = ()
        self.acts: Mapping[str, Callable[[], object]] = {
            "remove": parts.gallery.remove,
            "card_menu": parts.gallery.open_menu,
            "stop_watching": self._stop_watching,
            "undo_removal": lambda: spawn(self._put_back()),
            "undo": self._undo,
        }
        parts.gallery.offered.connect(self._offered)
        parts.gallery.not_removable.connect(self._say_why)
        parts.gallery.selection_changed.connect(self._selected)
        desk.library.listen(self._changed)
        self._selected()

    def _offered(self, offer_id: str, ids: tuple[str, ...]) -> None:
        if offer_id == card_menu.REMOVE:
            spawn(self._remove(ids))

    async def _remove(self, ids: Sequence[str]) -> None:
        """One after the other, with the window in between: some hundreds may be selected."""
        gone = list[Generation]()
        self._gone = gone
        for generation_id in ids:
            generation = self._desk.library.get(generation_id)
            if generation is not None and generation.settled:
                self._desk.library.remove(generation_id)
                gone.append(generation)
            await asyncio.sleep(0)
        if gone:
            words = partial(self._words, len(gone))
            undo = partial(QCoreApplication.translate, "actions", "Undo")
            self._parts.window.notices.take_away(_NOTICE)  # as many may have gone before: it is said anew
            self._parts.window.notices.put(Notice(_NOTICE, words, undo, "undo_removal", Kind.DONE))

    async def _put_back(self) -> None:
        back, self._gone = self._gone, ()
        self._parts.window.notices.take_away(_NOTICE)
        for generation in back:
            self._desk.library.save(generation, durable=True)
            await asyncio.sleep(0)
        if back:
            self._parts.gallery.select(back[0].id)
            self._parts.gallery.tell_chosen()  # it may have been the chosen one all along
        for generation in back:
            if generation.clip:
                await self._desk.previews.make(generation.id, Path(generation.clip))

    def _undo(self) -> None:
        """What was done last where the user is: in the gallery that is a removal."""
        at = QApplication.focusWidget()
        if self._gone and at is not None and self._parts.gallery.isAncestorOf(at):
            spawn(self._put_back())
        else:
            self._parts.compose.undo()

    def _selected(self) -> None:
        self._parts.window.notices.take_away(_STAYS)
        self._parts.actions.actions["card_menu"].setEnabled(bool(self._parts.gallery.selected_ids()))

    def _changed(self, generation: Generation) -> None:
        """What stayed until its clip was here can go when it is: nothing is said of it any more."""
        if generation.settled and generation.id in self._kept:
            self._kept -= {generation.id}
            if not self._kept:
                self._parts.window.notices.take_away(_STAYS)

    def _say_why(self, ids: tuple[str, ...]) -> None:
        """Why these stay, and what can be done instead."""
        found = self._desk.library.many(ids)
        self._kept = frozenset(ids)
        made = [generation for generation in found if generation.state is not State.UNCERTAIN]
        self._stays = tuple(generation.id for generation in made if generation.open)
        words = self._of_what_is_made if made else self._of_the_undecided
        stop = partial(QCoreApplication.translate, "gallery", "Stop watching") if self._stays else ""
        self._parts.window.notices.take_away(_STAYS)  # pressed again, it is said again
        self._parts.window.notices.put(Notice(_STAYS, words, stop, "stop_watching", Kind.NOTE))

    def _stop_watching(self) -> None:
        self._parts.window.notices.take_away(_STAYS)
        self._parts.gallery.offered.emit(card_menu.DISMISS, self._stays)

    def _of_what_is_made(self) -> str:
        return self.tr("What is being made is paid for, so it stays until its clip is here. You can stop watching it.")

    def _of_the_undecided(self) -> str:
        return self.tr("What was sent may be paid for, so it stays until you decide what is to be done about it.")

    def _words(self, count: int) -> str:
        return self.tr("%n removed from the library. What is on the disk stays there.", "", count)
