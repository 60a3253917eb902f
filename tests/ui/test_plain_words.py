"""What the service, a file or a page says is shown as it was said: nothing in it is taken for markup."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kling_desktop.ui.notices import Notice
from kling_desktop.ui.parts import Parts
from tests.ui.places import DIALOGS

MARKUP = '<h1>Free credits</h1> <img src="file:///etc/hostname"> <a href="https://example.com">here</a>'


def marked_up(root: QWidget) -> list[str]:
    """The labels below `root` that would take words for markup."""
    return [label.text() for label in root.findChildren(QLabel) if label.textFormat() is not Qt.TextFormat.PlainText]


@pytest.fixture(autouse=True)
def dressed(parts: Parts, qapp: QApplication) -> None:
    """The style sheet is what makes labels plain."""
    parts.look.apply(qapp)


def test_no_label_of_the_window_takes_words_for_markup(parts: Parts, qtbot: QtBot):
    parts.window.show()
    parts.window.notices.put(Notice("n", MARKUP))
    parts.player.show_nothing(MARKUP)
    qtbot.waitExposed(parts.window)
    shown = [label for label in parts.window.findChildren(QLabel) if label.isVisibleTo(parts.window)]
    assert any(label.text() == MARKUP for label in shown)
    assert [label.text() for label in shown if label.text() in marked_up(parts.window)] == []


@pytest.mark.parametrize("name", DIALOGS)
def test_no_label_of_a_dialog_takes_words_for_markup(name: str, parts: Parts, qtbot: QtBot):
    dialog = DIALOGS[name](parts)
    qtbot.addWidget(dialog)
    dialog.show()
    assert marked_up(dialog) == []
