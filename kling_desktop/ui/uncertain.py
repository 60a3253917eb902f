"""The chosen generation when it is uncertain: what the balance says of it, and the task id that the user found."""

from __future__ import annotations

import asyncio
from functools import partial

from PySide6.QtCore import QObject

from kling_desktop.domain.evidence import evidence
from kling_desktop.domain.generation import Generation, State
from kling_desktop.library.view import Filter
from kling_desktop.services.session import Desk, Session
from kling_desktop.ui import text
from kling_desktop.ui.gallery import choices
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.sessions import Sessions
from kling_desktop.ui.spawn import spawn

_SETTLING = 10.0  # seconds after a send before the balance is believed to count it
_PAUSE = 15.0  # seconds between questions about the balance
_NEWEST = 100
_NOTICE = "task_known"


class Uncertain(QObject):
    """Owns which generation is chosen, and when the balance was last asked for it."""

    def __init__(self, parts: Parts, desk: Desk, sessions: Sessions) -> None:
        super().__init__(parts.window)
        self._parts, self._desk, self._sessions = parts, desk, sessions
        self._chosen = ""
        self._asked = 0.0
        parts.gallery.generation_activated.connect(self._choose)
        parts.gallery.choice_made.connect(self._decide)
        parts.gallery.list.time_passed.connect(self._show)
        sessions.balance_read.connect(self._show)

    def _choose(self, generation_id: str) -> None:
        self._chosen = generation_id
        self._show()

    def _show(self) -> None:
        generation = self._desk.library.get(self._chosen) if self._chosen else None
        session = self._sessions.current
        if generation is None or generation.state is not State.UNCERTAIN or session is None:
            return
        used = self._used_after(generation, session)
        found = evidence(generation, used, self._desk.library.page(Filter(), None, _NEWEST))
        self._parts.gallery.show_evidence(generation.id, found)

    def _used_after(self, generation: Generation, session: Session) -> float | None:
        """The credits used as read some time after the send; asked for when they are not known yet."""
        settled = (generation.sent_at or 0.0) + _SETTLING
        if (session.account.read_at or 0.0) >= settled:
            return session.account.used()
        now = self._desk.clock.now()
        if now >= settled and now - self._asked >= _PAUSE:
            self._asked = now
            spawn(session.account.refresh())
        return None

    def _decide(self, generation_id: str, choice: str, task_id: str) -> None:
        if choice == choices.ENTER_ID:
            spawn(self._take(generation_id, task_id))

    async def _take(self, generation_id: str, task_id: str) -> None:
        """Follows the task that the user found, unless another generation is known to be it."""
        known = self._desk.library.by_task(task_id)
        if known is not None and known.id != generation_id:
            self._parts.window.notices.put(Notice(_NOTICE, partial(self._known, known), kind=Kind.TROUBLE))
            return
        self._parts.window.notices.take_away(_NOTICE)
        session = await asyncio.shield(self._sessions.session())
        session.studio.take_task_id(generation_id, task_id)

    def _known(self, known: Generation) -> str:
        words = self.tr("That task belongs to another generation: “{title}”. Is there one more in the console?")
        return words.format(title=text.title(known))
