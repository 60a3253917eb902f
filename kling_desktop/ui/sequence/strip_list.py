"""The clips of the sequence side by side: taken up, dropped between others, moved and removed by mouse and keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QIcon,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem, QWidget

from kling_desktop.ui.file_drag import drag_files
from kling_desktop.ui.gallery.posters import Posters
from kling_desktop.ui.theme import Look

PICTURE: Final = QSize(96, 54)
_CELL: Final = QSize(108, 84)
_LINE: Final = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of the sequence: its generation, what it is called, its clip (None when it is lost)."""

    id: str
    title: str
    clip: Path | None


class StripList(QListWidget):
    """Shows the entries; says what the user wants of them. It owns where a drop would go."""

    dropped = Signal(int)  # what is selected in `source` is to go before this place
    moved = Signal(object, int)  # places, before which place
    removed = Signal(object)  # places
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, look: Look, posters: Callable[[str], Path], parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._entries: tuple[Entry, ...] = ()
        self._empty = ""
        self._gap = -1  # the place before which something would be dropped
        self.source: QWidget | None = None  # where else drops come from
        self._posters = Posters(posters, self)
        self._posters.set_room(PICTURE.width(), PICTURE.height(), self.devicePixelRatioF())
        self.setObjectName("sequenceStrip")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(PICTURE)
        self.setGridSize(_CELL)
        self.setFixedHeight(_CELL.height() + 14)  # and the scroll bar
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.viewport().setAcceptDrops(True)  # a drop comes to it; Static has turned it off
        self._posters.came.connect(self._show_poster)
        look.changed.connect(lambda: self.show_entries(self._entries))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Shows these; the current place stays."""
        place = self.currentRow()
        self._entries = tuple(entries)
        self.clear()
        for entry in entries:
            item = QListWidgetItem(self._icon(entry), entry.title, self)
            item.setForeground(self._look.color("text" if entry.clip else "disabled"))
        self.setCurrentRow(min(place, len(entries) - 1))
        self._say()

    def say_when_empty(self, words: str) -> None:
        """What is said where there is no clip yet."""
        self._empty = words
        self._say()

    def _say(self) -> None:
        self.setAccessibleDescription(self._empty if not self._entries else "")
        lost = self.tr("Lost: {title}")
        for row, entry in enumerate(self._entries):
            self.item(row).setToolTip(entry.title if entry.clip else lost.format(title=entry.title))
        self.viewport().update()

    def places(self) -> frozenset[int]:
        """What is selected."""
        return frozenset(index.row() for index in self.selectedIndexes())

    def mark(self, place: int) -> None:
        """Makes one place the current and selected one; -1 for none."""
        self.setCurrentRow(place)

    def shut_down(self) -> None:
        """Ends what runs in the background."""
        self._posters.shut_down()

    def _icon(self, entry: Entry) -> QIcon:
        poster = self._posters.of(entry.id)
        ground = QPixmap(PICTURE * self.devicePixelRatioF())
        ground.setDevicePixelRatio(self.devicePixelRatioF())
        ground.fill(self._look.color("picture_surround"))
        if poster is not None:
            size = poster.deviceIndependentSize()
            at = QPoint(round((PICTURE.width() - size.width()) / 2), round((PICTURE.height() - size.height()) / 2))
            painter = QPainter(ground)
            painter.drawPixmap(at, poster)
            painter.end()
        icon = QIcon(ground)
        icon.addPixmap(ground, QIcon.Mode.Selected)  # else Qt tints the picture
        return icon

    def _show_poster(self, generation_id: str) -> None:
        for place, entry in enumerate(self._entries):
            if entry.id == generation_id:
                self.item(place).setIcon(self._icon(entry))

    # Mouse

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 (Qt's name)
        chosen = [entry.clip for place, entry in enumerate(self._entries) if place in self.places() and entry.clip]
        clips = [clip for clip in chosen if clip.exists()]  # a card says that its clip is gone
        poster = self._posters.of(self._entries[self.currentRow()].id) if self._entries else None
        drag_files(self, clips, poster.toImage() if poster else QImage())
        self._show_gap(-1)

    def _fits(self, event: QDropEvent) -> bool:
        return event.source() is self or (self.source is not None and event.source() is self.source)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self._fits(event):
            self._show_gap(self._place_at(event.position().toPoint()))
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_gap(-1)

    def dropEvent(self, event: QDropEvent) -> None:
        if not self._fits(event):
            event.ignore()
            return
        place = self._place_at(event.position().toPoint())
        self._show_gap(-1)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.source() is self:
            self.moved.emit(self.places(), place)
        else:
            self.dropped.emit(place)

    def _place_at(self, point: QPoint) -> int:
        rects = (self.visualItemRect(self.item(place)) for place in range(self.count()))
        return sum(1 for rect in rects if rect.center().x() < point.x())

    def _show_gap(self, place: int) -> None:
        if place != self._gap:
            self._gap = place
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._entries:
            painter = QPainter(self.viewport())
            painter.setPen(self._look.color("secondary"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._empty)
            painter.end()
        if self._gap >= 0:
            left = self._gap * _CELL.width() - self.horizontalScrollBar().value()
            painter = QPainter(self.viewport())
            painter.fillRect(max(left - _LINE // 2, 0), 4, _LINE, _CELL.height() - 8, self._look.color("accent"))
            painter.end()

    # Keys

    def event(self, event: QEvent) -> bool:
        """Undo and redo are the strip's own while it has the focus."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _steps(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_wanted.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(self.places())
        elif alt and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.move_by(-1 if event.key() == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def move_by(self, step: int) -> None:
        """Moves what is selected one place to the left or right."""
        places = self.places()
        if places:
            self.moved.emit(places, min(places) - 1 if step < 0 else max(places) + 2)


def _steps(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
