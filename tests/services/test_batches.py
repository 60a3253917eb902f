"""Many requests at once: all are stored, or none and it is said why."""

from __future__ import annotations

from pathlib import Path

import pytest

from kling_desktop.domain.generation import State
from kling_desktop.domain.request import Request
from kling_desktop.library.errors import FolderUnusable
from kling_desktop.library.view import Filter
from kling_desktop.services.batches import generate_all, objections
from kling_desktop.services.session import Desk, Session
from kling_desktop.services.shot_list import Shot, open_shot_list
from tests.flows.stage import Stage

ROOT = Path(__file__).parents[2]


def test_more_than_are_told_at_a_time_are_all_made_in_their_order(stage: Stage):
    shots = [Shot(number, Request(prompt=f"Shot {number}")) for number in range(25)]

    async def story(desk: Desk, session: Session) -> None:
        session.queue.pause()
        made = await generate_all(desk, session, shots)
        assert [generation.request.prompt for generation in made] == [shot.request.prompt for shot in shots]
        assert desk.library.ids(Filter()) == [generation.id for generation in reversed(made)]
        assert session.studio.running == 25

    stage.play(story)


def test_what_cannot_be_stored_leaves_nothing_behind_and_sends_nothing(stage: Stage, tmp_path: Path):
    async def story(desk: Desk, session: Session) -> None:
        database = desk.places.database
        away = database.rename(tmp_path / "away")
        with pytest.raises(FolderUnusable, match=database.name):
            await generate_all(desk, session, [Shot(1, Request(prompt="Dawn")), Shot(2, Request(prompt="Rain"))])
        away.rename(database)
        assert desk.library.ids(Filter()) == []
        assert session.studio.running == 0

    stage.play(story)
    assert stage.asked() == 0


def test_the_list_of_the_guide_is_ready_to_be_sent():
    found = open_shot_list(ROOT / "docs" / "samples" / "shots.csv", Request())
    assert objections(found, anyway=False) == []
    assert [(shot.takes, shot.request.mode, len(shot.request.pictures)) for shot in found.shots] == [
        (1, "pro", 2),
        (2, "std", 1),
        (1, "std", 0),
        (1, "pro", 0),
    ]


def test_the_guide_names_every_column_of_its_list():
    page = (ROOT / "docs" / "guide" / "queue.md").read_text("utf-8")
    columns = (ROOT / "docs" / "samples" / "shots.csv").read_text("utf-8").splitlines()[0].split(",")
    assert [name for name in columns if f"`{name}`" not in page] == []


def test_one_request_and_its_takes_are_ready_as_ever(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        made = await generate_all(desk, session, [Shot(1, Request(prompt="Dawn"), takes=2)])
        await session.studio.settle()
        assert {(now := desk.library.get(one.id)) and now.state for one in made} == {State.READY}

    stage.play(story)
    assert stage.asked() == 2
