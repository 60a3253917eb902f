"""The gallery without cards: what will be here, or that nothing was found and how to see everything again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kling_desktop.ui.speaking import SaidLine


class EmptyPage(QWidget):
    """Says one of two sentences."""

    show_all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filtered = False
        self._words = SaidLine(self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._button = QPushButton(self)
        self._button.clicked.connect(self.show_all_wanted)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(self._words)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        self.retranslate()

    def say(self, *, filtered: bool) -> None:
        """Whether a search or a filter hides what there is."""
        self._filtered = filtered
        self.retranslate()

    def retranslate(self) -> None:
        """Puts the words on."""
        self._button.setText(self.tr("Show all"))
        self._button.setVisible(self._filtered)
        self._words.tell(
            self.tr("Nothing here matches. Search for other words, or show all.")
            if self._filtered
            else self.tr("What you generate appears here at once, the newest first: first its progress, then its clip.")
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
