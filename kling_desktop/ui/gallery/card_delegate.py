"""A card: the poster, the state with icon and word, what it was made from. Never told by colour alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kling_desktop.domain.generation import Generation, State
from kling_desktop.ui import text
from kling_desktop.ui.gallery.generation_list_model import GENERATION
from kling_desktop.ui.gallery.posters import Posters
from kling_desktop.ui.theme import Look

POSTER = QSize(208, 117)
WORDS = 62
GAP = 10
CARD = QSize(POSTER.width() + GAP, POSTER.height() + WORDS + GAP)

_SIGNS: Mapping[State, tuple[str, str]] = {  # icon and colour role
    State.PREPARING: ("upload", "running"),
    State.SUBMITTING: ("send", "running"),
    State.UNCERTAIN: ("circle-alert", "waiting"),
    State.QUEUED: ("hourglass", "running"),
    State.GENERATING: ("sparkles", "running"),
    State.DOWNLOADING: ("download", "running"),
    State.READY: ("circle-check", "ready"),
    State.FAILED: ("triangle-alert", "failed"),
}


class CardDelegate(QStyledItemDelegate):
    """Paints the cards."""

    def __init__(self, look: Look, posters: Posters, now: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._posters, self._now = look, posters, now

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return CARD

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        generation = index.data(GENERATION)
        if not isinstance(generation, Generation):
            return
        rect: QRect = option.rect  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
        card = QRectF(rect).adjusted(GAP / 2, GAP / 2, -GAP / 2, -GAP / 2)  # pyright: ignore[reportUnknownArgumentType]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if generation.dismissed:
            painter.setOpacity(0.5)
        self._ground(painter, card, state)  # pyright: ignore[reportUnknownArgumentType]
        self._poster(painter, card, generation)
        self._words(painter, card, generation)
        painter.restore()

    def _ground(self, painter: QPainter, card: QRectF, state: QStyle.StateFlag) -> None:
        hover, chosen = QStyle.StateFlag.State_MouseOver, QStyle.StateFlag.State_Selected
        painter.setBrush(self._look.color("hover" if state & hover else "raised"))
        role = "focus" if state & QStyle.StateFlag.State_HasFocus else "accent" if state & chosen else "line"
        painter.setPen(QPen(self._look.color(role), 2 if state & chosen else 1))
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _poster(self, painter: QPainter, card: QRectF, generation: Generation) -> None:
        well = QRectF(card.left() + 1, card.top() + 1, card.width() - 2, POSTER.height() - 1)
        path = QPainterPath()
        path.addRoundedRect(well.adjusted(0, 0, 0, 8), 5, 5)
        painter.save()
        painter.setClipPath(path)
        painter.setClipRect(well, Qt.ClipOperation.IntersectClip)
        painter.fillRect(well, self._look.color("picture_surround"))
        ratio = painter.device().devicePixelRatioF()
        image = self._posters.get(generation.id, POSTER * ratio) if generation.state is State.READY else None
        if image is not None:
            size = image.size().scaled(well.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRectF(0, 0, size.width(), size.height())
            place.moveCenter(well.center())
            painter.drawImage(place, image)
        else:
            self._sign(painter, well.center(), generation, 24, ratio)
        if generation.state in (State.GENERATING, State.DOWNLOADING):
            self._progress(painter, well, generation)
        painter.restore()

    def _progress(self, painter: QPainter, well: QRectF, generation: Generation) -> None:
        bar = QRectF(well.left(), well.bottom() - 3, well.width(), 3)
        painter.fillRect(bar, self._look.color("pressed"))
        bar.setWidth(well.width() * generation.progress / 100)
        painter.fillRect(bar, self._look.color("accent"))

    def _words(self, painter: QPainter, card: QRectF, generation: Generation) -> None:
        left, width = card.left() + 10, card.width() - 20
        top = card.top() + POSTER.height() + 6
        self._line(painter, QRectF(left, top, width, 18), text.title(generation) or "—", "body", "text")
        self._line(painter, QRectF(left, top + 18, width, 16), self._recipe(generation), "secondary", "secondary")
        ratio = painter.device().devicePixelRatioF()
        self._sign(painter, QPointF(left + 6, top + 44), generation, 12, ratio)
        role = "waiting" if generation.waiting else _SIGNS[generation.state][1]
        self._line(painter, QRectF(left + 17, top + 35, width - 17, 18), self._standing(generation), "secondary", role)

    def _sign(self, painter: QPainter, centre: QPointF, generation: Generation, size: int, ratio: float) -> None:
        icon, role = _SIGNS[generation.state]
        if generation.waiting is not None and generation.state is not State.UNCERTAIN:
            icon, role = "clock", "waiting"
        pixmap = self._look.pixmap(icon, role if size < 20 else "secondary", size, ratio)
        painter.drawPixmap(QPointF(centre.x() - size / 2, centre.y() - size / 2), pixmap)

    def _line(self, painter: QPainter, where: QRectF, words: str, font: str, role: str) -> None:
        painter.setFont(self._look.font(font))
        painter.setPen(self._look.color(role))
        metrics = QFontMetrics(painter.font())
        short = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(where.width()))
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)

    def _recipe(self, generation: Generation) -> str:
        request = generation.request
        mode = text.choice("mode", str(request.effective("mode"))).split(" ")[0]
        parts = [mode, f"{request.effective('duration')} s", str(request.effective("aspect_ratio"))]
        if generation.takes > 1:
            parts.append(f"{generation.take}/{generation.takes}")
        if generation.starred:
            parts.append("★")
        return " · ".join(parts)

    def _standing(self, generation: Generation) -> str:
        if generation.waiting is not None:
            return text.waiting(generation.waiting, self._now())
        words = text.state(generation.state)
        if generation.state is State.FAILED:
            return text.failure_in_full(generation.failure) if generation.failure else words
        if generation.state is State.GENERATING:
            words = f"{words} {generation.progress} %"
        if not generation.settled:
            words = f"{words} · {text.span(self._now() - generation.created_at)}"
        return words
