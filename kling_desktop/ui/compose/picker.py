"""A searchable list that opens over the panel: type to narrow it, Enter takes, Delete removes, Escape closes.

What is typed is also the name under which something new can be saved by a button at its foot, or by Enter where the
list has nothing like it. A row's menu renames and removes it; what was removed last can be put back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.ui import popups
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
    """A button below the list. `{name}` in its words is what was typed, else `name`; a reason disables it, and
    `of_one` does while no entry is marked: it says what it is for.
    """

    id: str
    words: str
    name: str = ""
    reason: str = ""
    taken: frozenset[str] = frozenset()  # names that are there already
    again: str = ""  # the words for one of those
    of_one: str = ""


class Picker(QFrame):
    """One list, open until something is chosen or the user looks elsewhere."""

    chosen = Signal(str)
    removed = Signal(str)
    put_back = Signal(str)  # what was removed
    renamed = Signal(str, str)  # id, the new name
    pressed = Signal(str, str)  # a foot's id, the name

    def __init__(self, title: str, empty: str, feet: Sequence[Foot], parent: QWidget, *, renames: bool = False) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._renames, self._naming = renames, ""  # the id of what is being renamed
        self._gone: tuple[int, QListWidgetItem] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("picker")
        self.setFixedSize(_SIZE)
        self.search, self.list = QLineEdit(self), QListWidget(self)
        self._title = title
        self._ask_for(title)
        self.search.installEventFilter(self)
        self.list.setIconSize(_PICTURE)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty = QLabel(empty, self, wordWrap=True)
        self._empty.setProperty("kind", "secondary")
        self._feet = {foot: QPushButton(self) for foot in feet}
        self._undo = QPushButton(self)
        self._undo.hide()
        self._lay_out()
        self._undo.clicked.connect(self._put_back)
        for foot, button in self._feet.items():
            button.clicked.connect(self._presser(foot))
        self.search.textChanged.connect(self._narrow)
        self.list.itemClicked.connect(self._take)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self._narrow()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        column.addWidget(self._undo)
        for button in self._feet.values():
            column.addWidget(button)

    def offer(self, entries: Sequence[Entry]) -> None:
        """Shows these."""
        self.list.clear()
        for entry in entries:
            item = QListWidgetItem(_lines(entry), self.list)
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
        for part in (self, self.list):
            part.setAccessibleName(button.accessibleName())
        screen = button.screen().availableGeometry()
        corner = button.mapToGlobal(QPoint(0, button.height() + 4))
        if corner.y() + self.height() > screen.bottom():
            corner.setY(button.mapToGlobal(QPoint(0, -4)).y() - self.height())
        left = min(max(corner.x(), screen.left()), screen.right() - self.width())
        self.move(left, max(corner.y(), screen.top()))
        self.show()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.key() in _TO_THE_LIST:
            self.list.keyPressEvent(event)
            return True
        if event.key() == Qt.Key.Key_Delete and not self.search.text():  # nothing to delete in the words
            self._remove(self.list.currentItem())
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURN_KEYS:
            self._entered()
        elif event.key() == Qt.Key.Key_Delete:
            self._remove(self.list.currentItem())
        elif event.key() == Qt.Key.Key_F2 and self.current and self._renames:
            self._begin_naming(self.list.currentItem())
        elif event.key() == Qt.Key.Key_Escape and self._naming:
            self._end_naming()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _narrow(self) -> None:
        wanted = [] if self._naming else self.search.text().casefold().split()
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
            reason = foot.reason or ("" if self.current else foot.of_one)
            button.setEnabled(not reason)
            button.setToolTip(reason or whole)

    def _entered(self) -> None:
        """Enter: takes the marked row, or saves under a name that is like none, or ends the renaming."""
        name = " ".join(self.search.text().split())
        feet = [button for foot, button in self._feet.items() if "{name}" in foot.words and button.isEnabled()]
        if self._naming:
            self._end_naming(name)
        elif self.current:
            self._take(self.list.currentItem())
        elif name and feet:
            feet[0].click()

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None and not item.isHidden():
            entry: Entry = item.data(_ID)
            self.chosen.emit(entry.id)
            self.close()

    def _remove(self, item: QListWidgetItem | None) -> None:
        if item is not None and not item.isHidden() and item.data(_ID).removable:
            self.removed.emit(item.data(_ID).id)
            row = self.list.row(item)
            self._gone = (row, self.list.takeItem(row))
            words, name = self.tr("Put “{name}” back"), " ".join(item.data(_ID).title.split())
            self._undo.setText(words.replace("{name}", self._shortened(name, words, self._undo)).replace("&", "&&"))
            self._undo.setAccessibleName(words.replace("{name}", name))
            self._undo.show()
            self._narrow()

    def _put_back(self) -> None:
        if self._gone is not None:
            (row, item), self._gone = self._gone, None
            self.list.insertItem(row, item)
            self._undo.hide()
            self.search.setFocus()
            self._narrow()
            self.put_back.emit(item.data(_ID).id)

    def _open_menu(self, at: QPoint) -> None:
        """What can be done with the row under the mouse, or with the marked one."""
        pointed = self.list.indexAt(at)
        if pointed.isValid():
            self.list.setCurrentIndex(pointed)
        item = self.list.currentItem()
        if not self.current or not item.data(_ID).removable:
            return
        menu = popups.menu(item.data(_ID).title, self)
        if self._renames:
            menu.addAction(self.tr("Rename")).triggered.connect(lambda: self._begin_naming(item))
        menu.addAction(self.tr("Remove")).triggered.connect(lambda: self._remove(item))
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _begin_naming(self, item: QListWidgetItem) -> None:
        """The search field takes the new name."""
        self._naming = item.data(_ID).id
        self._ask_for(self.tr("The new name"))
        self.search.setText(item.data(_ID).title)
        self.search.selectAll()
        self.search.setFocus()
        self._narrow()

    def _end_naming(self, name: str = "") -> None:
        """Tells the new name; without one nothing has happened."""
        item, self._naming = self.list.currentItem(), ""
        entry: Entry = item.data(_ID)
        if name and name != entry.title:
            renamed = replace(entry, title=name)
            item.setData(_ID, renamed)
            item.setText(_lines(renamed))
            self.renamed.emit(entry.id, name)
        self._ask_for(self._title)
        self.search.clear()

    def _ask_for(self, words: str) -> None:
        self.search.setAccessibleName(words)
        self.search.setPlaceholderText(words)

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


def _lines(entry: Entry) -> str:
    return "\n".join(line for line in (entry.title, entry.detail) if line)


def shortened(text: str, most: int) -> str:
    """A text in one line of at most so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
