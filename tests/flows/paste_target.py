"""Another program that pastes: says as JSON what the clipboard holds as soon as it has a picture, and ends."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication


def main() -> int:
    app = QGuiApplication(sys.argv[:1])
    clipboard = QGuiApplication.clipboard()

    def look() -> None:
        mime = clipboard.mimeData()
        if mime.hasImage():
            size = clipboard.image().size()
            files = [url.toLocalFile() for url in mime.urls()]
            sys.stdout.write(json.dumps({"files": files, "size": [size.width(), size.height()]}))
            app.quit()

    clipboard.dataChanged.connect(look)
    QTimer.singleShot(0, look)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
