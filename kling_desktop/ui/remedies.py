"""What a remedy does to the pictures of the request. Connects the compose panel with the crops of the desk.

Every remedy replaces pictures by others in one step of undo. A new one is a row in `_acts`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from kling_desktop.domain.catalog import DEFAULT_MODEL, MODELS, aspect
from kling_desktop.domain.cropping import Framing, within
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.remedies import Remedy, ailing
from kling_desktop.media.images import PictureRefused
from kling_desktop.services.cropping import Crops
from kling_desktop.services.pictures import Taken
from kling_desktop.services.previews import Previews
from kling_desktop.ui import fault_text
from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.compose.places import FIRST
from kling_desktop.ui.cropping.crop_dialog import CropDialog
from kling_desktop.ui.cropping.editing import Edited
from kling_desktop.ui.spawn import spawn
from kling_desktop.ui.theme import Look


class Remedies(QObject):
    """Answers the compose panel's wishes for its pictures."""

    def __init__(self, look: Look, compose: ComposePanel, crops: Crops, previews: Previews) -> None:
        super().__init__(compose)
        self._look, self._compose, self._crops, self._previews = look, compose, crops, previews
        self._acts: Mapping[str, Callable[[str], object]] = {
            Remedy.CROP_TO_SHAPE: lambda place: spawn(self._crop_to_shape(place)),
            Remedy.CROP: self.open_editor,
            Remedy.ENLARGE: lambda place: spawn(self._replace(place, crops.enlarged)),
            Remedy.TURN_LEFT: lambda place: spawn(self._replace(place, lambda picture: crops.turned(picture, -1))),
            Remedy.TURN_RIGHT: lambda place: spawn(self._replace(place, lambda picture: crops.turned(picture, 1))),
            Remedy.ORIGINAL: lambda place: spawn(self._replace(place, crops.whole)),
        }
        compose.remedy_wanted.connect(self._mend)

    def open_editor(self, place: str) -> None:
        """Opens the crop editor for the frames at a place, as they were framed before."""
        request = self._compose.request()
        found = ailing(request, place)[:2]
        if not found:
            self._compose.refuse(FIRST, self.tr("There is no picture to crop yet. Drop one here first."))
            return
        ratio = self._ratio()
        edited = tuple(self._edited(name, picture, ratio) for name, picture in found)
        shapes = [str(value) for value in MODELS.get(request.model, DEFAULT_MODEL).choices["aspect_ratio"]]
        dialog = CropDialog(self._look, edited, shapes, self._compose.window())
        dialog.applied.connect(lambda chosen: spawn(self._use(dialog, found, chosen)))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        for one in edited:
            spawn(self._show_copies(dialog, one))

    def _mend(self, place: str, remedy: str) -> None:
        act = self._acts.get(remedy)
        if act is not None:
            act(place)

    def _ratio(self) -> float:
        return aspect(str(self._compose.request().effective("aspect_ratio")))

    def _edited(self, place: str, picture: Picture, ratio: float) -> Edited:
        original, framing = self._crops.origin(picture)
        begun = framing or Framing(ratio)
        return Edited(place, original, within(begun, original.width, original.height))

    async def _show_copies(self, dialog: CropDialog, one: Edited) -> None:
        """First the slot's small copy, which is there, then one that is good enough to judge by."""
        for copy in (self._previews.of_picture, self._previews.large):
            path = await copy(one.original)
            image = await asyncio.to_thread(QImage, str(path)) if path else None
            if image is not None and dialog.isVisible():
                dialog.show_copy(one.place, image)

    async def _use(
        self, dialog: CropDialog, found: tuple[tuple[str, Picture], ...], chosen: tuple[Edited, ...]
    ) -> None:
        dialog.say_busy()
        try:
            made = [await self._crops.framed(one.original, one.framing) for one in chosen]
        except (PictureRefused, OSError) as error:
            dialog.say_refused(_words(error))
        else:
            dialog.accept()
            self._exchange(found, made)

    async def _crop_to_shape(self, place: str) -> None:
        framing = Framing(self._ratio())
        await self._replace(place, lambda picture: self._crops.framed(picture, framing))

    async def _replace(self, place: str, make: Callable[[Picture], Awaitable[Taken]]) -> None:
        found = ailing(self._compose.request(), place)
        try:
            made = [await make(picture) for _, picture in found]
        except (PictureRefused, OSError) as error:
            self._compose.refuse(place, _words(error))
        else:
            self._exchange(found, made)

    def _exchange(self, found: tuple[tuple[str, Picture], ...], made: Sequence[Taken]) -> None:
        changes = [(place, former, taken.picture) for (place, former), taken in zip(found, made, strict=True)]
        self._compose.exchange(changes, {taken.picture: taken.preview for taken in made})


def _words(error: PictureRefused | OSError) -> str:
    return fault_text.picture_refused(error) if isinstance(error, PictureRefused) else error.strerror or str(error)
