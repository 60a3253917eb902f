"""A sentence with what can be done about it at one click. It shows what it is told and says which remedy was taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from kling_desktop.ui.speaking import say
from kling_desktop.ui.theme import Look


@dataclass(frozen=True, slots=True)
class Offered:
    """One button: the remedy, its words, and what it will do in full."""

    remedy: str
    words: str
    hint: str = ""


class AdviceLine(QWidget):
    """Hidden while there is nothing to say. `place` is the picture that it speaks of."""

    taken = Signal(str, str)  # place, remedy
    closed = Signal()  # by the user; nothing is said any more

    def __init__(self, look: Look, parent: QWidget | None = None, *, closable: bool = False) -> None:
        super().__init__(parent)
        self._look = look
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
        self._close = QToolButton(self)
        self._close.setProperty("kind", "icon")
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setIconSize(QSize(16, 16))
        self._close.setVisible(closable)
        self._close.clicked.connect(self._shut)
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._sentence, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addLayout(self._row)
        look.changed.connect(self._tint)
        self._tint()
        self.retranslate()
        self.hide()

    @property
    def speaks(self) -> bool:
        """Whether there is something to say."""
        return bool(self._sentence.text())

    def retranslate(self) -> None:
        """Puts the words on."""
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self._close.accessibleName())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

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
        say(self, words)

    def _shut(self) -> None:
        self.say("")
        self.closed.emit()

    def _tint(self) -> None:
        self._close.setIcon(self._look.icon("x"))

    def _button(self, offer: Offered) -> QPushButton:
        button = QPushButton(offer.words, self)
        button.setProperty("kind", "remedy")
        button.setToolTip(offer.hint)
        button.setAccessibleDescription(offer.hint)
        button.clicked.connect(lambda: self.taken.emit(self._place, offer.remedy))
        self._row.insertWidget(self._row.count() - 1, button)
        button.show()
        return button
