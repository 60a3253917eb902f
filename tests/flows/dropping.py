"""The compose panel of the program in a story of a stage, and what is dropped on it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from io import BytesIO

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from kling_desktop.services.session import Desk
from kling_desktop.ui.checkups import Checkups
from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.compose.frame_slot import FrameSlot
from kling_desktop.ui.intake import Intake
from kling_desktop.ui.remedies import Remedies
from kling_desktop.ui.spawn import running
from kling_desktop.ui.theme import Look
from tests.media import pictures
from tests.ui.compose.hands import drop, named


@asynccontextmanager
async def panel_over(desk: Desk, qapp: QApplication) -> AsyncGenerator[ComposePanel]:
    """The compose panel with all that judges, mends and examines what is dropped there."""
    look = Look(qapp)
    panel = ComposePanel(look)
    Remedies(look, panel, desk.crops, desk.previews)
    Checkups(panel, desk.fittings)
    Intake(panel, desk)
    panel.resize(348, 1000)
    panel.show()
    try:
        yield panel
    finally:
        panel.close()
        delete(panel)


async def put(panel: ComposePanel, mime: QMimeData) -> FrameSlot:
    """Drops something on the first frame, and waits for what that started."""
    slot = named(panel, "First frame", FrameSlot)
    drop(slot, mime)
    while running():
        await asyncio.wait(running())
    return slot


def jpeg(size: tuple[int, int] = (800, 450)) -> bytes:
    """A picture as a file's content."""
    buffer = BytesIO()
    pictures.scene(size).save(buffer, "JPEG")
    return buffer.getvalue()
