"""What happens to a picture between the drop and its slot: kept, looked at, made small; or refused with the reason."""

from __future__ import annotations

import asyncio
import uuid
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject
from PySide6.QtGui import QImage

from kling_desktop.domain.picture import Picture
from kling_desktop.media.clips import ClipRefused
from kling_desktop.media.images import PictureRefused
from kling_desktop.services.pictures import take_in_with_preview
from kling_desktop.services.session import Desk
from kling_desktop.ui import text
from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.compose.drops import AT_THE_END, Offer, is_clip
from kling_desktop.ui.spawn import spawn


class Intake(QObject):
    """Answers the compose panel's offers."""

    def __init__(self, compose: ComposePanel, desk: Desk) -> None:
        super().__init__(compose)
        self._compose, self._desk = compose, desk
        compose.picture_offered.connect(self._offered)

    def _offered(self, place: str, offer: Offer) -> None:
        spawn(self._answer(place, offer))

    async def take(self, place: str, source: Path | bytes, name: str, offer: Offer | None = None) -> None:
        """Puts a picture into a place of the compose panel, or says there why not."""
        try:
            taken = await take_in_with_preview(source, name, self._desk.places.pictures, self._desk.previews)
        except PictureRefused as refused:
            self._compose.refuse(place, text.picture_refused(refused), offer)
        except OSError as error:
            self._compose.refuse(place, text.cannot_read(name, error.strerror or str(error)), offer)
        else:
            self._compose.set_picture(place, taken.picture, taken.preview, offer)

    async def take_frame(self, place: str, clip: Path, number: int, offer: Offer | None = None) -> None:
        """Puts one frame of a clip into a place, whole and lossless; a number beyond the end is the last frame."""
        name = f"{clip.stem} {self.tr('last frame') if number == AT_THE_END else number}.png"
        still = self._desk.places.posters / f"frame-{uuid.uuid4().hex}.png"
        try:
            await self._desk.previews.still(clip, number, still)
        except ClipRefused as refused:
            self._compose.refuse(place, f"“{clip.name}”: {text.clip_refused(refused)}", offer)
        except OSError as error:
            self._compose.refuse(place, text.cannot_read(clip.name, error.strerror or str(error)), offer)
        else:
            await self.take(place, still, name, offer)
            still.unlink(missing_ok=True)

    async def _answer(self, place: str, offer: Offer) -> None:
        """Each picture of an offer, in its order. An address is the service's to read; it is not fetched here."""
        if offer.image is not None:
            await self.take(place, await asyncio.to_thread(_png, offer.image), "image.png", offer)
        for path in offer.paths:
            if is_clip(path):
                await self.take_frame(place, path, offer.frame, offer)
            else:
                await self.take(place, path, path.name, offer)
        if offer.url:
            self._compose.set_picture(place, Picture.from_url(offer.url), None, offer)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]  (the stubs want bytes; Qt wants str)
    return bytes(buffer.data().data())
