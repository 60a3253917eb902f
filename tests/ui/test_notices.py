"""The strip of notices: one is shown, the others are counted, each goes when its condition is over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kling_desktop.ui.notices import Kind, Notice, Notices
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


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_has_its_own_word_and_assistive_technology_hears_it(notices: Notices, kind: Kind):
    notices.put(Notice("a", "Words.", kind=kind))
    said = notices.accessibleDescription()
    assert said
    assert said in [label.text() for label in notices.findChildren(QLabel)]
    others: set[str] = set()
    for other in set(Kind) - {kind}:
        notices.put(Notice("b", "Words.", kind=other))
        others.add(notices.accessibleDescription())
    assert said not in others


def test_what_is_done_goes_away_by_itself_and_what_waits_returns(qtbot: QtBot):
    window = QWidget()  # never on the screen, so that the mouse cannot be on it
    qtbot.addWidget(window)
    notices = Notices(Look(), window, passes_after=1)
    notices.put(OFFLINE)
    notices.put(Notice("preset", "The preset is kept.", kind=Kind.DONE))
    qtbot.waitUntil(lambda: notices.words == OFFLINE.words)


@pytest.mark.parametrize("kind", [Kind.NOTE, Kind.WAITING, Kind.TROUBLE])
def test_nothing_else_goes_away_by_itself(kind: Kind):
    assert not Notice("a", "Words.", kind=kind).passes


def test_what_is_done_and_can_be_undone_goes_away_by_itself_as_well(qtbot: QtBot):
    window = QWidget()  # never on the screen, as above
    qtbot.addWidget(window)
    notices = Notices(Look(), window, passes_after=1)
    notices.put(OFFLINE)
    notices.put(Notice("removed", "One removed.", "Undo", "undo", Kind.DONE))
    qtbot.waitUntil(lambda: notices.words == OFFLINE.words)
