"""A picture that another program gave as pixels: small for its place at once, and as a file to be kept.

Both take long for a large picture and are called off the window's thread.
"""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage, QPainter

from kling_desktop.media.images import SLOT

_WHITE: Final = 0xFFFFFFFF  # of the picture, not of the look: what the service makes of transparency
_QUICK: Final = 85  # Qt's word for the fastest packing of a PNG; the best takes seconds at 48 megapixels


def small(image: QImage) -> QImage:
    """What it looks like in a slot: on white, as the service will see it."""
    shape, way = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    scaled = image.scaled(SLOT, SLOT, shape, way) if max(image.width(), image.height()) > SLOT else image
    flat = QImage(scaled.size(), QImage.Format.Format_RGB32)
    flat.fill(_WHITE)
    painter = QPainter(flat)
    painter.drawImage(flat.rect(), scaled)
    painter.end()
    return flat


def write_png(image: QImage, path: Path) -> None:
    """The whole picture, lossless. A file, because bytes would be copied while the window waits. Raises OSError."""
    if not image.save(str(path), "PNG", _QUICK):  # pyright: ignore[reportCallIssue, reportArgumentType]  (the stubs want bytes; Qt wants str)
        words = QCoreApplication.translate("Intake", "the temporary folder cannot be written to")
        raise OSError(errno.EIO, words, str(path))
