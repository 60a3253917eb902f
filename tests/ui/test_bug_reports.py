"""A bug, wherever it happens, is one notice with a report of it, and the window goes on."""

from __future__ import annotations

import asyncio
import threading

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kling_desktop.domain.request import Request
from kling_desktop.services.log import start_log
from kling_desktop.services.session import Desk
from kling_desktop.ui.bug_reports import BugReports
from kling_desktop.ui.dialogs.report_dialog import ReportDialog
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.spawn import running, spawn

KEY, PROMPT = "sk-in-a-bug-0123456789", "A harbour that nobody knows of"


def broken() -> None:
    raise ZeroDivisionError(f"{KEY} and {PROMPT}")


async def broken_work() -> None:
    broken()


@pytest.mark.fault("L6")
@pytest.mark.parametrize("where", ["slot", "running work", "thread"])
def test_a_bug_in_a_slot_in_running_work_or_in_a_thread_is_one_notice_with_a_report_and_the_window_goes_on(
    where: str, parts: Parts, desk: Desk, qtbot: QtBot
) -> None:
    desk.secrets.keep(KEY)
    log = start_log(desk.places.logs, lambda: desk.secrets.known)
    reports = BugReports(parts, desk, log)
    parts.window.show()
    parts.compose.set_request(Request(prompt=PROMPT), {})

    async def happen() -> None:
        if where == "slot":
            button = QPushButton(parts.window)
            button.clicked.connect(broken)
            button.click()
        elif where == "thread":
            await asyncio.to_thread(lambda: threading.Thread(target=broken).start())
        else:
            asyncio.get_running_loop().set_exception_handler(lambda _, found: reports_of(found))
            await asyncio.wait({spawn(broken_work())})

    def reports_of(found: dict[str, object]) -> None:
        from kling_desktop.services.bugs import caught

        error = found.get("exception")
        assert isinstance(error, BaseException)
        caught(error)

    async def read() -> str:
        reports.open()
        while running():
            await asyncio.wait(running())
        (dialog,) = parts.window.findChildren(ReportDialog)
        copied = list[str]()
        dialog.copied.connect(copied.append)
        next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy report").click()
        return copied[0]

    try:
        asyncio.run(happen())
        qtbot.waitUntil(lambda: "Something broke" in parts.window.notices.words)
        report = asyncio.run(read())
    finally:
        reports.undo()
        log.stop()
    assert "ZeroDivisionError" in report
    assert KEY not in report
    assert PROMPT not in report
    written = "".join(path.read_text("utf-8") for path in desk.places.logs.iterdir())
    assert "ZeroDivisionError" in written
    assert KEY not in written
    parts.compose.set_prompt("It goes on")
    assert parts.window.isVisible()
    assert parts.compose.request().prompt == "It goes on"
