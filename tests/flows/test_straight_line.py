"""From a request to a clip on disk, and on again after every kind of end."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from kling_desktop.domain.generation import FailureKind, State, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.library.library import Filter
from kling_desktop.media import clips, recipe
from kling_desktop.services.admission import HeldBack, NotValid
from kling_desktop.services.session import Desk, Session
from tests.flows.stage import Stage, framed, simulator, until


def test_a_sentence_becomes_a_clip_on_disk(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        (made,) = session.studio.generate(Request(prompt="Waves at night"))
        await session.studio.settle()
        ready = desk.library.get(made.id)
        assert ready is not None
        assert ready.state is State.READY
        assert Path(ready.clip).parent == desk.places.clips
        assert clips.check(Path(ready.clip)).frames == 120
        assert desk.previews.poster(made.id).exists()

    stage.play(story)
    assert stage.asked() == 1


def test_two_frames_are_uploaded_once_and_arrive_in_their_places(stage: Stage, tmp_path: Path):
    async def story(desk: Desk, session: Session) -> None:
        request = await framed(desk, tmp_path)
        session.studio.generate(request, takes=2)
        await session.studio.settle()
        assert [g.state for g in desk.library.many(desk.library.ids(Filter()))] == [State.READY] * 2

    stage.play(story)
    assert len(stage.simulator.uploads()) == 2
    assert stage.asked() == 2
    roles = [entry["role"] for entry in stage.simulator.tasks()[0].body["image_with_roles"]]
    assert roles == ["first_frame", "last_frame"]


def test_a_clip_carries_its_request_and_its_ids(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        (made,) = session.studio.generate(Request(prompt="Snow on a harbour", duration=5))
        await session.studio.settle()
        ready = desk.library.get(made.id)
        assert ready is not None
        inside = recipe.read(Path(ready.clip))
        assert inside is not None
        assert (inside.generation_id, inside.task_id) == (made.id, ready.task_id)
        assert inside.request == {"model": "kling-v2-6", "prompt": "Snow on a harbour", "duration": 5}
        assert stage.key.encode() not in Path(ready.clip).read_bytes()

    stage.play(story)


def test_what_cannot_be_sent_is_not_even_stored(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        with pytest.raises(NotValid):
            session.studio.generate(Request(prompt=""))
        with pytest.raises(HeldBack):
            session.studio.generate(Request(prompt="x", last_frame=(await framed(desk, desk.places.home)).last_frame))
        assert desk.library.ids(Filter()) == []

    stage.play(story)
    assert stage.asked() == 0


def test_what_was_open_when_the_program_ended_is_finished_at_the_next_start(stage: Stage):
    async def first(desk: Desk, session: Session) -> None:
        made = session.studio.generate(Request(prompt="Slow water"), takes=3)
        for generation in made:
            await until(desk, generation, State.QUEUED, State.GENERATING, State.DOWNLOADING, State.READY)

    async def second(desk: Desk, session: Session) -> None:
        session.studio.resume()
        await session.studio.settle()
        assert [g.state for g in desk.library.many(desk.library.ids(Filter()))] == [State.READY] * 3

    stage.play(first)
    stage.play(second)
    assert stage.asked() == 3
    assert len(list((stage.home / "clips").iterdir())) == 3


def test_a_task_made_elsewhere_is_taken_over(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        task = await session.client.submit({"model": "kling-v2-6", "prompt": "Made in a script"})
        session.studio.attach(task.task_id)
        await session.studio.settle()
        (taken,) = desk.library.many(desk.library.ids(Filter()))
        assert (taken.state, taken.task_id) == (State.READY, task.task_id)

    stage.play(story)


def test_an_answer_that_never_came_is_found_by_our_own_id_and_nothing_is_sent_twice(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.script.once("S2-cut")
        (made,) = session.studio.generate(Request(prompt="A lost answer"))
        await session.studio.settle()
        assert (found := desk.library.get(made.id))
        assert found.state is State.READY

    stage.play(story)
    assert stage.asked() == 1


def test_a_service_that_ignores_our_id_leaves_the_decision_to_the_user(tmp_path: Path):
    with simulator(tmp_path / "service", honours_client_business_id=False) as service:
        stage = Stage(tmp_path / "home", service)

        async def story(desk: Desk, session: Session) -> None:
            service.script.once("S2-cut")
            (made,) = session.studio.generate(Request(prompt="A lost answer"))
            uncertain = await until(desk, made, State.UNCERTAIN)
            assert uncertain.waiting is not None
            assert uncertain.waiting.reason is WaitReason.LOOKING
            task = service.tasks()[0]
            session.studio.take_task_id(made.id, task.id)
            await session.studio.settle()
            assert (found := desk.library.get(made.id))
            assert found.state is State.READY

        stage.play(story)
        assert stage.asked() == 1


def test_the_services_own_words_are_kept_when_it_will_not_make_something(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.script.once("S5-422")
        (made,) = session.studio.generate(Request(prompt="Something it will not make"))
        await session.studio.settle()
        assert (failed := desk.library.get(made.id))
        assert failed.failure is not None
        assert failed.failure.kind is FailureKind.CONTENT
        assert failed.failure.message
        assert failed.failure.charged == "no"

    stage.play(story)
    assert stage.asked() == 0


@pytest.mark.fault("K2")
def test_the_key_reaches_the_service_and_never_the_host_of_the_files(stage: Stage):
    async def story(_desk: Desk, session: Session) -> None:
        session.studio.generate(Request(prompt="Secrets"))
        await session.studio.settle()

    stage.play(story)
    seen = stage.simulator.seen
    assert any(hit.had_authorization for hit in seen if hit.origin == "api")
    assert not any(hit.had_authorization for hit in seen if hit.origin == "files")


def test_several_generations_run_side_by_side(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        made = [session.studio.generate(Request(prompt=f"Clip {n}"))[0] for n in range(6)]
        await asyncio.gather(*(until(desk, generation, State.READY) for generation in made))

    stage.play(story)
    assert stage.asked() == 6
