"""The picture itself, or several of them, on neutral ground. Nothing lies over it but the handle of a wipe."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from kling_desktop.ui.player.placing import FIT, Layout, Mode, Zoom, cells, held, placed, scale_of, seen_size, zoomed
from kling_desktop.ui.theme import Look

LEAST_WIDTH, LEAST_HEIGHT = 240, 135
_NOTCH: Final = 120.0  # a step of the wheel, in Qt's eighths of a degree
_GRIP: Final = 8.0  # how near the wipe's line the mouse takes hold of it
_SHARP: Final = 2.0  # from this scale on, pixels are seen as squares


class PictureView(QLabel):
    """Shows one moment after another. It owns how the pictures are placed, and what a drag on them means."""

    drag_wanted = Signal()
    full_screen_wanted = Signal()
    split_moved = Signal(float)
    needs_changed = Signal()  # other sizes of pictures would be seen better

    def __init__(self, look: Look, parent: QWidget | None = None, surround: str = "picture_surround") -> None:
        super().__init__(parent)
        self._look, self._surround = look, surround
        self._images: tuple[QImage, ...] = ()
        self._sizes: tuple[QSize, ...] = ()
        self._layout = Layout()
        self._zoom, self._pan = FIT, QPointF()
        self._pressed: QPoint | None = None
        self._wiping = False
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setPixmap(QPixmap(1, 1))  # all is painted here: by this, assistive technology takes it for a picture
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        look.changed.connect(self.update)

    @property
    def image(self) -> QImage:
        """The image in front; null when there is none."""
        return self._images[min(self._layout.front, len(self._images) - 1)] if self._images else QImage()

    @property
    def images(self) -> tuple[QImage, ...]:
        """All images of the moment that is shown."""
        return self._images

    @property
    def zoom(self) -> Zoom:
        """How large the picture is."""
        return self._zoom

    def show_images(self, images: tuple[QImage, ...]) -> None:
        """Shows another moment."""
        self._images = images
        self.update()

    def set_sizes(self, sizes: tuple[QSize, ...]) -> None:
        """The sizes of the clips, which their images may be smaller than."""
        self._sizes = sizes
        self.needs_changed.emit()

    def lay_out(self, layout: Layout) -> None:
        """Shows the pictures in another way."""
        self._layout = layout
        self._point_at(None)
        self.needs_changed.emit()
        self.update()

    def clear(self) -> None:
        """Shows nothing, and fits the next picture."""
        self._zoom, self._pan, self._layout, self._sizes = FIT, QPointF(), Layout(), ()
        self.show_images(())

    def set_zoom(self, zoom: Zoom, pan: QPointF | None = None) -> None:
        """Shows the picture in another size, from its middle unless `pan` says otherwise."""
        self._zoom, self._pan = zoom, QPointF() if pan is None else pan
        self._point_at(None)
        self.needs_changed.emit()
        self.update()

    def zoom_by(self, steps: float, at: QPointF | None = None) -> None:
        """Larger or smaller by steps of the wheel; what is at `at` stays there."""
        room, ratio, size = self._rooms()[0].size(), self.devicePixelRatioF(), self._size_of(0)
        if size.isEmpty():
            return
        zoom = zoomed(size, room, self._zoom, ratio, steps)
        grown = scale_of(size, room, zoom, ratio) / scale_of(size, room, self._zoom, ratio)
        middle = QPointF(room.width() / 2, room.height() / 2)
        fixed = middle if at is None else self._in_room(at)
        pan = (self._pan - (fixed - middle)) * grown + (fixed - middle)
        self.set_zoom(zoom, held(pan, seen_size(size, room, zoom, ratio), room))

    def longest(self) -> int:
        """How many pixels the long side of a picture needs to be seen at its best."""
        ratio = self.devicePixelRatioF()
        seen = [
            seen_size(self._size_of(number), room.size(), self._zoom, ratio)
            for number, room in enumerate(self._rooms())
        ]
        return max([1, *(round(max(size.width(), size.height()) * ratio) for size in seen)])

    def picture_rect(self, number: int = 0) -> QRectF:
        """Where a picture lies in the widget."""
        rooms = self._rooms()
        room = rooms[min(number, len(rooms) - 1)]
        size = self._size_of(number)
        return placed(size, room.size(), self._pan, self._zoom, self.devicePixelRatioF()).translated(room.topLeft())

    def split_x(self) -> float:
        """Where the wipe's line stands."""
        seen = self.picture_rect().intersected(QRectF(self.rect()))
        return seen.left() + seen.width() * self._layout.split

    def _rooms(self) -> tuple[QRectF, ...]:
        whole = QRectF(self.rect())
        if self._layout.mode is Mode.SIDE and len(self._sizes) > 1:
            return cells(whole.size(), len(self._sizes), QSizeF(self._sizes[0]))
        return (whole,) * max(len(self._sizes), 1)

    def _size_of(self, number: int) -> QSizeF:
        if number < len(self._sizes):
            return QSizeF(self._sizes[number])
        return QSizeF(self._images[number].size()) if number < len(self._images) else QSizeF()

    def _in_room(self, at: QPointF) -> QPointF:
        """A place in the widget as one in the room that it lies in."""
        room = next((room for room in self._rooms() if room.contains(at)), self._rooms()[0])
        return at - room.topLeft()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.color(self._surround))
        if self._images:
            sharp = self._zoom.fitting == "scale" and self._zoom.scale >= _SHARP
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not sharp)
            self._paint_pictures(painter)
        painter.end()

    def _paint_pictures(self, painter: QPainter) -> None:
        front = min(self._layout.front, len(self._images) - 1)
        if self._layout.mode is Mode.SIDE:
            for number, room in enumerate(self._rooms()[: len(self._images)]):
                painter.setClipRect(room)
                painter.drawImage(self.picture_rect(number), self._images[number])
        elif self._layout.mode is Mode.WIPE and len(self._images) > 1:
            self._paint_wipe(painter, 0 if front else 1, front)
        else:
            painter.drawImage(self.picture_rect(front), self._images[front])

    def _paint_wipe(self, painter: QPainter, one: int, other: int) -> None:
        x = self.split_x()
        room = QRectF(self.rect())
        painter.setClipRect(QRectF(0, 0, x, room.height()))
        painter.drawImage(self.picture_rect(one), self._images[one])
        painter.setClipRect(QRectF(x, 0, room.width() - x, room.height()))
        painter.drawImage(self.picture_rect(other), self._images[other])
        painter.setClipping(False)
        seen = self.picture_rect().intersected(room)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.color("text"), 1))
        painter.drawLine(QPointF(x, seen.top()), QPointF(x, seen.bottom()))
        painter.setBrush(self._look.color("raised"))
        painter.drawRoundedRect(QRectF(x - 4, seen.center().y() - 16, 8, 32), 4, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.needs_changed.emit()
        self.update()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self._wiping = self._over_split(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            self._point_at(event.position())
            return
        moved = event.position().toPoint() - self._pressed
        if self._wiping:
            seen = self.picture_rect().intersected(QRectF(self.rect()))
            self.split_moved.emit(min(max((event.position().x() - seen.left()) / max(seen.width(), 1), 0.0), 1.0))
        elif self._zoom != FIT:
            self._pressed = event.position().toPoint()
            size = self.picture_rect().size()
            self._pan = held(self._pan + QPointF(moved), size, self._rooms()[0].size())
            self.update()
        elif moved.manhattanLength() >= QApplication.startDragDistance() and self._images:
            self._pressed = None
            self.drag_wanted.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._wiping = None, False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        self.full_screen_wanted.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self._images and event.angleDelta().y():
            self.zoom_by(event.angleDelta().y() / _NOTCH, event.position())
        event.accept()

    def _over_split(self, at: QPointF) -> bool:
        return self._layout.mode is Mode.WIPE and len(self._images) > 1 and abs(at.x() - self.split_x()) <= _GRIP

    def _point_at(self, at: QPointF | None) -> None:
        """The cursor says what a drag would do."""
        if at is not None and self._over_split(at):
            self.setCursor(Qt.CursorShape.SplitHCursor)
        else:
            self.setCursor(Qt.CursorShape.ArrowCursor if self._zoom == FIT else Qt.CursorShape.OpenHandCursor)
