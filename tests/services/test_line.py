"""Who is among the first may go on; order is followed whoever came first."""

from __future__ import annotations

import asyncio

from kling_desktop.services.line import Line
from tests.services.clocks import settle


def test_the_lowest_places_are_first_whoever_came_first():
    line = Line(2)
    for who, place in (("late", 9), ("early", 1), ("middle", 5)):
        line.join(who, place)
    assert [who for who in ("late", "early", "middle") if line.is_first(who)] == ["early", "middle"]


def test_whoever_is_moved_to_the_front_goes_next():
    async def story() -> None:
        line, went = Line(1), list[str]()

        async def one(who: str) -> None:
            while not line.is_first(who):
                await line.come(who)
            went.append(who)
            await asyncio.sleep(0)
            line.leave(who)

        for place, who in enumerate("abc"):
            line.join(who, place)
        line.join("busy", -1)
        tasks = [asyncio.create_task(one(who)) for who in "abc"]
        await settle()
        assert went == []
        line.follow("c", -0.5)
        line.leave("busy")
        await asyncio.gather(*tasks)
        assert went == ["c", "a", "b"]

    asyncio.run(story())


def test_who_is_disturbed_looks_up_and_is_not_first_for_that():
    async def story() -> None:
        line = Line(1)
        line.join("first", 0)
        line.join("second", 1)
        waiting = asyncio.create_task(line.come("second"))
        await settle()
        line.disturb()
        await waiting
        assert not line.is_first("second")

    asyncio.run(story())
