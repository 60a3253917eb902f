"""The words of the request: the prompt with its counter and the service's answer to it, and what to keep out."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from kling_desktop.domain.alternatives import spread
from kling_desktop.domain.catalog import Model
from kling_desktop.domain.request import Request
from kling_desktop.ui import text
from kling_desktop.ui.compose.prompt_editor import MOST, Counter, PromptEditor
from kling_desktop.ui.compose.prompt_tools import SPEECH, PromptTools
from kling_desktop.ui.compose.speech_row import SpeechRow
from kling_desktop.ui.said import Said, now
from kling_desktop.ui.theme import Look

PROMPT: Final = "prompt"
KEEP_OUT: Final = "negative_prompt"
_LISTED: Final = 12
_ROOMY, _MORE = 840, 3  # the height of a window, and the lines that its prompt has more


class PromptBlock(QWidget):
    """Shows the texts of a request and says how they are edited."""

    edited = Signal(str, str)  # parameter, text
    audio_wanted = Signal()
    keep_out_sets_wanted = Signal()
    send_pressed = Signal()

    def __init__(self, look: Look, model: Model, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._heading = QLabel(self)
        self.counter = Counter(look, model.prompt_limit, self)
        self._meant = QLabel(self)
        self._meant.setProperty("kind", "secondary")
        self.prompt = PromptEditor(3, 10, self)
        self._answer = QLabel(self, wordWrap=True)
        self._said: Said = ""
        self._toggle = QPushButton(self)
        self.keep_out_sets = QToolButton(self)
        self.tools = PromptTools(look, self)
        self.speech = SpeechRow(self)
        self.keep_out = PromptEditor(2, 5, self)
        self._toggle.setCheckable(True)
        self._heading.setBuddy(self.prompt)
        self._heading.setProperty("kind", "secondary")
        self._toggle.setProperty("kind", "disclosure")
        self._answer.setProperty("kind", "error")
        self._answer.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._answer.hide()
        for part in (self.keep_out, self.keep_out_sets, self.speech):
            part.hide()
        self.keep_out_sets.setProperty("kind", "mini")
        self.keep_out_sets.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self._heading.raise_()  # assistive technology that asks for the name meets the control before its heading
        self._connect()
        self._tint()
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._heading)
        top.addStretch()
        top.addWidget(self._meant)
        top.addSpacing(8)
        top.addWidget(self.counter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self._toggle)
        below.addWidget(self.keep_out_sets)
        below.addStretch()
        below.addWidget(self.tools)
        for part in (self.prompt, self._answer, below, self.speech, self.keep_out):
            column.addLayout(part) if isinstance(part, QHBoxLayout) else column.addWidget(part)

    def _connect(self) -> None:
        self.prompt.edited.connect(self._prompt_edited)
        self.keep_out.edited.connect(self._keep_out_edited)
        for editor in (self.prompt, self.keep_out):
            editor.shortened.connect(self._say_shortened)
        self.prompt.send_pressed.connect(self.send_pressed)
        self.keep_out.send_pressed.connect(self.send_pressed)
        self._toggle.toggled.connect(self._unfold)
        self.keep_out_sets.clicked.connect(self.keep_out_sets_wanted)
        self.tools.wanted.connect(self._use_tool)
        self.tools.term_chosen.connect(self.prompt.insert_term)
        self.speech.line_made.connect(self.prompt.insert_line)
        self.speech.audio_wanted.connect(self.audio_wanted)
        self._look.changed.connect(self._tint)

    def show_request(self, request: Request) -> None:
        """Shows the texts; what to keep out is unfolded when there is something."""
        self.prompt.show_text(request.prompt)
        self.keep_out.show_text(request.negative_prompt)
        meant = spread(request.prompt)
        self.counter.show_count(max(map(len, meant.prompts)))  # alternatives are sent one by one
        self._meant.setVisible(meant.count > 1)
        self._meant.setText(self.tr("{count} prompts").format(count=meant.count))
        self._meant.setToolTip("\n".join(meant.prompts[:_LISTED]) + ("\n…" if meant.count > _LISTED else ""))
        self.speech.show_request(request)
        if request.negative_prompt:
            self._toggle.setChecked(True)

    def show_answer(self, words: Said) -> None:
        """Why this prompt was refused, with the service's own words; "" takes them away."""
        self._said = words
        self._answer.setText(now(words))
        self._answer.setVisible(bool(words))

    def _say_shortened(self, came: int) -> None:
        words = self.tr("Of {count} characters only the first {most} are here.")
        self.show_answer(words.format(count=f"{came:,}", most=f"{MOST:,}"))

    def retranslate(self) -> None:
        """Puts the words on."""
        self._answer.setText(now(self._said))
        self._heading.setText(text.parameter(PROMPT))
        self.prompt.setAccessibleName(text.parameter(PROMPT))
        self.prompt.setPlaceholderText(
            self.tr(
                "What happens, and how the camera moves: “Slow dolly through a greenhouse at dusk, rain on the glass”"
            )
        )
        self._toggle.setText(text.parameter(KEEP_OUT))
        self._toggle.setAccessibleName(self.tr("Show what to keep out"))
        self.keep_out_sets.setAccessibleName(self.tr("Saved lists of what to keep out"))
        self.keep_out_sets.setToolTip(self.keep_out_sets.accessibleName())
        self.keep_out.setAccessibleName(text.parameter(KEEP_OUT))
        self.keep_out.setPlaceholderText(self.tr("What should not be seen: blur, text, extra fingers"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._make_room()
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        """In a high window the prompt has more lines from the first."""
        self.prompt.set_more(_MORE if self.window().height() >= _ROOMY else 0)

    def _prompt_edited(self, words: str) -> None:
        self.show_answer("")  # it was about the former prompt
        self.edited.emit(PROMPT, words)

    def _keep_out_edited(self, words: str) -> None:
        self.edited.emit(KEEP_OUT, words)

    def _unfold(self, unfolded: bool) -> None:
        self.keep_out.setVisible(unfolded)
        self.keep_out_sets.setVisible(unfolded)
        self._tint()
        if unfolded and self._toggle.hasFocus():
            self.keep_out.setFocus()

    def _use_tool(self, tool: str) -> None:
        if tool == SPEECH:
            self.speech.setVisible(self.tools.buttons[SPEECH].isChecked())
            if self.speech.isVisible():
                self.speech.begin()

    def _tint(self) -> None:
        self.keep_out_sets.setIcon(self._look.icon("list", "secondary"))
        name = "chevron-down" if self._toggle.isChecked() else "chevron-right"
        self._toggle.setIcon(self._look.icon(name, "secondary"))
