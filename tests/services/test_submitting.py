"""What an answer to the look for an unanswered submit proves, and what it does not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kling_desktop.domain.generation import State, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.services.session import Desk, Session
from tests.flows.stage import Stage, until


@pytest.mark.parametrize("odd", ["Q3-unknown", "Q3-missing", "Q3-extra", "Q3-null", "Q3-other", "Q2-500", "Q2-html"])
def test_a_task_that_is_found_with_an_odd_answer_is_never_sent_again(odd: str, stage: Stage):
    stage.home.mkdir()
    (stage.home / "settings.json").write_text(json.dumps({"look_seconds": 0.4}))

    async def story(desk: Desk, session: Session) -> None:
        session.studio.generate(Request(prompt="The service honours our ids"))
        await session.studio.settle()
        stage.simulator.script.once("S2-cut")
        stage.simulator.script.once(odd, times=3)
        (made,) = session.studio.generate(Request(prompt="Accepted, and its answer lost"))
        await session.studio.settle()
        now = desk.library.get(made.id)
        assert now is not None
        assert (now.state, now.resends) == (State.READY, 0)

    stage.play(story)
    assert stage.asked() == 2


def test_a_service_that_never_says_whose_task_it_found_leaves_it_to_the_user(stage: Stage):
    stage.home.mkdir()
    (stage.home / "settings.json").write_text(json.dumps({"look_seconds": 0.1}))

    async def story(desk: Desk, session: Session) -> None:
        session.studio.generate(Request(prompt="The service honours our ids"))
        await session.studio.settle()
        stage.simulator.script.set("S2-cut", "Q3-other")
        (made,) = session.studio.generate(Request(prompt="Accepted, and its answer lost"))
        await session.studio.settle()
        now = desk.library.get(made.id)
        assert now is not None
        assert now.waiting is not None
        assert (now.state, now.waiting.reason) == (State.UNCERTAIN, WaitReason.USER)

    stage.play(story)
    assert stage.asked() == 2


def test_what_another_key_does_not_find_is_not_sent_again(stage: Stage):
    """The other key may belong to another account, which does not see this one's tasks: sending would pay twice."""
    stage.home.mkdir()
    (stage.home / "settings.json").write_text(json.dumps({"look_seconds": 0.4}))
    ids: list[str] = []

    async def lose_an_answer(desk: Desk, session: Session) -> None:
        session.studio.generate(Request(prompt="The service honours our ids"))
        await session.studio.settle()
        stage.simulator.script.once("S2-cut")
        (made,) = session.studio.generate(Request(prompt="Accepted, and its answer lost"))
        await until(desk, made, State.UNCERTAIN)
        ids.append(made.id)

    async def look(desk: Desk, session: Session) -> None:
        session.studio.generate(Request(prompt="The service honours our ids with this key as well"))
        session.studio.resume()
        await session.studio.settle()
        lost = desk.library.get(ids[0])
        assert lost is not None
        assert lost.waiting is not None
        assert (lost.state, lost.waiting.reason) == (State.UNCERTAIN, WaitReason.OTHER_KEY)

    async def find(desk: Desk, session: Session) -> None:
        session.studio.ask_again(ids[0])
        await session.studio.settle()
        found = desk.library.get(ids[0])
        assert found is not None
        assert found.state is State.READY

    stage.play(lose_an_answer)
    first_key, stage.key = stage.key, "sk-of-another-account-0123"
    stage.play(look)
    stage.key = f"{first_key}#2"  # a second key of the first account
    stage.play(find)
    assert stage.asked() == 3


@pytest.mark.fault("X9")
def test_nothing_is_sent_when_the_intent_cannot_be_stored(stage: Stage, tmp_path: Path):
    async def story(desk: Desk, session: Session) -> None:
        journal = desk.places.home / "submits.jsonl"
        journal.unlink(missing_ok=True)
        journal.mkdir()  # a folder in its place: no line can be written
        (made,) = session.studio.generate(Request(prompt="Not while nothing can be stored"))
        while not session.gate.closures:
            await desk.clock.sleep(0.02)
        assert stage.simulator.tasks() == []
        journal.rmdir()
        await session.studio.settle()
        now = desk.library.get(made.id)
        assert now is not None
        assert now.state is State.READY

    stage.play(story)
    assert stage.asked() == 1
