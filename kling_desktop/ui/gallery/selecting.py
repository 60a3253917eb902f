"""Which cards a gesture selects: a range in reading order for Shift, what a band touches for a drag.

Pure but for Qt's value types; the view asks and hands the answer to its selection model.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kling_desktop.ui.gallery.grid import Grid

_VEIL: Final = 40  # of 255


def rows_from_to(grid: Grid, start: QPoint, end: QPoint) -> range:
    """The rows from the card at one point of the content to the card at another, in reading order."""
    first, last = grid.row_at(start.x(), start.y()), grid.row_at(end.x(), end.y())
    if first < 0 or last < 0:
        return range(0)
    return range(min(first, last), max(first, last) + 1)


def rows_under(grid: Grid, band: QRect) -> list[int]:
    """The rows whose cards a band touches; `band` in the content's pixels."""
    return grid.rows_in(band.left(), band.top(), band.right(), band.bottom())


def selection_of(model: QAbstractItemModel, rows: Iterable[int]) -> QItemSelection:
    """These rows, ascending, as few ranges."""
    selection = QItemSelection()
    for first, last in _runs(rows):
        selection.select(model.index(first, 0), model.index(last, 0))
    return selection


def rows_of(selection: QItemSelection) -> list[int]:
    """The rows of a selection, ascending."""
    return sorted(row for span in selection.toList() for row in range(span.top(), span.bottom() + 1))


def selected_among(selection: QItemSelection, rows: range) -> frozenset[int]:
    """Which of some rows are selected."""
    spans = ((span.top(), span.bottom() + 1) for span in selection.toList())
    return frozenset(row for top, end in spans for row in range(max(top, rows.start), min(end, rows.stop)))


def paint_band(painter: QPainter, band: QRect, color: QColor) -> None:
    """The band over the cards, as file managers draw it."""
    veil = QColor(color)
    veil.setAlpha(_VEIL)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(QPen(color, 1, Qt.PenStyle.SolidLine))
    painter.setBrush(veil)
    painter.drawRect(band)


def _runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    first = last = -1
    for row in rows:
        if first >= 0 and row != last + 1:
            yield first, last
            first = row
        first, last = (row if first < 0 else first), row
    if first >= 0:
        yield first, last
