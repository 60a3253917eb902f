"""What is no file in a file's place: never waited for, never read without end, kept under another name."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from kling_desktop.library.errors import FolderUnusable
from kling_desktop.library.library import Library
from kling_desktop.library.ordinary import content
from kling_desktop.library.view import Filter
from tests.library.killed import filled
from tests.library.made import generation, opened, places

COUNT = 5


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def _swallowing(path: Path) -> None:
    path.symlink_to("/dev/null")


def _link_to_nothing(path: Path) -> None:
    path.symlink_to(path.with_name("unplugged") / path.name)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    filled(tmp_path / "home", COUNT)
    return tmp_path / "home"


@pytest.mark.parametrize("odd", [_pipe, _endless, _swallowing, _link_to_nothing, Path.mkdir])
def test_what_is_no_file_is_not_read(tmp_path: Path, odd: Callable[[Path], None]) -> None:
    odd(tmp_path / "odd")
    with pytest.raises(OSError, match=r"not a file|nothing where it leads"):
        content(tmp_path / "odd")


@pytest.mark.fault("L2")
@pytest.mark.parametrize("odd", [_pipe, _endless, _swallowing])
def test_what_lies_in_the_databases_place_is_kept_and_the_library_is_rebuilt(
    home: Path, odd: Callable[[Path], None]
) -> None:
    (home / "library.sqlite").unlink()
    odd(home / "library.sqlite")
    with opened(home) as library:
        assert library.count(Filter()) == COUNT
        assert library.notices == ("library_set_aside", "library_rebuilt")
        assert library.damaged is not None
        assert not library.damaged.is_file()


@pytest.mark.fault("L2")
@pytest.mark.parametrize("odd", [_pipe, _endless, _swallowing, Path.mkdir])
def test_what_lies_in_the_journals_place_is_kept_and_the_journal_begun_again(
    home: Path, odd: Callable[[Path], None]
) -> None:
    (home / "submits.jsonl").unlink()
    odd(home / "submits.jsonl")
    with opened(home) as library:
        assert library.notices == ("journal_set_aside",)
        assert library.damaged == next(home.glob("submits.damaged-*.jsonl"))
        library.save(generation(99).submitting(), durable=True)
    for beside in (*(home / "backups").iterdir(), home / "library.sqlite"):
        beside.unlink()
    with opened(home) as library:  # it knows what was open before, and what came after
        assert {one.id for one in library.unfinished()} == {generation(COUNT).id, generation(99).id}


@pytest.mark.fault("L2")
@pytest.mark.parametrize("name", ["library.sqlite", "submits.jsonl", "owner.lock"])
def test_a_link_to_a_disk_that_is_not_there_is_left_alone(home: Path, name: str) -> None:
    (home / name).rename(home / "elsewhere")
    (home / name).symlink_to(home / "unplugged" / name)
    with pytest.raises(FolderUnusable, match=name):
        Library.open(places(home))
    assert (home / name).readlink() == home / "unplugged" / name
    (home / name).unlink()
    (home / "elsewhere").rename(home / name)
    with opened(home) as library:
        assert library.count(Filter()) == COUNT


@pytest.mark.fault("L3")
def test_a_lock_that_is_no_file_is_refused_in_words(home: Path) -> None:
    (home / "owner.lock").unlink()
    os.mkfifo(home / "owner.lock")
    with pytest.raises(FolderUnusable, match="it is not a file"):
        Library.open(places(home))
