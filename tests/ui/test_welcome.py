"""The first start: two choices, by mouse and by keyboard, under the names that are driven from outside."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kling_desktop.ui.theme import Look
from kling_desktop.ui.welcome import Welcome


@pytest.mark.parametrize(
    ("name", "signal"), [("Enter ToAPIs key", "key_wanted"), ("Try with the simulator", "simulator_wanted")]
)
def test_each_choice_is_said(qtbot: QtBot, name: str, signal: str):
    welcome = Welcome(Look())
    qtbot.addWidget(welcome)
    button = next(b for b in welcome.findChildren(QPushButton) if b.accessibleName() == name)
    with qtbot.waitSignal(getattr(welcome, signal)):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(getattr(welcome, signal)):
        QTest.keyClick(button, Qt.Key.Key_Space)


def test_it_fits_beside_the_compose_panel_on_a_small_screen(qtbot: QtBot):
    welcome = Welcome(Look())
    qtbot.addWidget(welcome)
    assert welcome.minimumSizeHint().width() <= 620
