"""What a person sees of a player, and where their hands find its parts."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kling_desktop.ui.player.picture_view import PictureView
from kling_desktop.ui.player.player_panel import PlayerPanel
from kling_desktop.ui.player.scrubber import Scrubber
from tests.ui.player.clips import number_in


def button(player: PlayerPanel, name: str) -> QPushButton:
    return next(found for found in player.findChildren(QPushButton) if name in (found.accessibleName(), found.text()))


def view_of(player: PlayerPanel) -> PictureView:
    return player.findChildren(PictureView)[0]


def timeline_of(player: PlayerPanel) -> Scrubber:
    return player.findChildren(Scrubber)[0]


def shown(player: PlayerPanel) -> int:
    """The number in the picture that is shown; -1 for none."""
    return number_in(view_of(player).image)


def sentence(player: PlayerPanel) -> str:
    return " ".join(label.text() for label in player.findChildren(QLabel) if label.isVisible())


def open_still(qtbot: QtBot, player: PlayerPanel, clip: Path) -> None:
    player.show_clip(clip, "Numbers", play=False)
    qtbot.waitUntil(lambda: shown(player) == 0 and player.playback.state.aimed is None)
