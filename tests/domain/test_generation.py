"""Which states may follow which; progress; and that an illegal step is a bug."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.domain.generation import (
    TRANSITIONS,
    Failure,
    FailureKind,
    Generation,
    IllegalTransition,
    State,
    Waiting,
    WaitReason,
)
from kling_desktop.domain.request import Request


def new(**changes: object) -> Generation:
    return Generation(
        **{  # pyright: ignore[reportArgumentType]
            "id": "g1",
            "client_business_id": "kling-desktop-g1",
            "request": Request(prompt="x"),
            "created_at": 1.0,
            "service": "simulator",
            **changes,
        }
    )


WAIT = Waiting(WaitReason.LOOKING, since=1.0, until=2.0)


def test_a_generation_runs_from_preparing_to_ready():
    sent = new().submitting().sending(2.0, used_before=460)
    made = sent.accepted("task_1", 3.0).generating(10).generating(70).finished("https://f/x.mp4", 99.0).ready("/c.mp4")
    assert (made.state, made.task_id, made.progress, made.clip) == (State.READY, "task_1", 100, "/c.mp4")
    assert made.used_before == 460


def test_a_send_that_surely_did_not_arrive_can_be_repeated():
    waiting = new().submitting().sending(2.0, None).not_sent(WAIT)
    assert (waiting.state, waiting.sent_at, waiting.waiting) == (State.SUBMITTING, None, WAIT)


def test_an_uncertain_one_is_found_sent_again_or_given_up():
    uncertain = new().submitting().sending(2.0, None).uncertain(WAIT)
    assert uncertain.accepted("t", 3.0).state is State.QUEUED
    assert uncertain.submitting().sent_at is None
    assert uncertain.failed(Failure(FailureKind.GIVEN_UP)).settled


@given(st.lists(st.none() | st.integers(-10, 5000), max_size=8))
def test_progress_never_runs_backwards_nor_past_100(steps: list[int | None]):
    generation, seen = new().submitting().accepted("t", 1.0), [0]
    for step in steps:
        generation = generation.generating(step)
        seen.append(generation.progress)
    assert seen == sorted(seen)
    assert 0 <= seen[-1] <= 100


@pytest.mark.parametrize("state", list(State))
def test_only_the_states_in_the_table_follow_and_any_other_raises(state: State):
    for after in State:
        if after in TRANSITIONS[state]:
            assert new(state=state).moved(after).state is after
        else:
            with pytest.raises(IllegalTransition):
                new(state=state).moved(after)


def test_moving_on_ends_the_waiting():
    assert new(waiting=WAIT).submitting().waiting is None


def test_a_failed_one_with_a_task_can_be_asked_again_and_one_without_cannot():
    failed = new(state=State.FAILED, task_id="t", failure=Failure(FailureKind.EXPIRED))
    assert (failed.asked_again().state, failed.asked_again().failure) == (State.QUEUED, None)
    with pytest.raises(IllegalTransition):
        new(state=State.FAILED).asked_again()


def test_a_ready_one_whose_clip_was_lost_is_fetched_again():
    assert new(state=State.READY, task_id="t", url="https://old").asked_again().state is State.DOWNLOADING


@pytest.mark.parametrize(("until", "needs"), [(None, True), (5.0, False)])
def test_the_user_is_needed_only_where_nothing_goes_on_by_itself(until: float | None, needs: bool):
    assert new(waiting=Waiting(WaitReason.USER, 1.0, until)).needs_user is needs
