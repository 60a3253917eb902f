"""How a card is painted: a poster in a 16:9 well; title, state and facts below, or beside it where there is less room.

The words come from `card_words`.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap

from kling_desktop.ui.gallery.card_words import Card
from kling_desktop.ui.gallery.grid import FLAT_HEIGHT, TEXT_HEIGHT, picture_width
from kling_desktop.ui.theme import Look

RADIUS: Final = 6
_PAD = 8
_ICON, _WELL_ICON = 14, 20
_STAR = 14
_BAR = 3
_LINES = (6, 24, 42)  # tops of the three lines of words, below the well
_LINE = 17
_DIMMED = 0.5
_FACES = 12_000_000  # bytes of cards as they were painted: some seventy of the usual size
_GROUNDS = 6  # empty cards that are kept
_FITTED = 500  # lines of words that were made to fit
_HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
# as numbers, once: to join Qt's flags takes Python as long as a line takes to paint
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignHCenter)
_STAR_POINTS = ((0, -1), (0.25, -0.34), (0.95, -0.31), (0.4, 0.13), (0.59, 0.81), (0, 0.42))  # one half; mirrored


class Dress(NamedTuple):
    """How a card is meant at this moment."""

    selected: bool = False
    focused: bool = False
    hovered: bool = False


class _Face(NamedTuple):
    """All that a card's look depends on, but for fonts and colours."""

    card: Card
    poster: int
    dress: Dress
    width: int
    height: int
    ratio: float


class _Ground(NamedTuple):
    """All that the look of an empty card depends on. `edged`: with its border, where nothing comes below that."""

    dimmed: bool
    dress: Dress
    width: int
    height: int
    ratio: float
    edged: bool


def star_rect(card: QRect) -> QRect:
    """Where the star is clicked."""
    return QRect(card.right() - _STAR - 2 * _PAD, card.bottom() - TEXT_HEIGHT, _STAR + 2 * _PAD, _STAR + 2 * _PAD)


def _well(card: QRect) -> QRect:
    """Where its picture is."""
    height = card.height() if card.height() <= FLAT_HEIGHT else card.height() - TEXT_HEIGHT
    return QRect(card.left(), card.top(), picture_width(card.width(), card.height()), height)


def _star_path(centre: QPointF, size: float) -> QPainterPath:
    half = [(x * size / 2, y * size / 2) for x, y in _STAR_POINTS]
    around = half + [(-x, y) for x, y in reversed(half[1:-1])]
    path = QPainterPath()
    path.moveTo(centre + QPointF(*around[0]))
    for point in around[1:]:
        path.lineTo(centre + QPointF(*point))
    path.closeSubpath()
    return path


