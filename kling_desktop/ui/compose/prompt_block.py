"""The words of the request: the prompt with its counter and the service's answer to it, and what to keep out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kling_desktop.domain.alternatives import spread
from kling_desktop.domain.catalog import Model
from kling_desktop.domain.request import Request
from kling_desktop.ui import text
from kling_desktop.ui.compose.prompt_editor import Counter, PromptEditor
from kling_desktop.ui.theme import Look

PROMPT: Final = "prompt"
KEEP_OUT: Final = "negative_prompt"


class PromptBlock(QWidget):
    """Shows the texts of a request and says how they are edited."""

    edited = Signal(str, str)  # parameter, text
    send_pressed = Signal()

    def __init__(self, look: Look, model: Model, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._heading = QLabel(self)
        self.counter = Counter(look, model.prompt_limit, self)
        self.prompt = PromptEditor(3, 10, self)
        self._answer = QLabel(self, wordWrap=True)
        self._toggle = QPushButton(self)
        self.keep_out = PromptEditor(2, 5, self)
        self._toggle.setCheckable(True)
        self._heading.setBuddy(self.prompt)
        self._heading.setProperty("kind", "secondary")
        self._toggle.setProperty("kind", "disclosure")
        self._answer.setProperty("kind", "error")
        self._answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._answer.hide()
        self.keep_out.hide()
        self._lay_out()
        self._heading.raise_()  # assistive technology that asks for the name meets the control before its heading
        self._connect()
        self._tint()
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addStretch()
        top.addWidget(self.counter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        for part in (self.prompt, self._answer, self._toggle, self.keep_out):
            column.addWidget(part)

    def _connect(self) -> None:
        self.prompt.edited.connect(self._prompt_edited)
        self.keep_out.edited.connect(self._keep_out_edited)
        self.prompt.send_pressed.connect(self.send_pressed)
        self.keep_out.send_pressed.connect(self.send_pressed)
        self._toggle.toggled.connect(self._unfold)
        self._look.changed.connect(self._tint)

    def show_request(self, request: Request) -> None:
        """Shows the texts; what to keep out is unfolded when there is something."""
        self.prompt.show_text(request.prompt)
        self.keep_out.show_text(request.negative_prompt)
        self.counter.show_count(max(map(len, spread(request.prompt).prompts)))  # alternatives are sent one by one
        if request.negative_prompt:
            self._toggle.setChecked(True)

    def show_answer(self, words: str) -> None:
        """The service's own words about this prompt; "" takes them away."""
        self._answer.setText(self.tr("The service says: {words}").format(words=words) if words else "")
        self._answer.setVisible(bool(words))

    def retranslate(self) -> None:
        """Puts the words on."""
        self._heading.setText(text.parameter(PROMPT))
        self.prompt.setAccessibleName(text.parameter(PROMPT))
        self.prompt.setPlaceholderText(
            self.tr(
                "What happens, and how the camera moves: “Slow dolly through a greenhouse at dusk, rain on the glass”"
            )
        )
        self._toggle.setText(text.parameter(KEEP_OUT))
        self._toggle.setAccessibleName(self.tr("Show what to keep out"))
        self.keep_out.setAccessibleName(text.parameter(KEEP_OUT))
        self.keep_out.setPlaceholderText(self.tr("What should not be seen: blur, text, extra fingers"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _prompt_edited(self, words: str) -> None:
        self.show_answer("")  # it was about the former prompt
        self.edited.emit(PROMPT, words)

    def _keep_out_edited(self, words: str) -> None:
        self.edited.emit(KEEP_OUT, words)

    def _unfold(self, unfolded: bool) -> None:
        self.keep_out.setVisible(unfolded)
        self._tint()
        if unfolded and self._toggle.hasFocus():
            self.keep_out.setFocus()

    def _tint(self) -> None:
        name = "chevron-down" if self._toggle.isChecked() else "chevron-right"
        self._toggle.setIcon(self._look.icon(name, "secondary"))
