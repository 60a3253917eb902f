"""From the prompt in the window to the tasks at the service: each alternative is a generation of its own."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSpinBox
from shiboken6 import delete

from kling_desktop.library.view import Filter
from kling_desktop.services.session import Desk, Session
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.parts import build
from kling_desktop.ui.resources import resource
from kling_desktop.ui.spawn import running
from kling_desktop.ui.theme import Look
from kling_desktop.ui.wiring import Wiring
from tests.flows.stage import Stage
from tests.ui.compose.hands import generate_button, named


def test_each_alternative_is_sent_as_often_as_takes_are_wanted(qapp: QApplication, stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        parts = build(Look(qapp), Languages(resource("i18n"), qapp), desk)
        ready: asyncio.Future[Session] = asyncio.get_running_loop().create_future()
        ready.set_result(session)
        Wiring(parts, desk, lambda: ready)
        parts.compose.set_prompt("{Dawn|Dusk} at sea")
        named(parts.compose, "Takes", QSpinBox).setValue(2)
        generate_button(parts.compose).click()
        await asyncio.gather(*running())
        made = desk.library.many(desk.library.ids(Filter()))
        assert sorted(generation.request.prompt for generation in made) == ["Dawn at sea"] * 2 + ["Dusk at sea"] * 2
        parts.player.shut_down()
        parts.gallery.shut_down()
        windows.append(parts.window)  # it hears of the library until that is closed

    windows: list[QObject] = []
    stage.play(story)
    delete(windows[0])
