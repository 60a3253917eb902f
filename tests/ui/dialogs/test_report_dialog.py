"""The report is read before it is copied, and holds prompts only when that is ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from kling_desktop.ui.dialogs.report_dialog import ReportDialog


def test_what_is_shown_is_what_is_copied(qtbot: QtBot):
    dialog = ReportDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy report")
    assert not copy.isEnabled()
    dialog.show_report("what broke")
    copied: list[str] = []
    dialog.copied.connect(copied.append)
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert copied == ["what broke"]
    assert not dialog.isVisible()


def test_prompts_are_left_out_until_they_are_ticked(qtbot: QtBot):
    dialog = ReportDialog()
    qtbot.addWidget(dialog)
    assert not dialog.with_prompts
    wanted: list[bool] = []
    dialog.wanted.connect(wanted.append)
    dialog.findChildren(QCheckBox)[0].click()
    assert wanted == [True]
