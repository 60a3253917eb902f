"""How often a task is asked for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_desktop.services.polling import DAY, FLOOR, LOOPBACK, SIMULATOR, Pace, chosen_pace, next_delay, probe_delay

middle = 0.5


@pytest.mark.fault("Q5")
@pytest.mark.parametrize(
    ("age", "delay"),
    [(0, 5), (4, 5), (5, 10), (299, 10), (600, 15), (16 * 60, 30), (2 * 3600, 60), (DAY + 1, 60)],
)
def test_the_first_question_comes_after_five_seconds_then_every_ten_then_ever_slower(age: float, delay: float):
    assert next_delay(Pace(), age, lambda: middle) == delay


@given(st.floats(0, 2 * DAY), st.floats(0, 0.999), st.floats(0, 60))
def test_no_task_is_ever_asked_for_faster_than_the_service_allows(age: float, chance: float, chosen: float):
    assert next_delay(chosen_pace(chosen), age, lambda: chance) >= FLOOR


@given(st.floats(0, 0.999))
def test_questions_are_spread_by_jitter(chance: float):
    assert 8 <= next_delay(Pace(), 60, lambda: chance) <= 12


def test_on_this_machine_a_task_is_asked_for_five_times_a_second():
    assert next_delay(LOOPBACK, 0.1, lambda: middle) == pytest.approx(0.2)
    assert next_delay(SIMULATOR, 60, lambda: middle) == pytest.approx(0.2)


def test_an_unanswered_submit_is_looked_for_during_about_two_minutes():
    assert 115 <= Pace().look_seconds <= 130
    assert LOOPBACK.look_seconds == Pace().look_seconds


def test_probes_slow_down_to_one_a_minute():
    delays = [probe_delay(Pace(), tries, lambda: 0.0) for tries in range(8)]
    assert delays == sorted(delays)
    assert (delays[0], delays[-1]) == (5, 60)
