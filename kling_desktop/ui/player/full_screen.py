"""The clip alone on the screen: a second view of the same pictures. Keys mean what they mean in the player."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QImage, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kling_desktop.ui.player.picture_view import PictureView
from kling_desktop.ui.theme import Look


class FullScreen(QWidget):
    """A window of its own while it lasts. Escape, F and a double click leave it."""

    key_pressed = Signal(QKeyEvent)
    left = Signal()

    def __init__(self, look: Look, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._view = PictureView(look, self)
        self._view.full_screen_wanted.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self._view.setFocus()

    def show_image(self, image: QImage) -> None:
        """Shows another image."""
        self._view.show_image(image)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F, Qt.Key.Key_F11):
            self.close()
        else:
            self.key_pressed.emit(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.left.emit()
        super().closeEvent(event)
