"""The picture itself, on neutral ground, with nothing over it. Fit, or one pixel of the clip to one of the screen."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from kling_desktop.ui.theme import Look

LEAST_WIDTH, LEAST_HEIGHT = 240, 135


def placed(picture: QSizeF, room: QSizeF, pan: QPointF, *, actual: bool, ratio: float) -> QRectF:
    """Where the picture lies in the room: fitted and centred, or at its own size and moved by `pan`.

    `picture` is in pixels of the clip, `room` and `pan` in logical pixels, `ratio` in device pixels for each of them.
    """
    size = picture / ratio if actual else picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    spare = QSizeF(room.width() - size.width(), room.height() - size.height())
    reach = QPointF(max(-spare.width(), 0) / 2, max(-spare.height(), 0) / 2)
    x = spare.width() / 2 + min(max(pan.x(), -reach.x()), reach.x())
    y = spare.height() / 2 + min(max(pan.y(), -reach.y()), reach.y())
    return QRectF(QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio), size)


class PictureView(QWidget):
    """Shows one image after another. It owns how the picture is placed, and what a drag on it means."""

    drag_wanted = Signal()
    full_screen_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, surround: str = "picture_surround") -> None:
        super().__init__(parent)
        self._look, self._surround = look, surround
        self._image = QImage()
        self._actual = False
        self._pan = QPointF()
        self._pressed: QPoint | None = None
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self.update)

    @property
    def image(self) -> QImage:
        """The image shown; null when there is none."""
        return self._image

    @property
    def actual_size(self) -> bool:
        """Whether one pixel of the clip is one of the screen."""
        return self._actual

    def show_image(self, image: QImage) -> None:
        """Shows another image."""
        self._image = image
        self.update()

    def clear(self) -> None:
        """Shows nothing, and fits the next picture."""
        self._pan = QPointF()
        self._actual = False
        self.show_image(QImage())

    def set_actual_size(self, actual: bool) -> None:
        """One to one, or fitted."""
        self._actual, self._pan = actual, QPointF()
        self.setCursor(Qt.CursorShape.OpenHandCursor if actual else Qt.CursorShape.ArrowCursor)
        self.update()

    def picture_rect(self) -> QRectF:
        """Where the picture lies in the widget."""
        size, room, ratio = QSizeF(self._image.size()), QSizeF(self.size()), self.devicePixelRatioF()
        return placed(size, room, self._pan, actual=self._actual, ratio=ratio)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color(self._surround))
        if not self._image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not self._actual)
            painter.drawImage(self.picture_rect(), self._image)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        moved = event.position().toPoint() - self._pressed
        if self._actual:
            self._pan += QPointF(moved)
            self._pressed = event.position().toPoint()
            self.update()
        elif moved.manhattanLength() >= QApplication.startDragDistance() and not self._image.isNull():
            self._pressed = None
            self.drag_wanted.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        self.full_screen_wanted.emit()
