"""Dragging clips out of the window, as files. They are copied, never moved: the library keeps its own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QImage, QPixmap
from PySide6.QtWidgets import QWidget

_PICTURE_WIDTH = 160


def files_as_mime(paths: Iterable[Path]) -> QMimeData:
    """The files as other programs take them from a drag or from the clipboard."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def drag_files(source: QWidget, paths: Iterable[Path], picture: QImage) -> None:
    """Runs the drag to its end, with a small picture under the mouse. Call it from a slot, never from a coroutine."""
    drag = QDrag(source)
    drag.setMimeData(files_as_mime(paths))
    if not picture.isNull():
        small = picture.scaledToWidth(_PICTURE_WIDTH, Qt.TransformationMode.SmoothTransformation)
        drag.setPixmap(QPixmap.fromImage(small))
    drag.exec(Qt.DropAction.CopyAction)
