"""An event loop on which waiting takes no time: when nobody has anything to do, its clock jumps to whoever is due next.

What really takes time (a socket, a worker thread) is waited for as ever, and its clock stands still meanwhile.
"""

from __future__ import annotations

import asyncio
import selectors
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

_PATIENCE = 0.01  # seconds between two looks whether the worker threads are done


class _Threads(ThreadPoolExecutor):
    """Owns the worker threads and how many of them are at work."""

    def __init__(self) -> None:
        super().__init__(4)
        self._lock = threading.Lock()
        self.busy = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        with self._lock:
            self.busy += 1
        future = super().submit(fn, *args, **kwargs)
        future.add_done_callback(self._done)
        return future

    def _done(self, _future: Future[Any]) -> None:
        with self._lock:
            self.busy -= 1


class _Selector(selectors.DefaultSelector):
    """Owns the time that was skipped. `busy()` says whether somebody outside the loop is at work."""

    def __init__(self) -> None:
        super().__init__()
        self.skipped = 0.0
        self.busy: Callable[[], bool] = lambda: False

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if timeout is None and not ready and not self.busy():
            return super().select(None)
        while not ready and timeout != 0 and self.busy():
            ready = super().select(_PATIENCE)
        if not ready and timeout:
            self.skipped += timeout
        return ready


class FastLoop(asyncio.SelectorEventLoop):
    """A loop whose `time()` counts what was skipped, and nothing else. The service must be on the same loop."""

    def __init__(self) -> None:
        self._skipping = _Selector()
        super().__init__(self._skipping)
        self._threads = _Threads()
        self.set_default_executor(self._threads)
        self._skipping.busy = lambda: self._threads.busy > 0

    def time(self) -> float:
        """Seconds since the loop was made, as everybody on it sees them."""
        return self._skipping.skipped

    async def shutdown_default_executor(self, timeout: float | None = None) -> None:
        """Waits for the threads however long they take: a patience (since Python 3.12) would be skipped at once."""
        await super().shutdown_default_executor()
