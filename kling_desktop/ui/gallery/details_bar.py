"""Says of the chosen card what its picture cannot, and offers what can be done about it. Which words and which choices
those are is in `choices`.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
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

_TASK_ID = _N("details", "Task id")
_TASK_WIDTHS = (88, 200)


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

    def __init__(self, now: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._generation: Generation | None = None
        self._evidence: Evidence | None = None
        self._clip_there = True
        self._chain, self._chained = "", False
        self.setProperty("kind", "raised")
        self._words, self._balance = _Sentence(self), _Sentence(self)
        self._balance.setProperty("kind", "secondary")
        self._task = QLineEdit(self)
        self._task.setMinimumWidth(_TASK_WIDTHS[0])
        self._task.setMaximumWidth(_TASK_WIDTHS[1])
        self._buttons = {name: QPushButton(self) for name in WORDS}
        self._buttons[SEND_AGAIN].setProperty("kind", "danger")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        for name, button in self._buttons.items():
            button.clicked.connect(self._teller(name))
        self._task.textChanged.connect(self._enable)
        self._task.returnPressed.connect(self._buttons[ENTER_ID].click)
        self.retranslate()
        self.show_generation(None)

    def _lay_out(self) -> None:
        said = QVBoxLayout()
        said.setSpacing(4)
        for label in (self._words, self._balance):
            said.addWidget(label)
        self._offers, self._asks, row = QHBoxLayout(), QHBoxLayout(), self._row
        for part in (self._offers, self._asks, row):
            part.setSpacing(8)
        for name, button in self._buttons.items():
            if name != ENTER_ID:
                self._offers.addWidget(button)
        self._filler = QWidget(self)
        self._offers.addWidget(self._filler, 1)
        self._asks.addWidget(self._task, 1)
        self._asks.addWidget(self._buttons[ENTER_ID])
        self._buttons[ENTER_ID].setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addLayout(self._offers)
        row.addLayout(self._asks, 1)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(12, 4, 4, 4)
        self._layout.setSpacing(8)
        self._layout.addLayout(said, 1)
        self._layout.addLayout(row)

    def show_generation(self, generation: Generation | None, *, clip_there: bool = True) -> None:
        """Says what is to be said of a generation, now; `clip_there`: whether a ready one's file exists."""
        if generation is None or self._generation is None or generation.id != self._generation.id:
            self._task.clear()
            self._evidence = None
            self._chain, self._chained = "", False
        self._generation, self._clip_there = generation, clip_there
        self.refresh()

    def show_evidence(self, generation_id: str, found: Evidence | None) -> None:
        """What the balance says of a generation, if that is the one shown."""
        if self._generation is not None and self._generation.id == generation_id:
            self._evidence = found
            self.refresh()

    def show_chain(self, generation_id: str, words: str, *, whole: int) -> None:
        """What there is to say of a generation's seam and chain, of `whole` clips, if that is the one shown."""
        if self._generation is not None and self._generation.id == generation_id:
            self._chain, self._chained = words, whole > 1
            self.refresh()

    def refresh(self) -> None:
        """Says it again, since time has passed."""
        generation = self._generation
        if generation is None:
            self.hide()
            return
        offered = choices(generation, clip_there=self._clip_there)
        words = sentence(generation, self._now(), clip_there=self._clip_there)
        if not words and generation.state is State.READY:
            words = self._chain
            offered = (PLAY_CHAIN, CHAIN_TO_SEQUENCE) if self._chained else offered
        uncertain = generation.state is State.UNCERTAIN and not generation.dismissed
        balance = text.evidence(self._evidence) if uncertain and self._evidence is not None else ""
        for label, said in ((self._words, words), (self._balance, balance)):
            label.say(said)
        self._balance.setVisible(bool(balance))
        many = len(offered) > 2
        self._layout.setDirection(QBoxLayout.Direction.TopToBottom if many else QBoxLayout.Direction.LeftToRight)
        self._filler.setVisible(many)
        self._task.setVisible(ENTER_ID in offered)
        for name, button in self._buttons.items():
            button.setVisible(name in offered)
        self._enable()
        self._wrap()
        self.setVisible(bool(words) or bool(offered))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        """The task id goes below the buttons where it would squeeze their words."""
        margins = self._layout.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        fits = self._offers.sizeHint().width() + 8 + self._asks.sizeHint().width() <= room or self._task.isHidden()
        self._task.setMaximumWidth(_TASK_WIDTHS[1] if fits else room)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def retranslate(self) -> None:
        """Puts the words on."""
        for name, button in self._buttons.items():
            button.setText(own(WORDS[name]))
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

    def _teller(self, name: str) -> Callable[[], None]:
        return lambda: self._tell(name)

    def _tell(self, name: str) -> None:
        if self._generation is not None:
            self.chosen.emit(self._generation.id, name, self._task.text().strip())
