"""The way out of an upload that the service found too large: the same request once more, with smaller pictures."""

from __future__ import annotations

import asyncio
from functools import partial

from PySide6.QtCore import QObject

from kling_desktop.media.images import PictureRefused
from kling_desktop.services.session import Desk
from kling_desktop.ui import fault_text
from kling_desktop.ui.gallery import choices
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.sessions import Sessions
from kling_desktop.ui.spawn import spawn


class Lighter(QObject):
    """Answers one choice of the details bar. Owns nothing."""

    def __init__(self, parts: Parts, desk: Desk, sessions: Sessions) -> None:
        super().__init__(parts.window)
        self._parts, self._desk, self._sessions = parts, desk, sessions
        parts.gallery.choice_made.connect(self._decide)

    def _decide(self, generation_id: str, choice: str, _task_id: str) -> None:
        if choice == choices.SMALLER_PICTURES:
            spawn(self._try(generation_id))

    async def _try(self, generation_id: str) -> None:
        generation = self._desk.library.get(generation_id)
        if generation is None:
            return
        session = await asyncio.shield(self._sessions.session())
        try:
            request = await self._desk.crops.lighter(generation.request)
        except PictureRefused as refused:
            self._parts.window.notices.put(
                Notice("lighter", partial(fault_text.picture_refused, refused), kind=Kind.TROUBLE)
            )
        except OSError as error:
            self._parts.window.notices.put(Notice("lighter", error.strerror or str(error), kind=Kind.TROUBLE))
        else:
            made = session.studio.generate(request, anyway=True)[0]  # what was held back was chosen the first time
            self._parts.gallery.select(made.id)
