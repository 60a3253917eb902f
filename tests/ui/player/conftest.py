"""A player on the screen, and a clip for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kling_desktop.ui.player.player_panel import PlayerPanel
from kling_desktop.ui.theme import Look
from tests.ui.player.clips import write_numbered_clip


@pytest.fixture
def player(qtbot: QtBot) -> Iterator[PlayerPanel]:
    look = Look(theme="dark")
    panel = PlayerPanel(look)
    qtbot.addWidget(panel)
    panel.resize(760, 560)
    with qtbot.waitExposed(panel):
        panel.show()
    yield panel
    panel.shut_down()


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return write_numbered_clip(tmp_path / "a clip.mp4", frames=48, rate=24)
