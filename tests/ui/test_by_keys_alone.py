"""Without a mouse: Tab reaches everything, what has the focus is seen to have it, Escape closes and gives it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kling_desktop.domain.request import Request
from kling_desktop.services.session import Desk
from kling_desktop.ui.front import front
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.parts import Parts, complete
from kling_desktop.ui.player.keyboard import presets
from kling_desktop.ui.resources import resource
from kling_desktop.ui.theme import Look
from tests.ui.places import DIALOGS, SMALL, STATES
from tests.ui.playing import play

MOST = 120  # presses of Tab in the largest place


def reachable(top: QWidget) -> set[QWidget]:
    """What Tab must come to: of radio buttons the one that is chosen, whose arrows lead to the others."""
    found = {w for w in top.findChildren(QWidget) if _takes_focus(w) and w.window() is top}
    return {w for w in found if not isinstance(w, QRadioButton) or w.isChecked()}


def _takes_focus(widget: QWidget) -> bool:
    tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
    return tabbed and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


@dataclass
class Walk:
    """Where a key led, and which of these looked the same with the focus as without it."""

    path: list[QWidget] = field(default_factory=list[QWidget])
    unseen: list[str] = field(default_factory=list[str])


def walked(top: QWidget, key: Qt.Key) -> Walk:
    """Where Tab, or Shift+Tab, leads from where the focus is, until it comes back."""
    walk = Walk()
    for _ in range(MOST):
        has = QApplication.focusWidget()
        if has is None or has in walk.path:
            break
        walk.path.append(has)
        with_it = seen(top, has)
        has.clearFocus()
        if seen(top, has) == with_it:
            walk.unseen.append(name_of(has))
        has.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(has, key)
    return walk


def name_of(widget: QWidget) -> str:
    return widget.accessibleName() or getattr(widget, "text", str)() or f"{type(widget).__name__} {widget.objectName()}"


def seen(top: QWidget, widget: QWidget) -> QImage:
    QApplication.processEvents()
    around = QRect(widget.mapTo(top, QRect().topLeft()), widget.size()).adjusted(-6, -6, 6, 6)
    return top.grab(around).toImage()


@pytest.fixture
def window(parts: Parts, qtbot: QtBot) -> QWidget:
    parts.look.apply(QApplication.instance())  # type: ignore[arg-type]
    parts.window.resize(*SMALL)
    parts.window.show()
    parts.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return parts.window


@pytest.fixture
def opened(parts: Parts, window: QWidget, qtbot: QtBot) -> Callable[[str], QDialog]:
    def open_(name: str) -> QDialog:
        dialog = DIALOGS[name](parts)
        dialog.setParent(parts.window, dialog.windowFlags())
        dialog.open()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return open_


@pytest.mark.parametrize("state", STATES)
def test_in_the_window_tab_reaches_everything_and_the_focus_is_seen(
    state: str, parts: Parts, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    play(lambda: STATES[state](parts, desk))
    QApplication.processEvents()
    walk = walked(window, Qt.Key.Key_Tab)
    assert {name_of(w) for w in reachable(window) - set(walk.path)} == set()
    assert walk.unseen == []


@pytest.mark.parametrize("name", DIALOGS)
def test_in_a_dialog_tab_reaches_everything_back_and_forth_and_the_focus_is_seen(
    name: str, opened: Callable[[str], QDialog]
) -> None:
    dialog = opened(name)
    walk = walked(dialog, Qt.Key.Key_Tab)
    assert {name_of(w) for w in reachable(dialog) - set(walk.path)} == set()
    assert set(walked(dialog, Qt.Key.Key_Backtab).path) == set(walk.path)
    assert walk.unseen == []


@pytest.mark.parametrize("name", DIALOGS)
def test_escape_closes_a_dialog_and_the_focus_is_where_it_was(
    name: str, parts: Parts, opened: Callable[[str], QDialog], qtbot: QtBot
) -> None:
    before = QApplication.focusWidget()
    dialog = opened(name)
    QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(dialog.isHidden)
    parts.window.activateWindow()  # what the desktop does
    qtbot.waitUntil(parts.window.isActiveWindow)
    assert QApplication.focusWidget() is before


def test_one_begins_in_the_prompt_also_when_it_comes_after_the_first_picture(desk: Desk, qapp: QApplication) -> None:
    begun = front(Look(qapp), Languages(resource("i18n"), qapp), desk)
    begun.window.show()
    begun.window.activateWindow()
    QApplication.processEvents()
    parts = complete(begun, desk)
    QApplication.processEvents()
    has = parts.window.focusWidget()
    parts.shut_down()
    delete(parts.window)
    assert has is parts.compose.texts.prompt


def test_after_the_first_question_one_goes_on_in_the_prompt(parts: Parts, window: QWidget) -> None:
    parts.show_welcome(shown=True)
    next(b for b in parts.welcome.findChildren(QPushButton) if b.isVisible()).setFocus()
    parts.show_welcome(shown=False)
    assert QApplication.focusWidget() is parts.compose.texts.prompt


PRINTED = sorted({key for found in presets() for keys in found.keys.values() for key in keys if len(key) == 1})


@pytest.mark.parametrize("name", ["Prompt", "Keep out", "Search"])
def test_no_shortcut_takes_a_key_from_whoever_is_writing(name: str, parts: Parts, window: QWidget) -> None:
    done: list[str] = []
    parts.actions.triggered.connect(done.append)
    request = Request(prompt="", negative_prompt=".")
    play(lambda: parts.compose.set_request(request, {}))
    field = next(w for w in window.findChildren(QWidget) if w.accessibleName() == name)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    words = " ".join(PRINTED)
    QTest.keyClicks(field, words)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
        QTest.keyClick(field, key)
    written = field.toPlainText() if isinstance(field, QPlainTextEdit) else field.property("text")
    assert written.lower() == words[:-1].lower()
    assert done == []
    assert not parts.player.playback.state.playing
