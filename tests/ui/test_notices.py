"""The strip of notices: one is shown, the others are counted, each goes when its condition is over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kling_desktop.ui.notices import Notice, Notices
from kling_desktop.ui.theme import Look

OFFLINE = Notice("network", "No network. It goes on by itself.")
KEY = Notice("key", "No key.", "Enter key…", "enter_key")


@pytest.fixture
def notices(qtbot: QtBot) -> Notices:
    made = Notices(Look())
    qtbot.addWidget(made)
    return made


def button(notices: Notices, words: str) -> QPushButton:
    return next(b for b in notices.findChildren(QPushButton) if words in (b.text(), b.accessibleName()))


def test_without_a_notice_the_strip_takes_no_room(notices: Notices):
    assert notices.isHidden()
    assert notices.words == ""


def test_the_newest_is_shown_and_the_one_before_returns(notices: Notices):
    notices.put(OFFLINE)
    notices.put(KEY)
    assert notices.words == KEY.words
    notices.take_away("key")
    assert notices.words == OFFLINE.words
    notices.take_away("network")
    assert notices.isHidden()


def test_a_notice_that_is_put_again_with_other_words_replaces_itself(notices: Notices):
    notices.put(KEY)
    notices.put(Notice("key", "The key was refused."))
    notices.take_away("key")
    assert notices.isHidden()


def test_its_button_says_what_is_to_be_done(notices: Notices):
    notices.put(KEY)
    acted: list[str] = []
    notices.acted.connect(acted.append)
    QTest.mouseClick(button(notices, "Enter key…"), Qt.MouseButton.LeftButton)
    assert acted == ["enter_key"]


def test_it_can_be_closed_by_keyboard(notices: Notices):
    notices.put(OFFLINE)
    QTest.keyClick(button(notices, "Close this notice"), Qt.Key.Key_Space)
    assert notices.isHidden()


def test_assistive_technology_hears_the_words(notices: Notices):
    notices.put(OFFLINE)
    assert notices.accessibleName() == OFFLINE.words
