"""Where the cards lie."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kling_desktop.ui.gallery.grid import FLAT_HEIGHT, GAP, LEAST_CARD, Grid

grids = st.builds(Grid, st.integers(1, 4000), st.integers(0, 500), st.integers(-100, 2000))


@settings(deadline=None)
@given(grids, st.data())
def test_the_middle_of_each_card_is_that_card(grid: Grid, draw: st.DataObject) -> None:
    for row in {0, grid.total - 1, draw.draw(st.integers(0, max(grid.total - 1, 0)))} & set(range(grid.total)):
        cell = grid.cell(row)
        assert grid.row_at(cell.x + cell.width // 2, cell.y + cell.height // 2) == row


@settings(deadline=None)
@given(grids)
def test_cards_never_touch_and_never_leave_the_width(grid: Grid) -> None:
    cells = [grid.cell(row) for row in range(min(grid.total, 3 * grid.columns))]
    for left, right in pairwise(cells):
        assert right.y > left.y or right.x >= left.x + left.width + GAP
    assert all(cell.x >= 0 and cell.x + cell.width <= max(grid.width, 1) for cell in cells)


@settings(deadline=None)
@given(grids, st.integers(0, 100_000), st.integers(0, 2000))
def test_what_is_seen_is_exactly_what_lies_in_view(grid: Grid, top: int, height: int) -> None:
    seen = grid.rows_between(top, top + height)
    for row in range(grid.total):
        cell = grid.cell(row)
        if cell.y < top + height and cell.y + cell.height > top:
            assert row in seen


@pytest.mark.parametrize(("width", "columns"), [(100, 1), (LEAST_CARD, 1), (2 * LEAST_CARD + GAP, 2), (1500, 6)])
def test_as_many_cards_stand_side_by_side_as_fit(width: int, columns: int) -> None:
    assert Grid(width, 100).columns == columns


def test_between_the_cards_and_beyond_the_last_is_no_card() -> None:
    grid = Grid(2 * LEAST_CARD + GAP, 3)
    assert grid.row_at(LEAST_CARD + GAP // 2, 10) == -1
    assert grid.row_at(10, grid.card_height + GAP // 2) == -1
    assert grid.row_at(LEAST_CARD + GAP + 10, grid.pitch + 10) == -1
    assert grid.row_at(-1, 10) == -1


@settings(deadline=None)
@given(st.integers(1, 4000), st.integers(FLAT_HEIGHT, 2000))
def test_a_line_of_cards_is_seen_whole_however_low_the_room_is(width: int, room: int) -> None:
    assert Grid(width, 100, room).card_height <= room


@pytest.mark.parametrize(
    ("room", "columns", "flat"), [(400, 3, False), (182, 4, False), (160, 5, False), (80, 2, True)]
)
def test_cards_become_smaller_and_then_flat_where_there_is_less_room(room: int, columns: int, flat: bool) -> None:
    grid = Grid(858, 100, room)
    assert (grid.columns, grid.flat) == (columns, flat)
    assert grid.card_height <= room
