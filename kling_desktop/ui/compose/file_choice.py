"""Choosing picture files in the system's dialog, without stopping anything while it is open."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from kling_desktop.ui.compose.drops import PICTURE_SUFFIXES
from kling_desktop.ui.compose.places import REFERENCES


class FileChoice(QObject):
    """One dialog at a time. It opens where the last one ended."""

    chosen = Signal(str, list)  # place, paths

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over: Final = parent
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        self.dialog: QFileDialog | None = None

    def open(self, place: str, title: str) -> None:
        """Opens the dialog for a place. While one is open, that one stays."""
        if self.dialog is not None:
            return
        patterns = " ".join(f"*.{suffix}" for suffix in sorted(PICTURE_SUFFIXES))
        dialog = QFileDialog(
            self._over, title, self._folder, self.tr("Pictures ({patterns})").format(patterns=patterns)
        )
        several = place == REFERENCES
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda paths: self._take(place, paths))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _take(self, place: str, paths: list[str]) -> None:
        self._folder = str(Path(paths[0]).parent)
        self.chosen.emit(place, paths)

    def _closed(self) -> None:
        self.dialog = None
