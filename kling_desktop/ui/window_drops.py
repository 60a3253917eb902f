"""Files let go anywhere on the window, or opened with the program. A kind of file that has a use of its own is a row of
the table given here and of `LEFT_TO_THE_WINDOW` in `compose/drops.py`; all others go to the compose panel.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QMainWindow

from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.compose.drops import left_to_the_window

_Type = QEvent.Type


class WindowDrops(QObject):
    """Takes what no part of the window has taken. What was taken up in this window itself goes nowhere."""

    def __init__(
        self, window: QMainWindow, compose: ComposePanel, acts: Mapping[str, Callable[[Path], object]]
    ) -> None:
        """`acts`: suffix without its dot → what is done with such a file."""
        super().__init__(window)
        self._compose, self._acts = compose, acts
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def take(self, mime: QMimeData) -> None:
        """Does with files what their kind is for."""
        paths = left_to_the_window(mime)
        for path in paths:
            self._acts[path.suffix[1:].lower()](path)
        if not paths:
            self._compose.take(mime)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == _Type.DragLeave:
            self._compose.show_hover(None)
            return True
        if kind not in (_Type.DragEnter, _Type.DragMove, _Type.Drop):
            return super().eventFilter(watched, event)
        drop = cast("QDropEvent", event)
        if cast("QObject | None", drop.source()) is not None:  # from a card or the player: it is here already
            drop.ignore()
            return True
        drop.setDropAction(Qt.DropAction.CopyAction)
        drop.accept()
        if kind == _Type.Drop:
            self._compose.show_hover(None)
            self.take(drop.mimeData())
        elif not left_to_the_window(drop.mimeData()):
            self._compose.show_hover(drop.mimeData())
        return True
