"""A key that is entered is checked first; a refused one is told beside its field, and nothing of it is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from kling_desktop.api.errors import ApiError, KeyRefused, Offline
from kling_desktop.services.session import Desk, MayUpload, Session
from kling_desktop.ui.dialogs.key_dialog import KeyDialog
from kling_desktop.ui.keys import Keys
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.sessions import Sessions
from kling_desktop.ui.spawn import running
from tests.services.stores import Locked, Store, using

KEY = "sk-entered-0123456789"


@pytest.fixture
def store() -> Iterator[Store]:
    store = Store()
    with using(store):
        yield store


class Service:
    """Answers every check in one way, and notes which services were opened."""

    def __init__(self, answer: ApiError | None = None) -> None:
        self.answer = answer
        self.opened: list[str] = []

    async def check(self, _desk: Desk, _key: str) -> object:
        if self.answer is not None:
            raise self.answer
        return None

    async def open(self, service: str, _may_upload: MayUpload) -> Session:
        self.opened.append(service)
        raise Offline("No network.")


def enter(parts: Parts, desk: Desk, service: Service, typed: str = KEY) -> KeyDialog:
    """Enters a key and waits until the dialog has its answer."""

    async def story() -> KeyDialog:
        keys = Keys(parts, desk, Sessions(parts, desk, service.open), service.check)
        keys.ask()
        (dialog,) = parts.window.findChildren(KeyDialog)
        field = dialog.findChildren(QLineEdit)[0]
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        while work := running():
            await asyncio.wait(work)
        return dialog

    return asyncio.run(asyncio.wait_for(story(), 20))


def words(dialog: KeyDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


def test_a_refused_key_is_told_in_the_dialog_and_kept_nowhere(parts: Parts, desk: Desk, store: Store) -> None:
    service = Service(KeyRefused("No such key."))
    dialog = enter(parts, desk, service)
    assert dialog.isVisible()
    assert "No such key." in words(dialog)
    assert (desk.secrets.key, store.kept, service.opened) == ("", {}, [])


def test_a_good_key_is_kept_in_the_store_and_used(parts: Parts, desk: Desk, store: Store) -> None:
    service = Service()
    assert not enter(parts, desk, service, f"  Bearer {KEY} ").isVisible()
    assert desk.secrets.key == KEY
    assert KEY in store.kept.values()
    assert service.opened == ["toapis"]


def test_a_key_that_cannot_be_checked_now_is_kept_and_said_to_be_unchecked(
    parts: Parts, desk: Desk, store: Store
) -> None:
    enter(parts, desk, Service(Offline("No network.")))
    assert KEY in store.kept.values()
    parts.window.notices.take_away("service")
    assert "could not be checked" in parts.window.notices.words


@pytest.mark.fault("K1")
def test_without_a_store_the_key_lives_until_the_end_and_the_window_says_so(parts: Parts, desk: Desk) -> None:
    with using(Locked()):
        enter(parts, desk, Service())
    parts.window.notices.take_away("service")
    assert desk.secrets.key == KEY
    assert "until the program ends" in parts.window.notices.words
