"""The pictures of dialogs and lists that open over the window; each begins where the one before it ended."""

from __future__ import annotations

import shutil

from PySide6.QtWidgets import QApplication, QWidget

from kling_desktop.domain.request import Request
from kling_desktop.services.presets import Presets
from kling_desktop.ui.guided import drop
from kling_desktop.ui.resources import resource
from tests.pictures.hands import FRAMES, Hands

PRESETS = (("Neon nights", "Rain on a neon street, slow dolly forward", "pro"), ("Desert, wide", "Dunes", "std"))
SHOTS = """\
prompt,mode,duration,first_frame
"The coast at dawn, slow dolly forward",pro,5,first.jpg
"The coast at night, the lamp of the lighthouse turns",pro,10,last.jpg
"Gulls over the water",std,7,
"""


async def presets(hands: Hands) -> QWidget:
    """The list of presets, over the panel."""
    hands.press("Professional 1080p")
    kept = Presets(hands.desk.places.home / "presets", hands.desk.places.pictures)
    for name, prompt, mode in PRESETS:
        await kept.save(name, Request(prompt=prompt, mode=mode))
    hands.act("presets")
    await hands.until(lambda: QApplication.activePopupWidget() is not None)
    await hands.rest()
    return hands.parts.window


async def crop(hands: Hands) -> QWidget:
    """The crop editor on both frames."""
    hands.close_popups()
    hands.act("crop")
    dialog = await hands.dialog()
    await hands.rest(1.5)
    return dialog


async def shot_list(hands: Hands) -> QWidget:
    """A table of requests, with what stands against one of them."""
    folder = hands.desk.places.home / "shots"
    folder.mkdir()
    for _, file in FRAMES:
        shutil.copy(resource("sample", file), folder)
    (folder / "shots.csv").write_text(SHOTS, "utf-8")
    drop(hands.parts.window, folder / "shots.csv")
    return await hands.dialog()


async def settings(hands: Hands) -> QWidget:
    """The settings: the network."""
    await hands.close()
    hands.act("settings")
    return await hands.page("Network")


async def cost(hands: Hands) -> QWidget:
    """The settings: prices and limits."""
    return await hands.page("Cost")
