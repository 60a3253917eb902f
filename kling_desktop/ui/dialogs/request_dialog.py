"""The request as the service's JSON: to see, to copy, and to write or paste. What is odd in it is said below as it is
typed. It says what the user wants of it; `ui/request_texts.py` listens.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from kling_desktop.domain.alternatives import expanded
from kling_desktop.domain.request import Request, cautions, problems
from kling_desktop.services.request_text import Read, as_curl, as_json, read_text
from kling_desktop.ui import fault_text, text
from kling_desktop.ui.dialogs.button_row import button_row
from kling_desktop.ui.room import open_at
from kling_desktop.ui.speaking import SaidLine
from kling_desktop.ui.theme import Look

_SIZE = (640, 600)


class RequestDialog(QDialog):
    """Owns the text. `chosen` tells the request to be edited from now on."""

    chosen = Signal(object)  # Request

    def __init__(self, look: Look, base: str, parent: QWidget | None = None) -> None:
        """`base`: the service's address, for the call of cURL."""
        super().__init__(parent)
        self._base = base
        self._read = Read(None, ())
        self._shown = ""
        self._asked: Request | None = None
        self.editor = QPlainTextEdit(self)
        self.editor.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.editor.setTabChangesFocus(True)
        self._note = QLabel(self, wordWrap=True)
        self._note.setProperty("kind", "secondary")
        self._said = SaidLine(self)
        self._copy, self._curl, self._paste = (QPushButton(self) for _ in range(3))
        self._close, self._use = QPushButton(self), QPushButton(self)
        for button in (self._copy, self._paste):
            button.setProperty("kind", "labelled")
        self._copy.setIcon(look.icon("copy"))
        self._paste.setIcon(look.icon("clipboard-paste"))
        self._use.setProperty("kind", "primary")
        for button in (self._copy, self._curl, self._paste, self._close):
            button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self._say_words()
        open_at(self, *_SIZE)

    def show_request(self, request: Request) -> None:
        """Shows a request; of one whose prompt holds alternatives the first."""
        self._asked = request
        self._shown = as_json(expanded(request)[0])
        self._say_note()
        self.editor.setPlainText(self._shown)
        self.editor.setFocus()

    def _say_note(self) -> None:
        request = self._asked
        if request is None:
            return
        meant = expanded(request)
        notes = [
            self.tr("Exactly this is sent, with an id of our own added."),
            self.tr("Pictures at file:// are uploaded first, and their public addresses take the place.")
            if any(picture.is_local for picture in request.pictures)
            else "",
            self.tr("The prompt holds alternatives: this is the first of %n requests.", "", len(meant))
            if len(meant) > 1
            else "",
        ]
        self._note.setText(" ".join(filter(None, notes)))

    def show_text(self, words: str) -> None:
        """Shows a text that was pasted or opened."""
        self.editor.setPlainText(words)
        self.editor.setFocus()

    def say(self, words: str, *, kind: str = "error") -> None:
        """Says what came of it."""
        self._said.tell(words, kind)

    def _lay_out(self) -> None:
        buttons = button_row(self._close, self._use, left=(self._copy, self._curl, self._paste))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._note)
        layout.addWidget(self.editor, 1)
        layout.addWidget(self._said)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._judge)
        self._copy.clicked.connect(self._copy_json)
        self._curl.clicked.connect(self._copy_curl)
        self._paste.clicked.connect(lambda: self.show_text(QGuiApplication.clipboard().text()))
        self._close.clicked.connect(self.reject)
        self._use.clicked.connect(self._choose)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._use.click)

    def _say_words(self) -> None:
        self.setWindowTitle(self.tr("Request as JSON"))
        self.editor.setAccessibleName(self.tr("JSON of the request"))
        self._copy.setText(self.tr("Copy"))
        self._curl.setText(self.tr("Copy as cURL"))
        self._curl.setToolTip(self.tr("For a terminal. The key is taken from $TOAPIS_API_KEY, never written into it."))
        self._paste.setText(self.tr("Paste"))
        self._paste.setToolTip(self.tr("Takes what is on the clipboard: JSON, or a call of cURL."))
        self._close.setText(self.tr("Close"))
        self._use.setText(self.tr("Use this request"))
        self._say_note()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say_words()
            self._judge()
        super().changeEvent(event)

    def _judge(self) -> None:
        words = self.editor.toPlainText()
        self._read = read_text(words)
        request = self._read.request
        found = [fault_text.mark(mark) for mark in self._read.marks]
        if request is not None:
            found += [text.problem(problem) for problem in problems(request)]
            found += [text.caution(caution) for caution in cautions(request)]
        wrong = request is None or bool(problems(request)) or any(not mark.is_note for mark in self._read.marks)
        self.say("\n".join(found), kind="error" if wrong else "caution")
        self._use.setEnabled(request is not None and words != self._shown)
        reason = self.tr("It is what the panel holds already.") if words == self._shown else "\n".join(found)
        self._use.setToolTip("" if self._use.isEnabled() else reason)
        self._use.setAccessibleDescription(self._use.toolTip())
        self._curl.setEnabled(request is not None)

    def _copy_json(self) -> None:
        QGuiApplication.clipboard().setText(self.editor.toPlainText())
        self.say(self.tr("Copied."), kind="good")

    def _copy_curl(self) -> None:
        if self._read.request is not None:
            QGuiApplication.clipboard().setText(as_curl(self._read.request, self._base))
            local = any(picture.is_local for picture in self._read.request.pictures)
            words = self.tr("Copied. The service reads public addresses only: upload a file:// picture first.")
            self.say(words if local else self.tr("Copied."), kind="caution" if local else "good")

    def _choose(self) -> None:
        if self._read.request is not None:
            self.chosen.emit(self._read.request)
