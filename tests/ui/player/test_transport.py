"""The row below the picture never lays one control over another, however narrow it is and whatever is spoken."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kling_desktop.ui.languages import ENGLISH, Languages
from kling_desktop.ui.player.transport import LEAST_WIDTH, Transport
from kling_desktop.ui.resources import resource
from kling_desktop.ui.theme import Look


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    """The languages, with English again after the test."""
    spoken = Languages(resource("i18n"), qapp)
    yield spoken
    spoken.switch(ENGLISH)


@pytest.mark.parametrize("language", ["en", "de", "zh_CN"])
@pytest.mark.parametrize("width", [LEAST_WIDTH, 480, 602, 640, 720, 1040])
def test_what_has_no_room_hides_and_nothing_overlaps(
    width: int, language: str, languages: Languages, qapp: QApplication, qtbot: QtBot
):
    look = Look(qapp)
    look.apply(qapp)
    languages.switch(language)
    transport = Transport(look)
    qtbot.addWidget(transport)
    transport.resize(width, 40)
    transport.show()
    QApplication.processEvents()
    shown = sorted((w for w in transport.findChildren(QWidget) if w.isVisible()), key=lambda w: w.x())
    assert all(one.geometry().right() < other.geometry().left() for one, other in pairwise(shown))
    assert shown[-1].geometry().right() < width
