"""The timeline: the clip's filmstrip, below it its sound, with the place in it. It follows the mouse at once.

Its height is the same with and without sound: the filmstrip of a silent clip takes it all.
"""

from __future__ import annotations

from math import sqrt

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from kling_desktop.ui.theme import Look

HEIGHT = 48
WAVE = 14  # pixels of it, when there is sound
TILES = 24  # pictures that a filmstrip's file holds side by side
_RADIUS = 6.0
_TRACK = 4.0
_LEFT = 1.0  # room for the focus ring


def frame_at(x: float, width: float, frames: int) -> int:
    """The frame under the mouse: each frame owns an equal part of the width."""
    if frames <= 1 or width <= 0:
        return 0
    return min(max(int(x / width * frames), 0), frames - 1)


def x_of(frame: int, width: float, frames: int) -> float:
    """Where a frame's marker stands: the first at the left end, the last at the right one."""
    return 0.0 if frames <= 1 else frame / (frames - 1) * width


def tile_of(frame: int, frames: int) -> int:
    """Which tile of the filmstrip shows a frame, or one near it."""
    return min(frame * TILES // max(frames, 1), TILES - 1)


def slots_of(strip: QSizeF, room: QSizeF) -> tuple[tuple[int, QRectF], ...]:
    """How the timeline is filled without squeezing: for each slot its tile, and the part of the strip to be seen."""
    tile = QSizeF(strip.width() / TILES, strip.height())
    count = min(max(round(room.width() / (tile.width() * room.height() / tile.height())), 1), TILES)
    shape = QSizeF(room.width() / count, room.height()).scaled(tile, Qt.AspectRatioMode.KeepAspectRatio)
    tiles = (tile_of(2 * slot + 1, 2 * count) for slot in range(count))  # the one at the slot's middle
    corner = QPointF((tile.width() - shape.width()) / 2, (tile.height() - shape.height()) / 2)
    return tuple((n, QRectF(QPointF(n * tile.width(), 0) + corner, shape)) for n in tiles)


class Scrubber(QAbstractSlider):
    """Says `scrubbed` while the mouse is held. Its value is the frame number."""

    approached = Signal()  # the mouse came over it
    scrub_began = Signal()
    scrubbed = Signal(int)
    scrub_ended = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._strip = QImage()
        self._wave = b""
        self._marks: tuple[int | None, int | None] = (None, None)
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setRange(0, 0)
        look.changed.connect(self.update)

    @property
    def has_filmstrip(self) -> bool:
        """Whether there is a filmstrip to see and to take pictures from."""
        return not self._strip.isNull()

    def set_filmstrip(self, strip: QImage) -> None:
        """One wide image of tiles side by side; a null image: the plain track."""
        self._strip = strip
        self.update()

    @property
    def has_waveform(self) -> bool:
        """Whether there is sound to see."""
        return bool(self._wave)

    def set_waveform(self, peaks: bytes) -> None:
        """How loud the clip is along its length, a byte for each of equal parts; none: no sound."""
        self._wave = peaks
        self.update()

    def set_marks(self, mark_in: int | None, mark_out: int | None) -> None:
        """The frames between which the clip plays."""
        self._marks = (mark_in, mark_out)
        self.update()

    def proxy(self, frame: int) -> QImage:
        """A small picture of the clip near a frame, at once; null without a filmstrip."""
        width = self._strip.width() // TILES
        tile = tile_of(frame, self.maximum() + 1)
        return self._strip.copy(tile * width, 0, width, self._strip.height())

    def set_frames(self, frames: int) -> None:
        """How many frames the clip has."""
        self.setRange(0, max(frames - 1, 0))
        self.setEnabled(frames > 0)
        self.update()

    def set_frame(self, frame: int) -> None:
        """Where the clip stands."""
        self.setValue(frame)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(320, HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.approached.emit()
        super().enterEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.isEnabled():
            self.setSliderDown(True)
            self.scrub_began.emit()
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setSliderDown(False)
            self.scrub_ended.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # steps are the player's: the same keys mean the same wherever the focus is in it

    def _follow(self, event: QMouseEvent) -> None:
        frame = frame_at(event.position().x() - _LEFT, self.width() - 2 * _LEFT, self.maximum() + 1)
        self.set_frame(frame)
        self.scrubbed.emit(frame)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(_LEFT, 2, -_LEFT, -2)
        place = room.left() + x_of(self.value(), room.width(), self.maximum() + 1)
        upper = room.adjusted(0, 0, 0, -WAVE - 2) if self.has_waveform else room
        if self.has_filmstrip:
            self._paint_strip(painter, upper, place)
        else:
            self._paint_track(painter, upper, place)
        if self.has_waveform:
            self._paint_wave(painter, QRectF(room.left(), room.bottom() - WAVE, room.width(), WAVE), place)
        if self.isEnabled():
            self._paint_marks(painter, room)
            painter.setPen(QPen(self._look.color("text"), 2))
            x = min(max(place, room.left() + 1), room.right() - 1)
            painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()))
        if self.hasFocus():
            painter.setPen(QPen(self._look.color("focus"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.end()

    def _paint_wave(self, painter: QPainter, room: QRectF, place: float) -> None:
        """A line for each pixel, from the loudest part that falls into it; what is still to come is dimmer.

        Half as high is -12 dB, not -6: sound is mixed with room above it, and would be a flat line.
        """
        count, width = len(self._wave), int(room.width())
        played, coming = self._look.color("secondary"), self._look.color("outline")
        for x in range(width):
            part = self._wave[x * count // width : max((x + 1) * count // width, x * count // width + 1)]
            height = max(sqrt(max(part) / 255) * room.height(), 1.0)
            left = room.left() + x
            painter.fillRect(
                QRectF(left, room.center().y() - height / 2, 1, height), played if left < place else coming
            )

    def _paint_marks(self, painter: QPainter, room: QRectF) -> None:
        """What lies outside the marks is shaded, and each mark is a bracket."""
        frames = self.maximum() + 1
        for frame, inwards in zip(self._marks, (1, -1), strict=True):
            if frame is None:
                continue
            x = room.left() + (frame if inwards > 0 else frame + 1) / frames * room.width()
            outside = QRectF(room.left(), room.top(), x - room.left(), room.height())
            if inwards < 0:
                outside = QRectF(x, room.top(), room.right() - x, room.height())
            painter.fillRect(outside, self._look.color("scrim"))
            painter.setPen(QPen(self._look.color("accent"), 2))
            x = min(max(x, room.left() + 1), room.right() - 1)
            for y in (room.top() + 1, room.bottom() - 1):
                painter.drawLine(QPointF(x, y), QPointF(x + 5 * inwards, y))
            painter.drawLine(QPointF(x, room.top() + 1), QPointF(x, room.bottom() - 1))

    def _paint_strip(self, painter: QPainter, room: QRectF, place: float) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(room, _RADIUS, _RADIUS)
        painter.save()
        painter.setClipPath(shape)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(room, self._look.color("picture_surround"))
        slots = slots_of(QSizeF(self._strip.size()), room.size())
        width = room.width() / len(slots)
        for slot, (_tile, part) in enumerate(slots):
            painter.drawImage(QRectF(room.left() + slot * width, room.top(), width, room.height()), self._strip, part)
        painter.restore()

    def _paint_track(self, painter: QPainter, room: QRectF, place: float) -> None:
        track = QRectF(room.left(), room.center().y() - _TRACK / 2, room.width(), _TRACK)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("line"))
        painter.drawRoundedRect(track, _TRACK / 2, _TRACK / 2)
        if self.isEnabled() and place > track.left():
            painter.setBrush(self._look.color("accent"))
            painter.drawRoundedRect(QRectF(track.topLeft(), QPointF(place, track.bottom())), _TRACK / 2, _TRACK / 2)
