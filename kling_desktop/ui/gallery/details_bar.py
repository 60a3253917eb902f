"""What is said of the chosen card beyond its picture, and what can be done about it: above all the four choices for a
submit that got no answer. A choice is a row of `_WORDS`, and is offered by `choices`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from kling_desktop.domain.generation import HELD_BY_USER, Generation, State, WaitReason
from kling_desktop.domain.wording import QT_TRANSLATE_NOOP
from kling_desktop.ui import text

LOOK_AGAIN, ENTER_ID, SEND_AGAIN, GIVE_UP = "look_again", "enter_task_id", "send_again", "give_up"
TRY_AGAIN, ASK_AGAIN, WATCH_AGAIN = "try_again", "ask_again", "watch_again"
PUT_BACK = "put_back"

_N = QT_TRANSLATE_NOOP
_WORDS: Mapping[str, str] = {
    LOOK_AGAIN: _N("details", "Look again"),
    SEND_AGAIN: _N("details", "Send again (may be paid twice)"),
    GIVE_UP: _N("details", "Give up"),
    ASK_AGAIN: _N("details", "Ask again"),
    TRY_AGAIN: _N("details", "Try again"),
    WATCH_AGAIN: _N("details", "Watch again"),
    ENTER_ID: _N("details", "Use this task id"),
    PUT_BACK: _N("details", "Put it back"),
}
_MISSING = _N("details", "The clip is not where it was saved. Ask again to download it once more.")
_NOT_WATCHED = _N("details", "You stopped watching this one. The service goes on, and the charge stands.")
_TASK_ID = _N("details", "Task id")
_TASK_HINT = _N("details", "Task id from the console")
_TASK_WIDTH = 200


def _own(sentence: str) -> str:
    return QCoreApplication.translate("details", sentence)


def choices(generation: Generation, *, clip_there: bool = True) -> Sequence[str]:
    """What the user can do about a generation that does not simply go on by itself."""
    if generation.dismissed and not generation.settled:
        return (WATCH_AGAIN,)
    if generation.state is State.UNCERTAIN:
        decide = generation.waiting is not None and generation.waiting.reason is WaitReason.USER
        return (LOOK_AGAIN, SEND_AGAIN, GIVE_UP, ENTER_ID) if decide else (LOOK_AGAIN, ENTER_ID)
    if generation.state is State.FAILED:
        return (ASK_AGAIN, TRY_AGAIN) if generation.task_id else (TRY_AGAIN,)
    if generation.state is State.READY:
        return () if clip_there else (ASK_AGAIN,)
    if generation.waiting is None or generation.waiting.reason in HELD_BY_USER:
        return ()
    return (PUT_BACK,) if generation.waiting.reason is WaitReason.EDITING else (ASK_AGAIN,)


def sentence(generation: Generation, now: float, *, clip_there: bool = True) -> str:
    """What there is to say of a generation; empty when its card says it all. `now` in Unix seconds."""
    if generation.dismissed and not generation.settled:
        return _own(_NOT_WATCHED)
    if generation.state is State.READY:
        return "" if clip_there else _own(_MISSING)
    if generation.waiting is None and generation.failure is None:
        return ""
    return text.standing(generation, now)


class DetailsBar(QFrame):
    """Shows one generation; hidden when there is nothing to say about it."""

    chosen = Signal(str, str, str)  # generation id, choice, task id

    def __init__(self, now: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._generation: Generation | None = None
        self._clip_there = True
        self.setProperty("kind", "raised")
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._task = QLineEdit(self)
        self._task.setMaximumWidth(_TASK_WIDTH)
        self._buttons = {name: QPushButton(self) for name in _WORDS}
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(12, 8, 12, 8)
        self._layout.setSpacing(8)
        self._layout.addWidget(self._words, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        self._layout.addLayout(row)
        for name, button in self._buttons.items():
            if name == ENTER_ID:
                row.addWidget(self._task)
            button.clicked.connect(self._teller(name))
            row.addWidget(button)
        self._task.textChanged.connect(self._enable_enter)
        self._task.returnPressed.connect(self._buttons[ENTER_ID].click)
        self.retranslate()
        self.show_generation(None)

    def show_generation(self, generation: Generation | None, *, clip_there: bool = True) -> None:
        """Says what is to be said of a generation, now; `clip_there`: whether a ready one's file exists."""
        if generation is None or self._generation is None or generation.id != self._generation.id:
            self._task.clear()
        self._generation, self._clip_there = generation, clip_there
        self.refresh()

    def refresh(self) -> None:
        """Says it again, since time has passed."""
        generation = self._generation
        if generation is None:
            self.hide()
            return
        offered = choices(generation, clip_there=self._clip_there)
        words = sentence(generation, self._now(), clip_there=self._clip_there)
        if words != self._words.text():
            self._words.setText(words)
        many = len(offered) > 2
        self._layout.setDirection(QBoxLayout.Direction.TopToBottom if many else QBoxLayout.Direction.LeftToRight)
        self._task.setVisible(ENTER_ID in offered)
        for name, button in self._buttons.items():
            button.setVisible(name in offered)
        self.setVisible(bool(words) or bool(offered))

    def retranslate(self) -> None:
        """Puts the words on."""
        for name, button in self._buttons.items():
            button.setText(_own(_WORDS[name]))
        self._task.setAccessibleName(_own(_TASK_ID))
        self._task.setPlaceholderText(_own(_TASK_HINT))
        self._enable_enter()
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _enable_enter(self) -> None:
        self._buttons[ENTER_ID].setEnabled(bool(self._task.text().strip()))

    def _teller(self, name: str) -> Callable[[], None]:
        return lambda: self._tell(name)

    def _tell(self, name: str) -> None:
        if self._generation is not None:
            self.chosen.emit(self._generation.id, name, self._task.text().strip())
