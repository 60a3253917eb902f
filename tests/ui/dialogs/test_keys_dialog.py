"""The keys by name: what is chosen is used or removed, and removing takes a second press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from kling_desktop.services.secrets import ENVIRONMENT, NamedKey, Place
from kling_desktop.ui.dialogs.keys_dialog import KeysDialog
from kling_desktop.ui.theme import Look

KEYS = (
    NamedKey("Studio", Place.STORE, in_use=True),
    NamedKey("Client", Place.SESSION, in_use=False),
    NamedKey(ENVIRONMENT, Place.ENVIRONMENT, in_use=False),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> KeysDialog:
    made = KeysDialog(Look())
    qtbot.addWidget(made)
    made.open()
    made.show_keys(KEYS)
    return made


def button(dialog: KeysDialog, words: str) -> QPushButton:
    return next(found for found in dialog.findChildren(QPushButton) if found.text() == words)


def choose(dialog: KeysDialog, row: int) -> None:
    dialog.findChildren(QListWidget)[0].setCurrentRow(row)


def test_each_key_says_where_it_is_kept_and_which_is_in_use(dialog: KeysDialog):
    listed = dialog.findChildren(QListWidget)[0]
    assert [listed.item(row).text() for row in range(listed.count())] == [
        "Studio · in the key store · in use",
        "Client · until the program ends",
        f"{ENVIRONMENT} · from the environment",
    ]


def test_another_key_is_used_by_button_and_by_keyboard(dialog: KeysDialog):
    used: list[str] = []
    dialog.use_wanted.connect(used.append)
    assert not button(dialog, "Use").isEnabled()
    choose(dialog, 1)
    QTest.mouseClick(button(dialog, "Use"), Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog.findChildren(QListWidget)[0], Qt.Key.Key_Return)
    assert used == ["Client", "Client"]


def test_removing_a_key_takes_a_second_press(dialog: KeysDialog):
    removed: list[str] = []
    dialog.remove_wanted.connect(removed.append)
    choose(dialog, 1)
    QTest.mouseClick(button(dialog, "Remove…"), Qt.MouseButton.LeftButton)
    assert removed == []
    QTest.mouseClick(button(dialog, "Remove it"), Qt.MouseButton.LeftButton)
    assert removed == ["Client"]


def test_choosing_another_key_takes_the_first_press_back(dialog: KeysDialog):
    choose(dialog, 1)
    QTest.mouseClick(button(dialog, "Remove…"), Qt.MouseButton.LeftButton)
    choose(dialog, 0)
    assert button(dialog, "Remove…")


def test_a_key_of_the_environment_cannot_be_removed_and_says_why(dialog: KeysDialog):
    choose(dialog, 2)
    assert not button(dialog, "Remove…").isEnabled()
    assert any("environment" in label.text() for label in dialog.findChildren(QLabel))


def test_without_a_key_it_says_so(dialog: KeysDialog):
    dialog.show_keys(())
    assert "There is no key yet." in [label.text() for label in dialog.findChildren(QLabel)]
