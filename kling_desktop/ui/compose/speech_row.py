"""A line of speech for the prompt: who says it, how, and the words. It is heard only with audio, and says so."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kling_desktop.domain.alternatives import as_typed
from kling_desktop.domain.phrasing import speech
from kling_desktop.domain.request import Request
from kling_desktop.ui.compose.vocabulary import vocabulary


class SpeechRow(QFrame):
    """Makes one line after another; who speaks is kept from line to line."""

    line_made = Signal(str)
    audio_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._audio = False
        self.setProperty("kind", "raised")
        self._speaker, self._tone, self._words = QLineEdit(self), QComboBox(self), QLineEdit(self)
        self._tone.setEditable(True)
        self._tone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        # WORKAROUND(Qt under Linux calls a box by what is chosen in it): remove when its accessible name is heeded
        self._tone_label = QLabel(self)
        self._tone_label.setBuddy(self._tone)
        self._tone_label.hide()
        self._insert, self._turn_on = QPushButton(self), QPushButton(self)
        self._hint = QLabel(self, wordWrap=True)
        self._hint.setProperty("kind", "caution")
        self._lay_out()
        self._words.textChanged.connect(self._judge)
        self._words.returnPressed.connect(self._insert.click)
        self._insert.clicked.connect(self._make)
        self._turn_on.clicked.connect(self.audio_wanted)
        self.retranslate()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 8, 8, 8)
        rows.setSpacing(8)
        for widgets in ((self._speaker, self._tone), (self._words, self._insert), (self._hint, self._turn_on)):
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(widgets[0], 1)
            row.addWidget(widgets[1], int(widgets[1] is self._tone))
            rows.addLayout(row)

    def begin(self) -> None:
        """Puts the cursor where it is wanted: to who speaks, or, when that is known, to the words."""
        (self._words if self._speaker.text() else self._speaker).setFocus()

    def show_request(self, request: Request) -> None:
        """Shows whether what is said will be heard."""
        self._audio = bool(request.audio)
        self._hint.setVisible(not self._audio)
        self._turn_on.setVisible(not self._audio)
        self._judge()

    def retranslate(self) -> None:
        """Puts the words on."""
        tone = self._tone.currentText()
        self._tone.clear()
        self._tone.addItems(list(vocabulary().tones))
        self._tone.setEditText(tone)
        for field, name in ((self._speaker, self.tr("Speaker")), (self._words, self.tr("Words"))):
            field.setAccessibleName(name)
            field.setPlaceholderText(name)
        self._tone.setAccessibleName(self.tr("Tone"))
        self._tone_label.setText(self.tr("Tone"))
        line = self._tone.lineEdit()
        assert line is not None  # it is editable
        line.setPlaceholderText(self.tr("Tone"))
        line.setAccessibleName(self.tr("Tone"))
        self._insert.setText(self.tr("Insert"))
        self._hint.setText(self.tr("Speech is heard only with audio, which needs Professional."))
        self._turn_on.setText(self.tr("Turn audio on"))
        self._judge()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _judge(self) -> None:
        missing = "" if self._words.text().strip() else self.tr("Write what is said.")
        reason = missing if self._audio else self._hint.text()
        self._insert.setEnabled(not reason)
        self._insert.setToolTip(reason)
        self._insert.setAccessibleDescription(reason)

    def _make(self) -> None:
        line = speech(self._speaker.text(), self._tone.currentText(), self._words.text())
        self._words.clear()
        self._words.setFocus()
        self.line_made.emit(as_typed(line))
