"""What was copied neither loses anything nor spoils the program's end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from kling_desktop.ui import clipboard

ROOT = Path(__file__).parents[2]
COPIES_AND_ENDS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from kling_desktop.ui.file_drag import copy_files
app = QApplication([])
copy_files([Path("/clips/a clip.mp4")])
"""


def test_the_clipboard_holds_all_that_was_put_there(qapp: QApplication) -> None:
    mime, image = QMimeData(), QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    mime.setData("application/x-own", b"\0\xff")
    mime.setUrls([QUrl("https://example.org/a.jpg")])
    mime.setImageData(image)
    clipboard.put(mime)
    held = QGuiApplication.clipboard().mimeData()
    assert set(held.formats()) == {"application/x-own", "text/uri-list", "application/x-qt-image"}
    assert held.data("application/x-own").data() == b"\0\xff"
    assert held.urls() == [QUrl("https://example.org/a.jpg")]
    assert QGuiApplication.clipboard().image().pixelColor(4, 4) == QColor("teal")


def test_a_program_that_has_copied_something_ends_cleanly() -> None:
    ended = subprocess.run([sys.executable, "-c", COPIES_AND_ENDS], cwd=ROOT, capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, b"")
