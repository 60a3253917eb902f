"""The grid of cards. Its geometry is arithmetic (`grid`), so that 100,000 rows open and scroll like 100.

It is a QListView only for what that gives for nothing: selection, keys, and a list for assistive technology. All that
would lay out every row is overridden; add nothing here that walks over rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from kling_desktop.ui.gallery.card_painter import CardPainter, Dress
from kling_desktop.ui.gallery.card_words import card
from kling_desktop.ui.gallery.cursor import moved
from kling_desktop.ui.gallery.generation_list_model import GenerationListModel
from kling_desktop.ui.gallery.grid import GAP, Grid
from kling_desktop.ui.gallery.pointer import Pointer
from kling_desktop.ui.gallery.posters import Posters
from kling_desktop.ui.gallery.selecting import paint_band, rows_from_to, rows_under, selected_among, selection_of
from kling_desktop.ui.gallery.telling import tell_changed
from kling_desktop.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex
TICK_MS: Final = 1000
_WHEEL_STEP = 48


class GridView(QListView):
    """Shows the rows of a `GenerationListModel` as cards. It owns where they are, not what they say."""

    star_clicked = Signal(int)  # its row
    copy_wanted = Signal()
    remove_wanted = Signal()
    activated_here = Signal(str)  # Enter or a double click on a card
    band_ended = Signal()
    time_passed = Signal()  # something that is seen may say another time now

    def __init__(
        self, look: Look, model: GenerationListModel, posters: Posters, now: Callable[[], float], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())  # Qt's own is made known to Python by every kind of widget there is: 15 ms
        self._look, self._rows, self._posters, self._now = look, model, posters, now
        self.room: Callable[[], int] = self.viewport().height  # for a line of cards
        self._painter = CardPainter(look)
        self._pointer = Pointer(self, self.verticalOffset)
        self._anchor, self._below_anchor = QPersistentModelIndex(), 0  # the first card seen stays where it is
        self._anchoring = False
        self._tick = QTimer(self)  # runs only while a card that changes with time is seen
        self._tick.setSingleShot(True)
        self._tick.setInterval(TICK_MS)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # scrolling moves pixels
        self.setModel(model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self._pointer.hovered_changed.connect(self._show_hover)
        self._pointer.star_clicked.connect(self.star_clicked)
        self._tick.timeout.connect(self._time_passed)
        posters.came.connect(self.update_card)
        look.changed.connect(self._dress)
        self.activated.connect(self._activate)

    @property
    def grid(self) -> Grid:
        """The arrangement now."""
        return Grid(self.viewport().width(), self._rows.rowCount(), self.room())

    @property
    def ticking(self) -> bool:
        """Whether a card that changes with time alone was seen when last painted."""
        return self._tick.isActive()

    @property
    def banding(self) -> bool:
        """Whether a band is being drawn over the cards."""
        return self.state() is QAbstractItemView.State.DragSelectingState

    def update_card(self, generation_id: str) -> None:
        """Repaints one card, if it is seen."""
        for row in self._seen_rows():
            if self._rows.id_at(row) == generation_id:
                self.viewport().update(self._card_rect(row))

    def select_row(self, row: int) -> None:
        """Makes one row the current and only selected one, and shows it."""
        one = QItemSelectionModel.SelectionFlag.ClearAndSelect  # whatever keys are held
        self.selectionModel().setCurrentIndex(self._rows.index(row), one)
        self.scrollTo(self.currentIndex())

    def _activate(self, index: QModelIndex) -> None:
        self.activated_here.emit(self._rows.id_at(index.row()))

    def _time_passed(self) -> None:
        self.viewport().update()
        self.time_passed.emit()

    # Geometry

    def visualRect(self, index: Index) -> QRect:
        return self._card_rect(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        row = self.grid.row_at(point.x(), point.y() + self.verticalOffset())
        return self._rows.index(row) if row >= 0 else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        bar, grid = self.verticalScrollBar(), self.grid
        if not index.isValid():
            return
        cell = grid.cell(index.row())
        lowest = cell.y + cell.height - self.viewport().height()
        bar.setValue(min(max(bar.value(), lowest), cell.y))

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def doItemsLayout(self) -> None:
        self.updateGeometries()
        self.viewport().update()

    def updateGeometries(self) -> None:
        height, grid = self.viewport().height(), self.grid
        bar = self.verticalScrollBar()
        bar.setRange(0, max(grid.height - height, 0))
        bar.setPageStep(max(height - GAP, 1))
        bar.setSingleStep(_WHEEL_STEP)
        bar.setEnabled(bar.maximum() > 0)  # its room is kept, so that cards do not change their size
        self._posters.set_room(grid.picture_width, grid.picture_height, self.devicePixelRatioF())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._keep_place()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.scrollDirtyRegion(dx, dy)
        self.viewport().scroll(dx, dy)
        if not self._anchoring:
            self._drop_anchor()

    def _drop_anchor(self) -> None:
        seen = self._seen_rows()
        self._anchor = QPersistentModelIndex(self._rows.index(seen.start)) if seen else QPersistentModelIndex()
        self._below_anchor = self.verticalOffset() - self.grid.cell(seen.start).y if seen else 0

    def _keep_place(self) -> None:
        """After rows or the width have changed: the card seen first is seen first again; at the top, the newest."""
        at_top = self.verticalOffset() == 0
        self._anchoring = True
        self.updateGeometries()
        if self._anchor.isValid() and not at_top:
            self.verticalScrollBar().setValue(self.grid.cell(self._anchor.row()).y + self._below_anchor)
        self._anchoring = False
        self.viewport().update()

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for row in self._seen_rows():
            if selection.contains(self._rows.index(row)):
                region += self._card_rect(row)
        return region

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Qt asks this with the corners of its gesture: those of a band, else from the first card to the last."""
        area = rect.translated(0, self.verticalOffset())
        if self.banding:
            rows: Sequence[int] = rows_under(self.grid, area.normalized())
        else:
            rows = rows_from_to(self.grid, area.topLeft(), area.bottomRight())
        self.selectionModel().select(selection_of(self._rows, rows), command)

    def selectAll(self) -> None:
        self._rows.read_all()
        super().selectAll()

    def moveCursor(self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:  # noqa: N803 (Qt's name)
        if cursorAction is QAbstractItemView.CursorAction.MoveEnd:
            self._rows.read_all()
        row = moved(self.grid, self.currentIndex().row(), cursorAction, self.viewport().height())
        return self._rows.index(row) if row >= 0 else QModelIndex()

    # Rows that come, go and change

    def rowsInserted(self, parent: Index, start: int, end: int) -> None:
        QAbstractItemView.rowsInserted(self, parent, start, end)
        self._keep_place()

    def rowsAboutToBeRemoved(self, parent: Index, start: int, end: int) -> None:
        QAbstractItemView.rowsAboutToBeRemoved(self, parent, start, end)
        QTimer.singleShot(0, self, self._keep_place)  # the rows go when this has returned

    def dataChanged(self, topLeft: Index, bottomRight: Index, roles: Sequence[int] = ()) -> None:  # noqa: N803
        seen = self._seen_rows()
        for row in range(max(topLeft.row(), seen.start), min(bottomRight.row() + 1, seen.stop)):
            self.viewport().update(self._card_rect(row))
        tell_changed(self, range(topLeft.row(), bottomRight.row() + 1), roles)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: it would fetch every row. The search box searches."""

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        now, current = self._now(), self.currentIndex().row() if self.hasFocus() else -1
        top, area = self.verticalOffset(), event.rect()
        painter = QPainter(self.viewport())
        painter.fillRect(area, self._look.color("panel"))
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        ticking = False
        grid = self.grid
        painted = grid.rows_between(area.top() + top, area.bottom() + top)
        selected = selected_among(self.selectionModel().selection(), painted)
        for row, cell, generation in zip(painted, grid.cells(painted), self._rows.generations(painted), strict=True):
            rect = QRect(cell.x, cell.y - top, cell.width, cell.height)
            if generation is None or not rect.intersects(area):
                continue
            words = card(generation, now, missing=self._rows.missing(generation))
            poster = self._posters.of(generation.id) if generation.clip else None
            dress = Dress(row in selected, row == current, row == self._pointer.hovered)
            self._painter.paint(painter, rect, words, poster, dress)
            ticking = ticking or words.ticking
        if self.banding:
            paint_band(painter, self._pointer.band, self._look.color("accent"))
        painter.end()
        self._posters.keep_wanting({self._rows.id_at(row) for row in self._seen_rows()})
        if ticking and not self._tick.isActive():
            self._tick.start()

    def _card_rect(self, row: int) -> QRect:
        cell = self.grid.cell(row)
        return QRect(cell.x, cell.y - self.verticalOffset(), cell.width, cell.height)

    def _seen_rows(self) -> range:
        top = self.verticalOffset()
        return self.grid.rows_between(top, top + self.viewport().height())

    def _dress(self) -> None:
        self._painter.refresh()
        self.viewport().update()

    # Mouse and keys

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self.banding:
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        banding = self.banding
        super().mouseReleaseEvent(event)
        if banding:
            self.viewport().update()
            self.band_ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803
        from kling_desktop.ui.file_drag import drag_files  # not for the window's first picture

        if clips := self._rows.clips(self.selectedIndexes()):
            poster = self._posters.of(self._rows.id_at(self.currentIndex().row()))
            drag_files(self, clips, poster.toImage() if poster else QImage())

    def _show_hover(self, before: int, now: int) -> None:
        for row in (before, now):
            if 0 <= row < self._rows.rowCount():
                self.viewport().update(self._card_rect(row))
