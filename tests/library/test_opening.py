"""A database in whatever state: what is known is kept, what is damaged is set aside, nothing is overwritten."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from kling_desktop.domain.generation import State, WaitReason
from kling_desktop.library.backups import back_up
from kling_desktop.library.errors import LibraryDamaged, LibraryError, LibraryIsNewer
from kling_desktop.library.journal import Journal, journal_path
from kling_desktop.library.library import Library
from kling_desktop.library.opening import open_database
from kling_desktop.library.schema import MIGRATIONS
from kling_desktop.library.view import Filter
from tests.library.killed import LATER, filled
from tests.library.made import NOW, crashed, generation, opened, places

COUNT = 40
WITHOUT_WORDS = "DELETE FROM found_data WHERE id > 10"  # damages the index of words, not the rows


@pytest.fixture
def home(tmp_path: Path) -> Path:
    filled(tmp_path / "home", COUNT)
    return tmp_path / "home"


def changed(home: Path, statement: str) -> None:
    with closing(sqlite3.connect(home / "library.sqlite", isolation_level=None)) as connection:
        connection.execute(statement)


def _truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _garbage(path: Path) -> None:
    path.write_bytes(b"\xde\xad\xbe\xef" * 5000)


def _a_garbage_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    middle = len(content) // 8192 * 4096
    content[middle : middle + 4096] = b"\xff" * 4096
    path.write_bytes(bytes(content))


def _short(path: Path) -> None:
    path.write_bytes(b"SQL")


@pytest.mark.fault("L2")
@pytest.mark.parametrize("damage", [_truncated, _emptied, _garbage, _a_garbage_page, _short])
@pytest.mark.parametrize("cleanly_ended", [True, False])
def test_damage_costs_no_generation(home: Path, damage: Callable[[Path], None], cleanly_ended: bool) -> None:
    if not cleanly_ended:
        crashed(Library.open(places(home)))
    damage(home / "library.sqlite")
    damaged = (home / "library.sqlite").read_bytes()
    with opened(home) as library:
        assert library.count(Filter()) == COUNT
        assert library.count(Filter(text="city")) == COUNT
        assert library.by_task("task-last")
        assert library.notices == ("library_set_aside", "library_rebuilt")
        assert library.damaged is not None
        assert library.damaged.read_bytes() == damaged
    with opened(home) as library:
        assert library.notices == ()
        assert library.count(Filter()) == COUNT


@pytest.mark.fault("L2")
def test_a_database_that_is_gone_is_rebuilt(home: Path) -> None:
    (home / "library.sqlite").unlink()
    with opened(home) as library:
        assert library.notices == ("library_rebuilt",)
        assert library.count(Filter()) == COUNT


def test_without_backups_and_rows_the_journal_brings_back_what_was_paid(home: Path) -> None:
    for copy in (home / "backups").iterdir():
        copy.unlink()
    _garbage(home / "library.sqlite")
    with opened(home) as library:
        assert [(g.state, g.task_id) for g in library.unfinished()] == [(State.QUEUED, "task-last")]


@pytest.mark.fault("L2")
def test_half_a_database_without_a_backup_gives_what_can_be_read(home: Path) -> None:
    for beside in (*(home / "backups").iterdir(), home / "submits.jsonl"):
        beside.unlink()
    _a_garbage_page(home / "library.sqlite")
    with opened(home) as library:
        assert library.count(Filter()) > 0
        assert library.damaged is not None


def test_an_old_row_that_seems_unsent_is_looked_for_before_it_is_sent(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with opened(home) as library:
        library.save(generation(1))
        library.save(generation(2).submitting())
    _garbage(home / "library.sqlite")
    with opened(home) as library:
        for one in library.unfinished():
            assert one.state is State.UNCERTAIN
            assert one.sent_at is not None
            assert one.waiting is not None
            assert one.waiting.reason is WaitReason.LOOKING


def test_the_journal_is_believed_before_an_older_row(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with opened(home) as library:
        library.save(generation(1).submitting())
    with opened(home, NOW + 60) as library:  # the day's backup has been made: it knows nothing of this
        sent = library.save(generation(1).submitting().sending(NOW, None), durable=True)
        library.save(sent.accepted("task-1", NOW), durable=True)
    _garbage(home / "library.sqlite")
    with opened(home) as library:
        assert [(g.state, g.task_id) for g in library.unfinished()] == [(State.QUEUED, "task-1")]


@pytest.mark.fault("L2")
def test_an_older_copy_put_in_the_databases_place_hears_of_later_sends_and_answers(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with opened(home) as library:
        for number in (1, 2, 3):
            library.save(generation(number).submitting())
    copy = (home / "library.sqlite").read_bytes()
    with opened(home, NOW + 60) as library:
        sent = [library.save(generation(n).submitting().sending(NOW, None), durable=True) for n in (1, 2, 4)]
        library.save(sent[0].accepted("task-1", NOW), durable=True)
        library.remove(generation(3).id)
    (home / "library.sqlite").write_bytes(copy)
    with opened(home, NOW + 120) as library:
        assert library.notices == ()
        told = {one.id: (one.state, one.task_id, one.sent_at) for one in library.unfinished()}
    assert generation(3).id not in told
    assert told[generation(1).id] == (State.QUEUED, "task-1", NOW)
    assert told[generation(2).id] == told[generation(4).id] == (State.SUBMITTING, "", NOW)


def test_what_the_user_removed_stays_removed(home: Path) -> None:
    with opened(home) as library:
        library.remove(generation(3).id)
    _garbage(home / "library.sqlite")
    with opened(home) as library:
        assert library.get(generation(3).id) is None
        assert library.count(Filter()) == COUNT - 1


@pytest.mark.fault("L2")
def test_a_later_versions_database_is_refused_and_left_as_it_is(home: Path) -> None:
    changed(home, "PRAGMA user_version = 99")
    before = (home / "library.sqlite").read_bytes()
    for _ in range(2):
        with pytest.raises(LibraryIsNewer):
            Library.open(places(home))
    assert (home / "library.sqlite").read_bytes() == before


@pytest.mark.fault("L2")
def test_another_programs_database_is_set_aside_unchanged(tmp_path: Path) -> None:
    home = tmp_path / "home"
    places(home)
    with closing(sqlite3.connect(home / "library.sqlite", isolation_level=None)) as other:
        other.execute("PRAGMA application_id = 42")
        other.execute("CREATE TABLE theirs (text)")
    before = (home / "library.sqlite").read_bytes()
    with opened(home) as library:
        assert library.notices == ("library_set_aside",)
        assert library.damaged is not None
        assert library.damaged.read_bytes() == before


def test_tables_that_are_not_ours_are_set_aside(home: Path) -> None:
    changed(home, "PRAGMA user_version = 0")
    with opened(home) as library:
        assert library.count(Filter()) == COUNT
        assert library.damaged is not None


def test_a_row_whose_json_is_broken_shows_what_its_columns_say(home: Path) -> None:
    changed(home, "UPDATE body SET json = '{{' || json")
    with opened(home) as library:
        shown = library.many(library.ids(Filter()))
        assert len(shown) == COUNT
        assert {one.state for one in shown} == {State.READY, State.QUEUED}
        assert library.save(shown[0].starring(starred=True)).starred
        assert library.page(Filter(starred=True), None, 1) == [library.get(shown[0].id)]


def test_an_older_database_is_copied_before_it_is_migrated(home: Path) -> None:
    found = places(home)
    opened_later = open_database(found.database, Journal(journal_path(found)), left="", now=NOW, migrations=LATER)
    opened_later.connection.close()
    (copy,) = (home / "backups").glob(f"*-before-{len(LATER)}.sqlite")
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        assert connection.execute("SELECT count(*) FROM generation").fetchone() == (COUNT,)


def test_a_failing_migration_changes_nothing(home: Path) -> None:
    broken = (*MIGRATIONS, ("ALTER TABLE generation ADD COLUMN mood TEXT", "UPDATE generation SET nothing = 1"))
    found = places(home)
    with closing(sqlite3.connect(found.database, isolation_level=None)) as connection:
        from kling_desktop.library.schema import migrate, version

        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, broken)
        assert version(connection) == len(MIGRATIONS)
        assert "mood" not in {row[1] for row in connection.execute("PRAGMA table_info(generation)")}


def test_damage_met_while_running_is_named_and_mended_by_the_next_start(home: Path) -> None:
    with opened(home) as library:
        changed(home, WITHOUT_WORDS)
        with pytest.raises(LibraryDamaged) as told:
            library.ids(Filter(text="city"))
        assert told.value.path == home / "library.sqlite"
    with opened(home) as library:
        assert library.count(Filter(text="city")) == COUNT
        assert library.notices == ()


def test_an_index_of_words_found_damaged_is_made_anew_and_the_rows_stay_where_they_are(home: Path) -> None:
    changed(home, WITHOUT_WORDS)
    with opened(home) as library, suppress(LibraryDamaged):  # older SQLites do not see it when they look through
        library.ids(Filter(text="city"))
    with opened(home) as library:
        assert library.count(Filter(text="city")) == COUNT
        assert library.notices == ()
    assert not [path for path in home.iterdir() if "damaged" in path.name]


def test_an_opening_that_fails_frees_the_library(home: Path) -> None:
    (home / "library.sqlite").rename(home / "elsewhere")
    (home / "library.sqlite").mkdir()
    (home / "library.sqlite" / "something").touch()
    with pytest.raises(LibraryError, match=r"library\.sqlite"):
        Library.open(places(home))
    (home / "library.sqlite" / "something").unlink()
    (home / "library.sqlite").rmdir()
    (home / "elsewhere").rename(home / "library.sqlite")
    with opened(home) as library:
        assert library.count(Filter()) == COUNT


def test_parts_of_closed_generations_are_swept_at_the_opening(home: Path) -> None:
    clips = places(home).clips
    clips.mkdir()
    for number in (1, COUNT):
        (clips / f".kling-{generation(number).id}.part").touch()
    with opened(home):
        assert [path.name for path in clips.iterdir()] == [f".kling-{generation(COUNT).id}.part"]


def test_one_backup_a_day_is_made_and_seven_are_kept(tmp_path: Path) -> None:
    day = 86_400
    for number in range(10):
        for hour in (0, 3600):
            with opened(tmp_path, NOW + number * day + hour) as library:
                library.save(generation(number))
    kept = sorted((tmp_path / "backups").glob("*-daily.sqlite"))
    assert len(kept) == 7
    with closing(sqlite3.connect(kept[-1])) as connection:
        assert connection.execute("SELECT count(*) FROM generation").fetchone() == (10,)


def test_a_backup_that_cannot_be_made_does_not_keep_the_library_from_closing(home: Path) -> None:
    for copy in (home / "backups").iterdir():
        copy.unlink()
    (home / "backups").rmdir()
    (home / "backups").write_text("in the way")
    with (
        opened(home, NOW + 86_400),
        closing(sqlite3.connect(":memory:")) as connection,
        pytest.raises(OSError, match="backups"),
    ):
        back_up(connection, home / "library.sqlite", "x", NOW)
