"""The window: three panes in two arrangements, the notices above them, the status line below. It knows no service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QMainWindow, QSplitter, QVBoxLayout, QWidget

from kling_desktop.ui.arrangement import AT_FIRST, CREATE, LIBRARY, SHAPES, Arrangement, read_arrangement
from kling_desktop.ui.notices import Notices
from kling_desktop.ui.status_line import StatusLine
from kling_desktop.ui.theme import Look

__all__ = ["CREATE", "LIBRARY", "MainWindow"]

_COMPOSE_LEAST = 320
_GALLERY_LEAST = 172  # a flat card is seen whole, with the details below it
_LEAST = (1024, 640)  # a screen of 1024×700 less its title bar and panel
_AT_FIRST = (1440, 920)
_FRAME = 12
_MENU_MARGINS = 16  # above and below a menu's word, as the style sheet has it
_GAP = 8


class MainWindow(QMainWindow):
    """Owns the arrangements: the one that is shown, and how the user left each."""

    closing = Signal()
    folder_pressed = Signal()

    def __init__(
        self, look: Look, compose: QWidget, player: QWidget, gallery: QWidget, sequence: QWidget | None = None
    ) -> None:
        """`sequence` lies below player and gallery, as wide as both."""
        super().__init__()
        self._shown = CREATE
        self._kept: dict[str, Arrangement] = dict(AT_FIRST)
        self._was_maximized = False
        self._seen = False
        self.notices = Notices(look, self)
        self.status = StatusLine(look, self)
        self.panes: dict[str, QWidget] = {"compose": compose, "player": player, "gallery": gallery}
        if sequence is not None:
            self.panes["sequence"] = sequence
        self._inner = self._splitter(Qt.Orientation.Vertical, player, gallery)
        self._right = QWidget(self)
        self._outer = self._splitter(Qt.Orientation.Horizontal, compose, self._right)
        self._outer.setStretchFactor(1, 1)
        self.badge = QLabel(self)
        self.badge.setObjectName("badge")
        self.badge.hide()
        self._lay_out()
        for name, pane in self.panes.items():
            self._furnish(name, pane)
        self.status.pressed.connect(self.folder_pressed)
        self._take(CREATE)
        self.retranslate()

    def _splitter(self, orientation: Qt.Orientation, *panes: QWidget) -> QSplitter:
        splitter = QSplitter(orientation, self)
        splitter.setHandleWidth(_GAP)
        splitter.setChildrenCollapsible(False)
        for pane in panes:
            splitter.addWidget(pane)
        return splitter

    def _furnish(self, name: str, pane: QWidget) -> None:
        if name == "compose":
            pane.setMinimumWidth(_COMPOSE_LEAST)
        elif name == "gallery":
            pane.setMinimumHeight(_GALLERY_LEAST)
        if name in {"player", "gallery"}:
            pane.installEventFilter(self)

    def put(self, panes: Mapping[str, QWidget]) -> None:
        """Puts panes into the places of those that stood there, as large and as visible as they were."""
        self._keep()
        unused = {None, self, *self.panes.values()}  # nobody has begun elsewhere
        begin = "compose" in panes and self._seen and self.focusWidget() in unused
        for name, pane in panes.items():
            former, self.panes[name] = self.panes[name], pane
            self._furnish(name, pane)
            splitter = former.parent()
            if isinstance(splitter, QSplitter):
                splitter.replaceWidget(splitter.indexOf(former), pane)
            else:
                self._beside.replaceWidget(former, pane)
            former.hide()
            former.deleteLater()
        self._take(self._shown)
        if begin:
            self._first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        right = self._beside = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(_GAP)
        right.addWidget(self._inner, 1)
        if "sequence" in self.panes:
            right.addWidget(self.panes["sequence"])
        body = QWidget(self)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(_GAP, _GAP // 2, _GAP, 0)
        layout.setSpacing(_GAP)
        layout.addWidget(self.notices)
        layout.addWidget(self._outer, 1)
        layout.addWidget(self.status)
        self.setCentralWidget(body)
        if self.menuBar().isNativeMenuBar():  # the menu bar is not in the window: its corner is nowhere
            layout.insertWidget(0, self.badge, 0, Qt.AlignmentFlag.AlignRight)
        else:
            corner = QWidget(self)  # a corner widget is put to the top; this one holds the badge in the middle
            inside = QVBoxLayout(corner)
            inside.setContentsMargins(0, 6, _GAP, 2)
            inside.addWidget(self.badge)
            self.menuBar().setCornerWidget(corner, Qt.Corner.TopRightCorner)
        self.menuBar().setMinimumHeight(self.fontMetrics().height() + _MENU_MARGINS)  # also while there are no menus
        self.setMinimumSize(*_LEAST)
        room = self.screen().availableSize() - QSize(_FRAME, 3 * _FRAME)  # the window manager's frame and title
        self.resize(QSize(*_AT_FIRST).boundedTo(room))

    def set_simulated(self, simulated: bool) -> None:
        """Marks the window as working on the simulator, where nothing costs money."""
        self.badge.setVisible(simulated)
        self.menuBar().adjustSize()

    # The arrangements

    @property
    def arrangement(self) -> str:
        """The arrangement that is shown: "create" or "library"."""
        return self._shown

    def arrange(self, name: str) -> None:
        """Shows an arrangement as the user left it; the one that is shown already, as it was at first."""
        if name == self._shown:
            self._kept[name] = AT_FIRST[name]
        else:
            self._keep()
        self._take(name)

    def state(self) -> dict[str, Any]:
        """Everything about the window that is worth remembering, as JSON values."""
        self._keep()
        geometry = self.saveGeometry().toBase64().toStdString()
        return {"shown": self._shown, "geometry": geometry, **{n: a.to_plain() for n, a in self._kept.items()}}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Brings back what `state` gave; what does not fit is passed over."""
        self._kept = {name: read_arrangement(state.get(name), name) for name in SHAPES}
        if isinstance(geometry := state.get("geometry"), str):
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        self._take(LIBRARY if state.get("shown") == LIBRARY else CREATE)

    def toggle_full_screen(self) -> None:
        """Fills the screen, or goes back to what was before."""
        if not self.isFullScreen():
            self._was_maximized = self.isMaximized()
            self.showFullScreen()
        elif self._was_maximized:
            self.showMaximized()
        else:
            self.showNormal()

    def _keep(self) -> None:
        hidden = frozenset(name for name, pane in self.panes.items() if pane.isHidden())
        before, outer, inner = self._kept[self._shown], self._outer.sizes(), self._inner.sizes()
        self._kept[self._shown] = Arrangement(  # a splitter gives 0 for what is hidden: the size before is kept
            outer=(outer[0], outer[1]) if all(outer) else before.outer,
            inner=(inner[0], inner[1]) if all(inner) else before.inner,
            hidden=hidden,
        )

    def _take(self, name: str) -> None:
        shape, kept = SHAPES[name], self._kept[name]
        self._shown = name
        self._inner.setOrientation(Qt.Orientation.Vertical if shape.stacked else Qt.Orientation.Horizontal)
        for place, pane in enumerate(shape.order):
            self._inner.insertWidget(place, self.panes[pane])
            self._inner.setStretchFactor(place, int(place == shape.grows))
        for pane_name, pane in self.panes.items():
            pane.setVisible(pane_name not in kept.hidden)
        self._inner.setSizes(list(kept.inner))
        self._outer.setSizes(list(kept.outer))

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._seen:  # the prompt is where one begins, whatever notice stands above it
            self._seen = True
            self._first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_field(self) -> QWidget:
        compose = self.panes["compose"]
        return next((w for w in compose.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus), compose)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HideToParent, QEvent.Type.ShowToParent):
            shown = any(not self.panes[name].isHidden() for name in ("player", "gallery"))
            self._right.setVisible(shown)  # else the empty half would keep its room
        return super().eventFilter(watched, event)

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
        self.setWindowTitle("Kling Desktop")
        self.badge.setText("● " + self.tr("Simulator"))
        self.badge.setAccessibleName(self.tr("Simulator"))
        self.badge.setToolTip(self.tr("Nothing here costs money: clips come from the built-in simulator."))
        self.menuBar().adjustSize()  # its corner takes the badge's new width
