"""What changes in sight is spoken once; what nobody sees, and what stays as it was, is not."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kling_desktop.ui.notices import Notice, Notices
from kling_desktop.ui.speaking import SaidLine
from kling_desktop.ui.theme import Look


class Ear(list[str]):
    def __call__(self, _widget: QWidget, words: str) -> None:
        self.append(words)


@pytest.fixture
def ear() -> Ear:
    return Ear()


def test_a_line_is_spoken_when_it_changes_in_sight(ear: Ear, qtbot: QtBot):
    line = SaidLine(None, ear)
    qtbot.addWidget(line)
    line.tell("Not seen yet")
    line.show()
    line.tell("Checking the key…")
    line.tell("Checking the key…")
    line.tell("The key was refused.", "error")
    assert ear == ["Checking the key…", "The key was refused."]
    assert line.property("kind") == "error"


def test_a_notice_is_spoken_once_and_again_when_its_words_are_others(ear: Ear, look: Look, qtbot: QtBot):
    notices = Notices(look, say_=ear)
    qtbot.addWidget(notices)
    for words in ("No credit", "No credit", "No network"):
        notices.put(Notice("n", words))
    assert ear == ["No credit", "No network"]
