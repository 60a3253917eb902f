"""From the prompt in the window to the tasks at the service: each alternative is a generation of its own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel, QSpinBox
from shiboken6 import delete

from kling_desktop.domain.generation import Generation
from kling_desktop.domain.request import Request
from kling_desktop.library.errors import DiskFull
from kling_desktop.library.view import Filter
from kling_desktop.services.session import Desk, Session
from kling_desktop.services.studio import Studio
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.parts import Parts, build
from kling_desktop.ui.resources import resource
from kling_desktop.ui.spawn import running
from kling_desktop.ui.theme import Look
from kling_desktop.ui.wiring import Wiring
from tests.flows.stage import Stage
from tests.ui.compose.hands import generate_button, named


class NoRoom:
    """A studio whose library has no room left."""

    def generate(self, *_requests: Request, takes: int, anyway: bool) -> list[Generation]:
        raise DiskFull(Path("library.sqlite"), f"ENOSPC for {takes} ({anyway})")


@pytest.fixture
def windows() -> Iterator[list[QObject]]:
    """What was built; it hears of the library until that is closed, and goes then."""
    built: list[QObject] = []
    yield built
    for window in built:
        delete(window)


def played(qapp: QApplication, desk: Desk, session: Session, windows: list[QObject]) -> Parts:
    """The window on a session, with a prompt of two alternatives."""
    parts = build(Look(qapp), Languages(resource("i18n"), qapp), desk)
    ready: asyncio.Future[Session] = asyncio.get_running_loop().create_future()
    ready.set_result(session)
    Wiring(parts, desk, lambda: ready)
    windows.append(parts.window)
    parts.compose.set_prompt("{Dawn|Dusk} at sea")
    named(parts.compose, "Takes", QSpinBox).setValue(2)
    return parts


async def press_generate(parts: Parts) -> None:
    generate_button(parts.compose).click()
    await asyncio.gather(*running())
    parts.player.shut_down()
    parts.gallery.shut_down()


def test_each_alternative_is_sent_as_often_as_takes_are_wanted(
    qapp: QApplication, stage: Stage, windows: list[QObject]
):
    async def story(desk: Desk, session: Session) -> None:
        await press_generate(played(qapp, desk, session, windows))
        made = desk.library.many(desk.library.ids(Filter()))
        assert sorted(generation.request.prompt for generation in made) == ["Dawn at sea"] * 2 + ["Dusk at sea"] * 2

    stage.play(story)


def test_what_cannot_be_stored_is_not_sent_and_said_in_a_notice(
    qapp: QApplication, stage: Stage, windows: list[QObject]
):
    async def story(desk: Desk, session: Session) -> None:
        parts = played(qapp, desk, session._replace(studio=cast("Studio", NoRoom())), windows)
        await press_generate(parts)
        said = [label.text() for label in parts.window.notices.findChildren(QLabel)]
        assert any("Nothing was sent" in words and "The disk is full" in words for words in said)
        assert parts.compose.request().prompt == "{Dawn|Dusk} at sea"

    stage.play(story)
    assert stage.asked() == 0
