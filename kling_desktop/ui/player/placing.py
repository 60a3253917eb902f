"""Where pictures lie in the room that they have: fitted, filling it, or so many screen pixels for each of the clip's.

Pure. `picture` is in pixels of the clip, `room`, `pan` and what is answered in logical pixels, `ratio` in device pixels
for each of those.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt

MOST_ZOOM: Final = 16.0
WHEEL_STEP: Final = 1.25
_GAP: Final = 8.0  # between pictures that lie side by side


class Fitting(StrEnum):
    """How a picture's size follows from its room."""

    FIT = "fit"
    FILL = "fill"
    SCALE = "scale"


@dataclass(frozen=True, slots=True)
class Zoom:
    """How large the picture is: as the fitting says, or `scale` device pixels for each of the clip's."""

    fitting: Fitting = Fitting.FIT
    scale: float = 1.0


FIT: Final = Zoom()
FILL: Final = Zoom(Fitting.FILL)
ACTUAL: Final = Zoom(Fitting.SCALE, 1.0)


class Mode(StrEnum):
    """How several pictures are seen together."""

    FLIP = "flip"
    SIDE = "side"
    WIPE = "wipe"
    OVERLAY = "overlay"
    DIFFERENCE = "difference"


@dataclass(frozen=True, slots=True)
class Layout:
    """Which picture is in front, and how the others are seen with it. `split` is the wipe's place, from 0 to 1."""

    mode: Mode = Mode.FLIP
    front: int = 0
    split: float = 0.5


def seen_size(picture: QSizeF, room: QSizeF, zoom: Zoom, ratio: float) -> QSizeF:
    """How large the picture is to be seen, in whole device pixels."""
    if picture.isEmpty():
        return QSizeF()
    match zoom.fitting:
        case Fitting.FIT:
            size = picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        case Fitting.FILL:
            size = picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        case Fitting.SCALE:
            size = picture * (zoom.scale / ratio)
    return QSizeF(max(round(size.width() * ratio), 1) / ratio, max(round(size.height() * ratio), 1) / ratio)


def placed(picture: QSizeF, room: QSizeF, pan: QPointF, zoom: Zoom, ratio: float) -> QRectF:
    """Where the picture lies in the room: centred, and moved by `pan` as far as it is larger than the room."""
    size = seen_size(picture, room, zoom, ratio)
    at = held(pan, size, room)
    x, y = (room.width() - size.width()) / 2 + at.x(), (room.height() - size.height()) / 2 + at.y()
    return QRectF(QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio), size)


def held(pan: QPointF, size: QSizeF, room: QSizeF) -> QPointF:
    """The pan, no further than to the picture's edges."""
    reach_x, reach_y = max(size.width() - room.width(), 0) / 2, max(size.height() - room.height(), 0) / 2
    return QPointF(min(max(pan.x(), -reach_x), reach_x), min(max(pan.y(), -reach_y), reach_y))


def scale_of(picture: QSizeF, room: QSizeF, zoom: Zoom, ratio: float) -> float:
    """How many device pixels each pixel of the clip takes."""
    return seen_size(picture, room, zoom, ratio).width() * ratio / max(picture.width(), 1)


def zoomed(picture: QSizeF, room: QSizeF, zoom: Zoom, ratio: float, steps: float) -> Zoom:
    """The next zoom by so many steps of the wheel. Smaller than the room is fitted."""
    fitted = scale_of(picture, room, FIT, ratio)
    scale = min(scale_of(picture, room, zoom, ratio) * WHEEL_STEP**steps, max(MOST_ZOOM, fitted))
    return FIT if scale <= fitted * 1.001 else Zoom(Fitting.SCALE, scale)


def cells(room: QSizeF, count: int, shape: QSizeF) -> tuple[QRectF, ...]:
    """The rooms of pictures side by side, in as many rows as let a picture of this shape be largest."""
    choices = [_grid(room, count, columns) for columns in range(min(count, 2), count + 1)]
    return max(choices, key=lambda rooms: shape.scaled(rooms[0].size(), Qt.AspectRatioMode.KeepAspectRatio).width())


def _grid(room: QSizeF, count: int, columns: int) -> tuple[QRectF, ...]:
    lines = ceil(count / columns)
    width, height = (room.width() - _GAP * (columns - 1)) / columns, (room.height() - _GAP * (lines - 1)) / lines
    return tuple(
        QRectF(n % columns * (width + _GAP), n // columns * (height + _GAP), width, height) for n in range(count)
    )
