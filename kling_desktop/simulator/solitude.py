"""One simulator for each folder: a new one waits until the one before, whose program is gone, has ended."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from types import TracebackType

PATIENCE = 5.0  # seconds


class HomeTaken(Exception):
    """Another simulator works in this folder and does not end."""


class Solitude:
    """Owns the lock of a folder while the block runs: SQLite's, which ends with its process on every system."""

    def __init__(self, home: Path, patience: float = PATIENCE) -> None:
        home.mkdir(parents=True, exist_ok=True)
        path = home / "simulator.lock"
        self._lock = sqlite3.connect(path, timeout=patience, isolation_level=None, check_same_thread=False)

    def __enter__(self) -> None:
        try:
            self._lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            self._lock.close()
            raise HomeTaken("another simulator works in this folder") from error

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._lock.close()
