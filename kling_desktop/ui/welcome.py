"""The first start: two ways to begin, in the player's place. Nothing is asked twice, nothing blocks."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kling_desktop.ui.theme import Look


class Welcome(QFrame):
    """Says what the program needs, and offers to try it without."""

    key_wanted = Signal()
    simulator_wanted = Signal()

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
        choices = QHBoxLayout()
        choices.setSpacing(16)
        for button, words in ((self._key, self._key_words), (self._try, self._try_words)):
            choices.addWidget(self._choice(button, words))
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addSpacing(16)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addLayout(choices, 100)  # the stretches take only what the cards leave
        centred.addStretch(1)
        layout.addLayout(centred)
        layout.addStretch(3)
        self.retranslate()

    def _choice(self, button: QPushButton, words: QLabel) -> QFrame:
        card = QFrame(self)
        card.setProperty("kind", "choice")
        card.setMinimumWidth(192)
        card.setMaximumWidth(304)
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
        self._key_words.setText(
            self.tr("Real clips. Each one is charged to your ToAPIs account; every press is one charge.")
        )
        self._try_words.setText(
            self.tr("No key and no cost: stand-in clips are made on this computer, marked as such.")
        )
