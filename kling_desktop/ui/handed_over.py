"""The window as the library's owner: a second start raises it, a second command hands its work to it.

A Mac starts nothing a second time: there the application is told of files by an event.
"""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QObject, QUrl
from PySide6.QtWidgets import QApplication

from kling_desktop.services.handed import work
from kling_desktop.services.handover import Listening, Message
from kling_desktop.services.session import Desk
from kling_desktop.ui.application import Application
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.sessions import Sessions

RAISE = "raise"
_ACTIVATION = "XDG_ACTIVATION_TOKEN"  # by which Wayland lets a window come to the front


def raising(files: Sequence[Path]) -> dict[str, Any]:
    """What a second start asks of the first window."""
    paths = [str(path.absolute()) for path in files]
    return {"do": RAISE, "files": paths, "activation": os.environ.get(_ACTIVATION, "")}


class HandedOver(QObject):
    """Owns the listening. `drop` is what becomes of files that are let go on the window."""

    def __init__(self, parts: Parts, desk: Desk, sessions: Sessions, drop: Callable[[QMimeData], object]) -> None:
        super().__init__(parts.window)
        self._parts, self._desk, self._sessions, self._drop = parts, desk, sessions, drop
        self._listening: Listening | None = None
        app = QApplication.instance()
        if isinstance(app, Application):
            app.file_opened.connect(self._take_one)

    async def begin(self) -> None:
        """Listens from now on; a machine where that cannot be done only loses the hand-over."""
        try:
            self._listening = await Listening.begin(self._desk.places.home, self._answer)
        except OSError:
            self._listening = None

    async def end(self) -> None:
        """Listens no longer."""
        if self._listening is not None:
            await self._listening.close()

    def take(self, files: Sequence[Path]) -> None:
        """Opens files, as a drop on the window does."""
        if files:
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
            self._drop(mime)

    def _take_one(self, file: str) -> None:
        self.take([Path(file)])

    async def _answer(self, message: Message) -> AsyncGenerator[dict[str, Any]]:
        if message.get("do") == RAISE:
            self._raise(str(message.get("activation", "")))
            self.take([Path(str(path)) for path in message.get("files", ())])
            yield {"done": True}
            return
        async for line in work(self._desk, self._sessions.current, message):
            yield line

    def _raise(self, activation: str) -> None:
        if activation:
            os.environ[_ACTIVATION] = activation  # Qt takes it from there
        window = self._parts.window
        if window.isMinimized():
            window.showNormal()
        window.show()
        window.raise_()
        window.activateWindow()
