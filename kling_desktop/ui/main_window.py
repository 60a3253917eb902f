"""The window: three panes in two arrangements, a strip for notices, the status line. It knows no service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMainWindow, QScrollArea, QSplitter, QVBoxLayout, QWidget

from kling_desktop.ui.notices import Notices
from kling_desktop.ui.theme import Look

CREATE, LIBRARY = "create", "library"
_SIZES: Mapping[str, tuple[list[int], list[int]]] = {  # compose : the rest, player : gallery
    CREATE: ([372, 1068], [600, 260]),
    LIBRARY: ([372, 1068], [300, 560]),
}
_COMPOSE_LEAST = 348


class MainWindow(QMainWindow):
    """Owns the arrangement of the panes."""

    closing = Signal()
    folder_pressed = Signal()

    def __init__(
        self, look: Look, compose: QWidget, player: QWidget, gallery: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._arrangement = CREATE
        self._kept: dict[str, dict[str, str]] = {}
        self.notices = Notices(look, self)
        self.status = StatusLine(self)
        self.panes: Mapping[str, QWidget] = {"compose": _scrolling(compose), "player": player, "gallery": gallery}
        self._right = QSplitter(Qt.Orientation.Vertical, self)
        self._right.addWidget(player)
        self._right.addWidget(gallery)
        self._right.setStretchFactor(0, 1)
        self._whole = QSplitter(Qt.Orientation.Horizontal, self)
        self._whole.addWidget(self.panes["compose"])
        self._whole.addWidget(self._right)
        self._whole.setStretchFactor(1, 1)
        self.panes["compose"].setMinimumWidth(_COMPOSE_LEAST)
        for splitter in (self._right, self._whole):
            splitter.setHandleWidth(8)
            splitter.setChildrenCollapsible(False)
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(8, 8, 8, 0)
        layout.setSpacing(8)
        layout.addWidget(self.notices)
        layout.addWidget(self._whole, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(body)
        self.setMinimumSize(1024, 700)
        self.resize(1440, 920)
        self.setWindowTitle("Kling Desktop")
        self._lay_out(CREATE)
        self.retranslate()

    def set_simulated(self, simulated: bool) -> None:
        """Marks the window as working on the simulator."""
        self.status.badge.setVisible(simulated)

    def arrange(self, name: str) -> None:
        """Shows another arrangement, as the user left it."""
        self._kept[self._arrangement] = self._sizes()
        self._lay_out(name)

    @property
    def arrangement(self) -> str:
        """The arrangement that is shown."""
        return self._arrangement

    def state(self) -> dict[str, Any]:
        """Everything about the window that is worth remembering, as JSON values."""
        self._kept[self._arrangement] = self._sizes()
        hidden = [name for name, pane in self.panes.items() if pane.isHidden()]
        geometry = self.saveGeometry().toBase64().toStdString()
        return {"shown": self._arrangement, "sizes": self._kept, "geometry": geometry, "hidden": hidden}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Brings back what `state` gave; what does not fit is passed over."""
        sizes = state.get("sizes")
        if isinstance(sizes, dict):
            self._kept = {str(k): dict(v) for k, v in sizes.items() if isinstance(v, dict)}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
        if isinstance(geometry := state.get("geometry"), str):
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        for name in state.get("hidden", ()):
            if name in self.panes:
                self.panes[name].hide()
        shown = state.get("shown")
        self._lay_out(shown if shown in _SIZES else CREATE)

    def _sizes(self) -> dict[str, str]:
        named = (("whole", self._whole), ("right", self._right))
        return {name: splitter.saveState().toBase64().toStdString() for name, splitter in named}

    def _lay_out(self, name: str) -> None:
        self._arrangement = name
        whole, right = _SIZES[name]
        kept = self._kept.get(name, {})
        for splitter, sizes, key in ((self._whole, whole, "whole"), (self._right, right, "right")):
            saved = kept.get(key)
            if not (saved and splitter.restoreState(QByteArray.fromBase64(saved.encode()))):
                splitter.setSizes(sizes)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks nothing: what runs goes on at the next start. The program ends when its work is put down."""
        event.ignore()
        self.hide()
        self.closing.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Puts the words on."""
        self.status.badge.setText("● " + self.tr("Simulator"))
        self.status.badge.setToolTip(self.tr("Nothing here costs money: clips come from the built-in simulator."))


class StatusLine(QFrame):
    """One line at the bottom: credits, running work, where clips are saved; and the badge of the simulator."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("statusBar")
        self.badge = QLabel(self)
        self.badge.setObjectName("badge")
        self.badge.hide()
        self._line = QLabel(self)
        self._line.setObjectName("statusLine")
        self._line.setCursor(Qt.CursorShape.PointingHandCursor)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 6)
        layout.addStretch(1)
        layout.addWidget(self._line)
        layout.addStretch(1)
        layout.addWidget(self.badge)

    def say(self, words: str) -> None:
        """Shows the line; its accessible name is its text."""
        self._line.setText(words)
        self._line.setAccessibleName(words)

    @property
    def words(self) -> str:
        """What is shown."""
        return self._line.text()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._line.geometry().contains(event.position().toPoint()):
            self._window.folder_pressed.emit()
        super().mouseReleaseEvent(event)


def _scrolling(compose: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(compose)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area
