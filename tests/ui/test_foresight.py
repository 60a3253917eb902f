"""What only some work needs takes no memory until a sign of that work is seen; then it is there before it is needed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_SECONDS = 120  # after which it is taken for hung
_PROGRAM = """
import asyncio, os, sys
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from kling_desktop.bootstrap import BUILDERS, open_desk
from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.services.secrets import Secrets
from kling_desktop.ui.begun import Wanted
from kling_desktop.ui.start import start

def tell(when):
    there = [name for name in ("av", "PIL", "httpx") if name in sys.modules]
    print(when, *there, flush=True)

async def hands(parts, desk):
    tell("at rest:")
    cards = parts.gallery.list
    card = cards.visualRect(parts.gallery.model.index(0)).center()
    QTimer.singleShot(0, lambda: QTest.mouseMove(cards.viewport(), card))  # not within a coroutine: it handles events
    while "av.video.frame" not in sys.modules:
        await asyncio.sleep(0.01)
    tell("on a card:")
    parts.compose.set_prompt("Harbour")
    while not {"kling_desktop.media.colour", "kling_desktop.api.download"} <= sys.modules.keys():
        await asyncio.sleep(0.01)
    tell("at work:")
    return 0

desk = open_desk(os.environ, Secrets({}))
desk.library.save(Generation("one", "ours", Request(prompt="Harbour"), 1.0, "toapis", state=State.FAILED))
desk.library.close()
sys.exit(start(os.environ, BUILDERS, Wanted(hands=hands)))
"""


def test_libraries_come_with_the_first_sign_of_the_work_that_needs_them(tmp_path: Path) -> None:
    environ = {**os.environ, "KLING_DESKTOP_HOME": str(tmp_path / "kling"), "QT_QPA_PLATFORM": "offscreen"}
    environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    command = [sys.executable, "-c", _PROGRAM]
    told = subprocess.run(
        command, env=environ, capture_output=True, text=True, cwd=Path.cwd(), check=False, timeout=_SECONDS
    )
    assert told.stdout.splitlines() == ["at rest:", "on a card: av", "at work: av PIL httpx"], told.stderr
