"""Shows that the picture was given the focus by a key, by a ring around it: nothing is drawn over a picture."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kling_desktop.ui.theme import Look

_GAP: Final = 4
_RADIUS: Final = 6.0
_BY_KEY: Final = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class FocusRing(QWidget):
    """Lies below `stage`, a little larger; seen while `view` in it has the focus, unless the mouse gave it."""

    def __init__(self, look: Look, stage: QWidget, view: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._stage, self._seen = look, stage, False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.lower()
        for watched in (stage, view):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._stage and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self.setGeometry(self._stage.geometry().adjusted(-_GAP, -_GAP, _GAP, _GAP))
        elif isinstance(event, QFocusEvent):
            self._seen = event.gotFocus() and event.reason() in _BY_KEY
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._seen:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._look.color("focus"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
            painter.end()
