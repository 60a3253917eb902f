"""One owner for each library: two windows must never ask, or pay, for the same generation.

The lock is the kernel's, so it goes with its process, however that ends. The file holds the owner's process id while
there is an owner, and after a clean end what the owner left in it.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from kling_desktop.library.errors import LibraryInUse, from_os
from kling_desktop.library.ordinary import refuse_odd

_BEYOND = 1 << 20  # Windows locks bytes, also for readers: one far behind the text


class Ownership:
    """Owns the lock file's open descriptor. `left` is what a former owner left on giving up; "" after a crash."""

    def __init__(self, descriptor: int, left: str) -> None:
        self._descriptor, self.left = descriptor, left

    @classmethod
    def take(cls, home: Path) -> Ownership:
        """Takes the library in `home`. Raises LibraryInUse, FolderUnusable, DiskFull."""
        path = home / "owner.lock"
        try:
            refuse_odd(path)
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise from_os(error, path) from error
        try:
            if not _locked(descriptor):
                written = _text(descriptor)
                raise LibraryInUse(home, int(written) if written.isdigit() else 0)
            left = _text(descriptor)
            _write(descriptor, str(os.getpid()))
        except OSError as error:
            os.close(descriptor)
            raise from_os(error, path) from error
        except LibraryInUse:
            os.close(descriptor)
            raise
        return cls(descriptor, "" if left.isdigit() else left)

    def give_up(self, leaving: str = "") -> None:
        """Lets another process have it, and leaves it a word: not a number, 60 characters at most."""
        with suppress(OSError):  # it is then as after a crash
            _write(self._descriptor, leaving)
        os.close(self._descriptor)


def _text(descriptor: int) -> str:
    os.lseek(descriptor, 0, os.SEEK_SET)
    return os.read(descriptor, 64).decode("ascii", "replace").strip()


def _write(descriptor: int, text: str) -> None:
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, text.encode("ascii"))


def _locked(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, _BEYOND, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
