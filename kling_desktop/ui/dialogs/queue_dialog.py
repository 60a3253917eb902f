"""What has not been sent, in its order: dragged or moved by keys, edited, taken out; and the hold on all of it.

It shows what it is given and says what the user does; `ui/queueing.py` listens.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.domain.generation import HELD_BY_USER, Generation
from kling_desktop.ui import text
from kling_desktop.ui.gallery.card_words import facts
from kling_desktop.ui.room import open_at
from kling_desktop.ui.theme import Look

_ID = Qt.ItemDataRole.UserRole
_SIZE = (560, 520)


class QueueDialog(QDialog):
    """Owns the rows that are shown. It does not stand in the way of the window."""

    arranged = Signal(object)  # all the ids, in their new order
    edit_pressed = Signal(str)
    remove_pressed = Signal(object)  # ids
    pause_pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._shown: list[str] = []
        self._waiting: Sequence[Generation] = ()
        self._paused = False
        self._said = QLabel(self, wordWrap=True)
        self._said.setProperty("kind", "secondary")
        self._pause = QPushButton(self)
        self.list = QListWidget(self)
        self.list.setObjectName("queueRows")
        self.list.setFont(look.font("numbers"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._first, self._up, self._down = (QPushButton(self) for _ in range(3))
        self._edit, self._remove = QPushButton(self), QPushButton(self)
        for button in (self._pause, self._up, self._down):
            button.setProperty("kind", "labelled")
        self._up.setIcon(look.icon("arrow-up"))
        self._down.setIcon(look.icon("arrow-down"))
        for button in (self._pause, self._first, self._up, self._down, self._edit, self._remove):
            button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self._say_words()
        open_at(self, *_SIZE)

    def show_queue(self, waiting: Sequence[Generation], *, paused: bool) -> None:
        """Shows the queue as it stands; what was chosen stays chosen."""
        self._waiting, self._paused = waiting, paused
        self._pause.setText(self.tr("Resume") if paused else self.tr("Pause the queue"))
        self._pause.setIcon(self._look.icon("play" if paused else "pause"))
        ids = [generation.id for generation in waiting]
        if ids != self._shown:
            self._rebuild(ids)
        for row, generation in enumerate(waiting):
            self.list.item(row).setText(_row(row, generation))
        if waiting:
            self._said.setText(
                self.tr("%n waiting. The first is sent next; nothing here has been paid for yet.", "", len(ids))
            )
        else:
            self._said.setText(self.tr("Nothing waits. What you generate while the queue is paused gathers here."))
        self._enable()

    def _rebuild(self, ids: list[str]) -> None:
        chosen = set(self._chosen())
        current = self.list.currentItem().data(_ID) if self.list.currentItem() else ""
        with QSignalBlocker(self.list):
            self.list.clear()
            for generation_id in ids:
                item = QListWidgetItem(self.list)
                item.setData(_ID, generation_id)
                item.setSelected(generation_id in chosen)
                if generation_id == current:
                    self.list.setCurrentItem(item, self.list.selectionModel().SelectionFlag.NoUpdate)
        self._shown = ids

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._said, 1)
        top.addWidget(self._pause)
        top.setSpacing(8)
        below = QHBoxLayout()
        below.setSpacing(8)
        for button in (self._first, self._up, self._down):
            below.addWidget(button)
        below.addStretch(1)
        for button in (self._edit, self._remove):
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        layout.addLayout(below)

    def _connect(self) -> None:
        self._pause.clicked.connect(self.pause_pressed)
        self.list.model().rowsMoved.connect(self._dropped)
        self.list.itemSelectionChanged.connect(self._enable)
        self.list.itemActivated.connect(self._activated)
        self._first.clicked.connect(lambda: self._move(-len(self._shown)))
        self._up.clicked.connect(lambda: self._move(-1))
        self._down.clicked.connect(lambda: self._move(1))
        self._edit.clicked.connect(lambda: self.edit_pressed.emit(self._chosen()[0]))
        self._remove.clicked.connect(lambda: self.remove_pressed.emit(self._chosen()))
        self._keys = {"Alt+Up": self._up, "Alt+Down": self._down, "Alt+Home": self._first, "Delete": self._remove}
        for shortcut, button in self._keys.items():
            QShortcut(QKeySequence(shortcut), self, button.click)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say_words()
            self.show_queue(self._waiting, paused=self._paused)
        super().changeEvent(event)

    def _say_words(self) -> None:
        for shortcut, button in self._keys.items():
            button.setToolTip(QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText))
        self.setWindowTitle(self.tr("Queue"))
        self.list.setAccessibleName(self.tr("Queue"))
        self._first.setText(self.tr("Send first"))
        self._up.setText(self.tr("Up"))
        self._down.setText(self.tr("Down"))
        self._edit.setText(self.tr("Edit"))
        self._remove.setText(self.tr("Remove"))
        free = self.tr("It has not been sent: nothing is charged.")
        self._remove.setToolTip(f"{free} ({self._remove.toolTip()})")

    def _chosen(self) -> list[str]:
        return [item.data(_ID) for item in self.list.selectedItems()]

    def _enable(self) -> None:
        rows = [self.list.row(item) for item in self.list.selectedItems()]
        one = rows[0] if len(rows) == 1 else -1
        self._first.setEnabled(one > 0)
        self._up.setEnabled(one > 0)
        self._down.setEnabled(-1 < one < len(self._shown) - 1)
        self._edit.setEnabled(one >= 0)
        self._remove.setEnabled(bool(rows))

    def _move(self, by: int) -> None:
        row = self.list.row(self.list.selectedItems()[0])
        ids = list(self._shown)
        ids.insert(max(0, row + by), ids.pop(row))
        self.arranged.emit(ids)

    def _activated(self, item: QListWidgetItem) -> None:
        self.edit_pressed.emit(item.data(_ID))

    def _dropped(self) -> None:
        self._shown = [self.list.item(row).data(_ID) for row in range(self.list.count())]
        self.arranged.emit(list(self._shown))


def _row(row: int, generation: Generation) -> str:
    """Its number, what it is, and what it waits for unless all wait for that."""
    waiting = generation.waiting
    alone = text.wait_reason(waiting.reason) if waiting and waiting.reason not in HELD_BY_USER else ""
    parts = (f"{row + 1}.", facts(generation), text.title(generation), alone)
    return "   ".join(part for part in parts if part)
