"""Dragging clips out of the window, as files. They are copied, never moved: the library keeps its own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QImage, QPixmap
from PySide6.QtWidgets import QWidget

from kling_desktop.ui import clipboard

_FRAME: Final = "application/x-kling-desktop-frame"
_PICTURE_WIDTH = 160


def files_as_mime(paths: Iterable[Path], frame: int | None = None) -> QMimeData:
    """The files as other programs take them from a drag or from the clipboard.

    For this program alone it also says which `frame` of the clip was seen when it was taken up.
    """
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    if frame is not None:
        mime.setData(_FRAME, QByteArray(str(frame).encode()))
    return mime


def copy_files(paths: Iterable[Path]) -> None:
    """Puts the files on the clipboard, and their paths as text."""
    files = tuple(paths)
    mime = files_as_mime(files)
    mime.setText("\n".join(map(str, files)))
    clipboard.put(mime)


def frame_of(mime: QMimeData) -> int | None:
    """The frame that was seen when a clip was taken up in this program; None when nobody says."""
    said = bytes(mime.data(_FRAME).data())
    return int(said) if said.isdigit() and len(said) < 10 else None


def drag_files(source: QWidget, paths: Iterable[Path], picture: QImage, frame: int | None = None) -> bool:
    """Runs the drag to its end, with a small picture under the mouse, and says whether somebody took the files.

    Call it from a slot, never from a coroutine.
    """
    drag = QDrag(source)
    drag.setMimeData(files_as_mime(paths, frame))
    if not picture.isNull():
        small = picture.scaledToWidth(_PICTURE_WIDTH, Qt.TransformationMode.SmoothTransformation)
        drag.setPixmap(QPixmap.fromImage(small))
    return drag.exec(Qt.DropAction.CopyAction) is not Qt.DropAction.IgnoreAction
