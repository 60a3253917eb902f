"""A lock that goes to whoever has waited longest, so that each of several threads pauses after each of its turns.

Python's own goes to whoever comes first, which is mostly the thread that has just given it back: it runs on and on, and
what else waits for its core, such as the window's thread, waits for the system's next tick (4 ms).
"""

from __future__ import annotations

import threading
from collections import deque
from types import TracebackType


class Turn:
    """Owns whose turn it is, and who comes next."""

    def __init__(self) -> None:
        self._lock = threading.Lock()  # held for an instant
        self._next: deque[threading.Lock] = deque()  # each is released when its turn has come
        self._taken = False

    @property
    def waiting(self) -> int:
        """How many wait."""
        return len(self._next)

    def __enter__(self) -> None:
        with self._lock:
            if not self._taken:
                self._taken = True
                return
            mine = threading.Lock()
            mine.acquire()
            self._next.append(mine)
        mine.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        with self._lock:
            if self._next:
                self._next.popleft().release()
            else:
                self._taken = False
