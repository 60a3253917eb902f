"""One clock for all who rest: who is called when, how many at once, and what a jumping clock does."""

from __future__ import annotations

import asyncio

import pytest

from kling_desktop.api.pacing import Category, Pacer
from kling_desktop.services.rounds import Rounds
from tests.services.clocks import HandClock, settle

TICK = 0.25


class Hall:
    """Those who rest, and in which order they were called. `room` is how many questions may be asked at a look."""

    def __init__(self, room: int = 1000) -> None:
        self.hands, self.room, self.looks = HandClock(), room, 0
        self.called: list[str] = []
        self.rounds = Rounds(self.hands.clock(), TICK, self._ask_room)
        self._resting: list[asyncio.Task[None]] = []

    def _ask_room(self) -> int:
        self.looks += 1
        return self.room

    def rest(self, name: str, seconds: float, *, question: bool = True) -> asyncio.Task[None]:
        async def resting() -> None:
            await self.rounds.rest(name, until, question=question)
            self.called.append(name)

        until = self.hands.time + seconds
        self._resting.append(asyncio.create_task(resting()))
        return self._resting[-1]

    async def close(self) -> None:
        for task in self._resting:
            task.cancel()
        await asyncio.gather(*self._resting, return_exceptions=True)
        await self.rounds.stop()


def test_each_is_called_when_it_is_due_and_the_longest_due_first():
    async def story() -> None:
        hall = Hall()
        for name, seconds in (("c", 10), ("a", 1), ("b", 5)):
            hall.rest(name, seconds)
        await hall.hands.advance(0.9)
        assert hall.called == []
        await hall.hands.advance(9.5)
        assert hall.called == ["a", "b", "c"]
        await hall.close()

    asyncio.run(story())


def test_what_falls_due_within_a_tick_is_asked_back_to_back():
    async def story() -> None:
        hall = Hall()
        for number in range(500):
            hall.rest(str(number), 10 * number / 500)
        await hall.hands.advance(11)
        assert len(hall.called) == 500
        assert hall.looks <= 10 / TICK + 2
        await hall.close()

    asyncio.run(story())


def test_only_as_many_are_asked_as_there_is_room_for_and_none_is_passed_over():
    async def story() -> None:
        hall = Hall(room=4)
        for number in range(20):
            hall.rest(str(number), 0)
        await hall.hands.advance(TICK)
        assert len(hall.called) <= 8
        await hall.hands.advance(5 * TICK)
        assert hall.called == [str(number) for number in range(20)]
        await hall.close()

    asyncio.run(story())


def test_what_is_no_question_needs_no_room():
    async def story() -> None:
        hall = Hall(room=0)
        hall.rest("question", 1)
        hall.rest("download", 1, question=False)
        await hall.hands.advance(10)
        assert hall.called == ["download"]
        await hall.close()

    asyncio.run(story())


def test_whoever_is_woken_goes_on_at_once_and_whoever_is_cancelled_is_forgotten():
    async def story() -> None:
        hall = Hall()
        hall.rest("patient", 1000)
        leaving = hall.rest("leaving", 1)
        await settle()
        leaving.cancel()
        hall.rounds.wake("patient")
        hall.rounds.wake("nobody")
        await settle()
        assert hall.called == ["patient"]
        await hall.hands.advance(5)
        assert hall.called == ["patient"]
        await hall.close()

    asyncio.run(story())


def test_one_who_is_due_sooner_than_all_others_does_not_wait_for_them():
    async def story() -> None:
        hall = Hall()
        hall.rest("late", 4)
        await settle()
        hall.rest("soon", 1)
        await hall.hands.advance(1 + TICK)
        assert hall.called == ["soon"]
        await hall.close()

    asyncio.run(story())


@pytest.mark.fault("S10", "X14")
def test_after_a_nights_sleep_all_who_are_late_are_called_within_seconds():
    async def story() -> None:
        hall = Hall()
        for number in range(100):
            hall.rest(str(number), 60 + number)
        await settle()
        hall.hands.jump(8 * 3600)
        await hall.hands.advance(6)
        assert len(hall.called) == 100
        await hall.close()

    asyncio.run(story())


@pytest.mark.fault("S10")
def test_a_clock_that_is_set_back_makes_nobody_wait_longer():
    async def story() -> None:
        hall = Hall()
        hall.rest("first", 1)
        hall.rest("second", 12)
        await hall.hands.advance(2)
        hall.hands.jump(-5 * 3600)
        await hall.hands.advance(17)
        assert hall.called == ["first", "second"]
        await hall.close()

    asyncio.run(story())


class Service:
    """500 open generations and a service that answers each question after 0.2 s, well or with 5xx."""

    def __init__(self, *, well: bool) -> None:
        self.hands, self.well = HandClock(), well
        self.pacer = Pacer(lambda: self.hands.time, self.hands.sleep)
        self.rounds = Rounds(self.hands.clock(), TICK, self.pacer.room)
        self.asked: list[float] = []
        self.answered: set[int] = set()
        self.flying = self.most_flying = 0

    async def watch(self, number: int) -> None:
        await self.rounds.rest(str(number), self.hands.time - 3600, question=True)  # due since long: a night's sleep
        while True:
            async with self.pacer.turn(Category.QUERY):
                self.asked.append(self.hands.time)
                self.flying += 1
                self.most_flying = max(self.most_flying, self.flying)
                await self.hands.sleep(0.2)
                self.flying -= 1
                self.pacer.answered(trouble=not self.well)
            self.answered.add(number)
            await self.rounds.rest(str(number), self.hands.time + 10, question=True)

    async def after(self, seconds: float) -> None:
        watching = [asyncio.create_task(self.watch(number)) for number in range(500)]
        await self.hands.advance(seconds)
        for task in watching:
            task.cancel()
        await asyncio.gather(*watching, return_exceptions=True)
        await self.rounds.stop()

    def most_within(self, seconds: float, since: float = 0.0) -> int:
        times = [asked for asked in self.asked if asked >= since]
        return max((sum(a <= b < a + seconds for b in times) for a in times), default=0)


@pytest.mark.fault("X14", "S10")
def test_sleep_and_wake_with_500_open_asks_at_most_eight_at_once_and_all_are_fresh_in_fifteen_seconds():
    service = Service(well=True)
    asyncio.run(service.after(15))
    assert len(service.answered) == 500
    assert service.most_flying <= 8
    assert service.most_within(10) <= 500


@pytest.mark.fault("X14", "Q2")
def test_while_the_service_answers_5xx_five_hundred_open_ones_ask_once_a_second_in_all():
    service = Service(well=False)
    begun = service.hands.time
    asyncio.run(service.after(60))
    assert len([asked for asked in service.asked if asked < begun + 1]) <= 10
    assert service.most_within(1, since=begun + 2) <= 1
    assert len(service.asked) >= 40
