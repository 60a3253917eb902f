"""What is copied out of the window. Whatever puts more than a text on the clipboard does it here."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def put(mime: QMimeData) -> None:
    """Puts everything that `mime` holds on the clipboard.

    Qt makes what the clipboard holds, and it is filled afterwards: one made in Python crashes the program's exit.
    WORKAROUND(PySide6 6.11.3, seen here): remove when the program ends cleanly after `clipboard.setMimeData(mime)`.
    """
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(mime.text())
    held = clipboard.mimeData()
    for form in set(held.formats()) - set(mime.formats()):
        held.removeFormat(form)
    for form in mime.formats():
        held.setData(form, mime.data(form))
    if mime.hasImage():
        held.setImageData(mime.imageData())
