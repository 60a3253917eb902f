"""A framing always lies where its picture allows, in exactly its shape."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.cropping import Fill, Frame, Framing, frame, moved, result_size, turned, within, zoomed

WIDE = 16 / 9
SIZE = (3000, 2000)

framings = st.builds(
    Framing,
    ratio=st.sampled_from([WIDE, 9 / 16, 1.0, 2.5, 0.4]),
    fill=st.sampled_from(list(Fill)),
    x=st.floats(-3, 3),
    y=st.floats(-3, 3),
    zoom=st.floats(0.01, 100),
    turns=st.integers(0, 3),
)
sizes = st.tuples(st.integers(40, 9000), st.integers(40, 9000))


def test_the_largest_crop_in_the_middle_is_where_one_begins():
    assert frame(Framing(1.0), *SIZE) == Frame(500, 0, 2000, 2000)
    assert frame(Framing(1.0, Fill.BLUR), *SIZE) == Frame(0, -500, 3000, 3000)
    assert frame(Framing(1.5), *SIZE) == Frame(0, 0, 3000, 2000)


@given(framings, sizes)
def test_a_crop_never_leaves_its_picture(framing: Framing, size: tuple[int, int]):
    found = within(framing, *size)
    lies = frame(found, *size)
    wide, high = size if found.turns % 2 == 0 else size[::-1]
    if found.fill is Fill.CROP:
        assert lies.left >= -1e-6 * wide
        assert lies.top >= -1e-6 * high
        assert lies.left + lies.width <= wide * (1 + 1e-6)
        assert lies.top + lies.height <= high * (1 + 1e-6)
    assert lies.width / lies.height == pytest.approx(found.ratio)
    assert 0 <= found.x <= 1
    assert 0 <= found.y <= 1


@given(framings, st.tuples(st.integers(600, 9000), st.integers(600, 9000)))
def test_what_comes_out_has_the_shape_and_is_large_enough_where_it_can_be(framing: Framing, size: tuple[int, int]):
    found = within(framing, *size)
    width, height = result_size(found, *size)
    assert width / height == pytest.approx(framing.ratio, rel=0.02)
    assert max(width, height) <= 4096
    largest = result_size(replace(found, zoom=1.0), *size)
    assert min(width, height) >= min(299, *largest)


def test_moving_stops_at_the_edge():
    begun = within(Framing(1.0, zoom=2.0), *SIZE)
    assert frame(moved(begun, 5, -5, SIZE), *SIZE) == Frame(2000, 0, 1000, 1000)
    assert frame(moved(begun, 0.1, 0, SIZE), *SIZE) == Frame(1100, 500, 1000, 1000)


def test_a_zoom_keeps_the_point_under_the_pointer():
    begun = within(Framing(1.0, zoom=1.25), *SIZE)
    before = frame(begun, *SIZE)
    after = frame(zoomed(begun, 1.5, SIZE, (0.25, 0.75)), *SIZE)
    assert after.width == pytest.approx(before.width / 1.5)
    assert after.left + 0.25 * after.width == pytest.approx(before.left + 0.25 * before.width)
    assert after.top + 0.75 * after.height == pytest.approx(before.top + 0.75 * before.height)


def test_turns_swap_the_sides_and_four_are_none():
    quarter = turned(Framing(WIDE), 1)
    assert result_size(quarter, *SIZE) == (2000, 1125)
    assert turned(turned(quarter, 2), 1) == Framing(WIDE)
    assert turned(Framing(WIDE), -1).turns == 3
