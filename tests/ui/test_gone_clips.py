"""A clip that is deleted outside while somebody works with it: each way says so in words, and the window goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.services.exporting import Exports
from kling_desktop.services.session import Desk
from kling_desktop.ui.dialogs.export_dialog import ExportDialog
from kling_desktop.ui.exporting import Exporting
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.player.comparison import Compared, Comparison
from kling_desktop.ui.player_out import PlayerOut
from tests.media.films import film
from tests.ui.playing import play

LOST = "“City.mp4” is no longer there"


def said(parts: Parts) -> str:
    """What the player says in the picture's place, and the notice."""
    return " ".join([*(label.text() for label in parts.player.findChildren(QLabel)), parts.window.notices.words])


@pytest.mark.fault("X12")
def test_a_clip_that_goes_while_it_plays_is_compared_exported_or_dragged_is_words_and_no_crash(
    parts: Parts, desk: Desk, qtbot: QtBot, tmp_path: Path
):
    clip, other = film(tmp_path / "City.mp4"), film(tmp_path / "Other.mp4")
    made = Generation("g", "g", Request(prompt="City"), 1.0, "simulator", state=State.READY, clip=str(clip))
    desk.library.save(made)
    desk.clips.mkdir()
    player, out, exporting = parts.player, PlayerOut(parts, desk), Exporting(parts, desk, Exports())
    player.show_clip(clip, "City")
    qtbot.waitUntil(lambda: player.playback.state.playing and player.playback.state.frames == 24)
    parts.gallery.select("g")
    play(exporting.acts["export"])
    clip.unlink()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Space):
        QTest.keyClick(player, key)
    (dialog,) = parts.window.findChildren(ExportDialog)
    play(next(found for found in dialog.findChildren(QPushButton) if found.text() == "Export").click)
    assert any(label.text().startswith(LOST) for label in dialog.findChildren(QLabel))
    assert not list(tmp_path.glob("City*"))
    for way_out in (player.drag_out_wanted.emit, out.acts["copy_part"], out.acts["copy_frame"]):
        parts.window.notices.take_away("player_out")
        play(way_out)
        assert "City.mp4" in parts.window.notices.words
    player.compare(Comparison((Compared("g", clip, "City"), Compared("other", other, "Other"))), play=False)
    qtbot.waitUntil(lambda: str(tmp_path) in said(parts))
    player.show_clip(other, "Other", play=False)
    qtbot.waitUntil(lambda: player.playback.state.frames == 24)
