"""A start that breaks after the first picture: the window says so, and the log has it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kling_desktop.services.bugs import Bug
from kling_desktop.services.log import LOG, Log
from kling_desktop.services.session import Desk
from kling_desktop.ui.bug_reports import BugReports
from kling_desktop.ui.parts import Parts

KEY = "sk-in-a-start-0123456789"
# a person who reads what the window says, copies the report, and closes it
_PROGRAM = """
import sys, types
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton
{broken}

def look():
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))
    buttons = {{b.text(): b for b in window.findChildren(QPushButton)}}
    if "Copy report" not in buttons:
        QTimer.singleShot(20, look)
        return
    print(*(label.text() for label in window.findChildren(QLabel) if label.isVisible()), sep="\\n")
    buttons["Copy report"].click()
    print(QGuiApplication.clipboard().text())
    buttons["Close"].click()

from kling_desktop.ui.main_window import MainWindow
shown = MainWindow.showEvent
def show(window, event):
    shown(window, event)
    QTimer.singleShot(0, look)
MainWindow.showEvent = show
from kling_desktop.__main__ import main
sys.exit(main([]))
"""
_NOT_THERE = 'sys.modules["kling_desktop.ui.{name}"] = None'
_DOES_NOT_WORK = """
broken = types.ModuleType("kling_desktop.ui.features")
broken.connect = lambda *given: 1 / 0
sys.modules["kling_desktop.ui.features"] = broken
"""
BROKEN = {
    "a pane": (_NOT_THERE.format(name="player.player_panel"), "player_panel"),
    "the work": (_NOT_THERE.format(name="work"), "kling_desktop.ui.work"),
    "what the work begins with": (_DOES_NOT_WORK, "ZeroDivisionError"),
}


@dataclass(frozen=True, slots=True)
class Ended:
    code: int
    said: str
    log: str


def started(home: Path, broken: str, *given: str) -> Ended:
    environ = {
        **os.environ, "KLING_DESKTOP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "TOAPIS_API_KEY": KEY,
    }  # fmt: skip
    line = [sys.executable, "-c", _PROGRAM.format(broken=broken).replace("main([])", f"main({list(given)})")]
    told = subprocess.run(line, env=environ, capture_output=True, text=True, check=False, timeout=60)
    (log,) = home.rglob(LOG)
    return Ended(told.returncode, told.stdout + told.stderr, log.read_text("utf-8"))


@pytest.mark.parametrize("where", BROKEN)
def test_what_breaks_in_the_start_is_said_in_the_window_and_is_in_the_log(where: str, tmp_path: Path) -> None:
    broken, named = BROKEN[where]
    ended = started(tmp_path, broken)
    assert ended.code == 1
    assert "Kling Desktop could not start" in ended.said
    assert "Nothing that was paid for is lost" in ended.said
    assert "Traceback" in ended.said
    assert named in ended.said
    assert named in ended.log
    assert KEY not in ended.said + ended.log


def test_a_run_that_nobody_sees_ends_with_what_broke(tmp_path: Path) -> None:
    ended = started(tmp_path, _DOES_NOT_WORK, "demo")
    assert ended.code == 1
    assert "ZeroDivisionError" in ended.said
    assert "ZeroDivisionError" in ended.log


def test_a_slot_that_broke_during_the_start_is_told_when_there_is_somebody_to_tell(
    parts: Parts, desk: Desk, qtbot: QtBot
) -> None:
    reports = BugReports(parts, desk, Log(None, None, ""), [Bug("ZeroDivisionError", "the trace", "MainThread")])
    reports.undo()
    assert "Something broke" in parts.window.notices.words
