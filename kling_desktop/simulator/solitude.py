"""One simulator for each folder: a new one waits until the one before, whose program is gone, has ended."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from types import TracebackType

PATIENCE = 5.0  # seconds


class Solitude:
    """Owns the lock of a folder while the block runs."""

    def __init__(self, home: Path) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self._descriptor = os.open(home / "simulator.lock", os.O_RDWR | os.O_CREAT, 0o600)

    def __enter__(self) -> None:
        if sys.platform == "win32":
            return
        import fcntl

        until = time.monotonic() + PATIENCE
        while True:
            try:
                fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)
            else:
                return

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        os.close(self._descriptor)
