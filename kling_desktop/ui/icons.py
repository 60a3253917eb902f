"""Icons: one-colour SVG files, tinted and drawn at the exact size of each screen. Add one by dropping its SVG.

A QIconEngine of our own would draw lazily, but one written in Python crashes when Qt asks it for a picture
(PySide6 6.11.3); so an icon is a handful of pixmaps, one for each scale that a screen of this machine has.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_OF_THE_PROGRAM = (16, 24, 32, 48, 64, 128)


def tinted_drawing(path: Path, color: QColor) -> bytes:
    """The SVG in one colour. Raises OSError when the file cannot be read."""
    return path.read_text("utf-8").replace("currentColor", color.name()).encode()


def tinted_pixmap(path: Path, color: QColor, size: int, ratio: float) -> QPixmap:
    """The icon in one colour, `size` logical pixels square, with `ratio` device pixels for each.

    Raises OSError when the file cannot be read.
    """
    pixels = max(1, round(size * ratio))
    pixmap = QPixmap(QSize(pixels, pixels))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(tinted_drawing(path, color))).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def tinted_icon(path: Path, color: QColor, disabled: QColor, size: int) -> QIcon:
    """An icon that is sharp on every screen of this machine, with its disabled look."""
    icon = QIcon()
    for ratio in sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0}):
        icon.addPixmap(tinted_pixmap(path, color, size, ratio), QIcon.Mode.Normal)
        icon.addPixmap(tinted_pixmap(path, disabled, size, ratio), QIcon.Mode.Disabled)
    return icon


def program_icon(path: Path) -> QIcon:
    """The program's own icon, in the sizes that task bars and title bars ask for."""
    icon = QIcon()
    for size in _OF_THE_PROGRAM:
        icon.addPixmap(tinted_pixmap(path, QColor(), size, 1.0))
    return icon
