"""The report on a bug, to be read before it is copied. It is sent nowhere."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from kling_desktop.ui.dialogs.button_row import button_row
from kling_desktop.ui.room import open_at

_SIZE = (680, 520)


class ReportDialog(QDialog):
    """Emits `wanted(with_prompts)` when it needs a text, `copied` with the text that is to be copied."""

    wanted = Signal(bool)
    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report"))
        open_at(self, *_SIZE)
        words = QLabel(
            self.tr(
                "This is the whole report. There is no key in it, and it is sent nowhere: paste it where you like."
            ),
            self,
        )
        words.setWordWrap(True)
        self._text = QPlainTextEdit(self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Report"))
        self._prompts = QCheckBox(self.tr("With prompts and the names of clips"), self)
        self._copy, close = QPushButton(self.tr("Copy report"), self), QPushButton(self.tr("Close"), self)
        self._copy.setProperty("kind", "primary")
        self._copy.setDefault(True)
        self._copy.setEnabled(False)
        buttons = button_row(close, self._copy, words=self._prompts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addWidget(self._text, 1)
        layout.addLayout(buttons)
        self._prompts.toggled.connect(self.wanted)
        self._copy.clicked.connect(self._hand_over)
        close.clicked.connect(self.reject)

    @property
    def with_prompts(self) -> bool:
        """Whether the user wants the prompts in."""
        return self._prompts.isChecked()

    def show_report(self, text: str) -> None:
        """Shows the text that there is to copy."""
        self._text.setPlainText(text)
        self._copy.setEnabled(True)

    def _hand_over(self) -> None:
        self.copied.emit(self._text.toPlainText())
        self.accept()
