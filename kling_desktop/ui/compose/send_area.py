"""The foot of the compose panel: what holds the request back, takes and Generate, below the reason or the price."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from kling_desktop.ui import text
from kling_desktop.ui.compose.held_back import HeldBack
from kling_desktop.ui.compose.inline_bar import InlineBar
from kling_desktop.ui.compose.prompt_editor import RETURN_KEYS
from kling_desktop.ui.compose.verdict import Tone, Verdict
from kling_desktop.ui.speaking import SaidLine
from kling_desktop.ui.theme import Look

MOST_TAKES: Final = 8
_SHORTCUT = QKeySequence("Ctrl+Return")


class GenerateButton(QPushButton):
    """One press is one generation: neither a double click nor a key held down presses twice."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "primary")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in RETURN_KEYS or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self._look.font("secondary"))
        painter.setPen(self._look.color("accent_text" if self.isEnabled() else "disabled"))
        keys = _SHORTCUT.toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "⏎")
        area = QRect(0, 0, self.width() - 12, self.height())
        beside = (self.width() - self.fontMetrics().horizontalAdvance(self.text())) // 2  # the words are in the middle
        if painter.fontMetrics().horizontalAdvance(keys) + 12 + 4 <= beside:
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, keys)


class SendArea(QWidget):
    """Shows a verdict, and says which way the user takes."""

    generate_pressed = Signal()
    anyway_pressed = Signal()
    way_chosen = Signal(object)  # WayOut
    takes_changed = Signal(int)
    put_back_pressed = Signal()
    cost_settled = Signal(bool)  # whether it is sent although it is held back

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdict = Verdict()
        self._estimate = ""
        self._alternatives, self._takes = 1, 1
        self._edited = ""
        self._editing = InlineBar(1, self)
        self._question, self._asked_anyway = "", False
        self._cost = InlineBar(2, self)
        self._held_back = HeldBack(self)
        self._spin = QSpinBox(self, minimum=1, maximum=MOST_TAKES, prefix="× ")
        self.button = GenerateButton(look, self)
        self._spin.setProperty("kind", "primary")
        self._spin.setFixedWidth(72)
        self._spin.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._line = SaidLine(self)
        self._line.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._line.setMinimumHeight(look.font("secondary").pixelSize() + 6)  # nothing jumps when it comes and goes
        self._lay_out()
        self._spin.valueChanged.connect(self.takes_changed)
        self.button.clicked.connect(self.generate_pressed)
        self._held_back.anyway_chosen.connect(self.anyway_pressed)
        self._held_back.way_chosen.connect(self.way_chosen)
        self._editing.pressed.connect(self.put_back_pressed)
        self._cost.pressed.connect(self._answered)
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._spin)
        row.addWidget(self.button, 1)
        column.addWidget(self._editing)
        column.addWidget(self._held_back)
        column.addWidget(self._cost)
        column.addLayout(row)
        column.addWidget(self._line)

    def show_verdict(self, verdict: Verdict) -> None:
        """Enables Generate, or says why not: in its description, its tooltip and in a line."""
        if not (verdict.may_send or verdict.cautions):
            self._cost.say("")
        self._verdict = verdict
        self._tell()

    def show_estimate(self, words: str, question: str) -> None:
        """What sending would cost, in the line below while nothing is wrong; the question is kept until it is time."""
        if (words, question) != (self._estimate, self._question):
            self._estimate, self._question = words, question
            self._cost.say("")
            self._tell()

    def settle_cost(self, *, anyway: bool) -> None:
        """Goes on at once, or after the user's word when the cost asks for it. A second press is no such word."""
        self._asked_anyway = anyway
        if not self._question:
            self.cost_settled.emit(anyway)
            return
        self._cost.say(self._question, (self.tr("Send it"), self.tr("Not now")))
        self._cost.focus(1)

    def _answered(self, button: int) -> None:
        self._cost.say("")
        self.button.setFocus()
        if button == 0 and (self._verdict.may_send or (self._asked_anyway and self._verdict.cautions)):
            self.cost_settled.emit(self._asked_anyway)

    def show_count(self, alternatives: int, takes: int) -> None:
        """How many generations a press makes: so many prompts, and so many takes of each."""
        if (alternatives, takes) != (self._alternatives, self._takes):
            self._alternatives, self._takes = alternatives, takes
            with QSignalBlocker(self._spin):
                self._spin.setValue(takes)
            self.retranslate()

    def show_editing(self, title: str) -> None:
        """Which waiting generation Generate replaces, with the way back; "" for none."""
        self._edited = title
        words = self.tr("Generate replaces the waiting “{title}”.").format(title=title) if title else ""
        self._editing.say(words, (self.tr("Put it back unchanged"),))

    def retranslate(self) -> None:
        """Puts the words on."""
        self.button.setText(self._words())
        self.button.setAccessibleName(self.tr("Generate"))
        self._spin.setAccessibleName(self.tr("Takes"))
        self._spin.setToolTip(self.tr("Takes: how many clips to make of each request. Each is paid for."))
        self.show_editing(self._edited)
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _words(self) -> str:
        takes, alternatives = self._takes, self._alternatives
        if alternatives > 1 and takes > 1:
            words = self.tr("Generate {count} clips ({alternatives} × {takes})")
        elif alternatives > 1:
            words = self.tr("Generate {count} clips")
        else:
            words = self.tr("Generate {count} takes") if takes > 1 else self.tr("Generate")
        return words.format(count=alternatives * takes, alternatives=alternatives, takes=takes)

    def _tell(self) -> None:
        reason = self._reason()
        self.button.setEnabled(self._verdict.may_send)
        self.button.setAccessibleDescription(reason)
        self.button.setToolTip(reason)
        self._held_back.show_verdict(self._verdict, reason)
        elsewhere = self._verdict.said_elsewhere
        wrong = reason and not elsewhere and self._verdict.tone is Tone.ERROR
        self._line.tell(self._estimate if elsewhere or not reason else reason, "error" if wrong else "secondary")

    def _reason(self) -> str:
        verdict = self._verdict
        if verdict.problem:
            return text.problem(verdict.problem)
        if verdict.preparing:
            return self.tr("A picture is still being prepared.")
        return verdict.blocked or "\n".join(map(text.caution, verdict.cautions))
