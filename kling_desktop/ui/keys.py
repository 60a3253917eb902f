"""What the user does with keys: enters one, which is checked before anything depends on it; switches, removes, logs
out. Where keys are kept is `services/secrets.py`; this says in words how that went.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from kling_desktop.api.connection import clean_key
from kling_desktop.api.errors import ApiError, KeyRefused
from kling_desktop.domain.generation import SIMULATOR, WaitReason
from kling_desktop.services.asking import answer_to
from kling_desktop.services.key_store import StoreFault
from kling_desktop.services.secrets import DEFAULT_NAME, ENVIRONMENT, Place
from kling_desktop.services.session import TOAPIS, CheckKey, Desk
from kling_desktop.ui.dialogs.key_dialog import KeyDialog
from kling_desktop.ui.dialogs.keys_dialog import KeysDialog
from kling_desktop.ui.notices import Notice
from kling_desktop.ui.own_words import in_own_words
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.sessions import Sessions
from kling_desktop.ui.spawn import spawn

_STORE = "store"  # the notice about the key store
_UNCHECKED = "unchecked"  # the notice about a key that the service could not be asked about
_OF_A_KEY = (WaitReason.NO_KEY, WaitReason.KEY_REFUSED, WaitReason.NO_CREDIT)


class Keys(QObject):
    """Connects the dialogs for keys with where keys are kept. Owns nothing else."""

    def __init__(self, parts: Parts, desk: Desk, sessions: Sessions, check: CheckKey) -> None:
        super().__init__(parts.window)
        self._parts, self._desk, self._sessions, self._check = parts, desk, sessions, check
        self.acts: Mapping[str, Callable[[], object]] = {
            "enter_key": self.ask,
            "named_keys": self.open_list,
            "log_out": lambda: spawn(self._log_out()),
            "open_store": lambda: spawn(self._open_store()),
        }
        parts.welcome.key_wanted.connect(self.ask)
        parts.welcome.store_given_up.connect(lambda: self._put_locked(StoreFault.LOCKED))
        sessions.balance_read.connect(lambda: parts.window.notices.take_away(_UNCHECKED))  # it has answered to the key
        sessions.store_answered.connect(lambda: spawn(self._store_answered()))

    def ask(self) -> None:
        """Opens the dialog for a key, which takes the place of the one in use."""
        name = self._desk.secrets.name
        self._ask().suggest(DEFAULT_NAME if name in ("", ENVIRONMENT) else name)

    def _ask(self) -> KeyDialog:
        dialog = KeyDialog(self._parts.look, self._parts.window)

        def entered(typed: str, name: str) -> None:
            spawn(self._try_key(dialog, typed, name))

        dialog.entered.connect(entered)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    async def _suggest_name(self, dialog: KeyDialog) -> None:
        names = {key.name for key in await answer_to(self._desk.secrets.all_keys)}
        numbered = (f"{DEFAULT_NAME} {number}" for number in range(2, len(names) + 3))
        if _is_open(dialog):
            dialog.suggest(next(name for name in (DEFAULT_NAME, *numbered) if name not in names))

    async def _try_key(self, dialog: KeyDialog, typed: str, name: str) -> None:
        try:
            key = clean_key(typed)
        except ValueError as error:
            dialog.say_refused(in_own_words(str(error)))
            return
        dialog.say_checking()
        unchecked = ""
        try:
            await self._check(self._desk, key)
        except KeyRefused as error:
            if _is_open(dialog):
                dialog.say_refused(in_own_words(error.message))
            return
        except ApiError as error:  # not the key's fault: it is kept, and tried when the service can be reached
            unchecked = partial(self._unchecked, error.message)
        if not _is_open(dialog):  # given up while the key was looked at
            return
        place = await answer_to(partial(self._desk.secrets.keep, key, name or DEFAULT_NAME))
        self._say_of_store(kept=place is Place.STORE)
        if unchecked:
            self._parts.window.notices.put(Notice(_UNCHECKED, unchecked))
        await self._work_with_it()
        if _is_open(dialog):
            dialog.accept()

    async def _work_with_it(self) -> None:
        """The session goes on with the key in use; what waited for another key looks again."""
        self._parts.window.notices.take_away("logged_out")
        if self._sessions.service in ("", SIMULATOR):
            await self._sessions.use(TOAPIS, remember=True)
            return
        session = await asyncio.shield(self._sessions.session())
        session.account.start_anew()
        session.gate.open(*_OF_A_KEY)
        for generation in self._desk.library.unfinished(session.service):
            if generation.waiting and generation.waiting.reason is WaitReason.OTHER_KEY:
                session.studio.ask_again(generation.id)
        await session.account.refresh()

    # Several keys

    def open_list(self) -> KeysDialog:
        """Opens the list of keys."""
        dialog = KeysDialog(self._parts.look, self._parts.window)

        def use(name: str) -> None:
            spawn(self._use(dialog, name))

        def remove(name: str) -> None:
            spawn(self._remove(dialog, name))

        def add() -> None:
            another = self._ask()
            another.accepted.connect(lambda: spawn(self._show(dialog)))
            spawn(self._suggest_name(another))

        dialog.use_wanted.connect(use)
        dialog.remove_wanted.connect(remove)
        dialog.add_wanted.connect(add)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        spawn(self._show(dialog))
        return dialog

    async def _show(self, dialog: KeysDialog) -> None:
        keys = await answer_to(self._desk.secrets.all_keys)
        if not _is_open(dialog):
            return
        dialog.show_keys(keys)
        fault = self._desk.secrets.fault
        if fault is not None:
            dialog.say(self._words(fault))

    async def _use(self, dialog: KeysDialog, name: str) -> None:
        key = await answer_to(partial(self._desk.secrets.use, name))
        await self._show(dialog)
        if key:
            await self._work_with_it()

    async def _remove(self, dialog: KeysDialog, name: str) -> None:
        used = name == self._desk.secrets.name
        await answer_to(partial(self._desk.secrets.remove, name))
        await self._show(dialog)
        if used:
            await self._without_key()

    async def _log_out(self) -> None:
        await answer_to(self._desk.secrets.forget)
        await self._without_key()

    async def _without_key(self) -> None:
        if self._sessions.service != SIMULATOR:
            await self._sessions.close()
            self._sessions.welcome()

    # The key store

    async def _store_answered(self) -> None:
        """After the start's question: a key that was entered meanwhile is kept after all."""
        secrets = self._desk.secrets
        if secrets.place is Place.SESSION and secrets.fault is None:
            place = await answer_to(partial(secrets.keep, secrets.key, secrets.name))
            self._say_of_store(kept=place is Place.STORE)
        self._say_if_locked()

    def _say_if_locked(self) -> None:
        """Why there is no key although the store may have one."""
        fault = self._desk.secrets.fault
        if self._desk.secrets.key or fault is None:
            self._parts.window.notices.take_away(_STORE)
        elif fault is not StoreFault.NONE_HERE:
            self._put_locked(fault)

    def _put_locked(self, fault: StoreFault) -> None:
        self._parts.window.notices.put(
            Notice(_STORE, partial(self._words, fault), lambda: self.tr("Try again"), "open_store")
        )

    async def _open_store(self) -> None:
        self._parts.window.notices.take_away(_STORE)
        if self._desk.secrets.waited_for:  # its question still stands
            self._parts.welcome.show_waiting(shown=True)
        elif await answer_to(self._desk.secrets.load):
            await self._work_with_it()
        else:
            self._say_if_locked()

    def _say_of_store(self, *, kept: bool) -> None:
        fault = self._desk.secrets.fault
        if kept or fault is None:
            self._parts.window.notices.take_away(_STORE)
            return
        self._parts.window.notices.put(Notice(_STORE, partial(self._until_the_end, fault)))

    def _until_the_end(self, fault: StoreFault) -> str:
        return self._words(fault) + " " + self.tr("The key is kept until the program ends, and written nowhere.")

    def _unchecked(self, why: str) -> str:
        return self.tr("The key could not be checked now: {why}").format(why=in_own_words(why))

    def _words(self, fault: StoreFault) -> str:
        return {
            StoreFault.NONE_HERE: self.tr("There is no key store here."),
            StoreFault.LOCKED: self.tr("The key store is locked."),
            StoreFault.REFUSED: self.tr("The key store did not take the key."),
            StoreFault.BROKEN: self.tr("The key store does not answer as it should."),
        }[fault]


def _is_open(dialog: QDialog) -> bool:
    """Whether a dialog is still there after something was waited for: closing one deletes it."""
    return isValid(dialog) and dialog.isVisible()
