"""What a user's hands do to the panel, by real events; and a stand-in for the program outside of it."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QPushButton, QWidget

from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.ui import clipboard
from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.compose.drops import Offer
from kling_desktop.ui.compose.places import FIRST, LAST, REFERENCES
from kling_desktop.ui.guided import drag_point

Widget = TypeVar("Widget", bound=QWidget)
_NONE = Qt.KeyboardModifier.NoModifier
_COPY, _LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton


class Outside:
    """Keeps what is offered, and answers at once or, when `patient`, only when told to."""

    def __init__(self, panel: ComposePanel, folder: Path) -> None:
        self.panel = panel
        self.folder = folder
        self.patient = False
        self.offers: list[tuple[str, Offer]] = []
        self.sent: list[tuple[Request, int, bool]] = []
        panel.picture_offered.connect(self._offered)
        panel.generate_requested.connect(self._generate)

    def answer(self, place: str, offer: Offer) -> None:
        """Takes in every picture of an offer."""
        for path in offer.paths:
            picture, preview = self.taken_in(QImage(str(path)), path.name)
            self.panel.set_picture(place, picture, preview, offer)
        if offer.image is not None:
            picture, preview = self.taken_in(offer.image, "image.png")
            self.panel.set_picture(place, picture, preview, offer)

    def taken_in(self, image: QImage, name: str) -> tuple[Picture, Path]:
        """A kept picture, and its small copy."""
        self.folder.mkdir(exist_ok=True)
        kept = self.folder / name
        image.save(str(kept))
        return Picture(kept.as_uri(), name, "", image.width(), image.height()), kept

    def _offered(self, place: str, offer: Offer) -> None:
        self.offers.append((place, offer))
        if not self.patient:
            self.answer(place, offer)

    def _generate(self, request: Request, takes: int, anyway: bool) -> None:
        self.sent.append((request, takes, anyway))


def named(parent: QWidget, name: str, kind: type[Widget] = QWidget) -> Widget:
    """The one control of that accessible name."""
    found = [child for child in parent.findChildren(kind) if child.accessibleName() == name]
    assert len(found) == 1, f"{len(found)} controls are called {name!r}"
    return found[0]


def generate_button(panel: ComposePanel) -> QPushButton:
    """Generate."""
    return named(panel, "Generate", QPushButton)


def write(panel: ComposePanel, words: str) -> QPlainTextEdit:
    """Types into the prompt."""
    prompt = named(panel, "Prompt", QPlainTextEdit)
    prompt.setFocus()
    QTest.keyClicks(prompt, words)
    return prompt


def offered_ways(panel: ComposePanel) -> list[QPushButton]:
    """The buttons that are shown above Generate."""
    held_back = next(child for child in panel.findChildren(QWidget) if child.objectName() == "heldBack")
    return [button for button in held_back.findChildren(QPushButton) if button.isVisible()]


def files(*paths: Path) -> QMimeData:
    """What a file manager drags."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def hover(over: QWidget, mime: QMimeData, keys: Qt.KeyboardModifier = _NONE, at: QPoint | None = None) -> None:
    """Drags something over a widget. Keep `mime` until it is dropped or taken away."""
    where = drag_point(at or over.rect().center())
    QApplication.sendEvent(over, QDragEnterEvent(where, _COPY, mime, _LEFT, keys))
    QApplication.sendEvent(over, QDragMoveEvent(where, _COPY, mime, _LEFT, keys))


def leave(over: QWidget) -> None:
    """Drags it away again."""
    QApplication.sendEvent(over, QDragLeaveEvent())


def drop(on: QWidget, mime: QMimeData, keys: Qt.KeyboardModifier = _NONE, at: QPoint | None = None) -> None:
    """Drags something over a widget and lets it go there."""
    hover(on, mime, keys)
    where = QPointF(at or on.rect().center())
    QApplication.sendEvent(on, QDropEvent(where, _COPY, mime, _LEFT, keys))


def double_click(on: QWidget) -> None:
    """Presses twice, as the window system tells it."""
    kinds = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick
    for kind in kinds:
        for step in (kind, QEvent.Type.MouseButtonRelease):
            middle = QPointF(on.rect().center())
            held = Qt.MouseButton.NoButton if step == QEvent.Type.MouseButtonRelease else _LEFT
            QApplication.sendEvent(on, QMouseEvent(step, middle, on.mapToGlobal(middle), _LEFT, held, _NONE))


def put_on_clipboard(mime: QMimeData) -> None:
    """Copies something in another program."""
    clipboard.put(mime)


def names(panel: ComposePanel) -> dict[str, object]:
    request = panel.request()
    return {
        FIRST: request.first_frame and request.first_frame.name,
        LAST: request.last_frame and request.last_frame.name,
        REFERENCES: [picture.name for picture in request.references],
    }


def said(panel: ComposePanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def image() -> QMimeData:
    mime = QMimeData()
    picture = QImage(600, 400, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    mime.setImageData(picture)
    return mime
