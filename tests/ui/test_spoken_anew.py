"""Another language, chosen while the window stands: nothing is left in the former one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from shiboken6 import delete

from kling_desktop import bootstrap
from kling_desktop.services.exporting import Exports
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import Desk, MayUpload, Session
from kling_desktop.ui.commands import Commands
from kling_desktop.ui.dialogs.export_choices import Subject
from kling_desktop.ui.dialogs.export_dialog import ExportDialog
from kling_desktop.ui.exporting import Exporting
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.notices import Notice
from kling_desktop.ui.parts import Parts, build
from kling_desktop.ui.resources import resource
from kling_desktop.ui.sessions import Sessions
from kling_desktop.ui.theme import Look
from tests.media.films import film
from tests.ui.places import DIALOGS, STATES
from tests.ui.playing import play

MODELESS = ("queue", "request")


@pytest.fixture
def make(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[[str], tuple[Parts, Desk]]]:
    made: list[tuple[Parts, Desk]] = []

    def build_in(code: str) -> tuple[Parts, Desk]:
        environ = {"KLING_DESKTOP_HOME": str(tmp_path / f"home {len(made)}")}
        desk = bootstrap.open_desk(environ, Secrets(environ))
        languages = Languages(resource("i18n"), qapp)
        languages.switch(code)
        made.append((build(Look(qapp), languages, desk), desk))
        made[-1][0].window.show()
        return made[-1]

    yield build_in
    for parts, desk in made:
        parts.languages.switch("en")
        parts.shut_down()
        delete(parts.window)
        desk.library.close()


def said_by(top: QWidget) -> dict[str, set[str]]:
    """Everything that is written in a window, that a mouse brings up, or that a screen reader says; by what says it."""
    found: dict[str, set[str]] = {}
    for widget in (top, *top.findChildren(QWidget)):
        words = {widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()}
        match widget:
            case QLabel() | QAbstractButton():
                words.add(widget.text())
            case QLineEdit() | QPlainTextEdit():
                words.add(widget.placeholderText())
            case QComboBox():
                words |= {widget.itemText(row) for row in range(widget.count())}
            case QListWidget():
                words |= {widget.item(row).text() for row in range(widget.count())}
            case QMenu():
                words.add(widget.title())
            case _:
                pass
        found.setdefault(type(widget).__name__, set()).update(words - {""})
    found["actions"] = {action.text() for action in top.findChildren(QAction)}
    return found


def differing(spoken: dict[str, set[str]], meant: dict[str, set[str]]) -> dict[str, set[str]]:
    return {kind: words ^ meant.get(kind, set()) for kind, words in spoken.items() if words != meant.get(kind, set())}


@pytest.mark.parametrize("state", STATES)
def test_a_window_that_changes_its_language_says_what_one_says_that_began_in_it(
    state: str, make: Callable[[str], tuple[Parts, Desk]]
) -> None:
    meant, desk = make("de")
    play(lambda: STATES[state](meant, desk))
    QApplication.processEvents()
    expected = said_by(meant.window)
    parts, desk = make("en")
    play(lambda: STATES[state](parts, desk))
    QApplication.processEvents()
    parts.languages.switch("de")
    QApplication.processEvents()
    assert differing(said_by(parts.window), expected) == {}


@pytest.mark.parametrize("name", MODELESS)
def test_a_dialog_that_stands_beside_the_window_changes_with_it(
    name: str, make: Callable[[str], tuple[Parts, Desk]]
) -> None:
    meant, _ = make("de")
    expected = said_by(DIALOGS[name](meant))
    parts, _ = make("en")
    dialog = DIALOGS[name](parts)
    dialog.show()
    parts.languages.switch("de")
    QApplication.processEvents()
    assert differing(said_by(dialog), expected) == {}
    delete(dialog)


def test_a_notice_that_stands_is_said_in_the_new_language(make: Callable[[str], tuple[Parts, Desk]]) -> None:
    parts, _ = make("en")
    notices = parts.window.notices
    notices.put(Notice("n", lambda: notices.tr("%n more", "", 2), lambda: notices.tr("Close this notice"), "act"))
    before = said_by(notices)
    parts.languages.switch("de")
    QApplication.processEvents()
    after = said_by(notices)
    assert not before["QLabel"] & after["QLabel"]
    assert {"2 weitere", "Wartet"} <= after["QLabel"]


def test_cards_and_their_names_are_in_the_new_language(make: Callable[[str], tuple[Parts, Desk]]) -> None:
    parts, desk = make("en")
    play(lambda: STATES["failed"](parts, desk))
    index = parts.gallery.model.index(0)
    before, drawn = index.data(Qt.ItemDataRole.AccessibleTextRole), parts.gallery.list.grab().toImage()
    parts.languages.switch("de")
    QApplication.processEvents()
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) != before
    assert parts.gallery.list.grab().toImage() != drawn


def test_an_open_export_is_shown_in_the_new_language_as_it_stood(
    make: Callable[[str], tuple[Parts, Desk]], tmp_path: Path
) -> None:
    parts, desk = make("en")
    exporting = Exporting(parts, desk, Exports())
    play(lambda: exporting.open((Subject(film(tmp_path / "city.mp4"), "City"),)))
    (before,) = parts.window.findChildren(ExportDialog)
    before.choose("gif")
    next(line for line in before.findChildren(QLineEdit) if line.isVisible()).setText(str(tmp_path / "mine.gif"))
    chosen = before.choice()
    parts.languages.switch("de")
    (dialog,) = (found for found in parts.window.findChildren(ExportDialog) if found.isVisible())
    assert dialog.choice() == chosen
    assert "Exportieren" in said_by(dialog)["QPushButton"]


def test_the_menus_say_which_language_is_spoken(make: Callable[[str], tuple[Parts, Desk]]) -> None:
    parts, desk = make("en")

    async def never(_service: str, _may_upload: MayUpload) -> Session:
        raise AssertionError("nobody asked for one")

    commands = Commands(parts, desk, Sessions(parts, desk, never))
    commands.do("language:de")
    checked = [action.text() for action in parts.actions.findChildren(QAction) if action.isChecked()]
    assert checked == ["Deutsch"]
    assert "Sprache" in {menu.title() for menu in parts.window.findChildren(QMenu)}
    assert desk.settings.current.language == "de"
