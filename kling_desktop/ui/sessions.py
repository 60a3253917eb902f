"""Which service the window works on: the first start, the simulator, the notices that a closed gate puts up, the
status line. What is done with keys is in `keys`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from kling_desktop.api.answers import Balance
from kling_desktop.api.errors import ApiError
from kling_desktop.domain.generation import SIMULATOR, Generation, WaitReason
from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N
from kling_desktop.services.asking import answer_to
from kling_desktop.services.session import TOAPIS, Desk, OpenSession, Session
from kling_desktop.services.simulator import SimulatorFailed
from kling_desktop.ui import text
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.own_words import in_own_words
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.spawn import spawn

_WAYS_ON: Mapping[WaitReason, tuple[str, str]] = {  # the words and the id of what opens the gate
    WaitReason.NO_KEY: (_N("sessions", "Enter key…"), "enter_key"),
    WaitReason.KEY_REFUSED: (_N("sessions", "Enter key…"), "enter_key"),
    WaitReason.PAUSED: (_N("sessions", "Resume"), "resume_queue"),
    WaitReason.OVER_CAP: (_N("sessions", "Decide…"), "over_cap"),
}
_TRY_NOW = (_N("sessions", "Try now"), "try_now")  # for a pause that is longer than anybody likes to wait
_NO_ROOM = frozenset({WaitReason.DISK_FULL, WaitReason.FOLDER})
_ROOM = "room"  # the notice about it
_AT_ONCE = 0.3  # seconds in which an unlocked key store has answered


class Sessions(QObject):
    """Owns the session of the moment."""

    switched = Signal()  # it works on another service, or on none
    status_shown = Signal()  # the session, its balance or what runs may be other than before

    balance_read = Signal()
    store_answered = Signal()  # the key store has been asked at the start, and has said what it had to say

    def __init__(self, parts: Parts, desk: Desk, open_session: OpenSession) -> None:
        super().__init__(parts.window)
        self._parts, self._desk, self._open = parts, desk, open_session
        self._ready: asyncio.Future[Session] | None = None
        self._noticed: set[str] = set()
        self._switching = asyncio.Lock()
        self.service = ""
        self._status_due = _once(self, 200, self._look_around)
        self._balance_due = _once(self, 1000, self._ask_balance)
        desk.library.listen(self._stored)
        parts.welcome.simulator_wanted.connect(lambda: spawn(self.use(SIMULATOR, remember=True)))

    def session(self) -> asyncio.Future[Session]:
        """The session of the moment, or of the moment when there will be one."""
        if self._ready is None:
            self._ready = asyncio.get_running_loop().create_future()
        return self._ready

    @property
    def current(self) -> Session | None:
        """The session of the moment, if there is one."""
        return self._ready.result() if self._ready is not None and self._ready.done() else None

    async def begin(self, *, simulator: bool) -> None:
        """The first session: what the user chose, what the environment says, or the question."""
        if simulator or (self._desk.settings.current.service == SIMULATOR and not self._desk.secrets.key):
            await self.use(SIMULATOR)
        elif self._desk.secrets.key:
            await self.use(TOAPIS)
        else:
            asked = spawn(answer_to(self._desk.secrets.load))
            await asyncio.wait({asked}, timeout=_AT_ONCE)
            if asked.done():
                await self._begin_with(asked)
            else:
                self._parts.welcome.show_waiting(shown=True)
                self.welcome()
                spawn(self._begin_with(asked))

    async def _begin_with(self, asked: asyncio.Task[str]) -> None:
        """What the key store says, however long it takes; by then the user may have begun in another way."""
        key = await asked
        self._parts.welcome.show_waiting(shown=False)
        if not self.service and not self._switching.locked():
            if key:
                await self.use(TOAPIS)
            else:
                self.welcome()
        self.store_answered.emit()

    async def use(self, service: str, *, remember: bool = False) -> None:
        """Works on a service from now on; what was open there goes on."""
        async with self._switching:
            await self.close()
            try:
                session = await self._open(service, self._may_upload)
            except (SimulatorFailed, ApiError, OSError) as error:
                self._parts.window.notices.put(Notice("service", partial(in_own_words, str(error)), kind=Kind.TROUBLE))
                self.welcome()
                return
            self._parts.window.notices.take_away("service")
            self.service = service
            self._parts.show_welcome(shown=False)
            self._parts.window.set_simulated(session.simulated)
            self._parts.compose.set_blocked("")
            session.gate.listen(lambda: self._show_closures(session))
            session.account.listen(self._balance_came)
            session.uploads.listen(self._status_soon)
            self.session().set_result(session)
            self._show_closures(session)
            session.studio.resume()
            if remember:
                self._desk.settings.change(service=service)
        self.switched.emit()
        self.show_status()
        spawn(session.account.refresh())

    async def close(self) -> None:
        """Puts the work down where it stands."""
        if self._ready is not None and self._ready.done():
            session, self._ready = self._ready.result(), None
            await session.close()
        for notice in self._noticed:
            self._parts.window.notices.take_away(notice)
        self._noticed.clear()

    def welcome(self) -> None:
        """No service: the two ways to begin."""
        self.service = ""
        self._parts.show_welcome(shown=True)
        self._parts.window.set_simulated(False)
        self._parts.compose.set_blocked(self.tr("Enter a ToAPIs key, or try with the simulator."))
        self.switched.emit()
        self.show_status()

    async def save_elsewhere(self) -> None:
        """The clips' folder is another one: the next clip goes there, and those that found no room in the old one."""
        self.show_status()
        if self.current is not None:
            for generation in self._desk.library.unfinished(self.current.service):
                if generation.waiting is not None and generation.waiting.reason in _NO_ROOM:
                    self.current.studio.ask_again(generation.id)

    # Pictures become public

    async def _may_upload(self) -> bool:
        """Told once, before the first picture gets a public address."""
        if self._desk.settings.current.told_about_uploads:
            return True
        self._parts.window.notices.put(Notice("uploads", self._of_uploads, lambda: self.tr("Upload"), "allow_uploads"))
        return False

    def _of_uploads(self) -> str:
        return self.tr("Pictures are uploaded to a public address of the service before a clip is made from them.")

    def allow_uploads(self) -> None:
        """The user agrees; what waited for that goes on."""
        self._desk.settings.change(told_about_uploads=True)
        self._parts.window.notices.take_away("uploads")
        spawn(self._go_on_with_uploads())

    async def _go_on_with_uploads(self) -> None:
        session = await asyncio.shield(self.session())
        for generation in self._desk.library.unfinished(session.service):
            if generation.waiting and generation.waiting.reason is WaitReason.UPLOAD_CONSENT:
                session.studio.ask_again(generation.id)

    # What is shown

    def _balance_came(self, _balance: Balance) -> None:
        self.show_status()
        self.balance_read.emit()

    def _stored(self, generation: Generation) -> None:
        """Told of every change of every generation: the status line and the balance follow a few at a time."""
        self._status_soon()
        if generation.settled and not self._balance_due.isActive():
            self._balance_due.start()

    def _status_soon(self) -> None:
        if not self._status_due.isActive():
            self._status_due.start()

    def _ask_balance(self) -> None:
        if self.current is not None:
            spawn(self.current.account.refresh())

    def _look_around(self) -> None:
        self.show_status()
        self._tell_of_clips_without_room()

    def _tell_of_clips_without_room(self) -> None:
        """One notice, however many clips wait for the disk."""
        unfinished = self._desk.library.unfinished()
        stuck = [g.waiting for g in unfinished if g.waiting and g.waiting.reason in _NO_ROOM]
        if not stuck:
            self._parts.window.notices.take_away(_ROOM)
            return
        words, action = partial(self._of_room, stuck[0].reason, len(stuck)), lambda: self.tr("Choose another folder…")
        self._parts.window.notices.put(Notice(_ROOM, words, action, "choose_folder"))

    def _of_room(self, reason: WaitReason, waiting: int) -> str:
        words = self.tr("{why} Waiting for it: %n; nothing is lost.", "", waiting)
        return words.format(why=text.wait_reason(reason))

    def _show_closures(self, session: Session) -> None:
        closed = {f"gate:{closure.reason}": closure for closure in session.gate.closures}
        for gone in self._noticed - set(closed):
            self._parts.window.notices.take_away(gone)
        for name, closure in closed.items():
            now = self._desk.clock.now()
            sentence, action_id = _TRY_NOW if closure.for_user(now) else _WAYS_ON.get(closure.reason, ("", ""))
            words = partial(text.closed, closure.reason, closure.message, closure.until, now)
            action = partial(QCoreApplication.translate, "sessions", sentence) if sentence else ""
            self._parts.window.notices.put(Notice(name, words, action, action_id))
        self._noticed = set(closed)

    def try_now(self) -> None:
        """The user does not want to wait for the end of a long pause."""
        session = self.current
        for closure in session.gate.closures if session else ():
            if session and closure.for_user(self._desk.clock.now()):
                session.gate.try_now(closure.reason)

    def show_status(self) -> None:
        """Credits, running work, where clips are saved."""
        session = self.current
        held = session.queue.held if session else 0
        running = session.studio.running - held if session else 0
        parts = [self._credits(), self.tr("%n running", "", running) if running else ""]
        sent = session.uploads.sent if session else None
        parts.append("" if sent is None else self.tr("uploading, {percent} % sent").format(percent=int(sent * 100)))
        parts.append(self.tr("queue paused") if self._desk.settings.current.queue_paused else "")
        parts.append(self.tr("%n waiting", "", held) if held else "")
        parts.append(self.tr("saved in {folder}").format(folder=_short(self._desk.clips)))
        self._parts.window.status.say(" · ".join(part for part in parts if part))
        self.status_shown.emit()

    def _credits(self) -> str:
        balance = self.current.account.balance if self.current else None
        if balance is None:
            return ""
        if balance.unlimited:
            return self.tr("unlimited credits")
        if balance.remain_credits is None:
            return ""
        return self.tr("{credits} credits").format(credits=text.figure(balance.remain_credits))


def _once(parent: QObject, after: int, act: Callable[[], None]) -> QTimer:
    """A timer that, once started, acts after so many ms."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(after)
    timer.timeout.connect(act)
    return timer


def _short(folder: Path) -> str:
    return "/".join(folder.parts[-2:])
