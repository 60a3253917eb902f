"""What the first picture costs: nothing that only later things need is imported before it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

NOT_YET = (
    "httpx", "httpcore", "anyio", "keyring", "PIL", "av", "pillow_heif", "opentimelineio",
    "PySide6.QtMultimedia", "http.client", "kling_desktop.ui.work", "kling_desktop.services.studio",
    "asyncio", "qasync", "ssl", "hashlib", "uuid", "decimal", "platform",
    "kling_desktop.ui.compose.compose_panel", "kling_desktop.ui.player.player_panel",
)  # fmt: skip
_PROGRAM = """
import os, sys
from PySide6.QtCore import QTimer
from kling_desktop.ui.main_window import MainWindow

def painted(window, event):
    print(*sorted(sys.modules), flush=True)
    os._exit(0)

MainWindow.paintEvent = painted
from kling_desktop.__main__ import main
main([])
"""


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules that are there when the window of a real start is painted."""
    home = tmp_path_factory.mktemp("start")
    environ = {**os.environ, "KLING_DESKTOP_HOME": str(home / "kling"), "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run(
        [sys.executable, "-c", _PROGRAM], env=environ, capture_output=True, text=True, check=True, cwd=Path.cwd()
    )
    return set(told.stdout.split())


@pytest.mark.parametrize("name", NOT_YET)
def test_what_the_first_picture_does_not_need_is_imported_after_it(name: str, imported: set[str]):
    assert "kling_desktop.ui.main_window" in imported
    assert name not in imported
