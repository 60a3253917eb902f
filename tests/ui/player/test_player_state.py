"""What the player does next, by tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.ui.player import player_state as rules
from kling_desktop.ui.player.player_state import Command, Hold, PlayerState, Run, Show, Step

STILL = PlayerState(frames=100, frame=10)
PLAYING = replace(STILL, playing=True)
AIMED = replace(STILL, aimed=11)
BACKWARDS = replace(PLAYING, speed=-1.0)
ONCE = replace(STILL, loop=False)
MARKED = replace(STILL, mark_in=20, mark_out=29)

TABLE: list[tuple[str, PlayerState, Callable[[PlayerState], Step], dict[str, object], tuple[Command, ...]]] = [
    ("play", STILL, rules.toggled, {"playing": True, "speed": 1.0}, (Run(),)),
    ("pause", PLAYING, rules.toggled, {"playing": False}, (Hold(),)),
    ("pause while still", STILL, rules.paused, {"playing": False}, ()),
    ("play from the end", replace(ONCE, frame=99), rules.played, {"aimed": 0}, (Show(0), Run())),
    ("play from the end, repeating", replace(STILL, frame=99), rules.played, {"aimed": None}, (Run(),)),
    ("play while a frame is asked for", AIMED, rules.played, {"aimed": 11}, (Run(),)),
    ("play outside the marks", MARKED, rules.played, {"aimed": 20}, (Show(20), Run())),
    ("play inside the marks", replace(MARKED, frame=25), rules.played, {"aimed": None}, (Run(),)),
    ("next frame", STILL, lambda s: rules.stepped(s, 1), {"aimed": 11}, (Show(11),)),
    ("next frame while playing", PLAYING, lambda s: rules.stepped(s, 1), {"playing": False}, (Hold(), Show(11))),
    ("next frame, one under way", AIMED, lambda s: rules.stepped(s, 1), {"aimed": 12}, (Show(12),)),
    ("before the start", STILL, lambda s: rules.stepped(s, -50), {"aimed": 0}, (Show(0),)),
    ("past the end", STILL, lambda s: rules.stepped(s, 500), {"aimed": 99}, (Show(99),)),
    ("where it is", STILL, lambda s: rules.sought(s, 10), {"aimed": None}, ()),
    ("the aimed frame comes", AIMED, lambda s: rules.arrived(s, 11), {"frame": 11, "aimed": None}, ()),
    ("L", STILL, rules.faster, {"speed": 1.0}, (Run(),)),
    ("L again", PLAYING, rules.faster, {"speed": 2.0}, (Run(),)),
    ("L at the fastest", replace(PLAYING, speed=8.0), rules.faster, {"speed": 8.0}, (Run(),)),
    ("L while backwards", BACKWARDS, rules.faster, {"speed": 1.0}, (Run(),)),
    ("J", STILL, rules.slower, {"playing": True, "speed": -1.0}, (Run(),)),
    ("J again", BACKWARDS, rules.slower, {"speed": -2.0}, (Run(),)),
    ("slowly", STILL, lambda s: rules.crept(s, 1), {"speed": 0.5}, (Run(),)),
    ("slower still", replace(PLAYING, speed=0.5), lambda s: rules.crept(s, 1), {"speed": 0.25}, (Run(),)),
    ("slowly back", PLAYING, lambda s: rules.crept(s, -1), {"speed": -0.5}, (Run(),)),
    ("the end", replace(PLAYING, loop=False), rules.ended, {"playing": False}, (Hold(),)),
    ("scrub", PLAYING, rules.scrub_began, {"playing": False, "scrubbing": True, "resumes": True}, (Hold(),)),
    ("loop off", PLAYING, lambda s: rules.looped(s, on=False), {"loop": False}, (Run(),)),
    ("in", STILL, lambda s: rules.marked_in(s, 10), {"mark_in": 10, "mark_out": None}, ()),
    ("in behind out", MARKED, lambda s: rules.marked_in(s, 40), {"mark_in": 40, "mark_out": None}, ()),
    ("out before in", MARKED, lambda s: rules.marked_out(s, 4), {"mark_in": None, "mark_out": 4}, ()),
    ("no marks", MARKED, rules.unmarked, {"span": (0, 99)}, ()),
    ("no clip", PlayerState(), rules.toggled, {"playing": False}, ()),
    ("no clip, step", PlayerState(), lambda s: rules.stepped(s, 1), {"aimed": None}, ()),
    ("no clip, mark", PlayerState(), lambda s: rules.marked_in(s, 0), {"mark_in": None}, ()),
]

FOLLOWING: list[tuple[str, PlayerState, int, int | None]] = [
    ("the next", PLAYING, 10, 11),
    ("at twice the speed, the one after it", replace(PLAYING, speed=2.0), 10, 12),
    ("at half the speed, the next", replace(PLAYING, speed=0.5), 10, 11),
    ("backwards, the one before", BACKWARDS, 10, 9),
    ("after the last, the first", PLAYING, 99, 0),
    ("backwards, after the first, the last", BACKWARDS, 0, 99),
    ("after the last, once, none", replace(PLAYING, loop=False), 99, None),
    ("fast and once, the last is not passed over", replace(PLAYING, loop=False, speed=8.0), 95, 99),
    ("after the out point, the in point", replace(MARKED, playing=True), 29, 20),
]


@pytest.mark.parametrize(("name", "state", "frame", "after"), FOLLOWING, ids=[row[0] for row in FOLLOWING])
def test_what_follows_while_it_plays(name: str, state: PlayerState, frame: int, after: int | None) -> None:
    assert rules.following(state, frame) == after


@pytest.mark.parametrize(("name", "before", "rule", "after", "commands"), TABLE, ids=[row[0] for row in TABLE])
def test_the_table_of_the_player_holds(
    name: str,
    before: PlayerState,
    rule: Callable[[PlayerState], Step],
    after: dict[str, object],
    commands: tuple[Command, ...],
) -> None:
    state, done = rule(before)
    assert {key: getattr(state, key) for key in after} == after
    assert done == commands


def test_what_played_before_a_scrub_plays_on_after_it_from_the_new_place() -> None:
    state, _ = rules.scrub_began(PLAYING)
    state, _ = rules.sought(state, 70)
    state, commands = rules.scrub_ended(state)
    assert state.playing
    assert not state.scrubbing
    assert state.place == 70
    assert commands == (Run(),)


@given(st.lists(st.integers(-20, 120), min_size=1, max_size=40))
def test_of_many_wishes_the_newest_is_the_one_that_is_waited_for(wishes: list[int]) -> None:
    state = STILL
    for wish in wishes:
        state, _ = rules.sought(state, wish)
    assert state.place == min(max(wishes[-1], 0), 99)


@given(st.floats(-8, 8).filter(lambda speed: abs(speed) >= 0.25), st.integers(0, 99), st.booleans(), st.booleans())
def test_what_follows_is_always_inside_what_is_played(speed: float, frame: int, loop: bool, marked: bool) -> None:
    state = replace(MARKED if marked else STILL, speed=speed, loop=loop, playing=True)
    after = rules.following(state, frame)
    assert after is None or state.span[0] <= after <= state.span[1]
