"""What can keep the library from opening or from being written."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path


class LibraryError(Exception):
    """A known trouble with the library. The message names the file or folder and the reason."""


class LibraryInUse(LibraryError):
    """Another process owns the library. `pid` is that process, 0 when it is not known."""

    def __init__(self, home: Path, pid: int) -> None:
        super().__init__(f"Kling Desktop is open already with the library in {home} (process {pid or 'unknown'}).")
        self.pid = pid


class LibraryIsNewer(LibraryError):
    """The library was written by a later version."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} was written by a later version of Kling Desktop. Install that one to open it.")


class DiskFull(LibraryError):
    """There is no room to write."""


class FolderUnusable(LibraryError):
    """A folder is gone, read-only or not ours."""


def from_sqlite(error: sqlite3.Error, path: Path) -> LibraryError:
    """Our error for one of SQLite's."""
    if "full" in str(error):
        return DiskFull(f"The disk is full: {path} cannot be written.")
    return FolderUnusable(f"{path} cannot be written: {error}.")


def from_os(error: OSError, path: Path) -> LibraryError:
    """Our error for one of the operating system's."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(f"The disk is full: {path} cannot be written.")
    return FolderUnusable(f"{path} cannot be used: {error.strerror or error}.")
