"""The program's icon in every size that a desktop asks for, from the one SVG in resources/icons."""

from __future__ import annotations

import os
from pathlib import Path

from project import BUILD, NAME, ROOT

SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)  # pixels; those of the hicolor theme
SVG = ROOT / "resources" / "icons" / f"{NAME}.svg"


def make_icons(folder: Path = BUILD / "icons") -> Path:
    """Writes PNGs, and an .ico and .icns for the other systems; the folder. Raises OSError."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    renderer = QSvgRenderer(str(SVG))
    for size in (*SIZES, 1024):
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        if not image.save(str(folder / f"{size}.png")):
            raise OSError(f"{folder / f'{size}.png'} cannot be written")
    del application
    with Image.open(folder / "1024.png") as large:
        large.save(folder / f"{NAME}.icns")
        large.save(folder / f"{NAME}.ico", sizes=[(size, size) for size in (16, 24, 32, 48, 64, 128, 256)])
    return folder


if __name__ == "__main__":
    make_icons()
