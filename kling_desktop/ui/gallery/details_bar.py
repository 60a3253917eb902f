"""Says of the chosen card what its picture cannot, and offers what can be done about it. Which words and which choices
those are is in `choices`. Where all of them would cover the cards, one button has them in its menu (`deciding`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.domain.evidence import Evidence
from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N
from kling_desktop.ui import text
from kling_desktop.ui.gallery.choices import (
    CHAIN_TO_SEQUENCE,
    ENTER_ID,
    HINTS,
    PLAY_CHAIN,
    SEND_AGAIN,
    WORDS,
    choices,
    held,
    own,
    sentence,
)
from kling_desktop.ui.gallery.deciding import FOLDED, Deciding
from kling_desktop.ui.said import Said, now

_TASK_ID = _N("details", "Task id")
_BACK = _N("details", "Cancel")
_TASK_WIDTHS = (88, 200)
_GAP = 8
_PLENTY = 10_000
_DOWN, _ACROSS = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight


def _hints() -> Mapping[str, str]:
    return {name: own(HINTS.get(name, "")) for name in WORDS}


class _Sentence(QLabel):
    """Words that wrap, and are never squeezed so that a line is cut."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)

    def say(self, words: str) -> None:
        """Shows the words."""
        if words != self.text():
            self.setText(words)
            self._take_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._take_room()

    def _take_room(self) -> None:
        """As much as the lines need at this width; Qt counts the least height itself in, so that goes first."""
        self.setMinimumHeight(0)
        if self.isVisible():
            self.setMinimumHeight(self.heightForWidth(self.width()))


