"""Prices learned from the simulator's balance, and the cap that holds the queue."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kling_desktop.domain.generation import State, WaitReason
from kling_desktop.domain.prices import Estimate, Prices, Source, price_key
from kling_desktop.domain.request import Request
from kling_desktop.services.budget import month_end, needs_word
from kling_desktop.services.session import Desk, Session
from kling_desktop.services.settings import Settings
from tests.flows.stage import Stage, until
from tests.services.test_queue import held

SHOT = Request(prompt="A lighthouse")
KEY = price_key(SHOT)


def test_a_price_that_is_not_known_is_not_nought():
    assert Prices({}, {}).estimate([SHOT], 3) == Estimate(0.0, 3)


def test_the_users_price_wins_over_the_learned_one_and_takes_multiply_it():
    assert Prices({KEY: 60.0}, {KEY: 70.0}).estimate([SHOT, SHOT], 2) == Estimate(240.0, 0, Source.USER)


@pytest.mark.parametrize(
    ("estimate", "settings", "asked"),
    [
        (Estimate(500.0, 0), Settings(confirm_above=400.0), True),
        (Estimate(400.0, 0), Settings(confirm_above=400.0), False),
        (Estimate(5000.0, 0), Settings(), False),
        (Estimate(0.0, 1), Settings(confirm_above=400.0), False),
        (Estimate(0.0, 1), Settings(confirm_unknown=True), True),
    ],
)
def test_a_word_is_asked_for_above_the_limit_and_for_the_unknown_only_if_wanted(
    estimate: Estimate, settings: Settings, asked: bool
):
    assert needs_word(estimate, settings) is asked


def test_a_month_ends_where_the_next_begins():
    assert 0 < month_end(1_798_000_000.0) - 1_798_000_000.0 < 32 * 86400


def test_one_generation_alone_teaches_its_price(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        await session.account.refresh()
        (made,) = session.studio.generate(SHOT)
        await until(desk, made, State.READY)
        await session.account.refresh()
        price = session.budget.prices.of(SHOT)
        assert price is not None
        assert price.source is Source.LAST_TIME
        assert price.credits == stage.simulator.tasks()[0].price

    stage.play(story)


def test_the_cap_holds_what_would_go_beyond_it_until_it_is_raised(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        desk.settings.change(prices={KEY: 60.0}, monthly_cap=100.0)
        first, second = (session.studio.generate(replace(SHOT, prompt=words))[0] for words in ("One", "Two"))
        await until(desk, first, State.READY)
        await held(desk, second, WaitReason.OVER_CAP)
        assert stage.asked() == 1
        desk.settings.change(monthly_cap=200.0)
        session.budget.judge_anew()
        await until(desk, second, State.READY)

    stage.play(story)


def test_what_waits_may_pass_the_cap_once(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        desk.settings.change(prices={KEY: 60.0}, monthly_cap=50.0)
        (made,) = session.studio.generate(SHOT)
        await held(desk, made, WaitReason.OVER_CAP)
        session.budget.let_pass([made.id])
        await until(desk, made, State.READY)
        (later,) = session.studio.generate(SHOT)
        await held(desk, later, WaitReason.OVER_CAP)

    stage.play(story)
    assert stage.asked() == 1


def test_with_unknown_prices_the_cap_holds_only_what_the_balance_proves(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        desk.settings.change(monthly_cap=1.0)
        await session.account.refresh()
        (made,) = session.studio.generate(SHOT)
        await until(desk, made, State.READY)
        await session.account.refresh()
        (later,) = session.studio.generate(SHOT)
        await held(desk, later, WaitReason.OVER_CAP)
        assert session.budget.spent().measured == stage.simulator.tasks()[0].price

    stage.play(story)
