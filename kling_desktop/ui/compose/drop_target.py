"""Makes a widget take drops, and says what hovers over it and what has landed. It decides nothing itself."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from kling_desktop.ui.compose.carrying import Carried, from_mime
from kling_desktop.ui.compose.drops import Glance, glance, left_to_the_window

Hovering = Glance | Carried
_Type = QEvent.Type


class DropTarget(QObject):
    """Watches one widget's drag events. Everything is accepted while it hovers, so that a refusal can say why."""

    hovered = Signal(object, bool, object)  # Hovering, whether Ctrl asks for a copy, where (QPoint)
    left = Signal()
    dropped = Signal(object, bool, object)  # QMimeData, whether Ctrl asks for a copy, where (QPoint)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._hovering: Hovering = Glance()
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == _Type.DragLeave:
            self.left.emit()
        elif kind in (_Type.DragEnter, _Type.DragMove, _Type.Drop):
            self._take(kind, cast("QDropEvent", event))
        else:
            return False
        return True

    def _take(self, kind: QEvent.Type, event: QDropEvent) -> None:
        mime: QMimeData = event.mimeData()
        if kind == _Type.DragEnter and left_to_the_window(mime):
            event.ignore()  # Qt then asks what lies around this widget
            return
        copy = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if kind == _Type.DragEnter:
            self._hovering = from_mime(mime) or glance(mime)
        event.setDropAction(Qt.DropAction.CopyAction)  # never a move: the source keeps its file
        event.accept()
        if kind == _Type.Drop:
            self.left.emit()
            self.dropped.emit(mime, copy, event.position().toPoint())
        else:
            self.hovered.emit(self._hovering, copy, event.position().toPoint())
