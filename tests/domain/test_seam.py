"""What is called a jump, a double and a match at a seam; and which clips make a chain."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kling_desktop.domain.chain import chain
from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.domain.seam import Look, Match, is_double, lab, matching, seam

GREY = Look((0.5, 0.5, 0.5), (0.2, 0.2, 0.2), lab(0.5, 0.5, 0.5))


@pytest.mark.parametrize(
    ("colour", "expected"),
    [
        ((0, 0, 0), (0, 0, 0)),
        ((1, 1, 1), (100, 0, 0)),
        ((1, 0, 0), (53.2, 80.1, 67.2)),
        ((0.5, 0.5, 0.5), (53.4, 0, 0)),
    ],
)
def test_colours_are_placed_where_cielab_has_them(colour: tuple[float, ...], expected: tuple[float, ...]):
    assert lab(*colour) == pytest.approx(expected, abs=0.15)


@pytest.mark.parametrize(
    ("joint", "motion", "jump", "double"),
    [
        (0.4, 5.0, 0.2, True),  # all moves, and here it stands
        (0.4, 5.0, 6.0, True),  # also in other colours
        (4.0, 5.0, 0.2, False),  # it moves here as well
        (0.5, 0.8, 0.2, False),
        (0.2, 0.1, 0.3, True),  # nothing moves anywhere
        (0.2, 0.1, 4.0, False),  # a fade
    ],
)
def test_a_frame_is_double_where_what_moves_stands_still(joint: float, motion: float, jump: float, double: bool):
    assert is_double(joint, motion, jump) is double


def test_a_seam_says_how_much_brighter_it_is_from_there_on():
    brighter = Look((0.6, 0.6, 0.6), (0.2, 0.2, 0.2), lab(0.6, 0.6, 0.6))
    found = seam(GREY, brighter, 0.1, 9.0, 120)
    assert (found.lightness, found.colour) == (pytest.approx(9.8, abs=0.2), pytest.approx(0, abs=0.1))
    assert found.jumps
    assert found.double
    assert not seam(GREY, GREY, 0.1, 9.0, 120).jumps


def test_a_match_brings_means_and_deviations_together_within_limits():
    other = Look((0.45, 0.5, 0.55), (0.22, 0.2, 0.18), lab(0.45, 0.5, 0.55))
    match = matching(GREY, other)
    for gain, offset, mean, spread in zip(match.gains, match.offsets, other.means, other.deviations, strict=True):
        assert gain * mean + offset == pytest.approx(0.5)
        assert gain * spread == pytest.approx(0.2)
    wild = matching(GREY, Look((0.05, 0.9, 0.5), (0.001, 0.5, 0.05), lab(0.1, 0.9, 0.5)))
    assert wild.gains == (1.0, 0.8, 1.25)
    assert all(abs(offset) <= 0.12 for offset in wild.offsets)


def test_two_matches_in_one_do_the_first_and_then_the_second():
    first, second = Match((2, 1, 1), (0.1, 0, 0)), Match((3, 1, 1), (0.01, 0, 0.5))
    both = second.after(first)
    assert (both.gains[0], both.offsets[0], both.offsets[2]) == (6, pytest.approx(0.31), 0.5)


def made(name: str, before: str = "", *, at: float = 0.0, state: State = State.READY) -> Generation:
    frame = Picture("file:///x.png", sha256="a", last_of=before) if before else None
    return Generation(name, name, Request(first_frame=frame), at, "s", state=state, clip=f"/{name}.mp4")


def chained(member: str, *generations: Generation) -> str:
    known = {one.id: one for one in generations}

    def continuing(name: str) -> list[Generation]:
        return [one for one in generations if one.continues == name]

    return "".join(one.id for one in chain(known[member], known.get, continuing))


def test_a_chain_is_the_same_from_whichever_clip_it_is_asked_for():
    clips = (made("a"), made("b", "a"), made("c", "b"), made("x"))
    assert [chained(name, *clips) for name in "abcx"] == ["abc", "abc", "abc", "x"]


def test_of_several_ways_on_the_starred_one_is_taken_else_the_newest():
    a, old, new = made("a"), made("b", "a", at=1), made("c", "a", at=2)
    assert chained("a", a, old, new) == "ac"
    assert chained("a", a, replace(old, starred=True), new) == "ab"
    assert chained("b", a, old, new) == "ab"


def test_a_chain_ends_where_a_clip_is_missing_and_never_runs_in_a_circle():
    assert chained("a", made("a"), made("b", "a", state=State.GENERATING), made("c", "b")) == "a"
    assert chained("c", made("b", "gone"), made("c", "b")) == "bc"
    assert chained("a", made("a", "b"), made("b", "a")) == "ba"
