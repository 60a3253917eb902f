"""What stands in everybody's way: one closure, one probe, and everybody goes on when it is over."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from kling_desktop.domain.generation import WaitReason
from kling_desktop.services.gate import Gate, Lane
from kling_desktop.services.polling import Pace
from tests.services.clocks import HandClock, settle

PACE = Pace(probe=5, probe_most=60)


class Service:
    """A service that is in trouble until told otherwise, and counts who asks."""

    def __init__(self) -> None:
        self.well, self.asked = False, list[WaitReason]()

    async def probe(self, reason: WaitReason) -> bool:
        self.asked.append(reason)
        return self.well


def run(test: Coroutine[Any, Any, None]) -> None:
    asyncio.run(test)


def test_while_it_is_closed_one_probe_asks_however_many_wait():
    async def story() -> None:
        hands, service = HandClock(), Service()
        gate = Gate(hands.clock(), PACE, service.probe)
        gate.close(WaitReason.NO_NETWORK)
        waiting = [asyncio.create_task(gate.passage(Lane.QUERY)) for _ in range(500)]
        await hands.advance(120)
        assert 2 <= len(service.asked) <= 10
        assert not any(task.done() for task in waiting)
        service.well = True
        await hands.advance(60)
        assert all(task.done() for task in waiting)
        assert gate.closures == ()
        await gate.stop()

    run(story())


def test_a_pause_of_a_month_ends_in_time_though_no_timer_is_that_long_and_the_machine_slept():
    async def story() -> None:
        hands = HandClock()
        clock = hands.clock()

        async def sleep(seconds: float) -> None:
            assert seconds * 1000 < 2**31  # what a timer of Qt can hold
            await clock.sleep(seconds)

        gate = Gate(clock._replace(sleep=sleep), PACE, Service().probe)
        gate.close(WaitReason.OVER_CAP, until=clock.now() + 31 * 86_400)
        await hands.advance(120)
        assert gate.closures
        hands.jump(31 * 86_400)
        await hands.advance(60)
        assert gate.closures == ()
        await gate.stop()

    run(story())


def test_no_credit_keeps_submits_back_and_lets_questions_through():
    async def story() -> None:
        gate = Gate(HandClock().clock(), PACE, Service().probe)
        gate.close(WaitReason.NO_CREDIT)
        assert gate.closed_for(Lane.QUERY) is None
        closure = gate.closed_for(Lane.SUBMIT)
        assert closure is not None
        assert closure.reason is WaitReason.NO_CREDIT
        await gate.stop()

    run(story())


def test_a_limiters_pause_ends_exactly_when_it_said():
    async def story() -> None:
        hands, service = HandClock(), Service()
        gate = Gate(hands.clock(), PACE, service.probe)
        gate.close(WaitReason.RATE_LIMIT, until=hands.time + 30, lanes=frozenset({Lane.SUBMIT}))
        await hands.advance(29)
        assert gate.closed_for(Lane.SUBMIT)
        await hands.advance(1)
        assert gate.closed_for(Lane.SUBMIT) is None
        assert service.asked == []

    run(story())


def test_a_second_limiters_answer_prolongs_the_pause_and_never_shortens_it():
    async def story() -> None:
        hands = HandClock()
        gate = Gate(hands.clock(), PACE, Service().probe)
        gate.close(WaitReason.RATE_LIMIT, until=hands.time + 30)
        gate.close(WaitReason.RATE_LIMIT, until=hands.time + 10)
        await hands.advance(20)
        assert gate.closed_for(Lane.QUERY)
        gate.close(WaitReason.RATE_LIMIT, until=hands.time + 30)
        await hands.advance(29)
        assert gate.closed_for(Lane.QUERY)
        await hands.advance(1)
        assert gate.closed_for(Lane.QUERY) is None

    run(story())


def test_a_missing_key_is_not_probed_but_opened_by_a_key():
    async def story() -> None:
        hands, service = HandClock(), Service()
        gate = Gate(hands.clock(), PACE, service.probe)
        gate.close(WaitReason.NO_KEY)
        waiting = asyncio.create_task(gate.passage(Lane.SUBMIT))
        await hands.advance(3600)
        assert service.asked == []
        assert not waiting.done()
        gate.open(WaitReason.NO_KEY)
        await settle()
        assert waiting.done()

    run(story())


def test_probes_get_rarer_while_the_trouble_lasts():
    async def story() -> None:
        hands, service = HandClock(), Service()
        gate = Gate(hands.clock(), PACE, service.probe)
        gate.close(WaitReason.KEY_REFUSED)
        await hands.advance(3600)
        assert 55 <= len(service.asked) <= 75
        await gate.stop()

    run(story())


def test_listeners_hear_of_each_closing_and_opening_once():
    async def story() -> None:
        heard = list[int]()
        gate = Gate(HandClock().clock(), PACE, Service().probe)
        gate.listen(lambda: heard.append(len(gate.closures)))
        gate.close(WaitReason.NO_CREDIT)
        gate.open(WaitReason.NO_CREDIT)
        assert heard == [1, 0]
        await gate.stop()

    run(story())
