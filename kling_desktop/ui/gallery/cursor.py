"""Where the keys lead in the grid. Pure: a row, a key's meaning, and how many lines a page has."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QAbstractItemView

from kling_desktop.ui.gallery.grid import Grid

Cursor = QAbstractItemView.CursorAction

_STEPS: Mapping[QAbstractItemView.CursorAction, Callable[[Grid, int], int]] = {
    Cursor.MoveLeft: lambda grid, lines: -1,
    Cursor.MovePrevious: lambda grid, lines: -1,
    Cursor.MoveRight: lambda grid, lines: 1,
    Cursor.MoveNext: lambda grid, lines: 1,
    Cursor.MoveUp: lambda grid, lines: -grid.columns,
    Cursor.MoveDown: lambda grid, lines: grid.columns,
    Cursor.MovePageUp: lambda grid, lines: -lines * grid.columns,
    Cursor.MovePageDown: lambda grid, lines: lines * grid.columns,
    Cursor.MoveHome: lambda grid, lines: -grid.total,
    Cursor.MoveEnd: lambda grid, lines: grid.total,
}


def moved(grid: Grid, row: int, action: QAbstractItemView.CursorAction, height: int) -> int:
    """The row that a key leads to in a viewport of `height` logical pixels; -1 when there are no rows."""
    if row < 0 or not grid.total:
        return min(0, grid.total - 1)
    lines = max(height // grid.pitch, 1)
    return min(max(row + _STEPS[action](grid, lines), 0), grid.total - 1)
