"""A sentence with what can be done about it at one click. It shows what it is told and says which remedy was taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


@dataclass(frozen=True, slots=True)
class Offered:
    """One button: the remedy, its words, and what it will do in full."""

    remedy: str
    words: str
    hint: str = ""


class AdviceLine(QWidget):
    """Hidden while there is nothing to say. `place` is the picture that it speaks of."""

    taken = Signal(str, str)  # place, remedy

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = ""
        self._said: tuple[object, ...] = ()
        self._sentence = QLabel(self, wordWrap=True)
        self._buttons: list[QPushButton] = []
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._sentence)
        column.addLayout(self._row)
        self.hide()

    def say(self, words: str, kind: str = "secondary", place: str = "", offered: Sequence[Offered] = ()) -> None:
        """Says a sentence in the tone of a `kind` of label ("secondary", "caution", "error"); "" says nothing."""
        said = (words, kind, place, tuple(offered))
        if said == self._said:
            return
        self._said, self._place = said, place
        self._sentence.setText(words)
        self._sentence.setProperty("kind", kind)
        self._sentence.style().unpolish(self._sentence)
        self._sentence.style().polish(self._sentence)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(offer) for offer in offered]
        self.setVisible(bool(words))

    def _button(self, offer: Offered) -> QPushButton:
        button = QPushButton(offer.words, self)
        button.setProperty("kind", "remedy")
        button.setToolTip(offer.hint)
        button.setAccessibleDescription(offer.hint)
        button.clicked.connect(lambda: self.taken.emit(self._place, offer.remedy))
        self._row.insertWidget(self._row.count() - 1, button)
        button.show()
        return button
