"""Entering a key: hidden unless asked, told how the check went, never blocking."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from kling_desktop.ui.dialogs.key_dialog import KeyDialog
from kling_desktop.ui.theme import Look


@pytest.fixture
def dialog(qtbot: QtBot) -> KeyDialog:
    made = KeyDialog(Look())
    qtbot.addWidget(made)
    made.open()
    return made


def field(dialog: KeyDialog) -> QLineEdit:
    return dialog.findChildren(QLineEdit)[0]


def button(dialog: KeyDialog, name: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if name in (b.text(), b.accessibleName()))


def test_return_hands_over_what_was_typed(dialog: KeyDialog):
    QTest.keyClicks(field(dialog), "a key")
    dialog.suggest("ToAPIs")
    entered: list[tuple[str, str]] = []

    def note(key: str, name: str) -> None:
        entered.append((key, name))

    dialog.entered.connect(note)
    QTest.keyClick(field(dialog), Qt.Key.Key_Return)
    assert entered == [("a key", "ToAPIs")]
    assert dialog.isVisible()


def test_the_key_is_hidden_until_it_is_asked_for(dialog: KeyDialog):
    assert field(dialog).echoMode() is QLineEdit.EchoMode.Password
    QTest.mouseClick(button(dialog, "Show the key"), Qt.MouseButton.LeftButton)
    assert field(dialog).echoMode() is QLineEdit.EchoMode.Normal


def test_while_a_key_is_checked_it_is_not_sent_again(dialog: KeyDialog):
    sent: list[str] = []
    dialog.entered.connect(sent.append)
    dialog.say_checking()
    QTest.keyClick(field(dialog), Qt.Key.Key_Return)
    assert sent == []


def test_a_refused_key_can_be_mended_and_sent_again(dialog: KeyDialog, qtbot: QtBot):
    dialog.say_checking()
    dialog.say_refused("The service refused the key.")
    assert "The service refused the key." in [label.text() for label in dialog.findChildren(QLabel)]
    with qtbot.waitSignal(dialog.entered):
        QTest.keyClick(field(dialog), Qt.Key.Key_Return)
