"""How fast the service is asked, on a clock that only the test moves."""

from __future__ import annotations

import asyncio

import pytest

from kling_desktop.api.pacing import IN_FLIGHT, Category, Pacer


class Time:
    """Owns a clock that sleeping moves on."""

    def __init__(self) -> None:
        self.now = 0.0

    async def sleep(self, seconds: float) -> None:
        self.now += seconds
        await asyncio.sleep(0)


async def turns(pacer: Pacer, category: Category, number: int) -> None:
    for _ in range(number):
        async with pacer.turn(category):
            pass


def test_a_burst_passes_at_once_and_then_five_submits_a_second() -> None:
    time = Time()
    pacer = Pacer(lambda: time.now, time.sleep)
    asyncio.run(turns(pacer, Category.SUBMIT, 10))
    assert time.now == 0
    asyncio.run(turns(pacer, Category.SUBMIT, 50))
    assert 9.5 <= time.now <= 10.5


def test_questions_never_wait_for_submits() -> None:
    time = Time()
    pacer = Pacer(lambda: time.now, time.sleep)

    async def run() -> None:
        await turns(pacer, Category.SUBMIT, 30)
        before = time.now
        await turns(pacer, Category.QUERY, 20)
        assert time.now == before

    asyncio.run(run())


@pytest.mark.fault("X14")
def test_five_hundred_questions_at_once_stay_below_what_the_service_allows_and_are_through_in_fifteen_seconds() -> None:
    time = Time()
    pacer = Pacer(lambda: time.now, time.sleep)
    asyncio.run(turns(pacer, Category.QUERY, 500))
    assert 500 / 50 - 3 <= time.now <= 15


@pytest.mark.fault("X14")
def test_no_more_than_eight_are_in_flight() -> None:
    time, flying, most = Time(), 0, 0
    pacer = Pacer(lambda: time.now, time.sleep)

    async def one() -> None:
        nonlocal flying, most
        async with pacer.turn(Category.QUERY):
            flying += 1
            most = max(most, flying)
            await asyncio.sleep(0)
            flying -= 1

    async def run() -> None:
        await asyncio.gather(*(one() for _ in range(40)))

    asyncio.run(run())
    assert most == IN_FLIGHT


@pytest.mark.fault("X14")
def test_while_the_service_has_trouble_it_is_asked_once_a_second() -> None:
    time = Time()
    pacer = Pacer(lambda: time.now, time.sleep)
    pacer.answered(trouble=True)
    asyncio.run(turns(pacer, Category.QUERY, 1))
    assert time.now == 0
    pacer.answered(trouble=True)
    asyncio.run(turns(pacer, Category.QUERY, 10))
    assert 9 <= time.now <= 11
    pacer.answered(trouble=False)
    after = time.now
    asyncio.run(turns(pacer, Category.QUERY, 5))
    assert time.now == after


@pytest.mark.fault("S10")
def test_a_clock_that_jumps_forward_makes_no_storm() -> None:
    time = Time()
    pacer = Pacer(lambda: time.now, time.sleep)
    time.now += 8 * 3600
    start = time.now
    asyncio.run(turns(pacer, Category.SUBMIT, 15))
    assert time.now - start >= 0.99


def test_one_who_gave_up_waiting_leaves_its_place_to_others() -> None:
    async def run() -> None:
        pacer = Pacer(lambda: 0.0, asyncio.sleep)
        inside, leave = asyncio.Event(), asyncio.Event()

        async def hold() -> None:
            async with pacer.turn(Category.QUERY):
                inside.set()
                await leave.wait()

        holding = [asyncio.create_task(hold()) for _ in range(IN_FLIGHT)]
        await inside.wait()
        waiting = asyncio.create_task(turns(pacer, Category.QUERY, 1))
        await asyncio.sleep(0)
        waiting.cancel()
        leave.set()
        await asyncio.gather(*holding)
        await turns(pacer, Category.QUERY, IN_FLIGHT)

    asyncio.run(run())