class DetailsBar(QFrame):
    """Shows one generation; hidden when there is nothing to say about it."""

    chosen = Signal(str, str, str)  # generation id, choice, task id
    left = Signal()  # what had the keyboard is offered no longer

    def __init__(
        self, now: Callable[[], float], parent: QWidget | None = None, room: Callable[[], int] = lambda: _PLENTY
    ) -> None:
        """`room`: how high it may be without covering a card."""
        super().__init__(parent)
        self._now, self._room = now, room
        self._generation: Generation | None = None
        self._evidence: Evidence | None = None
        self._clip_there = True
        self._chain: Said = ""
        self._chained = False
        self._naming = False  # the field for the task's id is in the place of the words
        self.setProperty("kind", "raised")
        self._words, self._balance = _Sentence(self), _Sentence(self)
        self._balance.setProperty("kind", "secondary")
        self._task = QLineEdit(self)
        self._task.setMinimumWidth(_TASK_WIDTHS[0])
        self._task.setMaximumWidth(_TASK_WIDTHS[1])
        self._buttons = {name: QPushButton(self) for name in WORDS}
        self._buttons[SEND_AGAIN].setProperty("kind", "danger")
        self._decide, self._back = Deciding(self.decide, self), QPushButton(self)
        self._row = QBoxLayout(_ACROSS)
        self._lay_out()
        for name, button in self._buttons.items():
            button.clicked.connect(self._teller(name))
        self._task.textChanged.connect(self._enable)
        self._task.returnPressed.connect(self._buttons[ENTER_ID].click)
        self._back.clicked.connect(self._name_no_task)
        escape = QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self._task)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self._name_no_task)
        self.retranslate()
        self.show_generation(None)

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(4)
        for label in (self._words, self._balance):
            said.addWidget(label)
        self._offers, self._asks, row = QHBoxLayout(), QHBoxLayout(), self._row
        for part in (self._offers, self._asks, row):
            part.setSpacing(_GAP)
        for name, button in self._buttons.items():
            if name != ENTER_ID:
                self._offers.addWidget(button)
        self._filler = QWidget(self)
        self._offers.addWidget(self._filler, 1)
        self._offers.addWidget(self._decide)
        self._asks.addWidget(self._task, 1)
        self._asks.addWidget(self._buttons[ENTER_ID])
        self._asks.addWidget(self._back)
        self._buttons[ENTER_ID].setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addLayout(self._offers)
        row.addLayout(self._asks, 1)
        self._layout = QBoxLayout(_ACROSS, self)
        self._layout.setContentsMargins(12, 4, 4, 4)
        self._layout.setSpacing(_GAP)
        self._layout.addLayout(said, 1)
        self._layout.addLayout(row)

    def show_generation(self, generation: Generation | None, *, clip_there: bool = True) -> None:
        """Says what is to be said of a generation, now; `clip_there`: whether a ready one's file exists."""
        if generation is None or self._generation is None or generation.id != self._generation.id:
            self._task.clear()
            self._evidence, self._naming = None, False
            self._chain, self._chained = "", False
        self._generation, self._clip_there = generation, clip_there
        self.refresh()

    def show_evidence(self, generation_id: str, found: Evidence | None) -> None:
        """What the balance says of a generation, if that is the one shown."""
        if self._generation is not None and self._generation.id == generation_id:
            self._evidence = found
            self.refresh()

    def show_chain(self, generation_id: str, words: Said, *, whole: int) -> None:
        """What there is to say of a generation's seam and chain, of `whole` clips, if that is the one shown."""
        if self._generation is not None and self._generation.id == generation_id:
            self._chain, self._chained = words, whole > 1
            self.refresh()

    def refresh(self) -> None:
        """Says it again, since time has passed."""
        held_it = self._holds_keyboard()
        self._say()
        if held_it and not self._holds_keyboard():
            self.left.emit()

    def _say(self) -> None:
        generation = self._generation
        if generation is None:
            self.hide()
            return
        offered = choices(generation, clip_there=self._clip_there)
        words = sentence(generation, self._now(), clip_there=self._clip_there)
        if not words and generation.state is State.READY:
            words = now(self._chain)
            offered = (PLAY_CHAIN, CHAIN_TO_SEQUENCE) if self._chained else offered
        uncertain = generation.state is State.UNCERTAIN and not generation.dismissed
        balance = text.evidence(self._evidence) if uncertain and self._evidence is not None else ""
        for label, said in ((self._words, words), (self._balance, balance)):
            label.say(said)
        many = len(offered) > 2
        folded = many and uncertain and self._height(offered, balance) > self._room()
        self._naming = self._naming and folded
        self._decide.say(balance, {name: held(generation, name) for name in FOLDED}, _hints())
        self._decide.setVisible(folded and not self._naming)
        self._words.setVisible(not self._naming)
        self._layout.setStretch(0, int(not self._naming))
        self._balance.setVisible(bool(balance) and not folded)
        self._layout.setDirection(_DOWN if many and not folded else _ACROSS)
        self._filler.setVisible(many and not folded)
        self._back.setVisible(self._naming)
        seen = ((ENTER_ID,) if self._naming else ()) if folded else offered
        self._task.setVisible(ENTER_ID in seen)
        for name, button in self._buttons.items():
            button.setVisible(name in seen)
        self._enable()
        self._wrap()
        self.setVisible(bool(words) or bool(offered))

    def _holds_keyboard(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _height(self, offered: Sequence[str], balance: str) -> int:
        """How high it is with all of its words and choices."""
        margins, room = self._layout.contentsMargins(), self._inside()
        words = sum(label.heightForWidth(room) for label in (self._words, self._balance) if label.text())
        lines = 1 if self._choices_width(offered) <= room or ENTER_ID not in offered else 2
        row = self._buttons[ENTER_ID].sizeHint().height() + _GAP
        return margins.top() + margins.bottom() + words + (4 if balance else 0) + lines * row

    def _choices_width(self, offered: Sequence[str]) -> int:
        """How wide the choices are side by side, with the task's id as narrow as it can be used."""
        widths = [self._buttons[name].sizeHint().width() for name in offered]
        return sum(widths) + _GAP * (len(widths) + 1) + _TASK_WIDTHS[0]

    def _inside(self) -> int:
        margins = self._layout.contentsMargins()
        return self.width() - margins.left() - margins.right()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        """The task id goes below the buttons where it would squeeze their words."""
        room = self._inside()
        fits = self._offers.sizeHint().width() + _GAP + self._asks.sizeHint().width() <= room or self._task.isHidden()
        fits = fits or self._naming
        self._task.setMaximumWidth(_TASK_WIDTHS[1] if fits and not self._naming else room)
        self._row.setDirection(_ACROSS if fits else _DOWN)

    def retranslate(self) -> None:
        """Puts the words on."""
        for name, button in self._buttons.items():
            button.setText(own(WORDS[name]))
        self._decide.retranslate()
        self._back.setText(own(_BACK))
        self._task.setAccessibleName(own(_TASK_ID))
        self._task.setPlaceholderText(own(_TASK_ID))
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _enable(self) -> None:
        for name, button in self._buttons.items():
            why = held(self._generation, name) if self._generation is not None else ""
            typed = name != ENTER_ID or bool(self._task.text().strip())
            button.setEnabled(typed and not why)
            button.setToolTip(why or own(HINTS.get(name, "")))
            button.setAccessibleDescription(button.toolTip())

    def decide(self, name: str) -> None:
        """Makes a choice; the task's id is asked for first, in the field that is there or comes for it."""
        if name == ENTER_ID:
            self._naming = True
            self.refresh()
            self._task.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._tell(name)

    def _name_no_task(self) -> None:
        if self._naming:
            self._naming = False
            self._task.clear()
            self.refresh()
            self._decide.setFocus(Qt.FocusReason.OtherFocusReason)

    def _teller(self, name: str) -> Callable[[], None]:
        return lambda: self._tell(name)

    def _tell(self, name: str) -> None:
        if self._generation is not None:
            self.chosen.emit(self._generation.id, name, self._task.text().strip())
