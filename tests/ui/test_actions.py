"""Menus and shortcuts: every row is reached, none stands in the way of another, keys go where the focus is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from kling_desktop.ui.actions import MENUS, ROWS, Actions, with_letters
from kling_desktop.ui.player.keyboard import presets

TOLD = [row for row in ROWS if row.typed is None]


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.setCentralWidget(QLineEdit(made))
    return made


def test_every_row_has_an_id_of_its_own_in_a_menu_that_there_is():
    assert len({row.id for row in ROWS}) == len(ROWS)
    assert {row.menu for row in ROWS} == set(MENUS)


def test_no_two_actions_share_a_shortcut():
    keys = [QKeySequence(keys).toString() for row in ROWS for keys in (row.shortcut, row.also) if keys]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("row", TOLD, ids=lambda row: row.id)
def test_choosing_an_action_tells_its_id(row: object, window: QMainWindow):
    actions, told = Actions(window), list[str]()
    actions.triggered.connect(told.append)
    for each in TOLD:
        if each is row:
            actions.actions[each.id].trigger()
            assert told == [each.id]


def test_an_action_of_run_time_tells_its_id_too(window: QMainWindow):
    actions, told = Actions(window), list[str]()
    actions.triggered.connect(told.append)
    actions.add(actions.menus["developer"], "fault:S2", "S2: the line is cut").trigger()
    assert told == ["fault:S2"]


def test_both_shortcuts_of_an_action_work(window: QMainWindow, qtbot: QtBot):
    actions, told = Actions(window), list[str]()
    actions.triggered.connect(told.append)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F1)
    QTest.keyClick(window, Qt.Key.Key_Slash, Qt.KeyboardModifier.ControlModifier)
    assert told == ["keys", "keys"]


def test_copy_and_paste_of_the_menu_work_on_what_has_the_focus(window: QMainWindow, qtbot: QtBot):
    actions, field = Actions(window), window.centralWidget()
    assert isinstance(field, QLineEdit)
    window.show()
    window.activateWindow()
    field.setText("rain on glass")
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    field.selectAll()
    actions.actions["copy"].trigger()
    field.clear()
    actions.actions["paste"].trigger()
    assert field.text() == "rain on glass"


def test_copy_without_any_focus_does_nothing(window: QMainWindow):
    actions = Actions(window)
    assert QApplication.focusWidget() is None
    actions.actions["copy"].trigger()


def test_a_switch_is_shown_without_being_triggered(window: QMainWindow):
    actions, told = Actions(window), list[str]()
    actions.triggered.connect(told.append)
    actions.check("theme_dark", True)
    assert actions.actions["theme_dark"].isChecked()
    assert told == []


@pytest.mark.parametrize(
    ("titles", "lettered"),
    [
        (["File", "Edit", "Find"], ["&File", "&Edit", "F&ind"]),
        (["Zoom", "Ämter"], ["Z&oom", "Äm&ter"]),
        (["文件", "编辑"], ["文件(&F)", "编辑(&E)"]),
        (["…", "…"], ["…(&F)", "…(&E)"]),
    ],
)
def test_a_letter_opens_each_menu_with_alt(titles: list[str], lettered: list[str]) -> None:
    assert with_letters(titles, ("File", "Edit", "Find")[: len(titles)]) == lettered


def test_no_menu_takes_a_key_of_the_player() -> None:
    keys = {key for found in presets() for keys in found.keys.values() for key in keys}
    english = tuple(MENUS.values())
    opened = {f"Alt+{title[title.index('&') + 1].upper()}" for title in with_letters(english, english)}
    assert len(opened) == len(MENUS)
    assert not opened & keys
