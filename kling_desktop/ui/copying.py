"""A picture of the request on the clipboard: its file at once, its pixels too as soon as they are decoded.

Both are then there for good; nothing is made only when another program asks for it.
"""

from __future__ import annotations

import asyncio
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage, QImageReader

from kling_desktop.media.images import PictureRefused
from kling_desktop.services.fittings import Fittings
from kling_desktop.ui import clipboard
from kling_desktop.ui.compose.carrying import Carried, from_mime, to_mime
from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.spawn import spawn


class Copying(QObject):
    """Hears what is copied in the compose panel."""

    def __init__(self, compose: ComposePanel, fittings: Fittings) -> None:
        super().__init__(compose)
        self._fittings = fittings
        compose.copied.connect(self._copy)

    def _copy(self, carried: Carried) -> None:
        if carried.picture.is_local:
            spawn(self._add_pixels(carried))

    async def _add_pixels(self, carried: Carried) -> None:
        """Of what Qt cannot read (HEIC, more than 64 megapixels), those of the picture made fit for upload."""
        image = await asyncio.to_thread(_decoded, carried.picture.path)
        if image.isNull():
            try:
                image = await asyncio.to_thread(_decoded, (await self._fittings.fit(carried.picture)).path)
            except (PictureRefused, OSError):  # its file is on the clipboard all the same
                return
        copied_last = from_mime(QGuiApplication.clipboard().mimeData())
        if not image.isNull() and copied_last == carried:
            clipboard.put(to_mime(carried, image))


def _decoded(path: Path) -> QImage:
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    return reader.read()
