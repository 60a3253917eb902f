"""A searchable list that opens over the panel: type to narrow it, Enter takes, Delete removes, Escape closes.

What is typed is also the name under which something new can be saved by a button at its foot.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from kling_desktop.ui.compose.prompt_editor import RETURN_KEYS

_SIZE: Final = QSize(360, 380)
_BESIDE_WORDS: Final = 2 * (8 + 1 + 12 + 2)  # margin, border and padding of a button, and a little air
_PICTURE: Final = QSize(72, 44)
_ID: Final = Qt.ItemDataRole.UserRole
_TO_THE_LIST: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to choose: its id, two lines, a small picture, and whether it can be removed."""

    id: str
    title: str
    detail: str = ""
    picture: Path | None = None
    removable: bool = True


@dataclass(frozen=True, slots=True)
class Foot:
    """A button below the list. `{name}` in its words is what was typed, else `name`; a reason disables it."""

    id: str
    words: str
    name: str = ""
    reason: str = ""
    taken: frozenset[str] = frozenset()  # names that are there already
    again: str = ""  # the words for one of those


class Picker(QFrame):
    """One list, open until something is chosen or the user looks elsewhere."""

    chosen = Signal(str)
    removed = Signal(str)
    pressed = Signal(str, str)  # a foot's id, the name

    def __init__(self, title: str, empty: str, feet: Sequence[Foot], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("picker")
        self.setAccessibleName(title)
        self.setFixedSize(_SIZE)
        self.search, self.list = QLineEdit(self), QListWidget(self)
        self.search.setAccessibleName(title)
        self.search.setPlaceholderText(title)
        self.search.installEventFilter(self)
        self.list.setAccessibleName(title)
        self.list.setIconSize(_PICTURE)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = QLabel(empty, self, wordWrap=True)
        self._empty.setProperty("kind", "secondary")
        self._feet = {foot: QPushButton(self) for foot in feet}
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        for foot, button in self._feet.items():
            button.setEnabled(not foot.reason)
            button.clicked.connect(self._presser(foot))
            column.addWidget(button)
        self.search.textChanged.connect(self._narrow)
        self.list.itemClicked.connect(self._take)
        self._narrow()

    def offer(self, entries: Sequence[Entry]) -> None:
        """Shows these."""
        self.list.clear()
        for entry in entries:
            item = QListWidgetItem("\n".join(line for line in (entry.title, entry.detail) if line), self.list)
            item.setData(_ID, entry)
            if entry.picture:
                item.setIcon(QIcon(str(entry.picture)))
        self._narrow()

    @property
    def current(self) -> str:
        """The id of the entry that is marked; "" when there is none."""
        item = self.list.item(self.list.currentRow()) if self.list.currentRow() >= 0 else None
        return item.data(_ID).id if item is not None and not item.isHidden() else ""

    def open_below(self, button: QWidget) -> None:
        """Opens under a button, or over it where there is no room, and within the screen."""
        screen = button.screen().availableGeometry()
        corner = button.mapToGlobal(QPoint(0, button.height() + 4))
        if corner.y() + self.height() > screen.bottom():
            corner.setY(button.mapToGlobal(QPoint(0, -4)).y() - self.height())
        left = min(max(corner.x(), screen.left()), screen.right() - self.width())
        self.move(left, max(corner.y(), screen.top()))
        self.show()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _TO_THE_LIST:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURN_KEYS:
            self._take(self.list.currentItem())
        elif event.key() == Qt.Key.Key_Delete:
            self._remove(self.list.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _narrow(self) -> None:
        wanted = self.search.text().casefold().split()
        shown = 0
        first: QListWidgetItem | None = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            fits = all(word in item.text().casefold() for word in wanted)
            item.setHidden(not fits)
            shown += fits
            first = first or (item if fits else None)
        now = self.list.currentRow()
        if first is not None and (now < 0 or self.list.item(now).isHidden()):
            self.list.setCurrentItem(first)
        self._empty.setVisible(not self.list.count())
        for foot, button in self._feet.items():
            name = self._name(foot)
            words = foot.again if name in foot.taken else foot.words
            whole = words.replace("{name}", name)
            button.setText(words.replace("{name}", self._shortened(name, words, button)).replace("&", "&&"))
            button.setAccessibleName(whole)
            button.setToolTip(foot.reason or whole)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None and not item.isHidden():
            entry: Entry = item.data(_ID)
            self.chosen.emit(entry.id)
            self.close()

    def _remove(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_ID).removable:
            self.removed.emit(item.data(_ID).id)
            self.list.takeItem(self.list.row(item))
            self._narrow()

    def _presser(self, foot: Foot) -> Callable[[], None]:
        def press() -> None:
            self.pressed.emit(foot.id, self._name(foot))
            self.close()

        return press

    def _shortened(self, name: str, words: str, button: QPushButton) -> str:
        """As much of the name as the words around it leave room for."""
        metrics = button.fontMetrics()
        room = self.width() - _BESIDE_WORDS - metrics.horizontalAdvance(words.replace("{name}", ""))
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)

    def _name(self, foot: Foot) -> str:
        return " ".join(self.search.text().split()) or foot.name
