"""The table of faults is whole: every row is held by a test, every mark names a row, and the page is up to date."""

from __future__ import annotations

import pytest

from tests.fault_rows import AREAS, ROWS, Row
from tests.fault_table import PAGE, Held, held, page, sentence_of


@pytest.fixture(scope="module")
def found() -> tuple[Held, ...]:
    return tuple(held())


@pytest.fixture(scope="module")
def marked(found: tuple[Held, ...]) -> frozenset[str]:
    return frozenset(one.row for one in found)


@pytest.mark.parametrize("row", [row.id for row in ROWS])
def test_a_row_is_held_by_a_test(row: str, marked: frozenset[str]):
    assert row in marked


@pytest.mark.parametrize("row", ROWS, ids=[row.id for row in ROWS])
def test_a_row_is_held_by_a_test_whose_name_is_its_sentence(row: Row, found: tuple[Held, ...]):
    assert sentence_of(row) in {one.name for one in found if one.row == row.id}


def test_every_mark_names_a_row(marked: frozenset[str]):
    assert marked <= {row.id for row in ROWS}


def test_rows_are_named_once_and_belong_to_an_area():
    ids = [row.id for row in ROWS]
    assert len(ids) == len(set(ids))
    assert {i[0] for i in ids} == set(AREAS)


def test_the_page_says_what_the_rows_and_the_marks_say():
    assert PAGE.read_text("utf-8") == page(), "write it anew: python -m tests.fault_table"
