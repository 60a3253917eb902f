"""The journal of submits: what it says after crashes, and how long it gets."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kling_desktop.domain.generation import State
from kling_desktop.library.errors import LibraryError
from kling_desktop.library.journal import MOST_BYTES, Journal
from tests.library.made import NOW, generation


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "submits.jsonl"


def test_the_last_line_of_a_generation_counts(path: Path) -> None:
    journal = Journal(path)
    first, second = generation(1).submitting(), generation(2)
    for noted in (first, second, first.accepted("task-1", 5.0)):
        journal.note(noted)
    assert {g.id: g.state for g in journal.generations()} == {first.id: State.QUEUED, second.id: State.PREPARING}


def test_a_line_torn_anywhere_costs_that_line_alone(path: Path) -> None:
    journal = Journal(path)
    journal.note(generation(1))
    whole = path.stat().st_size
    journal.note(generation(2))
    content = path.read_bytes()
    for cut in range(whole, len(content), 37):
        path.write_bytes(content[:cut])
        journal.note(generation(3))
        ids = [g.id for g in journal.generations()]
        assert ids[0] == generation(1).id
        assert ids[-1] == generation(3).id


def test_rubbish_between_the_lines_is_passed_over(path: Path) -> None:
    journal = Journal(path)
    journal.note(generation(1))
    with path.open("ab") as file:
        file.write(b'\x00\xff\xfe garbage\n{"removed"\n{"removed": 4\n[]\n\n')
    journal.note(generation(2))
    assert len(journal.generations()) == 2


@pytest.mark.fault("L2")
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig"])
def test_a_journal_that_an_editor_saved_in_another_encoding_is_read_all_the_same(path: Path, encoding: str) -> None:
    journal = Journal(path)
    for number in (1, 2):
        journal.note(generation(number))
    path.write_text(path.read_text("ascii"), encoding)
    journal.note(generation(3))
    assert [g.id for g in journal.generations()] == [generation(number).id for number in (1, 2, 3)]


@pytest.mark.fault("L2")
def test_zeros_a_line_without_end_and_nesting_without_end_cost_nothing_else(path: Path) -> None:
    journal = Journal(path)
    journal.note(generation(1))
    with path.open("ab") as file:
        file.write(bytes(5_000) + b"{" + b"x" * 3_000_000 + b"\n" + b"[" * 200_000 + b"\n" + bytes(77))
    journal.note(generation(2).submitting().accepted("task-2", NOW))
    journal.note(generation(2).submitting().accepted("task-2", NOW))
    assert [(g.id, g.task_id) for g in journal.generations()] == [(generation(1).id, ""), (generation(2).id, "task-2")]


def test_a_journal_that_is_gone_is_written_anew_with_what_is_not_settled(path: Path) -> None:
    Journal(path).renew([generation(1), generation(2)])
    assert [g.id for g in Journal(path).generations()] == [generation(1).id, generation(2).id]


def test_what_was_removed_does_not_come_back(path: Path) -> None:
    journal = Journal(path)
    journal.note(generation(1))
    journal.note(generation(2))
    journal.note_removed(generation(1).id)
    assert [g.id for g in journal.generations()] == [generation(2).id]
    assert journal.removed() == {generation(1).id}


def test_a_long_journal_is_written_anew_with_what_is_not_settled(path: Path) -> None:
    journal = Journal(path)
    wordy = generation(1, prompt="x" * 2500)
    journal.note(wordy)
    line = path.read_bytes()
    path.write_bytes(line * (MOST_BYTES // len(line) + 1))
    journal.note(replace(generation(2), state=State.QUEUED))
    journal.renew([generation(2)])
    assert [g.id for g in journal.generations()] == [generation(2).id]
    assert path.stat().st_size < 10_000


def test_a_short_journal_is_left_alone(path: Path) -> None:
    journal = Journal(path)
    journal.renew([])
    assert not path.exists()
    journal.note(generation(1))
    journal.renew([])
    assert len(journal.generations()) == 1


def test_without_a_file_nothing_is_known(path: Path) -> None:
    assert Journal(path).generations() == ()


def test_a_journal_that_cannot_be_written_says_which_file(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="gone"):
        Journal(tmp_path / "gone" / "submits.jsonl").note(generation())
    (tmp_path / "submits.jsonl").mkdir()
    with pytest.raises(LibraryError, match=r"submits\.jsonl"):
        Journal(tmp_path / "submits.jsonl").generations()
