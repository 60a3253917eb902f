"""The row below the picture never lays one control over another, however narrow it is and whatever is spoken."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kling_desktop.ui.languages import ENGLISH, Languages
from kling_desktop.ui.player.timecode import Measure
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


def test_a_screen_reader_is_told_the_time_where_it_rests_and_not_with_every_frame(qtbot: QtBot):
    transport = Transport(Look(theme="dark"))
    qtbot.addWidget(transport)
    time = next(one for one in transport.findChildren(QLabel) if one.accessibleName() == "Time")
    measure = Measure(tuple(frame / 24 for frame in range(120)), 5.0, Fraction(24))
    transport.show_time(measure, 25)
    assert time.accessibleDescription() == "00:01:01 / 00:05:00"
    transport.show_playing(True)
    transport.show_time(measure, 26)
    assert time.accessibleDescription() == "00:01:01 / 00:05:00"
    transport.show_playing(False)
    assert time.accessibleDescription() == "00:01:02 / 00:05:00"
