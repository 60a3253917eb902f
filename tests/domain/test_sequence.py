"""The order of a sequence: what is put in, taken out and moved goes where it was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.sequence import added, moved, removed

ORDER = ("a", "b", "c", "d")


@pytest.mark.parametrize(("at", "after"), [(None, "abcdx"), (0, "xabcd"), (2, "abxcd"), (9, "abcdx"), (-3, "xabcd")])
def test_clips_are_put_in_before_a_place(at: int | None, after: str):
    assert "".join(added(ORDER, ("x",), at)) == after


def test_a_clip_may_stand_in_it_twice_and_places_say_which_is_meant():
    assert removed(("a", "b", "a"), {2}) == ("a", "b")


@pytest.mark.parametrize(
    ("places", "at", "after"),
    [({0}, 2, "bacd"), ({3}, 0, "dabc"), ({0, 2}, 4, "bdac"), ({1, 2}, 2, "abcd"), ({1}, -1, "bacd"), ({1}, 3, "acbd")],
)
def test_clips_are_moved_together(places: set[int], at: int, after: str):
    assert "".join(moved(ORDER, places, at)) == after


@given(st.lists(st.integers(0, 9).map(str)), st.sets(st.integers(0, 12)), st.integers(-2, 12))
def test_moving_loses_nothing(order: list[str], places: set[int], at: int):
    assert sorted(moved(tuple(order), places, at)) == sorted(order)
