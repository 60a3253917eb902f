"""What concerns many generations is said once, however many they are."""

from __future__ import annotations

import asyncio

import pytest
from pytestqt.qtbot import QtBot

from kling_desktop.domain.generation import Generation, State, Waiting, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.services.session import Desk, MayUpload, Session
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.sessions import Sessions


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
