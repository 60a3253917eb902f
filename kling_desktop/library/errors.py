"""What can keep the library from opening or from being written: the tree of LibraryError.

LibraryError
├── LibraryInUse     another process owns it
├── LibraryIsNewer   a later version wrote it
├── LibraryDamaged   the database cannot be read; the next start sets it aside and rebuilds it
├── DiskFull         there is no room to write
└── FolderUnusable   a file or folder is gone, read-only, not ours, or held by another program

To tell another trouble of SQLite's apart, add its code to `_KINDS`.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Mapping
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
        self.path = path


class _AboutAFile(LibraryError):
    """`path` is the file or folder, `reason` a short name such as "ENOSPC" or "SQLITE_READONLY"."""

    _words = "{path} ({reason})."

    def __init__(self, path: Path, reason: str, said: str = "") -> None:
        super().__init__(self._words.format(path=path, reason=said or reason))
        self.path, self.reason = path, reason


class LibraryDamaged(_AboutAFile):
    """The database cannot be read as one."""

    _words = "{path} is damaged ({reason}). Start the program again: it keeps the file and saves what can be read."


class DiskFull(_AboutAFile):
    """There is no room to write."""

    _words = "The disk is full: {path} cannot be written."


class FolderUnusable(_AboutAFile):
    """A file or folder is gone, read-only, not ours, or held by another program."""

    _words = "{path} cannot be used: {reason}."


# SQLite's primary result codes, https://sqlite.org/rescode.html; what is not here is a bug in our own SQL
_KINDS: Mapping[int, type[_AboutAFile]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_CORRUPT: LibraryDamaged,
    sqlite3.SQLITE_NOTADB: LibraryDamaged,
    sqlite3.SQLITE_IOERR: FolderUnusable,
    sqlite3.SQLITE_CANTOPEN: FolderUnusable,
    sqlite3.SQLITE_READONLY: FolderUnusable,
    sqlite3.SQLITE_PERM: FolderUnusable,
    sqlite3.SQLITE_AUTH: FolderUnusable,
    sqlite3.SQLITE_BUSY: FolderUnusable,
    sqlite3.SQLITE_LOCKED: FolderUnusable,
    sqlite3.SQLITE_PROTOCOL: FolderUnusable,
}


def from_sqlite(error: sqlite3.Error, path: Path) -> LibraryError | None:
    """Our error for one of SQLite's; None for a bug."""
    code: int = getattr(error, "sqlite_errorcode", 0)  # absent when the module itself objects
    kind = _KINDS.get(code & 0xFF)
    return kind(path, str(getattr(error, "sqlite_errorname", "")), str(error)) if kind else None


def from_os(error: OSError, path: Path) -> LibraryError:
    """Our error for one of the operating system's."""
    kind = DiskFull if error.errno in (errno.ENOSPC, errno.EDQUOT) else FolderUnusable
    return kind(path, errno.errorcode.get(error.errno or 0, ""), error.strerror or str(error))
