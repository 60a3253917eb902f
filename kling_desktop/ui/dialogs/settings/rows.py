"""How the pages of the settings look: a label, its field below it, and at times a sentence below that."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N

_INSET = 8  # pixels
_CHOOSE = _N("settings", "Choose…")
_CHOOSE_WHAT = _N("settings", "Choose: {what}")


def column(page: QWidget) -> QVBoxLayout:
    """The layout of a page; fields are added to it, and `addStretch(1)` at its end."""
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    return layout


def add_row(layout: QVBoxLayout, words: str, field: QWidget, shown: QWidget | None = None) -> None:
    """A label and its field. `shown`: what holds the field, where it does not stand alone."""
    label = QLabel(words)
    label.setProperty("kind", "secondary")
    label.setBuddy(field)
    field.setAccessibleName(words)
    if layout.count():
        layout.addSpacing(8)
    layout.addWidget(label)
    layout.addWidget(shown or field)


def pad(field: QAbstractSpinBox) -> None:
    """Keeps its words from the border, as those of a line are: a style sheet does not reach them."""
    field.lineEdit().setTextMargins(_INSET, 0, 0, 0)


def add_note(layout: QVBoxLayout, words: str) -> QLabel:
    """A quiet sentence below a field."""
    note = QLabel(words)
    note.setProperty("kind", "secondary")
    note.setWordWrap(True)
    layout.addWidget(note)
    return note


def with_choice(field: QLineEdit, what: str, mode: QFileDialog.FileMode) -> QWidget:
    """A field for a path with the button that opens the file dialog."""
    row, button = QWidget(), QPushButton(QCoreApplication.translate("settings", _CHOOSE))
    button.setAccessibleName(QCoreApplication.translate("settings", _CHOOSE_WHAT).format(what=what))
    button.setAutoDefault(False)
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(field, 1)
    layout.addWidget(button)

    def choose() -> None:
        dialog = QFileDialog(row, what, field.text())
        dialog.setFileMode(mode)
        dialog.fileSelected.connect(field.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    button.clicked.connect(choose)
    return row
