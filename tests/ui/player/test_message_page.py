"""The words in the picture's place keep their shape while the room changes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kling_desktop.ui.player.message_page import MessagePage
from kling_desktop.ui.theme import Look

LONG = "The clip is not where it was saved, and the service keeps it for a day: download it again, or find it on disk."


@pytest.mark.parametrize("sentence", ["", "Failed", LONG])
def test_its_lines_are_whole_and_as_few_as_the_room_allows(qtbot: QtBot, qapp: QApplication, sentence: str):
    page = MessagePage(Look(qapp))
    qtbot.addWidget(page)
    page.say(sentence)
    for width in (900, 300, 700, 120, 900):
        page.resize(width, 400)
        page.say(sentence)  # also when nothing has changed
        words = next(one for one in page.findChildren(QLabel) if one.wordWrap())
        size, room = words.size(), max(min(420, width - 32), 16)
        words.setMinimumSize(0, 0)
        assert size.height() == words.heightForWidth(size.width()) == words.heightForWidth(room)
