"""What is said of the chosen card beyond its picture, and what can be done about it: above all the four choices for a
submit that got no answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from kling_desktop.domain.generation import Generation, State, WaitReason
from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N
from kling_desktop.ui import text

LOOK_AGAIN, ENTER_ID, SEND_AGAIN, GIVE_UP = "look_again", "enter_task_id", "send_again", "give_up"
TRY_AGAIN, ASK_AGAIN, WATCH_AGAIN = "try_again", "ask_again", "watch_again"

_WORDS = {
    LOOK_AGAIN: _N("details", "Look again"),
    ENTER_ID: _N("details", "Use this task id"),
    SEND_AGAIN: _N("details", "Send again (may be paid twice)"),
    GIVE_UP: _N("details", "Give up"),
    TRY_AGAIN: _N("details", "Try again"),
    ASK_AGAIN: _N("details", "Ask again"),
    WATCH_AGAIN: _N("details", "Watch again"),
}


def choices(generation: Generation) -> Sequence[str]:
    """What the user can do about a generation that does not go on by itself."""
    if generation.dismissed:
        return (WATCH_AGAIN,)
    if generation.state is State.UNCERTAIN:
        decide = generation.waiting is not None and generation.waiting.reason is WaitReason.USER
        return (LOOK_AGAIN, ENTER_ID, SEND_AGAIN, GIVE_UP) if decide else (LOOK_AGAIN, ENTER_ID)
    if generation.state is State.FAILED:
        return (ASK_AGAIN, TRY_AGAIN) if generation.task_id else (TRY_AGAIN,)
    return (ASK_AGAIN,) if generation.needs_user else ()


class DetailsBar(QFrame):
    """Shows one generation; hidden when there is nothing to say about it."""

    chosen = Signal(str, str, str)  # generation id, choice, task id

    def __init__(self, now: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._id = ""
        self.setProperty("kind", "raised")
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._task = QLineEdit(self)
        self._task.setMaximumWidth(220)
        self._buttons = {name: QPushButton(self) for name in _WORDS}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._task)
        for name, button in self._buttons.items():
            button.clicked.connect(self._teller(name))
            layout.addWidget(button)
        self._task.textChanged.connect(self._typed)
        self.show_generation(None)

    def show_generation(self, generation: Generation | None) -> None:
        """Says what is to be said of a generation."""
        offered = choices(generation) if generation else ()
        troubled = generation is not None and (generation.waiting is not None or generation.failure is not None)
        self.setVisible(bool(offered) or troubled)
        if generation is None:
            return
        if generation.id != self._id:
            self._task.clear()
        self._id = generation.id
        self._words.setText(text.standing(generation, self._now()))
        self._task.setVisible(ENTER_ID in offered)
        self._task.setPlaceholderText(QCoreApplication.translate("details", "Task id from the console"))
        self._task.setAccessibleName(QCoreApplication.translate("details", "Task id"))
        for name, button in self._buttons.items():
            button.setText(QCoreApplication.translate("details", _WORDS[name]))
            button.setVisible(name in offered)
        self._buttons[ENTER_ID].setEnabled(bool(self._task.text().strip()))

    def _typed(self, typed: str) -> None:
        self._buttons[ENTER_ID].setEnabled(bool(typed.strip()))

    def _teller(self, name: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(self._id, name, self._task.text().strip())
