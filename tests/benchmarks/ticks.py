"""A timer on the window's thread, and how late it comes: what a user would feel as a stutter.

On a machine that does other work as well a thread waits for a core, which is nothing that the program could do better.
`own` leaves that out where the system tells of it (Linux); it is no measure where the program's other threads are busy.
"""

from __future__ import annotations

import statistics
import time
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import Qt, QTimer

_SCHEDULED = Path("/proc/thread-self/schedstat")


class Ticks:
    """A timer of so many ms, and the gaps between its ticks in ms; `own`: without the wait for a core."""

    def __init__(self, every: int = 16) -> None:
        self.gaps: list[float] = []
        self.own: list[float] = []
        self._waited = waited_for_core()
        self._every, self._last = every, time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begins to count."""
        self._last, self._waited = time.perf_counter(), waited_for_core()
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
        now, waited = time.perf_counter(), waited_for_core()
        self.gaps.append((now - self._last) * 1000)
        self.own.append((now - self._last) * 1000 - (waited - self._waited))
        self._last, self._waited = now, waited


def waited_for_core() -> float:
    """How long this thread could run and had no core, in ms; 0 where that is not known."""
    with suppress(OSError):
        return int(_SCHEDULED.read_text().split()[1]) / 1e6
    return 0.0
