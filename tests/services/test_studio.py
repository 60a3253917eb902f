"""What the user decides about a generation, and what the studio does with it. The service is the simulator."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kling_desktop.domain.generation import FailureKind, State, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.services.session import Desk, Session
from tests.flows.stage import Stage, simulator


@pytest.fixture
def forgetful(tmp_path: Path) -> Iterator[Stage]:
    """A service that ignores our ids: an unanswered submit cannot be found there."""
    with simulator(tmp_path / "service", honours_client_business_id=False) as service:
        stage = Stage(tmp_path / "home", service)
        stage.home.mkdir()
        (stage.home / "settings.json").write_text(json.dumps({"look_seconds": 0.2}))
        yield stage


async def undecided(desk: Desk, session: Session, stage: Stage) -> str:
    """The id of a generation about which only the user can decide."""
    stage.simulator.script.once("S2-cut")
    (made,) = session.studio.generate(Request(prompt="A lost answer"))
    await session.studio.settle()
    assert (now := desk.library.get(made.id))
    assert now.state is State.UNCERTAIN
    assert now.waiting is not None
    assert now.waiting.reason is WaitReason.USER
    return made.id


def test_sent_again_by_the_user_it_becomes_a_second_task(forgetful: Stage):
    async def story(desk: Desk, session: Session) -> None:
        which = await undecided(desk, session, forgetful)
        session.studio.send_again(which)
        await session.studio.settle()
        assert (now := desk.library.get(which))
        assert now.state is State.READY

    forgetful.play(story)
    assert forgetful.asked() == 2


def test_with_the_task_id_from_the_console_nothing_is_sent_again(forgetful: Stage):
    async def story(desk: Desk, session: Session) -> None:
        which = await undecided(desk, session, forgetful)
        session.studio.take_task_id(which, forgetful.simulator.tasks()[0].id)
        await session.studio.settle()
        assert (now := desk.library.get(which))
        assert now.state is State.READY

    forgetful.play(story)
    assert forgetful.asked() == 1


def test_given_up_it_has_failed_and_says_that_the_charge_is_not_known(forgetful: Stage):
    async def story(desk: Desk, session: Session) -> None:
        which = await undecided(desk, session, forgetful)
        failure = session.studio.give_up(which).failure
        assert failure is not None
        assert (failure.kind, failure.charged) == (FailureKind.GIVEN_UP, "unknown")

    forgetful.play(story)


def test_looking_again_asks_the_service_once_more_and_sends_nothing(forgetful: Stage):
    async def story(desk: Desk, session: Session) -> None:
        which = await undecided(desk, session, forgetful)
        forgetful.simulator.change({"honours_client_business_id": True})
        session.studio.ask_again(which)
        await session.studio.settle()
        assert (now := desk.library.get(which))
        assert now.state is State.READY

    forgetful.play(story)
    assert forgetful.asked() == 1


def test_a_dismissed_one_is_left_alone_and_can_be_watched_again(tmp_path: Path):
    with simulator(tmp_path / "service", pace=2.0) as service:
        stage = Stage(tmp_path / "home", service)

        async def story(desk: Desk, session: Session) -> None:
            (made,) = session.studio.generate(Request(prompt="No longer wanted"))
            while not service.tasks():
                await desk.clock.sleep(0.02)
            session.studio.dismiss(made.id)
            await session.studio.settle()
            assert (now := desk.library.get(made.id))
            assert now.dismissed
            assert not now.settled
            session.studio.ask_again(made.id)
            await session.studio.settle()
            assert (now := desk.library.get(made.id))
            assert now.state is State.READY

        stage.play(story)
        assert stage.asked() == 1


def test_what_the_user_stars_while_it_runs_stays_starred(tmp_path: Path):
    with simulator(tmp_path / "service", pace=1.0) as service:
        stage = Stage(tmp_path / "home", service)

        async def story(desk: Desk, session: Session) -> None:
            (made,) = session.studio.generate(Request(prompt="A favourite"))
            while not service.tasks():
                await desk.clock.sleep(0.02)
            now = desk.library.get(made.id)
            assert now is not None
            desk.library.save(now.starring(starred=True))
            await session.studio.settle()
            now = desk.library.get(made.id)
            assert now is not None
            assert (now.state, now.starred) == (State.READY, True)

        stage.play(story)


@pytest.mark.fault("X11")
def test_the_same_request_on_purpose_is_two_generations(tmp_path: Path):
    with simulator(tmp_path / "service") as service:
        stage = Stage(tmp_path / "home", service)

        async def story(desk: Desk, session: Session) -> None:
            (first,) = session.studio.generate(Request(prompt="Once more"))
            await session.studio.settle()
            session.studio.try_again(first.id)
            await session.studio.settle()
            clips = sorted(path.name for path in desk.places.clips.iterdir())
            assert len(clips) == 2

        stage.play(story)
        assert stage.asked() == 2


def test_what_is_ready_runs_no_more_though_its_previews_are_still_made(forgetful: Stage):
    async def story(desk: Desk, session: Session) -> None:
        counted: list[int] = []
        desk.library.listen(
            lambda changed: counted.append(0) if changed.state is not State.READY else _later(counted, session)
        )
        session.studio.generate(Request(prompt="A short one"))
        await session.studio.settle()
        await asyncio.sleep(0)
        assert counted[-1] == 0

    forgetful.play(story)


def _later(counted: list[int], session: Session) -> None:
    asyncio.get_running_loop().call_soon(lambda: counted.append(session.studio.running))
