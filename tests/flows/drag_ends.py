"""One end of a drag between two programs on a screen.

Usage: drag_ends.py source CLIP... | target FOLDER [X Y WIDTH HEIGHT]
The source is the gallery with these clips, at the screen's left; the target, at its right, keeps a copy of what is
dropped on it, asks for moving if it may, and ends.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from kling_desktop.ui.gallery.gallery_panel import GalleryPanel
from kling_desktop.ui.theme import Look
from tests.ui.gallery.shelf import NOW, Shelf, generation

SOURCE, TARGET = (0, 0, 720, 600), (740, 0, 400, 600)


class Target(QWidget):
    """A program that takes files, and would move them."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        may_move = bool(event.possibleActions() & Qt.DropAction.MoveAction)
        for url in event.mimeData().urls():
            path = Path(url.toLocalFile())
            (shutil.move if may_move else shutil.copy)(path, self._folder / path.name)
        event.acceptProposedAction()
        (self._folder / ".done").touch()


def main(end: str, *words: str) -> int:
    """Shows one end until the program is ended."""
    app = QApplication(sys.argv[:1])
    if end == "target":
        shown: QWidget = Target(Path(words[0]))
    else:
        clips = [replace(generation(f"g{n}", "City", age=n), clip=clip) for n, clip in enumerate(words)]
        gallery = GalleryPanel(Look(app), Shelf(*clips), lambda which: Path(which), lambda: NOW)
        gallery.list.selectAll()
        shown = gallery
    shown.setWindowFlag(Qt.WindowType.X11BypassWindowManagerHint)
    where = tuple(map(int, words[1:])) if end == "target" else ()
    x, y, width, height = where or (TARGET if end == "target" else SOURCE)
    shown.setGeometry(x, y, width, height)
    shown.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
