"""The queue in the window: pause and resume, order, editing before sending, taking out. What it means is in
`services/queue.py`; here it is connected to the menus, the cards and the compose panel.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer

from kling_desktop.domain.generation import Generation, WaitReason
from kling_desktop.services.queue import Queue
from kling_desktop.services.session import Desk
from kling_desktop.ui import text
from kling_desktop.ui.dialogs.queue_dialog import QueueDialog
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.sessions import Sessions
from kling_desktop.ui.spawn import spawn
from kling_desktop.ui.wiring import Wiring

_BREATH = 100  # milliseconds in which many changes of the library are one change of the list


class Queueing(QObject):
    """Owns which generation is being edited, and the dialog of the queue while it is open."""

    def __init__(self, parts: Parts, desk: Desk, sessions: Sessions, wiring: Wiring) -> None:
        super().__init__(parts.window)
        self._parts, self._desk, self._sessions, self._wiring = parts, desk, sessions, wiring
        self._editing = ""
        self._dialog: QueueDialog | None = None
        self._later = QTimer(self, singleShot=True, interval=_BREATH)
        self._later.timeout.connect(self._show)
        self.acts: Mapping[str, Callable[[], object]] = {
            "pause_queue": self._toggle,
            "resume_queue": lambda: self._with_queue(Queue.resume),
            "queue": self.open,
        }
        parts.gallery.offered.connect(self._offered)
        parts.compose.put_back_pressed.connect(self._put_back)
        wiring.generated.connect(self._generated)
        desk.library.listen(self._stored)
        desk.library.listen_removed(self._removed)
        desk.settings.listen(lambda _: self._show())
        self._show()

    def open(self) -> None:
        """Shows the queue beside the window."""
        if self._dialog is None:
            self._dialog = dialog = QueueDialog(self._parts.look, self._parts.window)
            dialog.pause_pressed.connect(self._toggle)
            dialog.arranged.connect(self._arrange)
            dialog.edit_pressed.connect(self._edit)
            dialog.remove_pressed.connect(self._take_out)
            dialog.finished.connect(self._closed)
        self._show()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
            self._dialog = None

    def _with_queue(self, act: Callable[[Queue], object]) -> None:
        async def later() -> None:
            act((await asyncio.shield(self._sessions.session())).queue)
            self._sessions.show_status()

        spawn(later())

    def _toggle(self) -> None:
        self._with_queue(Queue.resume if self._desk.settings.current.queue_paused else Queue.pause)

    def _arrange(self, ids: list[str]) -> None:
        self._with_queue(lambda queue: queue.arrange(ids))

    # Cards

    def _offered(self, offer_id: str, ids: tuple[str, ...]) -> None:
        if offer_id == card_menu.EDIT:
            self._edit(ids[0])
        elif offer_id == card_menu.SEND_FIRST:
            self._with_queue(lambda queue: queue.send_first(ids))
        elif offer_id == card_menu.TAKE_OUT:
            self._take_out(ids)

    def _take_out(self, ids: tuple[str, ...]) -> None:
        def take_out(queue: Queue) -> None:
            removed = [queue.remove(which) for which in ids]
            if not all(removed):
                self._too_late()

        self._with_queue(take_out)

    # Editing

    def _edit(self, generation_id: str) -> None:
        spawn(self._begin(generation_id))

    async def _begin(self, generation_id: str) -> None:
        session = await asyncio.shield(self._sessions.session())
        if self._editing and self._editing != generation_id:
            session.queue.put_back(self._editing)
        request = session.queue.take_back(generation_id)
        if request is None:
            self._too_late()
            return
        self._editing = generation_id
        await self._wiring.put_into_compose(request)
        self._say()
        self._parts.compose.focus_prompt()

    def _put_back(self) -> None:
        which, self._editing = self._editing, ""
        self._say()
        self._with_queue(lambda queue: queue.put_back(which))

    def _generated(self, made: tuple[Generation, ...]) -> None:
        """What is sent while one is edited takes its place; both facts are said above Generate before it is pressed."""
        if self._editing:
            which, self._editing = self._editing, ""
            self._say()
            self._with_queue(lambda queue: queue.put_in_place_of(which, made))

    def _too_late(self) -> None:
        self._parts.window.notices.put(Notice("too_late", self._of_lateness, kind=Kind.NOTE))

    def _of_lateness(self) -> str:
        return self.tr("It has just been sent, so it can be neither edited nor removed. The charge stands.")

    # Facts

    def _stored(self, generation: Generation) -> None:
        held = generation.waiting is not None and generation.waiting.reason is WaitReason.EDITING
        if generation.id == self._editing and not held:
            self._editing = ""
            self._say()
        self._later.start()

    def _removed(self, generation_id: str) -> None:
        if generation_id == self._editing:
            self._editing = ""
            self._say()
        self._later.start()

    def _say(self) -> None:
        generation = self._desk.library.get(self._editing) if self._editing else None
        self._parts.compose.show_editing(text.title(generation) if generation else "")

    def _show(self) -> None:
        paused = self._desk.settings.current.queue_paused
        self._parts.actions.check("pause_queue", paused)
        if self._dialog is not None:
            session = self._sessions.current
            self._dialog.show_queue(session.queue.waiting() if session else (), paused=paused)
