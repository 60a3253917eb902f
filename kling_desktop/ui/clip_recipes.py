"""A clip let go anywhere but on a slot gives the request that it was made from back to the compose panel."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from kling_desktop.domain.alternatives import as_typed
from kling_desktop.domain.request import Request
from kling_desktop.services.recipes import Restored, restored
from kling_desktop.services.session import Desk
from kling_desktop.ui import text
from kling_desktop.ui.notices import Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.said import Said, now
from kling_desktop.ui.spawn import spawn

_NOTICE = "recipe"


class ClipRecipes(QObject):
    """Owns what it has told in the status line, until the request is changed."""

    def __init__(self, parts: Parts, desk: Desk, put: Callable[[Request], Coroutine[Any, Any, None]]) -> None:
        super().__init__(parts.window)
        self._parts, self._desk, self._put = parts, desk, put
        self._told: Said = ""
        parts.compose.request_changed.connect(self._forget)
        parts.compose.clip_landed.connect(lambda clip: spawn(self._restore(clip)))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]

    async def _restore(self, clip: Path) -> None:
        found = await restored(clip, self._desk.places.pictures)
        if found is None:
            self._say(partial(self._without, clip))
            return
        self._say(partial(self._missing, found) if found.missing else "")
        await self._put(replace(found.request, prompt=as_typed(found.request.prompt)))
        self._told = partial(self._done, clip.name)
        self._parts.window.status.say_work(self._told)
        self._parts.compose.focus_prompt()

    def _done(self, name: str) -> str:
        done = self.tr("The request of “{name}” is in the compose panel; Undo brings the former one back.")
        return done.format(name=name)

    def _forget(self) -> None:
        status = self._parts.window.status
        if self._told and status.work.text() == now(self._told):
            status.say_work("")

    def _without(self, clip: Path) -> str:
        if not clip.exists():
            return text.cannot_read(clip.name, self.tr("it was moved, renamed or deleted"))
        words = self.tr(
            "“{name}” says nothing of how it was made: it comes from elsewhere, or another program wrote it anew. "
            "Drop it on a frame slot to use one of its frames."
        )
        return words.format(name=clip.name)

    def _missing(self, found: Restored) -> str:
        named = [f"{text.quoted(picture.name)} ({text.parameter(place)})" for place, picture in found.missing]
        words = self.tr(
            "Not on this computer: {pictures}. Drop them on their places again, or the clip on a slot to use its frame."
        )
        return words.format(pictures=", ".join(named))

    def _say(self, words: Said) -> None:
        if words:
            self._parts.window.notices.put(Notice(_NOTICE, words))
        else:
            self._parts.window.notices.take_away(_NOTICE)
