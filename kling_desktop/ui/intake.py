"""What happens to a picture between the drop and its slot: fetched, kept, looked at, made small; or refused."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage, QPixmap

from kling_desktop.api.errors import NotSent
from kling_desktop.api.web_faults import WebRefused
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.remedies import Remedy
from kling_desktop.media.clips import ClipRefused
from kling_desktop.media.images import Glanced, PictureRefused
from kling_desktop.services.frames import THE_LAST, take_frame
from kling_desktop.services.pictures import take_in_with_preview
from kling_desktop.services.session import Desk
from kling_desktop.ui import fault_text, pasted, text
from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.compose.drops import Offer, is_clip
from kling_desktop.ui.own_words import in_own_words
from kling_desktop.ui.spawn import spawn


class Intake(QObject):
    """Answers the compose panel's offers. Owns the address that was not fetched last, for each place."""

    def __init__(self, compose: ComposePanel, desk: Desk) -> None:
        super().__init__(compose)
        self._compose, self._desk = compose, desk
        self._not_fetched: dict[str, str] = {}
        compose.picture_offered.connect(self._offered)
        compose.remedy_wanted.connect(self._mend)

    def _offered(self, place: str, offer: Offer) -> None:
        spawn(self._answer(place, offer))

    async def take(self, place: str, source: Path | bytes, name: str, offer: Offer | None = None) -> None:
        """Puts a picture into a place of the compose panel, or says there why not."""
        ways = (Remedy.SEND_ADDRESS,) if offer and offer.url else ()
        try:
            glimpse = self._glimpser(place, source if isinstance(source, Path) else None, name, offer)
            taken = await take_in_with_preview(source, name, self._desk.places.pictures, self._desk.previews, glimpse)
        except PictureRefused as refused:
            self._compose.refuse(place, fault_text.picture_refused(refused, name), offer, ways)
        except OSError as error:
            self._compose.refuse(place, text.cannot_read(name, error.strerror or str(error)), offer)
        else:
            self._compose.set_picture(place, taken.picture, taken.preview, offer)

    async def take_frame(self, place: str, clip: Path, number: int, offer: Offer | None = None) -> None:
        """Puts one frame of a clip into a place, whole and lossless; a number beyond the end is the last frame."""
        which = self.tr("last frame") if number == THE_LAST else str(number)
        name = f"{clip.stem} {which}.png"
        try:
            taken = await take_frame(self._desk, clip, number, name, seen=self._glimpser(place, None, name, offer))
        except ClipRefused as refused:
            self._compose.refuse(place, f"{text.quoted(clip.name)}: {fault_text.clip_refused(refused)}", offer)
        except PictureRefused as refused:
            self._compose.refuse(place, fault_text.picture_refused(refused, name), offer)
        except OSError as error:
            self._compose.refuse(place, text.cannot_read(clip.name, error.strerror or str(error)), offer)
        else:
            self._compose.set_picture(place, taken.picture, taken.preview, offer)

    def _glimpser(self, place: str, file: Path | None, name: str, offer: Offer | None) -> Callable[[Glanced], None]:
        """Shows in its place what a picture looks like, long before it is on the disk. `file`: what is weighed."""

        def show(glanced: Glanced) -> None:
            looked, small = glanced.looked, glanced.small
            address = file.absolute().as_uri() if file else ""
            picture = Picture(address, name, "", looked.width, looked.height)
            image = QImage(small.bgrx, small.width, small.height, 4 * small.width, QImage.Format.Format_RGB32)
            own = image.convertToFormat(QImage.Format.Format_RGB888)  # pixels of its own; Pillow's fourth byte is 0
            self._compose.show_glimpse(place, picture, QPixmap.fromImage(own), offer)

        return show

    async def _answer(self, place: str, offer: Offer) -> None:
        """Each picture of an offer, in its order."""
        unnamed = self.tr("Picture")
        if offer.image is not None:
            await self._take_pasted(place, offer.image, f"{unnamed}.png", offer)
        if offer.content:
            await self.take(place, offer.content, unnamed, offer)
        for path in offer.paths:
            if is_clip(path):
                await self.take_frame(place, path, offer.frame, offer)
            else:
                await self.take(place, path, path.name, offer)
        if offer.url:
            await self._fetch(place, offer)

    async def _take_pasted(self, place: str, image: QImage, name: str, offer: Offer) -> None:
        """Pixels are seen before they have become a file."""
        small = await asyncio.to_thread(pasted.small, image)
        picture = Picture("", name, "", image.width(), image.height())
        self._compose.show_glimpse(place, picture, QPixmap.fromImage(small), offer)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            try:
                await asyncio.to_thread(pasted.write_png, image, path)
            except OSError as error:
                self._compose.refuse(place, text.cannot_read(name, error.strerror or str(error)), offer)
            else:
                await self.take(place, path, name, offer)

    async def _fetch(self, place: str, offer: Offer) -> None:
        """A picture on the web becomes a file like any other; where it cannot, its address may be sent as it is."""
        self._not_fetched[place] = offer.url
        try:
            content = await self._desk.web.fetch(offer.url)
        except WebRefused as refused:
            self._compose.refuse(place, fault_text.web_refused(refused), offer, (Remedy.SEND_ADDRESS,))
        except NotSent as error:  # certificates or a proxy of the settings that cannot be used
            self._compose.refuse(place, in_own_words(str(error)), offer, (Remedy.SEND_ADDRESS,))
        else:
            await self.take(place, content, offer.name, offer)

    def _mend(self, place: str, remedy: str) -> None:
        if remedy == Remedy.SEND_ADDRESS and place in self._not_fetched:
            self._compose.set_picture(place, Picture.from_url(self._not_fetched[place]), None)
