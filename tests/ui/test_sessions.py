"""What concerns many generations is said once, however many they are."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kling_desktop.domain.generation import SIMULATOR, Generation, State, Waiting, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.services.session import TOAPIS, Desk, MayUpload, Session
from kling_desktop.ui.commands import Commands
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.parts import Parts, build
from kling_desktop.ui.resources import resource
from kling_desktop.ui.sessions import Sessions
from kling_desktop.ui.spawn import await_all_cancelled
from kling_desktop.ui.theme import Look
from tests.flows.conftest import stage
from tests.flows.stage import Stage, framed

__all__ = ["stage"]


async def _never(_service: str, _may_upload: MayUpload) -> Session:
    return await asyncio.get_running_loop().create_future()


def waiting(number: int, reason: WaitReason) -> Generation:
    made = Generation(f"g{number}", f"ours-{number}", Request(prompt="Waves"), float(number), "simulator")
    return Generation(
        made.id, made.client_business_id, made.request, made.created_at, made.service, State.DOWNLOADING
    ).waits(Waiting(reason, 1.0))


@pytest.mark.fault("D6", "X9")
@pytest.mark.parametrize("reason", [WaitReason.DISK_FULL, WaitReason.FOLDER])
def test_a_full_disk_or_a_lost_folder_is_one_notice_that_counts_and_goes_with_the_last(
    parts: Parts, desk: Desk, qtbot: QtBot, reason: WaitReason
) -> None:
    _sessions = Sessions(parts, desk, _never)
    alerts: list[str] = []
    many = [waiting(number, reason) for number in range(40)]
    for generation in many:
        desk.library.save(generation)
    notices = parts.window.notices
    qtbot.waitUntil(lambda: "40" in notices.words)
    alerts.append(notices.words)
    notices.take_away("room")
    assert notices.words == "", "there was one"
    for generation in many[1:]:
        desk.library.save(generation.waits(None))
    qtbot.waitUntil(lambda: "Waiting for it: 1" in notices.words)
    desk.library.save(many[0].waits(None))
    qtbot.waitUntil(lambda: notices.words == "")


def test_the_menus_say_at_once_that_it_is_the_simulator_and_what_that_does_wrong(
    stage: Stage, qapp: QApplication
) -> None:
    seen: list[tuple[bool, bool, list[str]]] = []

    async def story(desk: Desk, session: Session) -> None:
        async def opened(_service: str, _may_upload: MayUpload) -> Session:
            return session

        parts = build(Look(qapp), Languages(resource("i18n"), qapp), desk)
        sessions = Sessions(parts, desk, opened)
        commands = Commands(parts, desk, sessions)
        await commands.list_faults()
        developer, switch = parts.actions.menus["developer"], parts.actions.actions["use_simulator"]

        def look() -> None:
            ticked = [action.text() for action in parts.actions.findChildren(QAction) if action.isChecked()]
            ours = [words for words in ticked if words[:2] in ("S5", "S6")]
            ours += ["behaves"] if parts.actions.actions["no_fault"].isChecked() else []
            seen.append((switch.isChecked(), developer.menuAction().isVisible(), ours))

        look()
        await sessions.use(SIMULATOR)
        look()
        for action_id in ("fault:S5-422", "fault:S6-402", "no_fault"):
            commands.do(action_id)
            look()
        sessions.welcome()
        look()
        parts.shut_down()
        await await_all_cancelled()
        delete(parts.window)

    stage.play(story)
    refused, no_credit = "S5-422: The prompt is refused", "S6-402: The submit is refused: no credit"
    faults: tuple[list[str], ...] = ([], ["behaves"], [refused], [no_credit], ["behaves"], [])
    assert seen == [(0 < at < 5, 0 < at < 5, ticked) for at, ticked in enumerate(faults)]


@pytest.mark.fault("U3")
def test_the_status_line_says_how_much_of_a_slow_upload_has_been_sent(
    stage: Stage, qapp: QApplication, tmp_path: Path
) -> None:
    said: set[str] = set()

    async def story(desk: Desk, session: Session) -> None:
        async def opened(_service: str, _may_upload: MayUpload) -> Session:
            return session

        parts = build(Look(qapp), Languages(resource("i18n"), qapp), desk)
        sessions = Sessions(parts, desk, opened)
        sessions.status_shown.connect(lambda: said.add(parts.window.status.words))
        await sessions.use(TOAPIS)
        stage.simulator.script.once("U3-slow")
        session.studio.generate(await framed(desk, tmp_path))
        while not any("sent" in words for words in said):
            qapp.processEvents()
            await asyncio.sleep(0.01)
        await session.studio.settle()
        sessions.show_status()
        assert "sent" not in parts.window.status.words
        parts.shut_down()
        await await_all_cancelled()
        delete(parts.window)

    stage.play(story)
    assert any("uploading, " in words and " % sent" in words for words in said)
