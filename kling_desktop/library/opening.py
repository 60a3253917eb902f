"""Opens the database whatever state it is in: checked after an unclean end, set aside when damaged, backed up before
it is migrated and once a day. Nothing is ever deleted but backups older than a week.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kling_desktop.domain.generation import Generation
from kling_desktop.library.codec import decode
from kling_desktop.library.errors import LibraryIsNewer, from_sqlite
from kling_desktop.library.schema import APPLICATION_ID, MIGRATIONS, migrate, version

BACKUPS_KEPT = 7


@dataclass(frozen=True, slots=True)
class Opened:
    """The open database, and what was saved out of a damaged one that was set aside at `damaged`."""

    connection: sqlite3.Connection
    rescued: tuple[Generation, ...] = ()
    damaged: Path | None = None


def open_database(path: Path, *, clean: bool, now: float) -> Opened:
    """Opens or makes the database. `clean`: the last run ended well. Raises LibraryError."""
    try:
        connection = _connected(path)
        if not _sound(connection, quick=clean):
            connection.close()
            raise sqlite3.DatabaseError("the file is damaged")
        if version(connection) > len(MIGRATIONS):
            connection.close()
            raise LibraryIsNewer(path)
        if 0 < version(connection) < len(MIGRATIONS):
            backup(connection, path, f"before-{version(connection)}", now)
        migrate(connection)
    except sqlite3.OperationalError as error:
        raise from_sqlite(error, path) from error
    except sqlite3.DatabaseError:
        rescued = _rescued(path)
        aside = _set_aside(path, now)
        connection = _connected(path)
        migrate(connection)
        return Opened(connection, rescued, aside)
    return Opened(connection)


def backup(connection: sqlite3.Connection, path: Path, name: str, now: float) -> None:
    """Copies the database whole into `backups/`. Raises sqlite3.Error, OSError."""
    folder = path.parent / "backups"
    folder.mkdir(exist_ok=True, mode=0o700)
    target = folder / f"{path.stem}-{_day(now)}-{name}.sqlite"
    fresh = target.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with closing(sqlite3.connect(fresh)) as copy:
        connection.backup(copy)
    fresh.replace(target)


def daily_backup(connection: sqlite3.Connection, path: Path, now: float) -> None:
    """One backup a day, the last seven are kept. Raises sqlite3.Error, OSError."""
    folder = path.parent / "backups"
    if not (folder / f"{path.stem}-{_day(now)}-daily.sqlite").exists():
        backup(connection, path, "daily", now)
        for old in sorted(folder.glob(f"{path.stem}-*-daily.sqlite"))[:-BACKUPS_KEPT]:
            old.unlink(missing_ok=True)


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, timeout=5)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _sound(connection: sqlite3.Connection, *, quick: bool) -> bool:
    ours = connection.execute("PRAGMA application_id").fetchone()[0] in (0, APPLICATION_ID)
    return ours and (quick or connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")


def _rescued(path: Path) -> tuple[Generation, ...]:
    """What can still be read out of a damaged database."""
    found: dict[str, Generation] = {}
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            for (body,) in connection.execute("SELECT body FROM generation ORDER BY rowid"):
                try:
                    generation = decode(body)
                except (ValueError, KeyError, TypeError):
                    continue
                found[generation.id] = generation
    except sqlite3.Error:  # from here on nothing can be read
        return tuple(found.values())
    return tuple(found.values())


def _set_aside(path: Path, now: float) -> Path:
    when = datetime.fromtimestamp(now, UTC).strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}.damaged-{when}.sqlite")
    for suffix in ("", "-wal", "-shm"):
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.rename(aside.with_name(aside.name + suffix))
    return aside


def _day(now: float) -> str:
    return datetime.fromtimestamp(now, UTC).strftime("%Y-%m-%d")
