"""The small buttons below the prompt: what was written before, saved pieces, camera words, speech, presets.

A new tool is a row of TOOLS and its words; what it does is heard by whoever owns it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from kling_desktop.ui import popups
from kling_desktop.ui.compose.vocabulary import vocabulary
from kling_desktop.ui.theme import Look

HISTORY, SNIPPETS, VOCABULARY, SPEECH, PRESETS = "history", "snippets", "vocabulary", "speech", "presets"
TOOLS: Final[Mapping[str, str]] = {  # id → icon, in the order in which they stand
    HISTORY: "history",
    SNIPPETS: "bookmark",
    VOCABULARY: "camera",
    SPEECH: "message-square",
    PRESETS: "layers",
}


class PromptTools(QWidget):
    """Says which tool is wanted. The camera words it offers by itself."""

    wanted = Signal(str)
    term_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.buttons: Final = {tool: QToolButton(self) for tool in TOOLS}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for tool, button in self.buttons.items():
            button.setProperty("kind", "mini")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setIconSize(QSize(16, 16))
            button.setCheckable(tool == SPEECH)
            if button.isCheckable():
                button.toggled.connect(self._teller(tool))  # assistive technology toggles, it does not click
            else:
                button.clicked.connect(self._teller(tool))
            row.addWidget(button)
        look.changed.connect(self._tint)
        self._tint()
        self.retranslate()

    def open(self, tool: str) -> None:
        """What a press of the tool's button does."""
        self.buttons[tool].click()

    def retranslate(self) -> None:
        """Puts the words on."""
        words = {
            HISTORY: (self.tr("Earlier prompts"), self.tr("Ctrl+R, or ↑ in an empty prompt, or Alt+↑ and Alt+↓")),
            SNIPPETS: (self.tr("Snippets"), self.tr("Pieces of a prompt, saved to be inserted again")),
            VOCABULARY: (self.tr("Camera words"), self.tr("Shot sizes, angles, movements, lenses, light and pace")),
            SPEECH: (self.tr("Speech"), self.tr("A line that is spoken, with who says it and how")),
            PRESETS: (self.tr("Presets"), self.tr("Whole requests, saved under a name")),
        }
        for tool, (name, what) in words.items():
            self.buttons[tool].setAccessibleName(name)
            self.buttons[tool].setAccessibleDescription(what)
            self.buttons[tool].setToolTip(f"{name}: {what}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _teller(self, tool: str) -> Callable[[], None]:
        return self._open_words if tool == VOCABULARY else lambda: self.wanted.emit(tool)

    def _open_words(self) -> None:
        menu = popups.menu(self.buttons[VOCABULARY].accessibleName(), self)
        for group in vocabulary().groups:
            inside = popups.submenu(group.title, menu)
            for term in group.terms:
                inside.addAction(term).triggered.connect(self._chooser(term))
        button = self.buttons[VOCABULARY]
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _chooser(self, term: str) -> Callable[[], None]:
        return lambda: self.term_chosen.emit(term)

    def _tint(self) -> None:
        for tool, button in self.buttons.items():
            button.setIcon(self._look.icon(TOOLS[tool], "secondary"))
