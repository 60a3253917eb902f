"""The crop editor's canvas: the frame stands still, the picture is dragged and zoomed beneath it.

It works on small copies, so that no picture is too large for it; it shows an `Editing` and says what the user did.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QLabel, QWidget

from kling_desktop.domain.cropping import Fill, frame, turned_size
from kling_desktop.ui.cropping.backdrop import smeared
from kling_desktop.ui.cropping.editing import Edited, Editing
from kling_desktop.ui.theme import Look

_MARGIN: Final = 48  # of the picture's surroundings is seen, so that one knows what there is to move to
_STEP, _STRIDE = 0.01, 0.1  # of the frame for an arrow key, and with Shift
_FAINT, _VEIL = 80, 190  # of 255: the lines of the thirds; what is outside of the frame
_NOTCH: Final = 1.1  # zoom for a step of the wheel or a key
_WAYS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ZOOMS: Final = {
    Qt.Key.Key_Plus: _NOTCH,
    Qt.Key.Key_Equal: _NOTCH,
    Qt.Key.Key_Minus: 1 / _NOTCH,
}


class CropView(QLabel):
    """Owns the small copies and what was derived from them for drawing."""

    moved = Signal(float, float)  # fractions of the frame
    zoomed = Signal(float, float, float)  # factor, and towards which point of the frame

    def __init__(self, look: Look, editing: Editing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._editing = look, editing
        self._onion = 0.0
        self._copies: dict[str, QImage] = {}  # by place
        self._drawn: dict[tuple[object, ...], QPixmap] = {}
        self._dragged_from: QPointF | None = None
        self.setPixmap(QPixmap(1, 1))  # all is painted here: by this, assistive technology takes it for a picture
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setMinimumSize(320, 240)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(880, 560)

    def show_copy(self, place: str, copy: QImage) -> None:
        """Shows a picture by this small copy from now on."""
        self._copies[place] = copy
        self._drawn.clear()
        self.update()

    def show_editing(self, editing: Editing) -> None:
        """Shows how the pictures are framed."""
        self._editing = editing
        self.update()

    def show_onion(self, strength: float) -> None:
        """Lays the other picture over this one, 0 to 1."""
        self._onion = strength
        self.update()

    def frame_area(self) -> QRectF:
        """Where the frame stands."""
        room = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        ratio = self._editing.one.framing.ratio
        width = min(room.width(), room.height() * ratio)
        area = QRectF(0, 0, width, width / ratio)
        area.moveCenter(room.center())
        return area

    # What the user does

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged_from = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is not None:
            area, way = self.frame_area(), event.position() - self._dragged_from
            self._dragged_from = event.position()
            self.moved.emit(-way.x() / area.width(), -way.y() / area.height())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._dragged_from = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        area, at = self.frame_area(), event.position()
        notches = event.angleDelta().y() / 120
        if notches:
            x, y = (at.x() - area.left()) / area.width(), (at.y() - area.top()) / area.height()
            self.zoomed.emit(_NOTCH**notches, min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _WAYS:
            step = _STRIDE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else _STEP
            self.moved.emit(_WAYS[key][0] * step, _WAYS[key][1] * step)
        elif key in _ZOOMS:
            self.zoomed.emit(_ZOOMS[key], 0.5, 0.5)
        else:
            super().keyPressEvent(event)

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self._look.color("picture_surround"))
        area = self.frame_area()
        self._paint_picture(painter, self._editing.one, area)
        other = self._editing.other
        if other is not None and self._onion > 0:
            painter.setClipRect(area)
            painter.setOpacity(self._onion)
            self._paint_picture(painter, other, area)
            painter.setOpacity(1.0)
            painter.setClipping(False)
        self._paint_outside(painter, area)
        self._paint_lines(painter, area)

    def _paint_picture(self, painter: QPainter, one: Edited, area: QRectF) -> None:
        copy = self._copies.get(one.place)
        if copy is None:
            return
        framing, found = one.framing, frame(one.framing, *one.size)
        if framing.fill is Fill.COLOUR:
            painter.fillRect(area, QColor(framing.colour))
        elif framing.fill is Fill.BLUR:
            blurred = self._derived(one, "blur", round(framing.ratio, 4))
            painter.drawPixmap(area, blurred, QRectF(blurred.rect()))
        scale = area.width() / found.width
        wide, high = turned_size(framing, *one.size)
        whole = QRectF(area.left() - found.left * scale, area.top() - found.top * scale, wide * scale, high * scale)
        picture = self._derived(one, "turned")
        painter.drawPixmap(whole, picture, QRectF(picture.rect()))

    def _derived(self, one: Edited, what: str, *more: object) -> QPixmap:
        """The copy after its turns, or its blurred surroundings; made once."""
        key = (one.place, what, one.framing.turns, *more)
        if key not in self._drawn:
            turns = QTransform().rotate(90 * one.framing.turns)
            upright = self._copies[one.place].transformed(turns)
            image = upright if what == "turned" else smeared(upright, one.framing.ratio)
            self._drawn[key] = QPixmap.fromImage(image)
        return self._drawn[key]

    def _paint_outside(self, painter: QPainter, area: QRectF) -> None:
        veil = self._look.color("picture_surround")
        veil.setAlpha(_VEIL)
        whole = QRectF(self.rect())
        for part in (
            QRectF(whole.topLeft(), QPointF(whole.right(), area.top())),
            QRectF(QPointF(whole.left(), area.bottom()), whole.bottomRight()),
            QRectF(QPointF(whole.left(), area.top()), QPointF(area.left(), area.bottom())),
            QRectF(QPointF(area.right(), area.top()), QPointF(whole.right(), area.bottom())),
        ):
            painter.fillRect(part, veil)

    def _paint_lines(self, painter: QPainter, area: QRectF) -> None:
        thirds = self._look.color("accent_text")
        thirds.setAlpha(_FAINT)
        painter.setPen(thirds)
        for third in (1 / 3, 2 / 3):
            x, y = area.left() + third * area.width(), area.top() + third * area.height()
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        painter.setPen(self._look.color("focus" if self.hasFocus() else "secondary"))
        painter.drawRect(area)
