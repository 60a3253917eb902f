"""A frame slot: the place of the first or the last frame. It shows what it is told and says what the user did."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QEnterEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from kling_desktop.domain.picture import Picture
from kling_desktop.domain.remedies import Remedy
from kling_desktop.services.fittings import Checkup
from kling_desktop.ui import clipboard, popups, text
from kling_desktop.ui.compose.carrying import Carried, to_mime
from kling_desktop.ui.compose.drop_target import DropTarget
from kling_desktop.ui.compose.picture_facts import captions, in_words
from kling_desktop.ui.compose.prompt_editor import RETURN_KEYS
from kling_desktop.ui.compose.slot_face import Face, Mood, paint
from kling_desktop.ui.theme import Look

FADE: Final = 120  # milliseconds
_FAINT: Final = 0.5  # how opaque a picture is at first: it is to be seen at once
_CLEAR_SIZE: Final = 22
_DRAG_WIDTH: Final = 120
_CLEARING_KEYS: Final = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_REMEDIES: Final = (Remedy.CROP, Remedy.TURN_LEFT, Remedy.TURN_RIGHT, Remedy.ORIGINAL)
_Key = QKeySequence.StandardKey


class FrameSlot(QPushButton):
    """Holds nothing but what it shows: a picture, one on its way, or neither."""

    file_wanted = Signal()
    cleared = Signal()
    pasted = Signal(object)  # QMimeData
    copied = Signal(object)  # Carried
    swap_wanted = Signal()
    remedy_wanted = Signal(str)  # Remedy

    def __init__(self, look: Look, place: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place: Final = place
        self._look = look
        self._picture: Picture | None = None
        self._preview: Path | None = None
        self._pixmap: QPixmap | None = None
        self._glimpse: tuple[Picture, QPixmap] | None = None  # what a picture on its way looks like
        self._settled: tuple[Picture | None, QPixmap | None] = (None, None)  # the last glimpse, and what it became
        self._captions: tuple[str, ...] = ()
        self._checkup: Checkup | None = None
        self._trouble = self._tone = ""  # what is wrong with the picture for the model, and the role of its colour
        self._coming: str | None = None  # the name of a picture on its way
        self._hover: tuple[Mood, str] | None = None
        self._pressed_at: QPoint | None = None
        self._words: dict[str, str] = {}
        self._fade = QVariantAnimation(self, startValue=_FAINT, endValue=1.0, duration=FADE)
        self._clear = QToolButton(self)
        self._clear.setObjectName("slotClear")
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete does the same from the keyboard
        self._clear.hide()
        self.targets: Final = DropTarget(self)
        self.setProperty("kind", "slot")
        self.setMinimumSize(96, 96)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.file_wanted)
        self._clear.clicked.connect(self.cleared)
        self._fade.valueChanged.connect(self.update)
        look.changed.connect(self._tint)
        self._tint()
        self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(132, 96)

    # What it shows

    def show_picture(self, picture: Picture | None, preview: Path | None) -> None:
        """Shows a picture by its small copy (None: there is none), or that there is no picture."""
        if (picture, preview) == (self._picture, self._preview):
            return
        self._picture, self._preview = picture, preview
        settled, pixmap = self._settled
        if picture is not None and picture == settled:
            self._pixmap = pixmap
        else:
            self._pixmap = QPixmap(str(preview)) if picture and preview else None
            self._appear(self._pixmap)
        self._describe()

    def show_checkup(self, checkup: Checkup | None, trouble: str = "", tone: str = "") -> None:
        """Shows what will be uploaded of the picture, and in a role's colour (`tone`) what is wrong with it."""
        if (checkup, trouble, tone) != (self._checkup, self._trouble, self._tone):
            self._checkup, self._trouble, self._tone = checkup, trouble, tone
            self._describe()

    def show_coming(self, name: str) -> None:
        """Shows at once that a picture is on its way."""
        if name != self._coming:
            self._coming = name
            self._describe()

    def show_glimpse(self, picture: Picture, pixmap: QPixmap) -> None:
        """Shows what a picture on its way looks like, as if it were here already."""
        if self._glimpse is None:  # a second one, of the same picture, only takes the first one's place
            self._appear(pixmap)
        self._glimpse = picture, pixmap
        self._describe()

    def settle(self, picture: Picture) -> None:
        """What was glimpsed has become this picture, which will be shown by the same pixels."""
        if self._glimpse:
            self._settled = picture, self._glimpse[1]

    def show_not_coming(self) -> None:
        """Shows again what was there before."""
        if self._coming is not None or self._glimpse:
            self._coming = self._glimpse = None
            self._describe()

    def show_hover(self, mood: Mood | None, words: str = "") -> None:
        """Shows what would happen to what hovers; None: nothing hovers any more."""
        self._hover = (mood, words) if mood else None
        self.update()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to clear."""
        return self._picture is None and self._coming is None

    def face(self) -> Face:
        """What is drawn at this moment."""
        mood, words = Mood.EMPTY, self._words["empty"]
        if self._hover:
            mood, words = self._hover
        elif self._glimpse:
            mood, words = Mood.FILLED, self._glimpse[0].name
        elif self._coming is not None:
            mood, words = Mood.PREPARING, self._coming or self._words["coming"]
        elif self._picture:
            mood, words = Mood.FILLED, self._picture.name
        running = self._fade.state() == QVariantAnimation.State.Running
        shown = float(self._fade.currentValue()) if running else 1.0
        pixmap, tone = (self._glimpse[1], "") if self._glimpse else (self._pixmap, self._tone)
        return Face(mood, words, self._captions, tone, pixmap, shown, self.hasFocus(), self.underMouse())

    def retranslate(self) -> None:
        """Puts the words on."""
        first = self.place == "first_frame"
        self._words = {
            "empty": self.tr("Drop or choose"),
            "coming": self.tr("Preparing…"),
            "nothing": self.tr("Empty. Enter chooses a file, Ctrl+V pastes."),
        }
        self.setAccessibleName(self.tr("First frame") if first else self.tr("Last frame"))
        self._clear.setAccessibleName(self.tr("Clear first frame") if first else self.tr("Clear last frame"))
        self._clear.setToolTip(self._clear.accessibleName())
        self._describe()

    def _appear(self, pixmap: QPixmap | None) -> None:
        if pixmap is not None and not self._look.reduced_motion:
            self._fade.start()

    def _describe(self) -> None:
        self._clear.setVisible(not self.is_empty)
        if self._coming is not None:
            said = self.tr("{name} is being prepared.").format(name=self._coming or self.tr("A picture"))
        else:
            said = in_words(self._picture, self._checkup) if self._picture else self._words["nothing"]
            said = f"{said} {self._trouble}".strip() if self._picture else said
        seen, checkup = (self._glimpse[0], None) if self._glimpse else (self._picture, self._checkup)
        self._captions = captions(seen, checkup) if seen else ()
        self.setAccessibleDescription(said)
        self.setToolTip(said if self._picture else "")
        self.update()

    def _tint(self) -> None:
        self._clear.setIcon(self._look.icon("x"))
        self.update()

    # What the user does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURN_KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.file_wanted.emit()
        elif event.key() in _CLEARING_KEYS and not self.is_empty:
            self.cleared.emit()
        elif event.matches(_Key.Paste):
            self.pasted.emit(QGuiApplication.clipboard().mimeData())
        elif event.matches(_Key.Copy) and self._picture:
            self.copy()
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Puts the picture on the clipboard; its pixels follow from whoever hears `copied`."""
        if self._picture:
            clipboard.put(self.carried())
            self.copied.emit(Carried(self._picture, self.place))

    def carried(self) -> QMimeData:
        """The picture as it is dragged and copied. Only while there is one."""
        assert self._picture is not None
        return to_mime(Carried(self._picture, self.place))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = popups.menu(self.accessibleName(), self)
        filled = self._picture is not None
        choose = menu.addAction(self.tr("Choose a file…"), self.file_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("Copy"), self.copy).setEnabled(filled)
        menu.addAction(self.tr("Paste"), lambda: self.pasted.emit(QGuiApplication.clipboard().mimeData()))
        menu.addAction(self.tr("Swap the frames"), self.swap_wanted.emit)
        menu.addSeparator()
        for remedy in _REMEDIES:
            act = menu.addAction(text.remedy(remedy), lambda chosen=remedy: self.remedy_wanted.emit(chosen))
            act.setEnabled(self._picture is not None and self._picture.is_local)
        menu.addSeparator()
        menu.addAction(self.tr("Clear"), self.cleared.emit).setEnabled(not self.is_empty)
        menu.setDefaultAction(choose)
        menu.popup(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_at = event.position().toPoint() if left else None
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        start = self._pressed_at
        far = QGuiApplication.styleHints().startDragDistance()
        if start is None or not self._picture or (event.position().toPoint() - start).manhattanLength() < far:
            super().mouseMoveEvent(event)
            return
        self._pressed_at = None
        self.setDown(False)  # a drag is no click
        drag = QDrag(self)
        drag.setMimeData(self.carried())
        if self._pixmap and not self._pixmap.isNull():
            drag.setPixmap(self._pixmap.scaledToWidth(_DRAG_WIDTH, Qt.TransformationMode.SmoothTransformation))
        drag.exec(Qt.DropAction.CopyAction)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # Drawing

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint(painter, self.rect(), self.face(), self._look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._clear.setGeometry(self.width() - _CLEAR_SIZE - 4, 4, _CLEAR_SIZE, _CLEAR_SIZE)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
