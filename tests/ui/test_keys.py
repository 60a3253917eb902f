"""Keys in the window: a dialog that is closed while something is looked up is not missed, and takes nothing over."""

from __future__ import annotations

from typing import NoReturn

from shiboken6 import delete

from kling_desktop import bootstrap
from kling_desktop.services.session import CheckKey, Desk
from kling_desktop.ui.dialogs.key_dialog import KeyDialog
from kling_desktop.ui.dialogs.keys_dialog import KeysDialog
from kling_desktop.ui.keys import Keys
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.sessions import Sessions
from tests.ui.playing import play


def fail(error: BaseException) -> NoReturn:
    raise error


def keys_of(parts: Parts, desk: Desk, check: CheckKey = bootstrap.BUILDERS.check_key) -> Keys:
    return Keys(parts, desk, Sessions(parts, desk, bootstrap.BUILDERS.opener(desk, fail)), check)


def test_a_list_of_keys_that_is_closed_while_the_key_store_is_asked_is_left_alone(parts: Parts, desk: Desk):
    keys = keys_of(parts, desk)
    play(lambda: delete(keys.open_list()))
    assert parts.window.findChildren(KeysDialog) == []


def test_a_key_that_is_given_up_while_it_is_looked_at_is_not_used(parts: Parts, desk: Desk):
    async def given_up(_desk: Desk, _key: str) -> None:
        parts.window.findChildren(KeyDialog)[-1].reject()

    keys_of(parts, desk, given_up).ask()
    dialog = parts.window.findChildren(KeyDialog)[-1]
    play(lambda: dialog.entered.emit(f"sk-{'0' * 32}", ""))
    assert desk.secrets.key == ""
    assert not parts.window.notices.isVisibleTo(parts.window)
