"""A dialog opens as large as it would like to, but never larger than its screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from kling_desktop.ui.room import within_screen


@pytest.mark.parametrize(
    ("screen", "opened"),
    [(QSize(2560, 1440), QSize(880, 720)), (QSize(1024, 700), QSize(880, 652)), (QSize(640, 400), QSize(624, 352))],
)
def test_a_dialog_leaves_room_for_its_frame(screen: QSize, opened: QSize):
    assert within_screen(QSize(880, 720), screen) == opened
