"""The time that playing goes by. Handed in, so that a test can let thirty seconds pass at once."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QObject, Qt, QTimer, Signal


class Pulse(QObject):
    """Owns one timer."""

    woke = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.woke)

    def now(self) -> float:
        """Seconds, from whenever."""
        return perf_counter()

    def wake(self, when: float) -> None:
        """Says `woke` once at a time, and at no other asked for before."""
        self._timer.start(max(round((when - self.now()) * 1000), 0))

    def rest(self) -> None:
        """Says nothing more."""
        self._timer.stop()
