"""Troubles of the disk are named, and leave what was there."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kling_desktop.library.errors import DiskFull, FolderUnusable, from_os, from_sqlite
from kling_desktop.library.library import Library
from kling_desktop.library.view import Filter
from tests.library.made import NOW, generation, opened, places


@pytest.mark.fault("X9")
def test_a_full_disk_refuses_the_save_and_keeps_what_was_there(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        connection = library._connection  # pyright: ignore[reportPrivateUsage]
        before = library.save(generation(1))
        heard: list[object] = []
        library.listen(heard.append)
        connection.execute("PRAGMA max_page_count = 1")  # SQLite's own word for a disk without room
        with pytest.raises(DiskFull) as told:
            save_many(library)
        assert (told.value.path, told.value.reason) == (tmp_path / "library.sqlite", "SQLITE_FULL")
        stored = library.count(Filter())
        assert len(heard) == stored - 1
        connection.execute("PRAGMA max_page_count = 100000")
        library.save(generation(60))
        assert library.count(Filter()) == stored + 1
        assert library.get(before.id) == before


def save_many(library: Library) -> None:
    """Saves more than there is room for."""
    for number in range(2, 60):
        library.save(generation(number, "x" * 2500))


@pytest.mark.fault("X9")
def test_a_send_whose_journal_cannot_be_written_is_not_stored_as_sent(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        before = library.save(generation(1).submitting())
        (tmp_path / "submits.jsonl").mkdir()
        with pytest.raises(FolderUnusable, match=r"submits\.jsonl"):
            library.save(before.sending(NOW, None), durable=True)
        assert library.get(before.id) == before


def test_a_database_that_another_program_holds_is_named(tmp_path: Path) -> None:
    with opened(tmp_path) as library, closing(sqlite3.connect(tmp_path / "library.sqlite")) as other:
        library._connection.execute("PRAGMA busy_timeout = 1")  # pyright: ignore[reportPrivateUsage]
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(FolderUnusable, match=r"library\.sqlite"):
            library.save(generation(1))
        other.rollback()
        library.save(generation(1))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_read_only_folder_is_named_and_left_alone(tmp_path: Path) -> None:
    with opened(tmp_path):
        pass
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(FolderUnusable):
            Library.open(places(tmp_path))
    finally:
        tmp_path.chmod(0o700)


@pytest.mark.fault("X8")
@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EIO, FolderUnusable),
        (errno.EMFILE, FolderUnusable),
        (errno.EROFS, FolderUnusable),
        (errno.EACCES, FolderUnusable),
        (errno.ENAMETOOLONG, FolderUnusable),
        (errno.EBUSY, FolderUnusable),
    ],
)
def test_eio_emfile_too_long_a_name_a_file_held_open_are_each_named_with_their_file_and_their_reason(
    number: int, kind: type[DiskFull]
) -> None:
    told = from_os(OSError(number, os.strerror(number)), Path("/clips"))
    assert type(told) is kind
    assert told.reason == errno.errorcode[number]
    assert str(Path("/clips")) in str(told)


def test_a_mistake_in_our_own_statements_is_no_trouble_of_the_disk() -> None:
    with closing(sqlite3.connect(":memory:")) as connection, pytest.raises(sqlite3.OperationalError) as mistake:
        connection.execute("SELECT nothing")
    assert from_sqlite(mistake.value, Path("x")) is None
