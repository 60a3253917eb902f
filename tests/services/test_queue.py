"""The queue before anything is sent: held, reordered, taken back, taken out. The service is the simulator."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

from kling_desktop.domain.generation import Generation, State, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.services.queue import arranged
from kling_desktop.services.session import Desk, Session
from kling_desktop.services.studio import SENT_AT_ONCE
from tests.flows.stage import Stage, framed, until, until_so


def prompts(stage: Stage) -> list[str]:
    """What the service was asked for, in its order."""
    return [str(task.body["prompt"]) for task in stage.simulator.tasks()]


async def held(desk: Desk, generation: Generation, reason: WaitReason) -> Generation:
    """Waits until a generation waits for a reason."""
    return await until_so(desk, generation, lambda now: now.waiting is not None and now.waiting.reason is reason)


def test_a_paused_queue_sends_nothing_says_so_and_goes_on_when_resumed(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        session.queue.pause()
        (made,) = session.studio.generate(Request(prompt="Held"))
        assert (await held(desk, made, WaitReason.PAUSED)).state is State.PREPARING
        assert stage.asked() == 0
        session.queue.resume()
        await session.studio.settle()
        assert (now := desk.library.get(made.id))
        assert now.state is State.READY

    stage.play(story)
    assert stage.asked() == 1


def test_the_pause_survives_a_restart(stage: Stage):
    made: list[Generation] = []

    async def before(desk: Desk, session: Session) -> None:
        session.queue.pause()
        made.extend(session.studio.generate(Request(prompt="Held over night")))

    async def after(desk: Desk, session: Session) -> None:
        session.studio.resume()
        await held(desk, made[0], WaitReason.PAUSED)
        assert session.queue.paused

    stage.play(before)
    stage.play(after)
    assert stage.asked() == 0


def test_what_is_paid_for_is_never_held(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        (made,) = session.studio.generate(Request(prompt="Paid"))
        await until(desk, made, State.QUEUED, State.GENERATING, State.DOWNLOADING, State.READY)
        session.queue.pause()
        await session.studio.settle()
        assert (now := desk.library.get(made.id))
        assert now.state is State.READY

    stage.play(story)


def test_a_send_that_was_cut_is_looked_for_although_the_queue_is_paused(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        session.queue.pause()
        (made,) = session.studio.generate(Request(prompt="Cut"))
        await held(desk, made, WaitReason.PAUSED)
        cut = replace(made.submitting(), id="cut", client_business_id="cut").sending(desk.clock.now(), None)
        desk.library.save(cut, durable=True)
        session.studio.start("cut")
        await until(desk, cut, State.UNCERTAIN)

    stage.play(story)
    assert stage.asked() == 0


def test_what_was_moved_to_the_front_is_among_the_first_to_be_sent(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        session.queue.pause()
        made = [session.studio.generate(Request(prompt=f"Shot {number}"))[0] for number in range(SENT_AT_ONCE + 2)]
        for generation in made:
            await held(desk, generation, WaitReason.PAUSED)
        session.queue.send_first([made[-1].id])
        assert [g.id for g in session.queue.waiting()] == [g.id for g in (made[-1], *made[:-1])]
        session.queue.resume()
        await session.studio.settle()

    stage.play(story)
    assert f"Shot {SENT_AT_ONCE + 1}" in prompts(stage)[:SENT_AT_ONCE]


def test_one_taken_back_for_editing_is_not_sent_until_it_is_put_back(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        session.queue.pause()
        made, other = (session.studio.generate(Request(prompt=words))[0] for words in ("Mine", "Other"))
        assert session.queue.take_back(made.id) == made.request
        session.queue.resume()
        await until(desk, other, State.READY)
        assert prompts(stage) == ["Other"]
        session.queue.put_back(made.id)
        await until(desk, made, State.READY)

    stage.play(story)


def test_one_taken_back_while_its_pictures_are_uploaded_is_not_sent(stage: Stage, tmp_path: Path):
    async def story(desk: Desk, session: Session) -> None:
        (made,) = session.studio.generate(await framed(desk, tmp_path))
        await asyncio.sleep(0)  # the first picture is on its way
        assert session.queue.take_back(made.id) is not None
        await session.studio.settle()
        assert (now := desk.library.get(made.id))
        assert now.waiting is not None
        assert now.waiting.reason is WaitReason.EDITING

    stage.play(story)
    assert stage.asked() == 0


def test_the_edited_one_takes_the_place_of_the_one_taken_back(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        session.queue.pause()
        made = [session.studio.generate(Request(prompt=f"Shot {number}"))[0] for number in range(3)]
        session.queue.take_back(made[0].id)
        edited = session.studio.generate(Request(prompt="Better"))
        session.queue.put_in_place_of(made[0].id, edited)
        assert [g.request.prompt for g in session.queue.waiting()] == ["Better", "Shot 1", "Shot 2"]
        assert desk.library.get(made[0].id) is None

    stage.play(story)


def test_one_removed_before_it_was_sent_costs_nothing_and_is_gone(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        session.queue.pause()
        (made,) = session.studio.generate(Request(prompt="Never mind"))
        await held(desk, made, WaitReason.PAUSED)
        assert session.queue.remove(made.id)
        session.queue.resume()
        await session.studio.settle()
        assert desk.library.get(made.id) is None

    stage.play(story)
    assert stage.asked() == 0


def test_one_that_was_sent_can_neither_be_removed_nor_taken_back(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        (made,) = session.studio.generate(Request(prompt="Sent"))
        await until(desk, made, State.READY)
        assert not session.queue.remove(made.id)
        assert session.queue.take_back(made.id) is None

    stage.play(story)


def test_places_that_were_the_same_are_told_apart_when_one_moves():
    order = [Generation(name, name, Request(prompt=name), 5.0, "s") for name in "abc"]
    places = {g.id: g.turn for g in order} | {g.id: g.turn for g in arranged(order, "cab")}
    assert sorted(places, key=places.__getitem__) == ["c", "a", "b"]
