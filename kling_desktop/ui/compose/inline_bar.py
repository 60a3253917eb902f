"""A sentence with what can be done about it, above Generate, where a dialog would be in the way: `InlineBar`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kling_desktop.ui.speaking import say


class InlineBar(QFrame):
    """Hidden while it has nothing to say. `pressed` tells the number of the button, from 0."""

    pressed = Signal(int)

    def __init__(self, buttons: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inlineBar")
        self._sentence = QLabel(self, wordWrap=True)
        self._buttons = [QPushButton(self) for _ in range(buttons)]
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        column.addWidget(self._sentence)
        row = QHBoxLayout()
        row.setSpacing(8)
        for number, button in enumerate(self._buttons):
            row.addWidget(button)
            button.clicked.connect(lambda _=False, which=number: self.pressed.emit(which))
        row.addStretch(1)
        column.addLayout(row)
        self.hide()

    @property
    def words(self) -> str:
        """What is said; "" when nothing is."""
        return self._sentence.text()

    def say(self, sentence: str, buttons: Sequence[str] = ()) -> None:
        """Shows a sentence with the words of its buttons; "" hides it all."""
        came = bool(sentence) and sentence != self._sentence.text()
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        for button, words in zip(self._buttons, buttons, strict=False):
            button.setText(words)
            button.setAccessibleName(words)
        self.setVisible(bool(sentence))
        if came:
            say(self, sentence)

    def focus(self, number: int) -> None:
        """Puts the focus on one of its buttons."""
        self._buttons[number].setFocus()
