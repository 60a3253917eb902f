"""How large a dialog opens: as it would like to, and never larger than its screen. Change the margin here."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

_FRAME: Final = QSize(16, 48)  # what the desktop puts around a window


def within_screen(size: QSize, screen: QSize) -> QSize:
    """The size, or as much of it as a screen has room for."""
    return size.boundedTo(screen - _FRAME)


def open_at(dialog: QWidget, width: int, height: int) -> None:
    """Gives a dialog its first size."""
    dialog.resize(within_screen(QSize(width, height), dialog.screen().availableSize()))
