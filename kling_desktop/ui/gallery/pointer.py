"""The mouse over the cards: which one it is on, a click on a star, and where a band begins and ends.

It looks at the viewport's events before the list does, and takes only the click on a star for itself.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QListView

from kling_desktop.ui.gallery.card_painter import star_rect

_SEEN = (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.Leave)


class Pointer(QObject):
    """Owns the hovered row and the band's corners."""

    hovered_changed = Signal(int, int)  # the row before, the row now; -1 for none
    star_clicked = Signal(int)

    def __init__(self, view: QListView, offset: Callable[[], int]) -> None:
        super().__init__(view)
        self._view, self._offset = view, offset
        self.hovered = -1
        self._start, self._end = QPoint(), QPoint()  # the start in the content's pixels, the end in the viewport's
        view.viewport().installEventFilter(self)

    @property
    def band(self) -> QRect:
        """From where the button went down to where the mouse is, in the viewport's pixels."""
        return QRect(self._start - QPoint(0, self._offset()), self._end).normalized()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _SEEN:
            return False
        if not isinstance(event, QMouseEvent):
            self._hover(-1)
            return False
        point = event.position().toPoint()
        self._end = point
        if event.type() is QEvent.Type.MouseMove:
            self._hover(self._view.indexAt(point).row())
            return False
        self._start = point + QPoint(0, self._offset())
        return event.button() is Qt.MouseButton.LeftButton and self._on_star(point)

    def _on_star(self, point: QPoint) -> bool:
        index = self._view.indexAt(point)
        if not index.isValid() or not star_rect(self._view.visualRect(index)).contains(point):
            return False
        self.star_clicked.emit(index.row())
        return True

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            before, self.hovered = self.hovered, row
            self.hovered_changed.emit(before, row)
