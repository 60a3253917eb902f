"""A key store that asks for its password and is not answered: the window says so, and every other way is open."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from kling_desktop import bootstrap
from kling_desktop.domain.generation import SIMULATOR
from kling_desktop.services.secrets import Place
from kling_desktop.services.session import Desk, MayUpload, Session
from kling_desktop.ui.dialogs.key_dialog import KeyDialog
from kling_desktop.ui.keys import Keys
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.sessions import Sessions
from kling_desktop.ui.spawn import await_all_cancelled
from tests.services.stores import Late, Locked, using

KEPT, ENTERED = "sk-kept-0123456789", "sk-entered-0123456789"
WAITS = "Waiting for your key store"


@pytest.fixture
def store() -> Iterator[Late]:
    """A locked store with one key in it."""
    store = Late({"names": '{"names": ["Studio"], "used": "Studio"}', "key:Studio": KEPT})
    with using(store):
        yield store
        store.unlocked.set()


@dataclass
class Started:
    """The first start, and which services were opened."""

    parts: Parts
    desk: Desk
    opened: list[str]
    sessions: Sessions

    @property
    def waits(self) -> bool:
        """Whether the window says that it waits for the key store, beside the two ways to begin."""
        welcome = self.parts.welcome
        said = [label for label in welcome.findChildren(QLabel) if WAITS in label.text()]
        seen = self.parts.stage.currentWidget() is welcome
        return seen and any(label.isVisibleTo(welcome) for label in said)

    def press(self, name: str) -> None:
        (button,) = [b for b in self.parts.welcome.findChildren(QPushButton) if b.accessibleName() == name]
        assert button.isVisibleTo(self.parts.welcome)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


async def _until(condition: Callable[[], bool]) -> None:
    while not condition():  # noqa: ASYNC110 (a store and a session are two threads and a socket)
        await asyncio.sleep(0.005)


def play(parts: Parts, desk: Desk, story: Callable[[Started], Awaitable[None]]) -> None:
    """Starts as the window does, and plays the story."""
    opened: list[str] = []
    bugs: list[BaseException] = []

    async def open_session(service: str, may_upload: MayUpload) -> Session:
        opened.append(service)
        return await bootstrap.opener(desk, bugs.append)(service, may_upload)

    async def check(_desk: Desk, _key: str) -> object:
        return None

    async def whole() -> None:
        sessions = Sessions(parts, desk, open_session)
        Keys(parts, desk, sessions, check)
        started = Started(parts, desk, opened, sessions)
        await sessions.begin(simulator=False)
        try:
            await story(started)
        finally:
            await await_all_cancelled()
            await sessions.close()

    asyncio.run(asyncio.wait_for(whole(), 30))
    assert bugs == []


@pytest.mark.fault("K1")
def test_the_window_says_that_it_waits_and_its_key_is_used_when_the_store_is_unlocked(
    parts: Parts, desk: Desk, store: Late
):
    async def story(started: Started) -> None:
        assert started.waits
        assert started.opened == []
        store.unlocked.set()
        await _until(lambda: bool(started.sessions.current))
        assert not started.waits
        assert (desk.secrets.key, started.opened) == (KEPT, ["toapis"])

    play(parts, desk, story)


def test_the_simulator_is_there_meanwhile_and_stays_when_the_store_answers(parts: Parts, desk: Desk, store: Late):
    async def story(started: Started) -> None:
        started.press("Try with the simulator")
        await _until(lambda: bool(started.sessions.current))
        answered: list[bool] = []
        started.sessions.store_answered.connect(lambda: answered.append(True))
        store.unlocked.set()
        await _until(lambda: bool(answered))
        assert (started.sessions.service, started.opened) == (SIMULATOR, [SIMULATOR])

    play(parts, desk, story)


def test_a_key_that_is_entered_meanwhile_is_used_at_once_and_kept_when_the_store_answers(
    parts: Parts, desk: Desk, store: Late
):
    async def story(started: Started) -> None:
        started.press("Enter ToAPIs key")
        (dialog,) = parts.window.findChildren(KeyDialog)
        field = dialog.findChildren(QLineEdit)[0]
        QTest.keyClicks(field, ENTERED)
        QTest.keyClick(field, Qt.Key.Key_Return)
        await _until(lambda: bool(started.sessions.current))
        assert (desk.secrets.key, desk.secrets.place) == (ENTERED, Place.SESSION)
        assert "until the program ends" in parts.window.notices.words
        store.unlocked.set()
        await _until(lambda: desk.secrets.place is Place.STORE)
        await _until(lambda: parts.window.notices.words == "")
        assert desk.secrets.key == ENTERED
        assert ENTERED in store.kept.values()

    play(parts, desk, story)


def test_whoever_does_not_want_to_wait_goes_on_without_the_store_and_may_come_back_to_it(
    parts: Parts, desk: Desk, store: Late
):
    async def story(started: Started) -> None:
        started.press("Go on without it")
        assert not started.waits
        assert parts.stage.currentWidget() is parts.welcome
        assert parts.window.notices.words == "The key store is locked."
        store.unlocked.set()
        await _until(lambda: bool(started.sessions.current))
        assert (desk.secrets.key, parts.window.notices.words) == (KEPT, "")

    play(parts, desk, story)


def test_a_store_that_nobody_unlocks_is_said_to_be_locked(parts: Parts, desk: Desk):
    async def story(started: Started) -> None:
        await _until(lambda: parts.window.notices.words == "The key store is locked.")
        assert not started.waits
        assert parts.stage.currentWidget() is parts.welcome

    with using(Locked()):
        play(parts, desk, story)
