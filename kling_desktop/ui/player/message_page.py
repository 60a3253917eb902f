"""The words in the picture's place: how to begin, where a generation stands, or what is wrong with a clip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from kling_desktop.ui.theme import Look

_ICON = 32
_WORDS_WIDTH, _STEP = 420, 8
_MARGIN = 16


class MessagePage(QWidget):
    """One sentence, and a button when the clip can be opened by another program."""

    open_elsewhere = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sentence = ""
        self._icon = QLabel(self)
        self._heading = QLabel(self)
        self._heading.setProperty("kind", "heading")
        self._words = QLabel(self)
        self._words.setProperty("kind", "secondary")
        self._words.setWordWrap(True)
        self._button = QPushButton(self)
        self._button.clicked.connect(self.open_elsewhere)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(1)
        for part in (self._icon, self._heading, self._words, self._button):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        for label in (self._icon, self._heading, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        look.changed.connect(self._redraw)
        self.say("")
        self.retranslate()

    def say(self, sentence: str, *, elsewhere: bool = False) -> None:
        """Shows a sentence; empty: how to begin."""
        self._sentence = sentence
        self._button.setVisible(elsewhere)
        self._redraw()
        self.retranslate()

    def retranslate(self) -> None:
        """Puts the words on."""
        teaching = self.tr("Drop a picture, write a sentence and press Generate; or choose a clip below.")
        self._heading.setText(self.tr("Your clips play here"))
        self._heading.setVisible(not self._sentence)
        self._words.setText(self._sentence or teaching)
        self._button.setText(self.tr("Open elsewhere"))
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """A wrapped label in a centred row is not asked how high it must be; so it is told."""
        width = max(min(_WORDS_WIDTH, self.width() - 2 * _MARGIN), _MARGIN)
        self._words.ensurePolished()
        self._words.setMinimumSize(0, 0)  # else the label answers with what it was told before
        height = self._words.heightForWidth(width)
        while width > _STEP and self._words.heightForWidth(width - _STEP) == height:
            width -= _STEP  # lines of about one length: no word stands alone in the last
        self._words.setFixedSize(width, height)

    def _redraw(self) -> None:
        self._icon.setPixmap(self._look.pixmap("film", "disabled", _ICON, self.devicePixelRatioF()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color("picture_surround"))
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
