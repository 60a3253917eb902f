"""Frames of clips on their way into the compose panel: from the player's buttons and from the menu of a card.

A clip that is dropped on a slot goes the way of all drops, through `intake`.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject

from kling_desktop.services.frames import THE_LAST
from kling_desktop.services.session import Desk
from kling_desktop.ui.compose.places import FIRST, LAST
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.spawn import spawn

_MENU: Final[Mapping[str, tuple[int, str]]] = {  # an offer's id → which frame of the clip, and where it goes
    card_menu.LAST_AS_FIRST: (THE_LAST, FIRST),
    card_menu.FIRST_AS_FIRST: (0, FIRST),
    card_menu.LAST_AS_LAST: (THE_LAST, LAST),
    card_menu.FIRST_AS_LAST: (0, LAST),
}


class ClipFrames(QObject):
    """Takes the wanted frame, whole and lossless."""

    def __init__(self, parts: Parts, desk: Desk) -> None:
        super().__init__(parts.window)
        self._intake, self._desk = parts.intake, desk
        parts.player.frame_wanted.connect(self._take)
        parts.gallery.offered.connect(self._offered)

    def _take(self, place: str, clip: Path, number: int) -> None:
        spawn(self._intake.take_frame(place, clip, number))

    def _offered(self, offer: str, ids: tuple[str, ...]) -> None:
        generation = self._desk.library.get(ids[0])
        if offer in _MENU and generation is not None:
            number, place = _MENU[offer]
            self._take(place, Path(generation.clip), number)
