"""So many at a time, the most pressing first."""

from __future__ import annotations

import asyncio

import pytest

from kling_desktop.services.turns import Turns
from tests.services.clocks import settle


@pytest.mark.fault("X15")
def test_three_run_at_once_and_the_most_pressing_goes_next():
    async def story() -> None:
        turns, running, done = Turns(3), list[float](), asyncio.Event()

        async def one(pressing: float) -> None:
            async with turns.turn(pressing):
                running.append(pressing)
                await done.wait()

        tasks = [asyncio.create_task(one(pressing)) for pressing in (1, 2, 3, 9, 5, 7)]
        await settle()
        assert running == [1, 2, 3]
        done.set()
        await asyncio.gather(*tasks)
        assert running == [1, 2, 3, 5, 7, 9]

    asyncio.run(story())


def test_whoever_is_cancelled_while_waiting_or_running_gives_the_place_back():
    async def story() -> None:
        turns, entered = Turns(1), list[str]()

        async def one(name: str) -> None:
            async with turns.turn(0):
                entered.append(name)
                await asyncio.Event().wait()

        tasks = [asyncio.create_task(one(name)) for name in "abc"]
        await settle()
        tasks[1].cancel()
        tasks[0].cancel()
        await settle()
        assert entered == ["a", "c"]
        tasks[2].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    asyncio.run(story())
