"""Where the key is entered. It is checked by whoever listens; the dialog only says how that went."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kling_desktop.ui.dialogs.button_row import button_row
from kling_desktop.ui.speaking import SaidLine
from kling_desktop.ui.theme import Look


class KeyDialog(QDialog):
    """Emits `entered` with the text and the key's name; call `say_checking`, `say_refused` or `accept` in answer."""

    entered = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("ToAPIs key"))
        self.setMinimumWidth(460)
        words = QLabel(
            self.tr("Paste your key from the ToAPIs console. It is kept in this computer's key store or nowhere."), self
        )
        words.setWordWrap(True)
        self._field = QLineEdit(self)
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setAccessibleName(self.tr("Key"))
        self._field.setPlaceholderText("sk-…")
        self._eye = QPushButton(self)
        self._eye.setProperty("kind", "icon")
        self._eye.setCheckable(True)
        self._eye.setIcon(look.icon("eye"))
        self._eye.setAccessibleName(self.tr("Show the key"))
        self._name = QLineEdit(self)
        self._name.setAccessibleName(self.tr("Name of the key"))
        self._name.setPlaceholderText(self.tr("A name, should there be several keys"))
        self._name.setMaxLength(60)
        self._said = SaidLine(self)
        self._use = QPushButton(self.tr("Use this key"), self)
        self._use.setProperty("kind", "primary")
        self._use.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"), self)
        self._lay_out(words, cancel)
        self._eye.toggled.connect(self._show_key)
        self._use.clicked.connect(lambda: self.entered.emit(self._field.text(), self._name.text().strip()))
        cancel.clicked.connect(self.reject)

    def _lay_out(self, words: QLabel, cancel: QPushButton) -> None:
        row = QHBoxLayout()
        row.addWidget(self._field, 1)
        row.addWidget(self._eye)
        row.setSpacing(8)
        buttons = button_row(cancel, self._use)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(4)
        layout.addWidget(words)
        layout.addSpacing(8)
        for label, field in ((self.tr("Key"), row), (self.tr("Name"), self._name)):
            layout.addWidget(_quiet(label))
            layout.addWidget(field) if isinstance(field, QWidget) else layout.addLayout(field)
            layout.addSpacing(8)
        layout.addWidget(self._said)
        layout.addSpacing(8)
        layout.addLayout(buttons)

    def suggest(self, name: str) -> None:
        """A name for the key, unless the user has written one."""
        if not self._name.text():
            self._name.setText(name)

    def say_checking(self) -> None:
        """The key is being checked."""
        self._say("secondary", self.tr("Checking the key…"))
        self._use.setEnabled(False)

    def say_refused(self, why: str) -> None:
        """The key cannot be used."""
        self._say("error", why)
        self._use.setEnabled(True)
        self._field.setFocus()

    def _say(self, kind: str, words: str) -> None:
        self._said.tell(words, kind)

    def _show_key(self, shown: bool) -> None:
        self._field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


def _quiet(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("kind", "secondary")
    return label
