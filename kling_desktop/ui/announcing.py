"""What a screen reader says by itself: what becomes of a generation. To have more said, call `say`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from kling_desktop.domain.generation import Generation
from kling_desktop.services.session import Desk
from kling_desktop.ui import text
from kling_desktop.ui.parts import Parts


def say(widget: QWidget, words: str) -> None:
    """Has the words spoken; nothing when nobody listens."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class Announcing(QObject):
    """Owns which generations were seen on their way: of these the end is said, and that they need the user."""

    def __init__(self, parts: Parts, desk: Desk, say_: Callable[[QWidget, str], None] = say) -> None:
        super().__init__(parts.window)
        self._line, self._say = parts.window.status, say_
        self._under_way: set[str] = set()
        self._asking: set[str] = set()
        desk.library.listen(self._changed)

    def _changed(self, generation: Generation) -> None:
        asking = generation.needs_user and not generation.settled
        ended = generation.settled and generation.id in self._under_way
        if ended or (asking and generation.id not in self._asking):
            self._say(self._line, f"{text.headline(generation)}: {text.title(generation)}")
        for held, where in ((generation.open, self._under_way), (asking, self._asking)):
            where.add(generation.id) if held else where.discard(generation.id)
