"""What each act of the player does to the place in the clip: rows of `player_state`. The rest is the panel's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from kling_desktop.ui.player import player_state as rules
from kling_desktop.ui.player.player_state import PlayerState, Step

Rule = Callable[[PlayerState], Step]

RULES: Final[Mapping[str, Rule]] = {
    "play": rules.toggled,
    "hold": rules.paused,
    "faster": rules.faster,
    "backwards": rules.slower,
    "creep_on": lambda state: rules.crept(state, 1),
    "creep_back": lambda state: rules.crept(state, -1),
    "previous": lambda state: rules.stepped(state, -1),
    "next": lambda state: rules.stepped(state, 1),
    "back_ten": lambda state: rules.stepped(state, -10),
    "on_ten": lambda state: rules.stepped(state, 10),
    "start": lambda state: rules.sought(state, 0),
    "end": lambda state: rules.stepped(state, state.last),
    "mark_in": lambda state: rules.marked_in(state, state.place),
    "mark_out": lambda state: rules.marked_out(state, state.place),
    "go_in": lambda state: rules.sought(state, state.span[0]),
    "go_out": lambda state: rules.stepped(state, state.span[1] - state.place),
    "clear_marks": rules.unmarked,
    "loop": lambda state: rules.looped(state, on=not state.loop),
}
