"""How a frame slot and a tile of a picture are drawn. Values in, pixels out; sizes in logical pixels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter, QPainterPath, QPen, QPixmap, QTextLayout, QTextOption

from kling_desktop.ui.theme import Look

RADIUS: Final = 6
CAPTION: Final = 20
_ICON: Final = 20
_SIGN: Final = 14
_GAP: Final = 4
_SIGNS = {"failed": "circle-alert", "waiting": "triangle-alert"}
_CENTRE = Qt.AlignmentFlag.AlignCenter


class Mood(Enum):
    """What a slot is telling."""

    EMPTY = auto()
    PREPARING = auto()
    FILLED = auto()
    WELCOMING = auto()  # something hovers that it would take
    REFUSING = auto()  # something hovers that it would not take


@dataclass(frozen=True, slots=True)
class Face:
    """One moment of a slot. Of the `captions` the first that has room is shown, in the colour of the role `tone` with
    a sign of it; `shown` is how far the picture has faded in, 0 to 1.
    """

    mood: Mood
    words: str = ""
    captions: tuple[str, ...] = ()
    tone: str = ""
    picture: QPixmap | None = None
    shown: float = 1.0
    focused: bool = False
    hovered: bool = False


_ICONS: dict[Mood, tuple[str, str]] = {  # mood → icon, role of its colour
    Mood.EMPTY: ("image-plus", "secondary"),
    Mood.PREPARING: ("loader-circle", "running"),
    Mood.FILLED: ("image", "secondary"),
    Mood.WELCOMING: ("image-plus", "link"),
    Mood.REFUSING: ("ban", "failed"),
}
_LINES: dict[Mood, tuple[str, int, Qt.PenStyle]] = {  # mood → role, width, style of the edge
    Mood.EMPTY: ("outline", 1, Qt.PenStyle.DashLine),
    Mood.PREPARING: ("line", 1, Qt.PenStyle.SolidLine),
    Mood.FILLED: ("line", 1, Qt.PenStyle.SolidLine),
    Mood.WELCOMING: ("accent", 2, Qt.PenStyle.SolidLine),
    Mood.REFUSING: ("failed", 2, Qt.PenStyle.SolidLine),
}


def paint(painter: QPainter, area: QRect, face: Face, look: Look) -> None:
    """Draws the slot into `area`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    outline = QPainterPath()
    outline.addRoundedRect(QRectF(area), RADIUS, RADIUS)
    painter.save()
    painter.setClipPath(outline)
    painter.fillRect(area, look.color("hover" if face.hovered and face.mood is Mood.EMPTY else "raised"))
    inside = area
    if face.captions:
        inside = area.adjusted(0, 0, 0, -CAPTION)
        _paint_caption(painter, QRect(area.left(), inside.bottom() + 1, area.width(), CAPTION), face, look)
    has_picture = face.picture is not None and not face.picture.isNull()
    if face.picture is not None and has_picture:
        _paint_picture(painter, inside, face.picture, face.shown, look)
        if face.mood is not Mood.FILLED:
            painter.fillRect(inside, look.color("scrim"))
    painter.restore()
    if face.mood is not Mood.FILLED or not has_picture:
        _paint_words(painter, inside, face, look, over_picture=has_picture)
    _paint_edge(painter, area, face, look)


def _paint_picture(painter: QPainter, area: QRect, picture: QPixmap, shown: float, look: Look) -> None:
    """The whole picture, never cropped: a crop here would look like a crop of the clip."""
    painter.fillRect(area, look.color("picture_surround"))
    painter.setOpacity(shown)
    painter.drawPixmap(fitted(area, picture), picture, QRectF(picture.rect()))
    painter.setOpacity(1.0)


def fitted(area: QRect, picture: QPixmap | QImage) -> QRectF:
    """Where a picture lies that is as large as `area` allows."""
    size = QSizeF(picture.size()).scaled(QSizeF(area.size()), Qt.AspectRatioMode.KeepAspectRatio)
    corner = QRectF(area).center() - QPointF(size.width() / 2, size.height() / 2)
    return QRectF(corner, size)


def _paint_caption(painter: QPainter, area: QRect, face: Face, look: Look) -> None:
    painter.setFont(look.font("secondary"))
    metrics = QFontMetrics(painter.font())
    inner = area.adjusted(4, 0, -4, 0)
    if face.tone:
        sign = look.pixmap(_SIGNS[face.tone], face.tone, _SIGN, painter.device().devicePixelRatioF())
        painter.drawPixmap(inner.left(), inner.center().y() - _SIGN // 2 + 1, sign)
        inner.adjust(_SIGN + _GAP, 0, 0, 0)
    room = (caption for caption in face.captions if metrics.horizontalAdvance(caption) <= inner.width())
    caption = next(room, metrics.elidedText(face.captions[-1], Qt.TextElideMode.ElideMiddle, inner.width()))
    painter.setPen(look.color(face.tone or "secondary"))
    painter.drawText(inner, _CENTRE, caption)


def _paint_words(painter: QPainter, area: QRect, face: Face, look: Look, *, over_picture: bool) -> None:
    """An icon, and as many lines of the words as there is room for, in the middle of the area."""
    icon, role = _ICONS[face.mood]
    painter.setFont(look.font("secondary"))
    metrics = QFontMetrics(painter.font())
    room = area.adjusted(8, 6, -8, -6)
    most = max(1, (room.height() - _ICON - _GAP) // metrics.lineSpacing())
    lines = wrapped(face.words, metrics, painter, room.width(), most)
    height = _ICON + _GAP + len(lines) * metrics.lineSpacing()
    top = room.top() + max(0, (room.height() - height) // 2)
    light = "accent_text" if over_picture else None  # on the scrim, in either theme
    left = room.center().x() - _ICON // 2
    ratio = painter.device().devicePixelRatioF()
    painter.drawPixmap(left, top, look.pixmap(icon, light or role, _ICON, ratio))
    painter.setPen(look.color(light or ("secondary" if face.mood in (Mood.EMPTY, Mood.FILLED) else "text")))
    for number, line in enumerate(lines):
        y = top + _ICON + _GAP + number * metrics.lineSpacing()
        painter.drawText(QRect(room.left(), y, room.width(), metrics.lineSpacing()), _CENTRE, line)


def wrapped(words: str, metrics: QFontMetrics, painter: QPainter, width: int, most: int) -> list[str]:
    """The words in at most `most` lines of `width` pixels, the last one elided."""
    layout = QTextLayout(words, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    units = words.encode("utf-16-le")  # Qt counts in units of 16 bits
    cuts = [2 * start for start in (*starts, len(units))]
    lines = [units[start:end].decode("utf-16-le", "ignore").strip() for start, end in pairwise(cuts)]
    if len(lines) <= most:
        return lines
    rest = units[cuts[most - 1] :].decode("utf-16-le", "ignore")
    return [*lines[: most - 1], metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)]


def _paint_edge(painter: QPainter, area: QRect, face: Face, look: Look) -> None:
    role, width, style = _LINES[face.mood]
    if face.focused and face.mood in (Mood.EMPTY, Mood.PREPARING, Mood.FILLED):
        role, width, style = "focus", 2, Qt.PenStyle.SolidLine
    painter.setPen(QPen(look.color(role), width, style))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = width / 2
    painter.drawRoundedRect(QRectF(area).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)
