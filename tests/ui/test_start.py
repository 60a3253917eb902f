"""What the first picture costs: nothing that only later things need is imported before it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from kling_desktop.services.session import Desk
from kling_desktop.ui.front import front
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.main_window import MainWindow
from kling_desktop.ui.parts import complete
from kling_desktop.ui.resources import resource
from kling_desktop.ui.theme import Look
from tests.ui.gallery.shelf import REFUSED
from tests.ui.places import SMALL

NOT_YET = (
    "httpx", "httpcore", "anyio", "keyring", "PIL", "av", "pillow_heif", "opentimelineio",
    "PySide6.QtMultimedia", "http.client", "kling_desktop.ui.work", "kling_desktop.services.studio",
    "asyncio", "qasync", "ssl", "hashlib", "uuid", "decimal", "platform", "tomllib",
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


def places(window: MainWindow) -> dict[str, QRect]:
    """Where the panes that are seen lie in the window."""
    seen = {name: pane for name, pane in window.panes.items() if pane.isVisible()}
    return {name: QRect(pane.mapTo(window, QPoint(0, 0)), pane.size()) for name, pane in seen.items()}


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_nothing_that_the_first_picture_shows_moves_or_changes_when_the_rest_comes(
    theme: str, qapp: QApplication, desk: Desk
) -> None:
    desk.library.save(REFUSED)
    look = Look(qapp, theme)
    look.prepare(qapp)  # else the fonts of whatever was shown before are those of the first picture
    begun = front(look, Languages(resource("i18n"), qapp), desk)
    look.apply(qapp)
    begun.window.resize(*SMALL)
    begun.window.show()
    first, before = begun.window.grab().toImage(), places(begun.window)
    parts = complete(begun, desk)
    for _ in range(20):  # what is late in finding its size
        QApplication.processEvents()
    whole = begun.window.grab().toImage()
    assert places(begun.window) == before
    kept = [before["gallery"], *(frame_of(rect) for rect in before.values())]
    for rect in kept:
        assert pixels(whole, rect) == pixels(first, rect)
    parts.shut_down()
    delete(begun.window)


def frame_of(rect: QRect) -> QRect:
    """The left edge of a pane: its border, and the paper inside it."""
    return QRect(rect.topLeft(), rect.bottomLeft() + QPoint(4, 0))


def pixels(image: QImage, rect: QRect) -> bytes:
    part = image.copy(rect).convertToFormat(QImage.Format.Format_RGB32)
    return bytes(part.constBits())
