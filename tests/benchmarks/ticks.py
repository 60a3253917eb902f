"""A timer on the window's thread, and how late it comes: what a user would feel as a stutter."""

from __future__ import annotations

import statistics
import time

from PySide6.QtCore import Qt, QTimer


class Ticks:
    """A timer of so many ms, and the gaps between its ticks in ms."""

    def __init__(self, every: int = 16) -> None:
        self.gaps: list[float] = []
        self._every, self._last = every, time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begins to count."""
        self._last = time.perf_counter()
        self._timer.start(self._every)

    def stop(self) -> None:
        """Ends the counting."""
        self._timer.stop()

    @property
    def longest(self) -> float:
        """The longest gap."""
        return max(self.gaps)

    @property
    def median(self) -> float:
        """The gap in the middle."""
        return statistics.median(self.gaps)

    def percentile(self, part: float) -> float:
        """The gap that this part of them does not exceed."""
        return sorted(self.gaps)[min(len(self.gaps) - 1, int(len(self.gaps) * part))]

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self._last) * 1000)
        self._last = now
