"""The references: pictures without a place, in an order that the user gives them. Says what the user did with them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from kling_desktop.domain.picture import Picture
from kling_desktop.ui import clipboard, text
from kling_desktop.ui.compose.carrying import Carried, to_mime
from kling_desktop.ui.compose.drop_target import DropTarget
from kling_desktop.ui.compose.picture_facts import in_words
from kling_desktop.ui.compose.places import REFERENCES
from kling_desktop.ui.compose.prompt_editor import RETURN_KEYS
from kling_desktop.ui.compose.slot_face import Mood, fitted
from kling_desktop.ui.theme import Look

TILE: Final = QSize(72, 44)
_ROW: Final = 56
_REMOVE_KEYS: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_STEPS: Mapping[Qt.Key, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class ReferenceList(QListWidget):
    """One tile for each reference, and one for each that is on its way."""

    removed = Signal(int)
    moved = Signal(int, int)  # from, to
    pasted = Signal(object)  # QMimeData
    copied = Signal(object)  # Carried
    add_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pictures: tuple[Picture, ...] = ()
        self._hover: tuple[Mood, str] | None = None
        self.setObjectName("references")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setWrapping(False)
        self.setIconSize(TILE)
        self.setGridSize(TILE + QSize(8, 8))
        self.setFixedHeight(_ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)  # else its heading would grow
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setTabKeyNavigation(False)
        self.targets: Final = DropTarget(self.viewport())
        look.changed.connect(self.viewport().update)
        self.retranslate()

    def show_references(
        self, pictures: tuple[Picture, ...], previews: Mapping[Picture, Path | None], coming: int
    ) -> None:
        """Shows these references, with an empty tile for each of the `coming` ones."""
        if (pictures, coming) == (self._pictures, self.count() - len(self._pictures)):
            return
        chosen = self.currentRow()
        self.clear()
        self._pictures = pictures
        for picture in pictures:
            preview = previews.get(picture)
            tile = QListWidgetItem(self._tile(QPixmap(str(preview)) if preview else QPixmap()), "", self)
            tile.setToolTip(in_words(picture))
            tile.setData(Qt.ItemDataRole.AccessibleTextRole, in_words(picture))
        for _ in range(coming):
            tile = QListWidgetItem(self._tile(QPixmap(), "loader-circle"), "", self)
            tile.setData(Qt.ItemDataRole.AccessibleTextRole, self.tr("Preparing…"))
        if self.count():
            self.setCurrentRow(min(max(chosen, 0), self.count() - 1))

    def show_glimpse(self, number: int, pixmap: QPixmap) -> None:
        """Shows what one of the pictures on their way looks like; `number` counts those from 0."""
        row = len(self._pictures) + number
        if row < self.count():
            self.item(row).setIcon(self._tile(pixmap))

    def show_hover(self, mood: Mood | None, words: str = "") -> None:
        """Shows what would happen to what hovers; None: nothing hovers any more."""
        self._hover = (mood, words) if mood else None
        self.viewport().update()

    def retranslate(self) -> None:
        """Puts the words on."""
        self.setAccessibleName(text.parameter(REFERENCES))
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def mimeData(self, items: list[QListWidgetItem]) -> QMimeData:  # pyright: ignore[reportIncompatibleMethodOverride]
        """The first picture of those that are dragged."""
        return to_mime(Carried(self._pictures[self.row(items[0])], REFERENCES))

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803
        """Carries the picture under the mouse; the panel decides what becomes of it."""
        if not 0 <= self.currentRow() < len(self._pictures):
            return
        tile = self.currentItem()
        drag = QDrag(self)
        drag.setMimeData(self.mimeData([tile]))
        drag.setPixmap(tile.icon().pixmap(TILE))
        drag.exec(Qt.DropAction.CopyAction)

    def index_at(self, where: QPoint) -> int:
        """Which place in the order a drop at `where` means, in the viewport's coordinates."""
        step = self.gridSize().width()
        return min(max(0, round((where.x() + self.horizontalOffset()) / step)), len(self._pictures))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentRow()
        step = _STEPS.get(Qt.Key(event.key()))
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().mimeData())
        elif event.matches(QKeySequence.StandardKey.Copy) and 0 <= row < len(self._pictures):
            clipboard.put(self.mimeData([self.item(row)]))
            self.copied.emit(Carried(self._pictures[row], REFERENCES))
        elif event.key() in RETURN_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.add_wanted.emit()
        elif event.key() in _REMOVE_KEYS and row >= 0:
            self.removed.emit(row)
        elif step and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if 0 <= row + step < len(self._pictures):
                self.setCurrentRow(row + step)
                self.moved.emit(row, row + step)
        elif event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.count() and event.button() == Qt.MouseButton.LeftButton:
            self.add_wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._hover is None and self.count():
            return
        mood, words = self._hover or (Mood.EMPTY, self.tr("Drop pictures for style or subject"))
        painter = QPainter(self.viewport())
        area = self.viewport().rect()
        if self._hover:
            painter.fillRect(area, self._look.color("raised"))
        painter.setFont(self._look.font("secondary"))
        painter.setPen(self._look.color("failed" if mood is Mood.REFUSING else "secondary"))
        wrap = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(area.adjusted(8, 0, -8, 0), wrap, words)

    def _tile(self, picture: QPixmap, icon: str = "image") -> QIcon:
        """The whole picture on the surround, or an icon where there is no small copy."""
        ratio = self.devicePixelRatioF()
        tile = QPixmap(TILE * ratio)
        tile.setDevicePixelRatio(ratio)
        tile.fill(self._look.color("picture_surround"))
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRect(QPoint(), TILE)
        if picture.isNull():
            size = 20
            corner = area.center() - QPoint(size // 2, size // 2)
            painter.drawPixmap(corner, self._look.pixmap(icon, "secondary", size, ratio))
        else:
            painter.drawPixmap(fitted(area, picture), picture, picture.rect().toRectF())
        painter.end()
        shown = QIcon(tile)
        shown.addPixmap(tile, QIcon.Mode.Selected)  # else the style tints the picture
        return shown
