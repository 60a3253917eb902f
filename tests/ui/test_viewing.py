"""How the player is used is remembered."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QSlider

from kling_desktop.services.session import Desk
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.viewing import Viewing
from tests.ui.compose.hands import named


def test_the_player_is_as_loud_as_it_was(parts: Parts, desk: Desk) -> None:
    desk.settings.change(player_volume=0.3, player_muted=True)
    Viewing(parts, desk)
    assert named(parts.player, "Volume", QSlider).value() == 30
    assert named(parts.player, "Mute", QPushButton).accessibleDescription() == "On"
    named(parts.player, "Volume", QSlider).setValue(40)
    assert parts.player.loudness == (0.4, False)


def test_a_loudness_that_somebody_wrote_into_the_settings_is_brought_into_bounds(parts: Parts, desk: Desk) -> None:
    desk.settings.change(player_volume=40.0)
    Viewing(parts, desk)
    assert parts.player.loudness == (1.0, False)
