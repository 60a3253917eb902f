"""The program's window under a window manager, whose dialogs a real keyboard opens and closes.

Writes one line of JSON: for each control and key the control that had the focus, what opened, and what has it after.
Usage: focused_window.py, with KLING_DESKTOP_HOME and DISPLAY set.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from kling_desktop.bootstrap import BUILDERS
from kling_desktop.library.view import Filter
from kling_desktop.services.session import Desk
from kling_desktop.ui.begun import Wanted
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.start import start

PATIENCE = 10.0  # seconds
CONTROLS = ("Prompt", "Gallery", "Professional 1080p")
KEYS = {
    "ctrl+comma": "SettingsDialog",
    "ctrl+r": "Picker",
    "ctrl+m": "QMenu",
    "ctrl+p": "Picker",
    "ctrl+j": "RequestDialog",
    "ctrl+u": "QueueDialog",
    "ctrl+e": "ExportDialog",
    "F1": "KeyReference",
    "ctrl+shift+o": "QFileDialog",
}


async def press(key: str) -> None:
    """Presses and lets go of it, wherever the focus is."""
    pressing = await asyncio.create_subprocess_exec("xdotool", "key", "--clearmodifiers", key)
    await pressing.wait()


async def comes(reached: Callable[[], object]) -> bool:
    """Whether something comes about in time."""
    end = asyncio.get_running_loop().time() + PATIENCE
    while not reached() and asyncio.get_running_loop().time() < end:  # noqa: ASYNC110 (focus tells nobody)
        await asyncio.sleep(0.02)
    return bool(reached())


def in_front() -> str:
    """The kind of the list, menu or dialog that has the keyboard; "" for the window."""
    front = QApplication.activePopupWidget() or QApplication.activeWindow()
    return type(front).__name__ if isinstance(front, QDialog) or QApplication.activePopupWidget() else ""


def focused() -> str:
    has = QApplication.focusWidget()
    return has.accessibleName() if has is not None and QApplication.activeWindow() is not None else ""


async def opened_and_closed(window: QWidget, name: str, key: str) -> dict[str, str]:
    """What a key opens from a control, and where the focus is when Escape has closed it."""
    next(w for w in window.findChildren(QWidget) if w.accessibleName() == name and w.isVisible()).setFocus()
    await comes(lambda: focused() == name)
    await press(key)
    await comes(in_front)
    opened = in_front()
    await press("Escape")
    await comes(lambda: not in_front() and focused() == name)
    return {"from": name, "key": key, "opened": opened, "in front": in_front(), "then": focused()}


async def story(parts: Parts, desk: Desk) -> int:
    """Each key, from each control."""
    await comes(lambda: parts.window.isActiveWindow())
    parts.gallery.select(desk.library.ids(Filter())[0])
    next(e for e in parts.compose.findChildren(QPlainTextEdit)).setPlainText("Waves")
    found = [await opened_and_closed(parts.window, name, key) for name in CONTROLS for key in KEYS]
    sys.stdout.write(json.dumps(found) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(start(os.environ, BUILDERS, Wanted(simulator=True, hands=story)))
