"""Menus and shortcuts as one table. A new action is a row here and, in `wiring`, what it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu

from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N


@dataclass(frozen=True, slots=True)
class Row:
    """One action: its id, its menu, its words, its shortcut and a second one, and whether it is a switch.

    With `typed`, the action types Ctrl and that key into whatever has the focus, which knows best what to do with it.
    """

    id: str
    menu: str
    words: str
    shortcut: str = ""
    also: str = ""
    typed: Qt.Key | None = None
    checkable: bool = False
    above: bool = False  # a line above it


MENUS: Mapping[str, str] = {
    "file": _N("actions", "File"),
    "edit": _N("actions", "Edit"),
    "compose": _N("actions", "Compose"),
    "clip": _N("actions", "Clip"),
    "view": _N("actions", "View"),
    "developer": _N("actions", "Developer"),
    "help": _N("actions", "Help"),
}

_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_WITH_ALT = "LMXZ"  # what a set of the player's keys uses together with Alt

ROWS: tuple[Row, ...] = (
    Row("enter_key", "file", _N("actions", "Enter ToAPIs key…")),
    Row("named_keys", "file", _N("actions", "Keys…")),
    Row("log_out", "file", _N("actions", "Log out")),
    Row("use_simulator", "file", _N("actions", "Work on the simulator"), checkable=True),
    Row("settings", "file", _N("actions", "Settings…"), "Ctrl+,"),
    Row("attach", "file", _N("actions", "Attach a task…"), above=True),
    Row("find_clips", "file", _N("actions", "Find clips on disk…")),
    Row("reveal_folder", "file", _N("actions", "Show the clips' folder"), "Ctrl+Shift+R"),
    Row("choose_folder", "file", _N("actions", "Choose the clips' folder…")),
    Row("quit", "file", _N("actions", "Quit"), "Ctrl+Q", above=True),
    Row("undo", "edit", _N("actions", "Undo"), "Ctrl+Z"),
    Row("redo", "edit", _N("actions", "Redo"), "Ctrl+Shift+Z", also="Ctrl+Y"),
    Row("cut", "edit", _N("actions", "Cut"), typed=Qt.Key.Key_X, above=True),
    Row("copy", "edit", _N("actions", "Copy"), typed=Qt.Key.Key_C),
    Row("paste", "edit", _N("actions", "Paste"), typed=Qt.Key.Key_V),
    Row("generate", "compose", _N("actions", "Generate"), "Ctrl+Return"),
    Row("prompt", "compose", _N("actions", "Write the prompt"), "Ctrl+L"),
    Row("crop", "compose", _N("actions", "Crop the frames…"), "Ctrl+Shift+K"),
    Row("history", "compose", _N("actions", "Earlier prompts…"), "Ctrl+R", above=True),
    Row("snippets", "compose", _N("actions", "Snippets…"), "Ctrl+Shift+S"),
    Row("vocabulary", "compose", _N("actions", "Camera words…"), "Ctrl+M"),
    Row("speech", "compose", _N("actions", "A line of speech"), "Ctrl+Shift+D"),
    Row("presets", "compose", _N("actions", "Presets…"), "Ctrl+P"),
    Row("request_json", "compose", _N("actions", "Request as JSON…"), "Ctrl+J", above=True),
    Row("shot_list", "compose", _N("actions", "Shot list…"), "Ctrl+Shift+O"),
    Row("queue", "compose", _N("actions", "Queue…"), "Ctrl+U"),
    Row("pause_queue", "compose", _N("actions", "Pause the queue"), "Ctrl+Shift+P", checkable=True),
    Row("continue", "clip", _N("actions", "Continue the shot"), "Ctrl+Shift+E"),
    Row("play_chain", "clip", _N("actions", "Play the chain"), "Ctrl+Alt+P"),
    Row("chain_to_sequence", "clip", _N("actions", "Put the chain into the sequence"), "Ctrl+Alt+A"),
    Row("star", "clip", _N("actions", "Star"), "Ctrl+D"),
    Row("copy_part", "clip", _N("actions", "Copy the clip, or from in to out"), "Ctrl+Alt+C"),
    Row("copy_frame", "clip", _N("actions", "Copy the frame"), "Ctrl+Alt+F"),
    Row("export", "clip", _N("actions", "Export…"), "Ctrl+E"),
    Row("compare", "clip", _N("actions", "Compare"), "Ctrl+Shift+C"),
    Row("add_to_sequence", "clip", _N("actions", "Add to the sequence"), "Ctrl+Shift+A"),
    Row("reveal", "clip", _N("actions", "Show in folder"), "Ctrl+Alt+R"),
    Row("remove", "clip", _N("actions", "Remove from the library"), above=True),
    Row("card_menu", "clip", _N("actions", "All for the chosen cards…")),
    Row("arrange_create", "view", _N("actions", "Create"), "Ctrl+1"),
    Row("arrange_library", "view", _N("actions", "Library"), "Ctrl+2"),
    Row("show_compose", "view", _N("actions", "Compose panel"), "Ctrl+Shift+1", checkable=True, above=True),
    Row("show_player", "view", _N("actions", "Player"), "Ctrl+Shift+2", checkable=True),
    Row("show_gallery", "view", _N("actions", "Gallery"), "Ctrl+Shift+3", checkable=True),
    Row("show_sequence", "view", _N("actions", "Sequence"), "Ctrl+Shift+4", checkable=True),
    Row("theme_dark", "view", _N("actions", "Dark"), checkable=True, above=True),
    Row("theme_light", "view", _N("actions", "Light"), checkable=True),
    Row("theme_system", "view", _N("actions", "As the system"), checkable=True),
    Row("full_screen", "view", _N("actions", "Full screen"), "F11", above=True),
    Row("no_fault", "developer", _N("actions", "The simulator behaves"), checkable=True),
    Row("ignore_ids", "developer", _N("actions", "The simulator ignores our ids"), checkable=True),
    Row("keys", "help", _N("actions", "Keyboard reference"), "F1", also="Ctrl+/"),
    Row("report", "help", _N("actions", "Write a report…")),
    Row("about", "help", _N("actions", "About Kling Desktop")),
)


def with_letters(titles: Sequence[str], english: Sequence[str]) -> list[str]:
    """The titles, each with the letter that opens its menu with Alt, after "&": the first that is free, and not a key
    of the player's. A title without such a letter gets its English one behind it, as is usual in Chinese.
    """
    taken, found = set(_WITH_ALT), list[str]()
    for title, word in zip(titles, english, strict=True):
        place = next((at for at, letter in enumerate(title.upper()) if letter in _LETTERS - taken), -1)
        letter = title[place].upper() if place >= 0 else next((x for x in word.upper() if x in _LETTERS - taken), "")
        taken.add(letter)
        found.append(f"{title[:place]}&{title[place:]}" if place >= 0 else f"{title}(&{letter})" if letter else title)
    return found


class Actions(QObject):
    """Owns the menu bar's actions; `triggered` tells the id of each that is chosen."""

    triggered = Signal(str)

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        bar = window.menuBar()
        self.menus: dict[str, QMenu] = {name: bar.addMenu("") for name in MENUS}
        self.actions: dict[str, QAction] = {}
        for row in ROWS:
            action = QAction(window)
            action.setCheckable(row.checkable)
            action.setAutoRepeat(False)  # a key held down is one wish, above all for Generate
            action.setShortcuts([QKeySequence(keys) for keys in (row.shortcut, row.also) if keys])
            action.triggered.connect(self._typer(row.typed) if row.typed else self._emitter(row.id))
            if row.above:
                self.menus[row.menu].addSeparator()
            self.menus[row.menu].addAction(action)
            self.actions[row.id] = action
        self.retranslate()

    def add(self, menu: QMenu, action_id: str, words: str, *, checkable: bool = False) -> QAction:
        """An action that is known only at run time, such as a fault of the simulator or a language."""
        action = QAction(words, self)
        action.setCheckable(checkable)
        action.triggered.connect(self._emitter(action_id))
        menu.addAction(action)
        return action

    def check(self, action_id: str, checked: bool) -> None:
        """Shows a switch as on or off without triggering it."""
        self.actions[action_id].setChecked(checked)

    def retranslate(self) -> None:
        """Puts the words on."""
        titles = [QCoreApplication.translate("actions", words) for words in MENUS.values()]
        for menu, title in zip(self.menus.values(), with_letters(titles, tuple(MENUS.values())), strict=True):
            menu.setTitle(title)
        for row in ROWS:
            words = QCoreApplication.translate("actions", row.words)
            keys = _shown(row.typed) if row.typed else ""
            self.actions[row.id].setText(f"{words}\t{keys}" if keys else words)  # after a tab: shown, not bound

    def _emitter(self, action_id: str) -> Callable[[], None]:
        return lambda: self.triggered.emit(action_id)

    def _typer(self, key: Qt.Key) -> Callable[[], None]:
        def type_key() -> None:
            focus = QApplication.focusWidget()
            if focus is not None:  # Qt dies of an event for nobody
                QApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.ControlModifier))

        return type_key


def _shown(key: Qt.Key) -> str:
    return QKeySequence(Qt.Modifier.CTRL | key).toString(QKeySequence.SequenceFormat.NativeText)
