"""Another program to drag from: a row of things, told as JSON, each dragged as its kind of program would.

Usage: drag_source.py THINGS Y. Says where each lies as one line of JSON, and runs until it is ended.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QImage, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget


def payload(thing: dict[str, Any]) -> QMimeData:
    mime = QMimeData()
    if "files" in thing:  # a file manager
        mime.setUrls([QUrl.fromLocalFile(path) for path in thing["files"]])
    if "image" in thing:  # a paint program, a screenshot
        mime.setImageData(QImage(thing["image"]))
    if "page" in thing:  # a browser: the image, its address, and the tag around it
        mime.setUrls([QUrl(thing["page"])])
        mime.setHtml(f'<meta charset="utf-8"><a href="https://example.org/"><img src="{thing["page"]}"></a>')
    if "text" in thing:
        mime.setText(thing["text"])
    return mime


class Thing(QLabel):
    def __init__(self, number: int, thing: dict[str, Any], parent: QWidget) -> None:
        super().__init__(str(number), parent)
        self._thing = thing
        self.setFixedSize(80, 40)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        ev.accept()

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        drag = QDrag(self)
        drag.setMimeData(payload(self._thing))
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction)


def main() -> None:
    app = QApplication(sys.argv[:1])
    window = QWidget()
    row = QHBoxLayout(window)
    things = [Thing(number, thing, window) for number, thing in enumerate(json.loads(sys.argv[1]))]
    for thing in things:
        row.addWidget(thing)
    window.move(0, int(sys.argv[2]))
    window.show()
    QApplication.processEvents()
    where = [thing.mapToGlobal(QPoint(40, 20)).toTuple() for thing in things]
    sys.stdout.write(f"{json.dumps(['places', where])}\n")
    sys.stdout.flush()
    app.exec()


if __name__ == "__main__":
    main()
