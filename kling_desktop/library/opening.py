"""Opens the database whatever state it is in: new, sound, older, newer, damaged, gone, or killed in between.

A damaged one is kept under another name; what is still known of its generations (`rescue`) is written whole into a new
one before that takes its place, so that being killed here loses nothing either.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from kling_desktop.domain.generation import Generation
from kling_desktop.library import rows
from kling_desktop.library.backups import back_up
from kling_desktop.library.errors import LibraryDamaged, LibraryIsNewer, from_os, from_sqlite
from kling_desktop.library.files import flush
from kling_desktop.library.journal import Journal
from kling_desktop.library.ordinary import is_odd, refuse_link_to_nothing
from kling_desktop.library.rescue import catch_up, remembered
from kling_desktop.library.schema import APPLICATION_ID, MIGRATIONS, migrate, version

_ASIDE = ("", "-wal", "-shm", "-journal")
_HEADER = b"SQLite format 3\0"
_SOUND = "ok"
_WORDS = "FTS5 table main.found"  # SQLite 3.44 and later look at the index of words too, and name it so
_CACHE_KIB = 4_000  # measured: four times as much makes no keystroke and no page of 100,000 generations faster


class Left(StrEnum):
    """How the last run left the database; anything else is the stamp of a clean end."""

    UNCLEAN = ""
    DAMAGED = "damaged"


class Notice(StrEnum):
    """What the user should be told of an opening."""

    SET_ASIDE = "library_set_aside"
    REBUILT = "library_rebuilt"
    JOURNAL_SET_ASIDE = "journal_set_aside"


class Opened(NamedTuple):
    """The open database, what is to be told of its opening, and where what was damaged was set aside."""

    connection: sqlite3.Connection
    notices: tuple[Notice, ...] = ()
    damaged: Path | None = None


def open_database(
    path: Path, journal: Journal, *, left: str, now: float, migrations: Sequence[Sequence[str]] = MIGRATIONS
) -> Opened:
    """Opens or makes the database. `left`: how the last run ended. Raises LibraryError."""
    try:
        refuse_link_to_nothing(path)
        odd = journal.put_right(now)
        told = (Notice.JOURNAL_SET_ASIDE,) if odd else ()
        _finish_rebuilding(path, now)
        missing = not path.exists() or path.stat().st_size == 0 or (is_odd(path) and not path.is_dir())
        if not missing:
            try:
                sound = _sound(path, journal, left=left, now=now, migrations=migrations)
                _rebuilt(path).unlink(missing_ok=True)
                return Opened(sound, told, odd)
            except LibraryDamaged:
                pass
        known = remembered(path, journal, now)
        if missing and not known:
            return Opened(_ready(path, now, migrations), told, odd)
        aside = _rebuild(path, known, now)
        opened = _ready(path, now, migrations)
    except OSError as error:
        raise from_os(error, path) from error
    except sqlite3.Error as error:
        known_trouble = from_sqlite(error, path)
        if known_trouble is None:
            raise
        raise known_trouble from error
    of_it = {Notice.SET_ASIDE: aside, Notice.REBUILT: known}
    return Opened(opened, (*told, *(notice for notice, true in of_it.items() if true)), aside or odd)


def stamp(path: Path) -> str:
    """What tells a closed database from one that was changed after it: its size and its time."""
    try:
        status = path.stat()
    except OSError:
        return Left.UNCLEAN
    return f"closed {status.st_size} {status.st_mtime_ns}"


def _sound(
    path: Path, journal: Journal, *, left: str, now: float, migrations: Sequence[Sequence[str]]
) -> sqlite3.Connection:
    """The database, looked through unless it is as a clean end left it. Raises LibraryDamaged, LibraryIsNewer."""
    with path.open("rb") as file:
        if file.read(len(_HEADER)) != _HEADER:
            raise LibraryDamaged(path, "not a database")
    as_it_was = left == stamp(path)
    try:
        connection = _ready(path, now, migrations, check=not as_it_was, reindex=left == Left.DAMAGED)
        if not as_it_was:
            _catch_up(connection, journal)
    except sqlite3.Error as error:
        known_trouble = from_sqlite(error, path)
        if known_trouble is None:
            raise
        raise known_trouble from error
    return connection


def _catch_up(connection: sqlite3.Connection, journal: Journal) -> None:
    try:
        catch_up(connection, journal)
    except BaseException:
        connection.close()
        raise


def _ready(
    path: Path, now: float, migrations: Sequence[Sequence[str]], *, check: bool = False, reindex: bool = False
) -> sqlite3.Connection:
    """A connection to an up-to-date database. Raises sqlite3.Error, OSError, LibraryDamaged, LibraryIsNewer."""
    connection = sqlite3.connect(path, isolation_level=None, timeout=5)
    try:
        ours = connection.execute("PRAGMA application_id").fetchone()[0] in (0, APPLICATION_ID)
        if not ours or (version(connection) == 0 and connection.execute("SELECT 1 FROM sqlite_schema").fetchone()):
            raise LibraryDamaged(path, "another program's database")
        if version(connection) > len(migrations):
            raise LibraryIsNewer(path)
        trouble = connection.execute("PRAGMA quick_check(1)").fetchone()[0] if check else _SOUND
        only_words = _WORDS in trouble  # told last: all else is sound
        if trouble != _SOUND and not only_words:
            raise LibraryDamaged(path, "quick_check")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        if 0 < version(connection) < len(migrations):
            back_up(connection, path, f"before-{len(migrations)}", now)
        migrate(connection, migrations)
        if reindex or only_words:
            connection.execute("INSERT INTO found (found) VALUES ('rebuild')")
    except BaseException:
        connection.close()
        raise
    return connection


def _rebuilt(path: Path) -> Path:
    return path.with_suffix(".rebuilt")


def _rebuild(path: Path, known: Sequence[Generation], now: float) -> Path | None:
    """Puts a new database with these generations in the place of the damaged one. Where that one is now."""
    fresh = path.with_suffix(".new")
    for suffix in _ASIDE:
        fresh.with_name(fresh.name + suffix).unlink(missing_ok=True)
    with closing(sqlite3.connect(fresh, isolation_level=None)) as connection:
        migrate(connection)
        connection.execute("BEGIN")
        for generation in known:
            rows.write(connection, generation, None)
        connection.execute("COMMIT")
    flush(fresh)
    fresh.replace(_rebuilt(path))
    aside = _set_aside(path, now)
    _finish_rebuilding(path, now)
    return aside


def _finish_rebuilding(path: Path, now: float) -> None:
    """Takes a rebuilt database into use whose forerunner has been set aside; one set aside half is so wholly then."""
    if path.exists():
        return
    _set_aside(path, now)  # a log that has lost its database must not be taken for the new one's
    if _rebuilt(path).exists():
        _rebuilt(path).rename(path)
        flush(path.parent)


def _set_aside(path: Path, now: float) -> Path | None:
    """Gives the database and its logs another name, the database first; that name, if there was any file."""
    when = datetime.fromtimestamp(now, UTC).strftime("%Y%m%d-%H%M%S")
    aside, number = path.with_name(f"{path.stem}.damaged-{when}.sqlite"), 1
    while any(aside.with_name(aside.name + suffix).exists() for suffix in _ASIDE):
        number += 1
        aside = path.with_name(f"{path.stem}.damaged-{when}-{number}.sqlite")
    moved = False
    for suffix in _ASIDE:
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.rename(aside.with_name(aside.name + suffix))
            moved = True
    return aside if moved else None
