"""What a screen reader says by itself: what becomes of a generation. Whoever has more to say calls `speaking.say`."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kling_desktop.domain.generation import Generation
from kling_desktop.services.session import Desk
from kling_desktop.ui import text
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.speaking import Say, say


class Announcing(QObject):
    """Owns which generations were seen on their way: of these the end is said, and that they need the user."""

    def __init__(self, parts: Parts, desk: Desk, say_: Say = say) -> None:
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
