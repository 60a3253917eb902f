"""The first start: two ways to begin, in the player's place. Nothing is asked twice, nothing blocks: while the key
store asks for its password, a line says so, and both ways are open.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kling_desktop.ui.theme import Look

_CARD, _GAP = 304, 16  # px


class Welcome(QFrame):
    """Says what the program needs, and offers to try it without."""

    key_wanted = Signal()
    simulator_wanted = Signal()
    store_given_up = Signal()  # the user does not want to wait for the key store

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("welcome")
        self._title, self._words = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "title")
        self._words.setProperty("kind", "secondary")
        self._key, self._key_words = QPushButton(self), QLabel(self)
        self._try, self._try_words = QPushButton(self), QLabel(self)
        self._key.setProperty("kind", "primary")
        self._key.clicked.connect(self.key_wanted)
        self._try.clicked.connect(self.simulator_wanted)
        self._waiting = self._store_line()
        choices = QHBoxLayout()
        choices.setSpacing(_GAP)
        for button, words in ((self._key, self._key_words), (self._try, self._try_words)):
            choices.addWidget(self._choice(button, words))
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addSpacing(16)
        layout.addLayout(_centred(choices))
        layout.addSpacing(8)
        line = QHBoxLayout()
        line.addWidget(self._waiting)
        layout.addLayout(_centred(line))
        layout.addStretch(3)
        self.retranslate()

    def _choice(self, button: QPushButton, words: QLabel) -> QFrame:
        card = QFrame(self)
        card.setProperty("kind", "choice")
        card.setMinimumWidth(192)
        card.setMaximumWidth(_CARD)
        words.setProperty("kind", "secondary")
        words.setWordWrap(True)
        words.setMinimumHeight(64)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addWidget(button)
        button.setMinimumHeight(40)
        return card

    def _store_line(self) -> QFrame:
        line = QFrame(self)
        self._store_icon, self._store_words, self._give_up = QLabel(line), QLabel(line), QPushButton(line)
        self._store_words.setProperty("kind", "secondary")
        self._store_words.setWordWrap(True)
        self._give_up.clicked.connect(self._given_up)
        layout = QHBoxLayout(line)
        line.setMaximumWidth(2 * _CARD + _GAP)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._store_icon)
        layout.addWidget(self._store_words, 1)
        layout.addWidget(self._give_up)
        line.hide()
        self._look.changed.connect(self._show_icon)
        self._show_icon()
        return line

    def _show_icon(self) -> None:
        self._store_icon.setPixmap(self._look.pixmap("clock", "waiting", 16, self.devicePixelRatioF()))

    def show_waiting(self, *, shown: bool) -> None:
        """Says that the key store has not answered yet, or nothing of it."""
        self._waiting.setVisible(shown)

    def _given_up(self) -> None:
        self.show_waiting(shown=False)
        self.store_given_up.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Puts the words on."""
        self._title.setText(self.tr("Two frames and a sentence become a shot"))
        self._words.setText(self.tr("Clips are made by Kling through ToAPIs. How do you want to begin?"))
        for button, words in (
            (self._key, self.tr("Enter ToAPIs key")),
            (self._try, self.tr("Try with the simulator")),
        ):
            button.setText(words)
            button.setAccessibleName(words)
        self._store_words.setText(self.tr("Waiting for your key store, which may be asking for its password."))
        self._waiting.setAccessibleName(self._store_words.text())
        self._give_up.setText(self.tr("Go on without it"))
        self._give_up.setAccessibleName(self._give_up.text())
        self._give_up.setToolTip(self.tr("Asks for nothing more; a key that you enter is kept until the program ends."))
        self._key_words.setText(
            self.tr("Real clips. Each one is charged to your ToAPIs account; every press is one charge.")
        )
        self._try_words.setText(
            self.tr("No key and no cost: stand-in clips are made on this computer, marked as such.")
        )
        for button, words in ((self._key, self._key_words), (self._try, self._try_words)):
            button.setAccessibleDescription(words.text())
        self.setAccessibleName(self._title.text())


def _centred(content: QHBoxLayout) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.addStretch(1)
    layout.addLayout(content, 100)  # the stretches take only what the content leaves
    layout.addStretch(1)
    return layout
