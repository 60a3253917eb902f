"""One owner for each library: two windows must never ask, or pay, for the same generation.

The lock is the kernel's, so it goes with its process, however that ends.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kling_desktop.library.errors import LibraryInUse, from_os


class Ownership:
    """Owns the lock file's open descriptor."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    @classmethod
    def take(cls, home: Path) -> Ownership:
        """Takes the library in `home`. Raises LibraryInUse, FolderUnusable, DiskFull."""
        path = home / "owner.lock"
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise from_os(error, path) from error
        if not _locked(descriptor):
            written = os.read(descriptor, 32).decode("ascii", "replace").strip()
            os.close(descriptor)
            raise LibraryInUse(home, int(written) if written.isdigit() else 0)
        try:
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, str(os.getpid()).encode(), 0) if hasattr(os, "pwrite") else None
        except OSError as error:
            os.close(descriptor)
            raise from_os(error, path) from error
        return cls(descriptor)

    def give_up(self) -> None:
        """Lets another process have it."""
        os.close(self._descriptor)


def _locked(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
