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

from kling_desktop.domain.generation import Generation
from kling_desktop.services.session import Desk
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.spawn import spawn

_NOTICE: Final = "removed"


class Removing(QObject):
    """Owns what the last removal took."""

    def __init__(self, parts: Parts, desk: Desk) -> None:
        super().__init__(parts.window)
        self._parts, self._desk = parts, desk
        self._gone: Sequence[Generation] = ()
        self.acts: Mapping[str, Callable[[], object]] = {
            "remove": lambda: parts.gallery.do(card_menu.REMOVE),
            "undo_removal": lambda: spawn(self._put_back()),
            "undo": self._undo,
        }
        parts.gallery.offered.connect(self._offered)

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

    def _words(self, count: int) -> str:
        return self.tr("%n removed from the library. What is on the disk stays there.", "", count)
