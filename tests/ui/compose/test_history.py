from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.request import Request
from kling_desktop.ui.compose.history import MOST_STEPS, History, Wish

START = Wish(Request())


def wish(**chosen: Any) -> Wish:
    return Wish(Request(**chosen))


def wish_with(history: History, **chosen: Any) -> Wish:
    return replace(history.present, request=replace(history.present.request, **chosen))


def typed(history: History, *texts: str) -> History:
    for text in texts:
        history = history.changed(wish_with(history, prompt=text), run="prompt")
    return history


def test_undo_takes_back_the_last_change_and_redo_makes_it_again():
    changed = History(START).changed(wish(mode="pro"))
    assert changed.undone().present == START
    assert changed.undone().redone() == changed


def test_typing_is_one_step():
    assert typed(History(START), "a", "ab", "abc").undone().present == START


def test_typing_after_another_change_is_a_step_of_its_own():
    history = typed(History(START), "a")
    history = history.changed(wish_with(history, duration=10))
    history = typed(history, "ab", "abc")
    assert history.undone().present == wish(prompt="a", duration=10)
    assert history.undone().undone().present == wish(prompt="a")


def test_typing_that_is_taken_back_leaves_no_step():
    assert typed(History(START), "a", "") == History(START)


def test_typing_after_a_generation_was_sent_is_a_step_of_its_own():
    sent = typed(History(START), "a").settled()
    assert typed(sent, "ab").undone().present == wish(prompt="a")


def test_a_change_after_undo_forgets_what_was_undone():
    history = History(START).changed(wish(mode="pro")).undone().changed(wish(duration=10))
    assert history.redone() == history


def test_the_oldest_steps_are_let_go():
    history = History(START)
    for number in range(MOST_STEPS + 50):
        history = history.changed(wish(prompt=str(number)))
    assert len(history.past) == MOST_STEPS


@given(st.lists(st.tuples(st.sampled_from(["", "prompt"]), st.text(max_size=3)), max_size=30))
def test_undoing_everything_comes_back_to_the_start_and_redoing_to_the_end(steps: list[tuple[str, str]]):
    history = History(START)
    for run, text in steps:
        history = history.changed(wish(prompt=text), run)
    back = history
    while back.past:
        back = back.undone()
    assert back.present == START
    while back.future:
        back = back.redone()
    assert back.present == history.present
