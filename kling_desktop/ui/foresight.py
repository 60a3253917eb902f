"""Sees in the window what somebody is about to do, and has its libraries imported before it is asked for.

The pointer comes to a card before it clicks on it, and a picture hovers before it is dropped: that is time enough. To
look ahead for something else, add a sign to `begin` and what it needs to `services/warm.py`.
"""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QObject

from kling_desktop.services.warm import Work, warm_up
from kling_desktop.ui.compose.drop_target import DropTarget
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.spawn import spawn


class Foresight(QObject):
    """Owns what has been foreseen: each kind of work once."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._foreseen: set[Work] = set()

    def begin(self) -> None:
        """Looks from now on; what the start itself puts into the window is no sign."""
        gallery, compose = self._parts.gallery, self._parts.compose
        gallery.list.entered.connect(lambda: self._foresee(Work.SHOWING_CLIPS))
        gallery.selection_changed.connect(lambda: self._foresee(Work.SHOWING_CLIPS))
        compose.request_changed.connect(lambda: self._foresee(Work.SENDING, Work.TAKING_PICTURES))
        for target in compose.findChildren(DropTarget):
            target.hovered.connect(lambda: self._foresee(Work.TAKING_PICTURES))

    def _foresee(self, *works: Work) -> None:
        fresh = [work for work in works if work not in self._foreseen]
        if fresh:
            self._foreseen.update(fresh)
            spawn(asyncio.to_thread(warm_up, *fresh))
