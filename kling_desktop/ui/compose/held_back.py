"""What holds a request back, above Generate: the sentences, the ways out, and "Send anyway"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kling_desktop.domain.request import WayOut
from kling_desktop.ui import text
from kling_desktop.ui.compose.verdict import Tone, Verdict
from kling_desktop.ui.speaking import SaidLine

_GAP = 8


class HeldBack(QFrame):
    """Shows a verdict that has ways out; hidden while there is none."""

    way_chosen = Signal(object)  # WayOut
    anyway_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict = Verdict()
        self.setObjectName("heldBack")
        self._sentence = SaidLine(self)
        self._ways = {way: self._button(way) for way in WayOut}
        self._anyway = QPushButton(self)
        self._anyway.setProperty("kind", "quiet")
        self._rows = [QHBoxLayout() for _ in range(len(self._ways) + 1)]
        column = QVBoxLayout(self)
        column.setContentsMargins(12, _GAP, 12, _GAP)
        column.setSpacing(_GAP)
        column.addWidget(self._sentence)
        for row in self._rows:
            row.setSpacing(_GAP)
            column.addLayout(row)
        self._anyway.clicked.connect(self.anyway_chosen)
        self.hide()

    def show_verdict(self, verdict: Verdict, sentence: str) -> None:
        """Shows the verdict with its sentence and one button for each way out."""
        self._verdict = verdict
        self._anyway.setVisible(bool(verdict.cautions))
        self.retranslate()
        self.setVisible(bool(verdict.ways_out))
        self._sentence.tell(sentence, "caution" if verdict.tone is Tone.CAUTION else "error")

    def retranslate(self) -> None:
        """Puts the words on."""
        for way, button in self._ways.items():
            button.setText(text.way_out(way))
        self._anyway.setText(self.tr("Send anyway"))
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _button(self, way: WayOut) -> QPushButton:
        button = QPushButton(self)
        button.clicked.connect(lambda: self.way_chosen.emit(way))
        return button

    def _arrange(self) -> None:
        """As many buttons in a row as their words have room for, so that little of the panel above is covered."""
        offered = self._verdict.ways_out
        for way, button in self._ways.items():
            button.setVisible(way in offered)
        shown = [self._ways[way] for way in offered] + ([self._anyway] if self._verdict.cautions else [])
        room = self.contentsRect().width() - 24
        row, taken = 0, 0
        for button in shown:
            width = button.sizeHint().width()
            if taken and taken + _GAP + width > room:
                row, taken = row + 1, 0
            taken += width + (_GAP if taken else 0)
            self._rows[row].addWidget(button, width)
