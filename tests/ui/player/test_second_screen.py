"""The picture alone on the screen that was chosen, in a process of its own: screens are there before the program is."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.ui.player.clips import write_numbered_clip

STORY = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from kling_desktop.ui.player.full_screen import FullScreen
from kling_desktop.ui.player.player_panel import PlayerPanel
from kling_desktop.ui.theme import Look

app = QApplication([])
player = PlayerPanel(Look(app))
player.use_screen(sys.argv[2])
player.show()

def look(_images):
    player.perform("full_screen")
    for full in player.findChildren(FullScreen):
        print(full.screen().name(), full.geometry().x(), full.geometry().width())
    QTimer.singleShot(0, app.quit)

player.playback.pictures_came.connect(look)
player.show_clip(Path(sys.argv[1]), "clip", play=False)
app.exec()
player.shut_down()
"""
SCREENS = [
    {"name": "desk", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "dpr": 1},
    {"name": "wall", "x": 1280, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1},
]


def test_the_picture_stands_alone_on_the_screen_that_was_chosen(tmp_path: Path) -> None:
    clip = write_numbered_clip(tmp_path / "clip.mp4", frames=4, rate=24)
    (tmp_path / "screens.json").write_text(json.dumps({"screens": SCREENS}))
    environ = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path / 'screens.json'}"}
    said = subprocess.run(
        [sys.executable, "-c", STORY, str(clip), "wall"], env=environ, capture_output=True, text=True, timeout=60
    )
    assert said.stdout.splitlines()[:1] == ["wall 1280 1920"], said.stderr
