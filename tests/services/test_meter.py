"""What the balance teaches: a price only when one generation ran alone, and the month as it was read."""

from __future__ import annotations

from dataclasses import replace

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.services.meter import FRESH, Window, month_with

PRO = Request(prompt="x", mode="pro", duration=10, audio=True)


def sent(name: str, at: float, state: State = State.READY) -> Generation:
    return Generation(name, name, PRO, at, "s", state=state, sent_at=at)


def test_one_generation_between_two_readings_teaches_its_price():
    window = Window(100.0, 0.0).with_sent(sent("a", 1.0))
    assert window.lesson(170.0) == ("kling-v2-6/pro/10/audio", 70.0)


def test_two_generations_teach_nothing():
    window = Window(100.0, 0.0).with_sent(sent("a", 1.0)).with_sent(sent("b", 2.0))
    assert window.lesson(240.0) is None


def test_a_balance_that_did_not_move_teaches_nothing():
    assert Window(100.0, 0.0).with_sent(sent("a", 1.0)).lesson(100.0) is None


def test_what_failed_teaches_nothing():
    assert Window(100.0, 0.0).with_sent(sent("a", 1.0, State.FAILED)).lesson(170.0) is None


def test_an_old_reading_teaches_nothing_for_somebody_else_may_have_used_the_key():
    assert Window(100.0, 0.0).with_sent(sent("a", FRESH + 1)).lesson(170.0) is None


def test_the_same_generation_seen_again_is_still_one():
    begun = sent("a", 1.0, State.QUEUED)
    window = Window(100.0, 0.0).with_sent(begun).with_sent(replace(begun, state=State.READY))
    assert window.lesson(170.0) is not None


def test_a_month_counts_from_the_last_reading_of_the_one_before():
    november = month_with({}, 100.0, 1_795_000_000.0)
    december = month_with(month_with(november, 160.0, 1_795_000_100.0), 190.0, 1_798_000_000.0)
    assert december["last"] - december["first"] == 30.0


def test_another_key_does_not_undo_what_the_former_one_used():
    account = month_with(month_with({}, 100.0, 1_795_000_000.0), 160.0, 1_795_000_100.0)
    after = month_with(month_with(account, 5.0, 1_795_000_200.0), 15.0, 1_795_000_300.0)
    assert after["carried"] + after["last"] - after["first"] == 70.0
