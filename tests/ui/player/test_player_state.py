"""What the player does next, by tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.ui.player import player_state as rules
from kling_desktop.ui.player.player_state import Command, Hold, PlayerState, Repeat, Run, Seek, Step

STILL = PlayerState(frames=100, frame=10)
PLAYING = replace(STILL, playing=True)
AIMED = replace(STILL, aimed=11)
BACKWARDS = replace(PLAYING, speed=-1)
ONCE = replace(STILL, loop=False)

TABLE: list[tuple[str, PlayerState, Callable[[PlayerState], Step], dict[str, object], tuple[Command, ...]]] = [
    ("play", STILL, rules.toggled, {"playing": True, "speed": 1}, (Run(1),)),
    ("pause", PLAYING, rules.toggled, {"playing": False}, (Hold(),)),
    ("pause while still", STILL, rules.paused, {"playing": False}, ()),
    ("play from the end", replace(ONCE, frame=99), rules.played, {"frame": 0}, (Seek(0), Run(1))),
    ("play from the end, repeating", replace(STILL, frame=99), rules.played, {"frame": 99}, (Run(1),)),
    ("play while a seek waits", replace(AIMED, wanted=50), rules.played, {"frame": 50}, (Seek(50), Run(1))),
    ("next frame", STILL, lambda s: rules.stepped(s, 1), {"aimed": 11}, (Seek(11),)),
    ("next frame while playing", PLAYING, lambda s: rules.stepped(s, 1), {"playing": False}, (Hold(), Seek(11))),
    ("next frame, one under way", AIMED, lambda s: rules.stepped(s, 1), {"aimed": 11, "wanted": 12}, ()),
    ("back to the one under way", replace(AIMED, wanted=12), lambda s: rules.stepped(s, -1), {"wanted": None}, ()),
    ("before the start", STILL, lambda s: rules.stepped(s, -50), {"aimed": 0}, (Seek(0),)),
    ("past the end", STILL, lambda s: rules.stepped(s, 500), {"aimed": 99}, (Seek(99),)),
    ("the aimed frame comes", AIMED, lambda s: rules.arrived(s, 11), {"frame": 11, "aimed": None}, ()),
    ("an older frame comes", AIMED, lambda s: rules.arrived(s, 10), {"frame": 10, "aimed": 11}, ()),
    (
        "it comes, and more is wanted",
        replace(AIMED, wanted=40),
        lambda s: rules.arrived(s, 11),
        {"aimed": 40},
        (Seek(40),),
    ),
    ("it never comes", replace(AIMED, wanted=40), rules.overdue, {"aimed": 40, "wanted": None}, (Seek(40),)),
    ("a frame plays", PLAYING, lambda s: rules.arrived(s, 12), {"frame": 12}, ()),
    ("L", STILL, rules.faster, {"speed": 1}, (Run(1),)),
    ("L again", PLAYING, rules.faster, {"speed": 2}, (Run(2),)),
    ("L at the fastest", replace(PLAYING, speed=4), rules.faster, {"speed": 4}, (Run(4),)),
    ("L while backwards", BACKWARDS, rules.faster, {"speed": 1}, (Run(1),)),
    ("J", STILL, rules.slower, {"playing": True, "speed": -1}, (Hold(),)),
    ("J again", BACKWARDS, rules.slower, {"speed": -2}, (Hold(),)),
    ("backwards", BACKWARDS, rules.ticked, {"aimed": 9}, (Seek(9),)),
    ("backwards past the start", replace(BACKWARDS, frame=0), rules.ticked, {"aimed": 99}, (Seek(99),)),
    (
        "backwards to the start, once",
        replace(BACKWARDS, frame=0, loop=False),
        rules.ticked,
        {"playing": False},
        (Seek(0),),
    ),
    ("a tick while still", STILL, rules.ticked, {"aimed": None}, ()),
    ("the end", replace(PLAYING, loop=False), rules.ended, {"playing": False, "aimed": 99}, (Hold(), Seek(99))),
    ("the end while still", STILL, rules.ended, {"frame": 10}, ()),
    ("scrub", PLAYING, rules.scrub_began, {"playing": False, "scrubbing": True, "resumes": True}, (Hold(),)),
    ("loop off", PLAYING, lambda s: rules.looped(s, on=False), {"loop": False}, (Repeat(False), Seek(10))),
    ("no clip", PlayerState(), rules.toggled, {"playing": False}, ()),
    ("no clip, step", PlayerState(), lambda s: rules.stepped(s, 1), {"aimed": None}, ()),
]


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
    assert commands == (Seek(70), Run(1))


@given(st.lists(st.integers(-20, 120), min_size=1, max_size=40), st.data())
def test_of_many_wishes_one_seek_is_under_way_and_the_newest_is_shown_at_last(
    wishes: list[int], draw: st.DataObject
) -> None:
    state, under_way = STILL, 0
    for wish in wishes:
        state, commands = rules.sought(state, wish)
        under_way += len(commands)
        assert under_way <= 1
        if state.aimed is not None and draw.draw(st.booleans()):
            state, commands = rules.arrived(state, state.aimed)
            under_way += len(commands) - 1
    while state.aimed is not None:
        state, _ = rules.arrived(state, state.aimed)
    assert state.frame == min(max(wishes[-1], 0), 99)
