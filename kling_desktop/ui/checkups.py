"""Has every picture that comes into the request examined once, and shows in its slot what will be uploaded of it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.services.fittings import Fittings
from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.spawn import spawn


class Checkups(QObject):
    """Owns which pictures have been examined, or are being."""

    def __init__(self, compose: ComposePanel, fittings: Fittings) -> None:
        super().__init__(compose)
        self._compose, self._fittings = compose, fittings
        self._seen: set[Picture] = set()
        compose.request_changed.connect(self._look_at)

    def _look_at(self, request: Request) -> None:
        for picture in request.pictures:
            if picture.is_local and picture not in self._seen:
                self._seen.add(picture)
                spawn(self._examine(picture))

    async def _examine(self, picture: Picture) -> None:
        checkup = await self._fittings.examine(picture)
        if checkup is not None:
            self._compose.show_checkup(picture, checkup)
