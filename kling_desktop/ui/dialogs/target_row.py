"""Where an export goes: a line for the file or the folder, and the button that asks for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget


class TargetRow(QWidget):
    """Owns the folder, and the path for which the file dialog has asked about replacing."""

    folder_chosen = Signal()

    def __init__(self, folder: Path, suffix: Callable[[], str | None], parent: QWidget) -> None:
        """`suffix`: what the one file ends with, "" for a folder of pictures; None when several go into a folder."""
        super().__init__(parent)
        self.folder, self.asked_over = folder, ""
        self._suffix = suffix
        self.line, button = QLineEdit(self), QPushButton(self.tr("Choose…"), self)
        button.setAutoDefault(False)
        button.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(button)

    @property
    def text(self) -> str:
        """What stands in the line."""
        return self.line.text().strip()

    def take_over(self, former: TargetRow) -> None:
        """The same place as in another one."""
        self.folder, self.asked_over = former.folder, former.asked_over
        self.line.setText(former.line.text())

    def _ask(self) -> None:
        dialog = QFileDialog(self, self.tr("Save as"), self.line.text())
        if suffix := self._suffix():
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setDefaultSuffix(suffix)
            dialog.fileSelected.connect(self._take_file)
        else:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.fileSelected.connect(self._take_folder)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_file(self, chosen: str) -> None:
        self.asked_over, self.folder = chosen, Path(chosen).parent
        self.line.setText(chosen)

    def _take_folder(self, chosen: str) -> None:
        self.folder = Path(chosen)
        self.folder_chosen.emit()
