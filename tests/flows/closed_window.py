"""The real window on the simulator, closed in the middle of something. Usage: closed_window.py HOME MIDDLE [FILE].

What it is in the middle of is a row of `MIDDLES`.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kling_desktop.bootstrap import BUILDERS
from kling_desktop.domain.generation import State
from kling_desktop.library.library import Filter
from kling_desktop.services.session import Desk
from kling_desktop.ui.begun import Wanted
from kling_desktop.ui.dialogs.export_dialog import ExportDialog
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.guided import drop
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.start import start
from tests.pictures.hands import Hands


async def fit(hands: Hands) -> None:
    """A large picture is on its way into a slot."""
    slot = next(w for w in hands.parts.compose.findChildren(QWidget) if w.accessibleName() == "First frame")
    drop(slot, Path(sys.argv[3]))
    await asyncio.sleep(0)
    await hands.until(lambda: bool(hands.desk.places.pictures.exists() and list(hands.desk.places.pictures.iterdir())))


async def export(hands: Hands) -> None:
    """A film is being encoded."""
    hands.desk.clips.mkdir(parents=True)
    (made,) = hands.desk.library.ids(Filter())
    hands.parts.gallery.select(made)
    hands.parts.gallery.offered.emit(card_menu.EXPORT, (made,))
    dialog = await hands.dialog()
    assert isinstance(dialog, ExportDialog)
    dialog.choose("prores")
    hands.press("Export", dialog)
    await hands.until(lambda: "Exporting" in hands.parts.window.status.work.text())


async def upload(hands: Hands) -> None:
    """A picture is being sent, and the service does not read on."""
    hands.act("fault:U3-hang")
    await hands.drop_frames()
    hands.press("Professional 1080p")
    hands.write("City")
    await hands.comes_to(await hands.generate(), State.PREPARING)


async def download(hands: Hands) -> None:
    """A clip is half here."""
    hands.act("fault:D1-stall")
    hands.write("City")
    await hands.comes_to(await hands.generate(), State.DOWNLOADING)


MIDDLES: Mapping[str, Callable[[Hands], Awaitable[None]]] = {
    "fit": fit,
    "export": export,
    "upload": upload,
    "download": download,
}


async def hands(parts: Parts, desk: Desk) -> int:
    await MIDDLES[sys.argv[2]](Hands(parts, desk))
    return 0


if __name__ == "__main__":
    environ = {"KLING_DESKTOP_HOME": sys.argv[1], "QT_QPA_PLATFORM": "offscreen"}
    os.environ.update(environ)
    Path(sys.argv[1]).mkdir(exist_ok=True)
    Path(sys.argv[1], "settings.json").write_text('{"service": "simulator"}', "utf-8")
    sys.exit(start(environ, BUILDERS, Wanted(hands=hands)))
