"""The last line of a dialog: buttons at the right, the meant one at the end; words or other buttons at the left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

_GAP: Final = 8


def button_row(*buttons: QWidget, left: Sequence[QWidget] = (), words: QWidget | None = None) -> QHBoxLayout:
    """The line, to be put into the dialog's layout. `words` take the room between."""
    row = QHBoxLayout()
    row.setSpacing(_GAP)
    for widget in left:
        row.addWidget(widget)
    if words is None:
        row.addStretch(1)
    else:
        row.addWidget(words, 1)
    for button in buttons:
        row.addWidget(button)
    return row
