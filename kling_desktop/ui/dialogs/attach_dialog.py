"""Asks for the id of a task that was made elsewhere, or lost."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kling_desktop.ui.dialogs.button_row import button_row

_WIDTH = 480


class AttachDialog(QDialog):
    """Emits `entered` with the id."""

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Attach a task"))
        self.setMinimumWidth(_WIDTH)
        words = QLabel(self.tr("The task id, as the ToAPIs console shows it:"), self)
        self._id = QLineEdit(self)
        self._id.setAccessibleName(self.tr("Task id"))
        self._id.setPlaceholderText("task_…")
        said = QLabel(self.tr("Its clip is fetched. Asking costs nothing."), self)
        said.setProperty("kind", "secondary")
        cancel, self._attach = QPushButton(self.tr("Cancel"), self), QPushButton(self.tr("Attach"), self)
        cancel.setAutoDefault(False)
        self._attach.setProperty("kind", "primary")
        self._attach.setDefault(True)
        buttons = button_row(cancel, self._attach)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(4)
        for part in (words, self._id, said):
            layout.addWidget(part)
        layout.addSpacing(12)
        layout.addLayout(buttons)
        self._id.textChanged.connect(self._enable)
        self._attach.clicked.connect(self._enter)
        cancel.clicked.connect(self.reject)
        self._enable()

    def _enable(self) -> None:
        some = bool(self._id.text().strip())
        self._attach.setEnabled(some)
        self._attach.setToolTip("" if some else self.tr("Enter the id first."))
        self._attach.setAccessibleDescription(self._attach.toolTip())

    def _enter(self) -> None:
        self.entered.emit(self._id.text().strip())
        self.accept()
