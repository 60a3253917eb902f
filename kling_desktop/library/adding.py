"""Many new generations stored at once, all or none, in whatever thread.

Over a connection of its own: a thousand rows take longer than a window may wait. What is written here is told by
`Library.take_note`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from kling_desktop.domain.generation import Generation
from kling_desktop.library import rows
from kling_desktop.library.errors import from_sqlite


def add_all(database: Path, made: Sequence[Generation], now: float) -> list[Generation]:
    """Writes new generations, on the disk on return; as they are stored. Raises DiskFull, FolderUnusable."""
    saved = [replace(generation, updated_at=now) for generation in made]
    try:
        address = f"{database.absolute().as_uri()}?mode=rw"  # not made anew where it is gone
        with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            for generation in saved:
                rows.write(connection, generation, None)
            connection.execute("COMMIT")  # what fails before is rolled back when the connection closes
            with suppress(sqlite3.Error):  # they are stored: on a full disk, whoever hears otherwise makes them twice
                connection.execute("PRAGMA wal_checkpoint(PASSIVE)")  # else the window's next save would do it
    except sqlite3.Error as error:
        known = from_sqlite(error, database)
        if known is None:
            raise
        raise known from error
    return saved
