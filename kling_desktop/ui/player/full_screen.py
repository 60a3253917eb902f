"""The clip alone on a screen: a second view of the same pictures. Keys mean what they mean in the player."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kling_desktop.ui.player.picture_view import PictureView
from kling_desktop.ui.theme import Look


def screen_for(wanted: str, screens: Sequence[str], here: str) -> str:
    """Which of the screens to use: the one that was chosen, as long as it is there, else the window's own."""
    return wanted if wanted in screens else here


class FullScreen(QWidget):
    """A window of its own while it lasts. Escape and a double click leave it."""

    key_used = Signal(QKeyEvent)  # pressed, or let go
    left = Signal()

    def __init__(self, look: Look, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.view = PictureView(look, self)
        self.view.full_screen_wanted.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.view.setFocus()

    def fill(self, screen: QScreen, *, beside: bool) -> None:
        """Covers a screen. `beside` the window, on another one, it leaves the keyboard where it is."""
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, beside)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            self.close()
        else:
            self.key_used.emit(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self.key_used.emit(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.left.emit()
        super().closeEvent(event)
