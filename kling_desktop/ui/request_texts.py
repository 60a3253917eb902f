"""Requests that come and go as text: the dialog with the JSON, and what is pasted or dropped on the window as such."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject

from kling_desktop.domain.alternatives import as_typed
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.media.images import PictureRefused
from kling_desktop.services.pictures import take_in
from kling_desktop.services.session import Desk
from kling_desktop.ui import fault_text, text
from kling_desktop.ui.compose.papers import Paper
from kling_desktop.ui.dialogs.request_dialog import RequestDialog
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.spawn import spawn
from kling_desktop.ui.wiring import Wiring

MOST_BYTES = 1_000_000  # of a file with a request in it


class RequestTexts(QObject):
    """Owns the dialog while it is open."""

    def __init__(self, parts: Parts, desk: Desk, wiring: Wiring) -> None:
        super().__init__(parts.window)
        self._parts, self._desk, self._wiring = parts, desk, wiring
        self._dialog: RequestDialog | None = None
        self.acts: Mapping[str, Callable[[], object]] = {"request_json": self.open}
        parts.compose.paper_landed.connect(self._landed)

    def open(self) -> RequestDialog:
        """Shows the request that the panel holds."""
        if self._dialog is None:
            self._dialog = dialog = RequestDialog(self._parts.look, self._desk.base, self._parts.window)
            dialog.chosen.connect(self._chosen)
            dialog.finished.connect(self._closed)
        self._dialog.show_request(self._parts.compose.request())
        self._dialog.show()
        self._dialog.raise_()
        return self._dialog

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _landed(self, paper: Paper) -> None:
        if paper.text:
            self.open().show_text(paper.text)
        elif paper.path is not None and not paper.is_shot_list:
            spawn(self._read(paper.path))

    async def _read(self, path: Path) -> None:
        dialog = self.open()
        try:
            words = await asyncio.to_thread(_content, path)
        except (OSError, ValueError) as error:
            dialog.say(text.cannot_read(path.name, str(error)))
        else:
            dialog.show_text(words)

    def _chosen(self, request: Request) -> None:
        spawn(self._use(request))

    async def _use(self, request: Request) -> None:
        """Takes the local pictures in, then edits the request; a picture that cannot be taken keeps the dialog open."""
        kept = {picture.source: picture for picture in self._parts.compose.request().pictures}
        taken: dict[Picture, Picture] = {}
        for picture in request.pictures:
            try:
                taken[picture] = kept.get(picture.source) or await self._taken(picture)
            except PictureRefused as refused:
                self._say(fault_text.picture_refused(refused))
                return
            except OSError as error:
                self._say(text.cannot_read(picture.name, error.strerror or str(error)))
                return
        typed = replace(request, prompt=as_typed(request.prompt))
        await self._wiring.put_into_compose(typed.with_pictures(taken))
        if self._dialog is not None:
            self._dialog.accept()
        self._parts.compose.focus_prompt()

    async def _taken(self, picture: Picture) -> Picture:
        if not picture.is_local:
            return picture
        return await take_in(picture.path, picture.name, self._desk.places.pictures)

    def _say(self, words: str) -> None:
        if self._dialog is not None:
            self._dialog.say(words)


def _content(path: Path) -> str:
    if path.stat().st_size > MOST_BYTES:
        raise ValueError("it is too large for a request")
    return path.read_text("utf-8-sig")
