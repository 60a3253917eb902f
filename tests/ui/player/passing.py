"""Time that a test lets pass, for players whose clips are to run for half a minute in a moment."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kling_desktop.ui.player.pulse import Pulse


class PassingTime(Pulse):
    """A pulse whose time stands still until `pass_on`, which goes to the next moment asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = 0.0
        self._when: float | None = None

    def now(self) -> float:
        return self._now

    def wake(self, when: float) -> None:
        self._when = when

    def rest(self) -> None:
        self._when = None

    def pass_on(self, late: float = 0.0) -> None:
        """Lets time pass up to the moment that was asked for, or `late` seconds beyond it."""
        if self._when is not None:
            self._now, self._when = max(self._when, self._now) + late, None
            self.woke.emit()
