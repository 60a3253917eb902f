"""The strip of the sequence: how long it is, what can be done with it, and its clips."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kling_desktop.ui import popups
from kling_desktop.ui.sequence.strip_list import Entry, StripList
from kling_desktop.ui.theme import Look

_BUTTONS: Mapping[str, str] = {"play": "play", "add": "plus", "export": "share-2", "close": "x"}  # id → icon


class SequenceStrip(QFrame):
    """Owns what is shown; `pressed` tells play, add, export, close, clear."""

    pressed = Signal(str)
    opened = Signal(int)  # a place

    def __init__(self, look: Look, posters: Callable[[str], Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: tuple[Entry, ...] = ()
        self._seconds = 0.0
        self.setProperty("kind", "panel")
        self._heading, self._length = QLabel(self), QLabel(self)
        self._heading.setProperty("kind", "heading")
        self._length.setProperty("kind", "secondary")
        self._length.setFont(look.font("numbers"))
        self.list = StripList(look, posters, self)
        self._buttons = {name: QPushButton(self) for name in _BUTTONS}
        self._lay_out()
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self.list.activated.connect(lambda index: self.opened.emit(index.row()))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType, reportUnknownMemberType]
        look.changed.connect(self._draw)
        self._draw()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._heading)
        head.addWidget(self._length)
        head.addStretch(1)
        for name, button in self._buttons.items():
            button.setProperty("kind", "icon")
            button.clicked.connect(self._teller(name))
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 4)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.list)

    def show_entries(self, entries: tuple[Entry, ...], seconds: float) -> None:
        """Shows these, and how long they last together."""
        if entries != self._entries:
            self._entries = entries
            self.list.show_entries(entries)
        self._seconds = seconds
        self._say()

    def _say(self) -> None:
        some = bool(self._entries)
        whole = round(self._seconds)
        words = self.tr("%n clips", "", len(self._entries)) + f" · {whole // 60}:{whole % 60:02}"
        self._length.setText(words if some else "")
        lost = self.tr("There is no clip in the sequence.")
        for name in ("play", "export"):
            self._buttons[name].setEnabled(some)
            self._buttons[name].setAccessibleDescription("" if some else lost)

    def _open_menu(self, at: QPoint) -> None:
        places = self.list.places()
        if not places:
            return
        menu = popups.menu(self.list.accessibleName(), self)
        menu.addAction(self.tr("Move left")).triggered.connect(lambda: self.list.move_by(-1))
        menu.addAction(self.tr("Move right")).triggered.connect(lambda: self.list.move_by(1))
        menu.addSeparator()
        menu.addAction(self.tr("Remove from the sequence")).triggered.connect(lambda: self.list.removed.emit(places))
        menu.addAction(self.tr("Remove all")).triggered.connect(self._teller("clear"))
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _teller(self, name: str) -> Callable[[], None]:
        return lambda: self.pressed.emit(name)

    def _draw(self) -> None:
        for name, button in self._buttons.items():
            button.setIcon(self._look.icon(_BUTTONS[name]))

    def retranslate(self) -> None:
        """Puts the words on."""
        words = {
            "play": self.tr("Play the sequence"),
            "add": self.tr("Add the selected clips"),
            "export": self.tr("Export the sequence…"),
            "close": self.tr("Hide the sequence"),
        }
        for name, button in self._buttons.items():
            button.setAccessibleName(words[name])
            button.setToolTip(words[name])
        self._heading.setText(self.tr("Sequence"))
        self.list.setAccessibleName(self.tr("Sequence"))
        self.list.say_when_empty(self.tr("Drag clips here from the gallery, or choose some and press +."))
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
