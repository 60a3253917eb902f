"""Killed at any step, the library opens again and nothing is lost."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kling_desktop.library.backups import newest_backup
from kling_desktop.library.files import part_for
from kling_desktop.library.journal import Journal, journal_path
from kling_desktop.library.opening import open_database
from kling_desktop.library.rescue import readable
from kling_desktop.library.view import Filter
from tests.library.killed import LATER, filled
from tests.library.made import NOW, generation, opened, places

ROUNDS = 4

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the kernel's kill is POSIX")


def played(story: str, home: Path, step: int) -> list[str]:
    """What the story printed before it was killed, or to its end."""
    command = [sys.executable, "-m", "tests.library.killed", story, str(home), str(step)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ended.returncode in (0, -9), ended.stderr
    return ended.stdout.split("\n")[:-1]


def each_kill(story: str, before: Path, home: Path) -> Iterator[list[str]]:
    """Plays the story on a fresh copy of `before`, killed at random steps, the first and the last among them."""
    if before.exists():
        shutil.copytree(before, home)
    last = int(played(story, home, 0)[-1])
    for step in [1, *sorted(random.sample(range(2, last), min(ROUNDS, last - 2))), last]:
        shutil.rmtree(home)
        if before.exists():
            shutil.copytree(before, home)
        sys.stdout.write(f"{story}: killed before line {step} of {last}\n")  # shown when the test fails
        yield played(story, home, step)


@pytest.mark.fault("L1")
def test_every_send_and_every_answer_outlives_a_kill_at_any_step(tmp_path: Path) -> None:
    home = tmp_path / "home"
    for said in each_kill("saving", tmp_path / "nothing", home):
        with opened(home) as library:
            known = {one.id: one for one in library.many(library.ids(Filter()))}
            assert library.notices == ()
        for word, generation_id in (line.split() for line in said if " " in line):
            assert known[generation_id].sent_at == NOW
            if word == "answered":
                assert known[generation_id].task_id


@pytest.mark.fault("L1")
def test_a_killed_migration_is_done_again_whole(tmp_path: Path) -> None:
    before, home = tmp_path / "before", tmp_path / "home"
    filled(before)
    for _ in each_kill("migrating", before, home):
        found = places(home)
        open_again = open_database(found.database, Journal(journal_path(found)), left="", now=NOW, migrations=LATER)
        assert open_again.notices == ()
        with closing(open_again.connection) as connection:
            moods = connection.execute("SELECT mood, count(*) FROM generation GROUP BY mood").fetchall()
        assert moods == [("blue", 40)]


def test_a_killed_backup_leaves_the_library_and_no_half_copy(tmp_path: Path) -> None:
    before, home = tmp_path / "before", tmp_path / "home"
    filled(before)
    shutil.rmtree(before / "backups")
    for _ in each_kill("backing_up", before, home):
        copy = newest_backup(places(home).database)
        assert copy is None or len(list(readable(copy))) == 40
        with opened(home) as library:
            assert library.count(Filter()) == 40
        assert len(list(readable(newest_backup(places(home).database) or home))) == 40
        assert not list((home / "backups").glob("*.new*"))


def test_a_killed_rebuilding_is_finished_by_the_next_start(tmp_path: Path) -> None:
    before, home = tmp_path / "before", tmp_path / "home"
    filled(before)
    (before / "library.sqlite").write_bytes(b"garbage" * 1000)
    for _ in each_kill("rebuilding", before, home):
        with opened(home) as library:
            assert library.count(Filter()) == 40
            assert library.by_task("task-last")
        kept = [path.read_bytes() for path in home.glob("library.damaged-*.sqlite")]
        assert b"garbage" * 1000 in kept


def test_a_clip_is_whole_under_its_name_or_has_none(tmp_path: Path) -> None:
    before, home = tmp_path / "before", tmp_path / "home"
    clips = places(before).clips
    clips.mkdir()
    part_for(generation(1).id, clips).write_bytes(b"a whole clip")
    for _ in each_kill("placing", before, home):
        mp4s = list(places(home).clips.glob("*.mp4"))
        assert all(path.read_bytes() == b"a whole clip" for path in mp4s)
        assert mp4s or part_for(generation(1).id, places(home).clips).exists()
