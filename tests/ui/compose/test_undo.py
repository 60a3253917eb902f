from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QSpinBox

from kling_desktop.ui.compose.compose_panel import INITIAL, ComposePanel
from tests.ui.compose.hands import Outside, named, write

CTRL = Qt.KeyboardModifier.ControlModifier


def test_undo_goes_back_over_the_whole_panel(panel: ComposePanel):
    prompt = write(panel, "Rain")
    mode = named(panel, "Professional 1080p", QRadioButton)
    mode.click()
    QTest.keyClick(mode, Qt.Key.Key_Z, CTRL)
    assert panel.request().mode == "std"
    QTest.keyClick(mode, Qt.Key.Key_Z, CTRL)
    assert panel.request() == INITIAL
    assert prompt.toPlainText() == ""
    QTest.keyClick(mode, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert prompt.toPlainText() == "Rain"


def test_in_the_prompt_its_own_undo_comes_first_and_then_that_of_the_panel(panel: ComposePanel):
    named(panel, "10 seconds", QRadioButton).click()
    prompt = write(panel, "Rain")
    QTest.keyClick(prompt, Qt.Key.Key_Z, CTRL)
    assert panel.request().prompt == ""
    assert panel.request().duration == 10
    QTest.keyClick(prompt, Qt.Key.Key_Z, CTRL)
    assert panel.request().duration == 5


def test_takes_are_undone_like_everything_else(panel: ComposePanel, outside: Outside):
    write(panel, "Rain")
    takes = named(panel, "Takes", QSpinBox)
    takes.stepBy(2)
    named(panel, "10 seconds", QRadioButton).click()
    panel.undo()
    panel.undo()
    assert (takes.value(), panel.request().duration) == (1, 5)
    panel.redo()
    panel.generate()
    assert [(request.duration, count) for request, count, _ in outside.sent] == [(5, 3)]
