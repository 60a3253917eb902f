"""The line at the bottom: credits, what runs, where clips are saved. A click on it shows the folder of the clips."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from kling_desktop.ui.said import Said, now
from kling_desktop.ui.theme import Look


class StatusLine(QFrame):
    """Owns the words. They are elided in the middle when room is short; the accessible name always has them whole."""

    pressed = Signal()
    stop_pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._of_work: Said = ""
        self.setObjectName("statusBar")
        self.line = QLabel(self)
        self.line.setObjectName("statusLine")
        self.line.setFont(look.font("numbers"))
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.line.setCursor(Qt.CursorShape.PointingHandCursor)
        self.line.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.work = QLabel(self)
        self.work.setObjectName("statusWork")
        self.work.setFont(look.font("numbers"))
        self._stop = QPushButton(self)
        self._stop.setProperty("kind", "icon")
        self._stop.setIcon(look.icon("x", "secondary"))
        self._stop.clicked.connect(self.stop_pressed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 4)
        layout.setSpacing(4)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.work)
        layout.addWidget(self._stop)
        look.changed.connect(lambda: self._stop.setIcon(look.icon("x", "secondary")))
        self.say_work("")
        self.retranslate()

    def say(self, words: str) -> None:
        """Shows the line; its accessible name is its text."""
        self._words = words
        self.line.setAccessibleName(words)
        self._elide()

    def say_work(self, words: Said, *, stoppable: bool = False) -> None:
        """What is being made besides the clips, at the right; "" for nothing. `stoppable`: with a button to end it."""
        self._of_work = words
        self._show_work()
        self._stop.setVisible(stoppable)
        self._elide()

    def _show_work(self) -> None:
        words = now(self._of_work)
        self.work.setText(words)
        self.work.setAccessibleName(words)
        self.work.setVisible(bool(words))

    @property
    def words(self) -> str:
        """What is said, in full."""
        return self._words

    def retranslate(self) -> None:
        """Puts the words on."""
        self.line.setToolTip(self.tr("Show the clips' folder"))
        self._stop.setAccessibleName(self.tr("Stop exporting"))
        self._stop.setToolTip(self.tr("Stop exporting"))
        self._show_work()

    def _elide(self) -> None:
        room = self.line.contentsRect().width() - 12
        self.line.setText(self.line.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideMiddle, room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
