"""A list in which one row is chosen, for everybody: keys and mouse move to a row, assistive technology selects it."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView


def follow_selection(view: QAbstractItemView) -> None:
    """Makes the row that is selected the current one, however it was selected."""
    view.selectionModel().selectionChanged.connect(lambda: move_to_selected(view))


def move_to_selected(view: QAbstractItemView) -> None:
    """Makes the selected row the current one where there is but one."""
    selection = view.selectionModel()
    spans = selection.selection().toList()
    if len(spans) == 1 and spans[0].height() == 1 and spans[0].topLeft() != selection.currentIndex():
        selection.setCurrentIndex(view.model().index(spans[0].top(), 0), selection.SelectionFlag.NoUpdate)
