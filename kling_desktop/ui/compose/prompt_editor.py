"""A text of the request: grows with what is written, counts it, leaves by Tab, sends by Ctrl+Return."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from typing import Final

from PySide6.QtCore import QMimeData, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QWidget

from kling_desktop.domain.phrasing import joined
from kling_desktop.ui.compose.drops import brings_pictures
from kling_desktop.ui.compose.papers import paper_in
from kling_desktop.ui.theme import Look

RETURN_KEYS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MOST: Final = 20_000  # characters: eight times a prompt. Lines without a space cost by the square: 300,000 take 16 s
_SLACK: Final = 2  # pixels, without which the last line that fits asks for a scroll bar
_STEPS: Final[Mapping[Qt.Key, int]] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_COMMAND = Qt.KeyboardModifier.ControlModifier


def is_send(event: QKeyEvent) -> bool:
    """Whether a key press means Generate. Holding the keys down does not mean it again."""
    return event.key() in RETURN_KEYS and bool(event.modifiers() & _COMMAND) and not event.isAutoRepeat()


class PromptEditor(QPlainTextEdit):
    """A plain text of `least` to `most` lines. It takes words only; pictures are left to the panel around it."""

    edited = Signal(str)
    send_pressed = Signal()
    shortened = Signal(int)  # so many characters came; only MOST are here
    walked = Signal(int)  # through what was written before: -1 to an earlier text, 1 to a later one

    def __init__(self, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most, self._more = least, most, 0
        self.walking = False  # what is shown was written before; the arrows go on from its edges
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._say)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    def show_text(self, text: str) -> None:
        """Shows a text that was not typed here. The same text is left alone, with its cursor."""
        shown = text[:MOST]
        if shown == self.toPlainText():
            return
        with QSignalBlocker(self):  # what is shown is known already
            self.setPlainText(shown)
        self._tell_of(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def set_more(self, lines: int) -> None:
        """Shows so many lines more than the least, where there is room for them."""
        if lines != self._more:
            self._more = lines
            self.updateGeometry()

    def insert_term(self, term: str) -> None:
        """Puts a term where the cursor is, in place of what is selected, with the commas that are missing."""
        cursor = self.textCursor()
        before, after = QTextCursor(self.document()), QTextCursor(self.document())
        before.setPosition(cursor.selectionStart(), QTextCursor.MoveMode.KeepAnchor)
        after.setPosition(cursor.selectionEnd())
        after.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(joined(before.selection().toPlainText(), term, after.selection().toPlainText()))
        self._written_in(cursor)

    def insert_line(self, line: str) -> None:
        """Puts a line of its own at the end."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(f"\n{line}" if self.toPlainText().rstrip(" ") else line)
        self.setTextCursor(cursor)

    def _written_in(self, cursor: QTextCursor) -> None:
        self.setTextCursor(cursor)
        self.setFocus()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Pictures, and requests as text, are the panel's."""
        if brings_pictures(source) or paper_in(source):
            return False
        return super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if len(text) <= MOST:
            super().insertFromMimeData(source)
            return
        self.insertPlainText(text[:MOST])
        self._tell_of(text)

    def _tell_of(self, text: str) -> None:
        if len(text) > MOST:
            self.shortened.emit(len(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURN_KEYS and event.modifiers() & _COMMAND:
            if is_send(event):
                self.send_pressed.emit()
            return
        step = self._step(event)
        if step:
            self.walked.emit(step)
            return
        if self._has_nothing_to(event):
            event.ignore()  # the panel's own history, or its pictures
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()  # another width breaks the lines elsewhere, and the layout does not tell

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().lineSpacing()
        shown = min(max((self._least + self._more) * line, self._written_height()), self._most * line)
        margins = self.contentsMargins()
        frame = 2 * round(self.document().documentMargin()) + margins.top() + margins.bottom() + _SLACK
        return QSize(super().sizeHint().width(), shown + frame)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def _written_height(self) -> int:
        """The pixels that the written lines take; Chinese lines are higher than the font's own."""
        height, block = 0.0, self.document().firstBlock()
        while block.isValid() and height < self._most * self.fontMetrics().lineSpacing():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return ceil(height)

    def _step(self, event: QKeyEvent) -> int:
        """Which way a key walks through what was written before; 0 when it does not."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        keys = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not step or keys == Qt.KeyboardModifier.AltModifier:
            return step
        empty = self.document().isEmpty() and step < 0
        way = QTextCursor.MoveOperation.Up if step < 0 else QTextCursor.MoveOperation.Down
        at_edge = self.walking and not QTextCursor(self.textCursor()).movePosition(way)
        return step if keys == Qt.KeyboardModifier.NoModifier and (empty or at_edge) else 0

    def _say(self) -> None:
        self.walking = False
        self.edited.emit(self.toPlainText())

    def _has_nothing_to(self, event: QKeyEvent) -> bool:
        """Whether the key asks the text for something that it cannot do."""
        if event.matches(QKeySequence.StandardKey.Paste):
            return not self.canPaste()
        if event.matches(QKeySequence.StandardKey.Undo):
            return not self.document().isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable()


class Counter(QLabel):
    """How many characters (code points) of how many; says so in another colour beyond the limit."""

    def __init__(self, look: Look, limit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._limit = limit
        self._count = 0
        font = look.font("numbers")
        font.setPixelSize(look.font("secondary").pixelSize())
        self.setFont(font)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """Shows the length of the text, in characters."""
        self._count = count
        self.setText(f"{count}/{self._limit}")
        kind = "error" if count > self._limit else "secondary"
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