class CardPainter:
    """Owns the fonts, icons in their colours, and the cards painted last, so that a repaint builds nothing."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._faces: OrderedDict[_Face, QPixmap] = OrderedDict()
        self._grounds: OrderedDict[_Ground, QPixmap] = OrderedDict()
        self._fitted: dict[tuple[str, int, bool], str] = {}
        self._icons: dict[tuple[str, str, int, float], QPixmap] = {}
        self._corners, self._corners_size = QPainterPath(), QSize()
        self.refresh()

    def refresh(self) -> None:
        """Takes the fonts and colours of the theme afresh."""
        for kept in (self._icons, self._faces, self._grounds, self._fitted):
            kept.clear()
        self._title, self._small = self._look.font("body"), self._look.font("secondary")
        self._title.setWeight(QFont.Weight.Medium)
        self._title_metrics, self._small_metrics = QFontMetrics(self._title), QFontMetrics(self._small)
        names = ("panel", "raised", "line", "hover", "text", "secondary", "disabled", "accent", "focus", "window")
        self._colors = {name: self._look.color(name) for name in (*names, "picture_surround", "waiting")}

    def paint(self, painter: QPainter, rect: QRect, card: Card, poster: QPixmap | None, dress: Dress) -> None:
        """Paints one card: as it was painted before, where nothing about it has changed."""
        ratio = painter.device().devicePixelRatio()
        if not ratio.is_integer():  # a card's corner may lie between two pixels
            self._ground(painter, rect, dress, dimmed=card.dimmed)
            self._content(painter, rect, card, poster, dress)
            self._edge(painter, rect, dress)
            return
        face = _Face(card, poster.cacheKey() if poster else 0, dress, rect.width(), rect.height(), ratio)
        if face not in self._faces:
            self._faces[face] = self._painted(face, poster)
        self._faces.move_to_end(face)
        painter.drawPixmap(rect.topLeft(), self._faces[face])

    def _painted(self, face: _Face, poster: QPixmap | None) -> QPixmap:
        card, dress = face.card, face.dress
        edged = poster is None and card.progress is None
        pixmap = self._empty(_Ground(card.dimmed, dress, face.width, face.height, face.ratio, edged)).copy()
        rect = QRect(0, 0, face.width, face.height)
        painter = QPainter(pixmap)
        painter.setRenderHints(_HINTS)
        self._content(painter, rect, card, poster, dress)
        if not edged:
            self._edge(painter, rect, dress)
        painter.end()
        most = _FACES // (4 * pixmap.width() * pixmap.height() + 1)
        while len(self._faces) > most:
            self._faces.popitem(last=False)
        return pixmap

    def _empty(self, ground: _Ground) -> QPixmap:
        """A card without picture and words: most of those that come into sight begin alike."""
        if ground not in self._grounds:
            rect = QRect(0, 0, ground.width, ground.height)
            pixmap = self._grounds[ground] = QPixmap(rect.size() * ground.ratio)
            pixmap.setDevicePixelRatio(ground.ratio)
            pixmap.fill(self._colors["panel"])
            painter = QPainter(pixmap)
            painter.setRenderHints(_HINTS)
            self._ground(painter, rect, ground.dress, dimmed=ground.dimmed)
            if ground.edged:
                self._edge(painter, rect, ground.dress)
            painter.end()
            while len(self._grounds) > _GROUNDS:
                self._grounds.popitem(last=False)
        self._grounds.move_to_end(ground)
        return self._grounds[ground]

    def _ground(self, painter: QPainter, rect: QRect, dress: Dress, *, dimmed: bool) -> None:
        painter.setOpacity(_DIMMED if dimmed else 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colors["hover" if dress.hovered else "raised"])
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        painter.fillRect(_well(rect), self._colors["picture_surround"])
        painter.setOpacity(1.0)

    def _content(self, painter: QPainter, rect: QRect, card: Card, poster: QPixmap | None, dress: Dress) -> None:
        painter.setOpacity(_DIMMED if card.dimmed else 1.0)
        flat, well = rect.height() <= FLAT_HEIGHT, _well(rect)
        if poster is not None:
            self._poster(painter, well, poster)
        elif card.sentence and not flat:
            self._sentence(painter, well, card)
        else:
            icon, role = (card.icon, card.role) if card.sentence else ("film", "disabled")
            self._icon(painter, icon, role, _WELL_ICON, QPointF(well.center()))
        if card.progress is not None:
            self._progress(painter, well, card.progress)
        self._words(painter, rect.adjusted(well.width(), 0, 0, 0) if flat else rect, card, dress)
        painter.setOpacity(1.0)

    def _edge(self, painter: QPainter, rect: QRect, dress: Dress) -> None:
        """The border, and the ground in the corners where the picture's are square."""
        painter.translate(rect.topLeft())
        painter.fillPath(self._corners_of(rect.size()), self._colors["panel"])
        painter.translate(-rect.topLeft())
        strong = dress.selected or dress.focused
        edge = "focus" if dress.focused else "accent" if dress.selected else "line"
        painter.setPen(QPen(self._colors[edge], 2 if strong else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = 1.0 if strong else 0.5
        painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), RADIUS, RADIUS)

    def _corners_of(self, size: QSize) -> QPainterPath:
        if size != self._corners_size:
            whole, card = QPainterPath(), QPainterPath()
            whole.addRect(0, 0, size.width(), size.height())
            card.addRoundedRect(0, 0, size.width(), size.height(), RADIUS, RADIUS)
            self._corners, self._corners_size = whole.subtracted(card), size
        return self._corners

    def _poster(self, painter: QPainter, well: QRect, poster: QPixmap) -> None:
        own = poster.deviceIndependentSize()
        size = own.scaled(QSizeF(well.size()), Qt.AspectRatioMode.KeepAspectRatio)
        if abs(size.width() - own.width()) <= 1:  # read for this room: drawn as it is, which is much faster
            size = own
        room = QRectF(QPointF(), size)
        room.moveCenter(QRectF(well).center())
        painter.drawPixmap(room.topLeft().toPoint() if size == own else room.toRect(), poster)

    def _sentence(self, painter: QPainter, well: QRect, card: Card) -> None:
        inner = well.adjusted(_PAD, _PAD, -_PAD, -_PAD - _BAR)
        painter.setFont(self._small)
        room = inner.adjusted(0, _WELL_ICON + 6, 0, 0)
        needed = self._small_metrics.boundingRect(room, _WRAPPED, card.sentence)
        top = inner.top() + max((inner.height() - needed.height() - _WELL_ICON - 6) // 2, 0)
        self._icon(painter, card.icon, card.role, _WELL_ICON, QPointF(inner.center().x(), top + _WELL_ICON / 2))
        painter.setPen(self._colors["secondary"])
        below = QRect(inner.left(), top + _WELL_ICON + 6, inner.width(), inner.bottom() - top - _WELL_ICON - 6)
        whole_lines = max(below.height() // self._small_metrics.lineSpacing(), 1) * self._small_metrics.lineSpacing()
        painter.save()
        painter.setClipRect(below.adjusted(0, 0, 0, whole_lines - below.height()), Qt.ClipOperation.IntersectClip)
        painter.drawText(below.adjusted(0, 0, 0, needed.height()), _WRAPPED, card.sentence)
        painter.restore()

    def _progress(self, painter: QPainter, well: QRect, percent: int) -> None:
        bar = QRect(well.left(), well.bottom() - _BAR + 1, well.width(), _BAR)
        painter.fillRect(bar, self._colors["line"])
        bar.setWidth(round(well.width() * percent / 100))
        painter.fillRect(bar, self._colors["accent"])

    def _words(self, painter: QPainter, rect: QRect, card: Card, dress: Dress) -> None:
        left, width = rect.left() + _PAD + 2, rect.width() - 2 * _PAD - 4
        top = rect.bottom() - TEXT_HEIGHT + 1
        star = card.starred or dress.hovered
        self._line(painter, QRect(left, top + _LINES[0], width - (_STAR + 6 if star else 0), _LINE), card.title, "text")
        if star:
            self._star(painter, star_rect(rect), starred=card.starred)
        self._icon(painter, card.icon, card.role, _ICON, QPointF(left + _ICON / 2, top + _LINES[1] + _LINE / 2))
        state = QRect(left + _ICON + 6, top + _LINES[1], width - _ICON - 6, _LINE)
        facts = QRect(left, top + _LINES[2], width, _LINE)
        said = card.sentence if rect.height() <= FLAT_HEIGHT and card.sentence else card.facts
        if card.mark:
            taken = self._small_metrics.horizontalAdvance(card.mark) + _PAD
            beside = self._small_metrics.horizontalAdvance(card.state) + taken <= state.width()
            self._mark(painter, state if beside else facts, card.mark, taken)
        self._line(painter, state, card.state, "text", small=True)
        self._line(painter, facts, said, "secondary", small=True)

    def _mark(self, painter: QPainter, room: QRect, mark: str, taken: int) -> None:
        """A word at the right of a line, whose room becomes smaller by it."""
        painter.setFont(self._small)
        painter.setPen(self._colors["secondary"])
        painter.drawText(room, _RIGHT, mark)
        room.setWidth(room.width() - taken)

    def _line(self, painter: QPainter, room: QRect, words: str, role: str, *, small: bool = False) -> None:
        painter.setFont(self._small if small else self._title)
        painter.setPen(self._colors[role])
        painter.drawText(room, _LEFT, self._fitting(words, room.width(), small=small))

    def _fitting(self, words: str, width: int, *, small: bool) -> str:
        """As many of the words as fit: what several cards say is measured once."""
        key = (words, width, small)
        if key not in self._fitted:
            if len(self._fitted) >= _FITTED:
                self._fitted.clear()
            metrics = self._small_metrics if small else self._title_metrics
            self._fitted[key] = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        return self._fitted[key]

    def _star(self, painter: QPainter, room: QRect, *, starred: bool) -> None:
        color: QColor = self._colors["waiting" if starred else "secondary"]
        painter.setPen(QPen(color, 1.3))
        painter.setBrush(color if starred else Qt.BrushStyle.NoBrush)
        painter.drawPath(_star_path(QRectF(room).center(), _STAR))

    def _icon(self, painter: QPainter, name: str, role: str, size: int, centre: QPointF) -> None:
        ratio = painter.device().devicePixelRatio()
        key = (name, role, size, ratio)
        if key not in self._icons:
            self._icons[key] = self._look.pixmap(name, role, size, ratio)
        painter.drawPixmap(round(centre.x() - size / 2), round(centre.y() - size / 2), self._icons[key])
