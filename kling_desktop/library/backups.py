"""Copies of the database in `backups/` beside it: one a day, a week of them, and one before each migration.

A copy gets its name when it is whole and on the disk; nothing but daily copies older than a week is ever deleted.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from kling_desktop.library.files import flush

DAYS_KEPT = 7
_UNFINISHED = ".new"


def back_up(connection: sqlite3.Connection, path: Path, name: str, now: float) -> Path:
    """Copies the database whole under the day and `name`. Raises sqlite3.Error, OSError; then no copy has that name."""
    folder = path.parent / "backups"
    folder.mkdir(exist_ok=True, mode=0o700)
    for left in folder.glob(f"*{_UNFINISHED}*"):  # by a copy that was killed
        left.unlink(missing_ok=True)
    target = folder / f"{path.stem}-{_day(now)}-{name}.sqlite"
    fresh = target.with_suffix(_UNFINISHED)
    with closing(sqlite3.connect(fresh)) as copy:
        connection.backup(copy)
    flush(fresh)
    fresh.replace(target)
    flush(folder)
    return target


def back_up_daily(path: Path, now: float) -> None:
    """One copy a day, over a connection of its own; the last seven are kept. Raises sqlite3.Error, OSError."""
    folder = path.parent / "backups"
    if (folder / f"{path.stem}-{_day(now)}-daily.sqlite").exists():
        return
    with closing(sqlite3.connect(path)) as connection:
        back_up(connection, path, "daily", now)
    for old in sorted(folder.glob(f"{path.stem}-*-daily.sqlite"))[:-DAYS_KEPT]:
        old.unlink(missing_ok=True)


def newest_backup(path: Path) -> Path | None:
    """The last copy that was made, of whatever kind."""
    found = (path.parent / "backups").glob(f"{path.stem}-*.sqlite")
    copies = (copy for copy in found if copy.is_file())
    return max(copies, key=lambda copy: copy.stat().st_mtime_ns, default=None)


def _day(now: float) -> str:
    return datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%d")
