"""What was written before, back into the prompt: earlier prompts by arrow or from a list, snippets, keep-out lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kling_desktop.domain.naming import first_words
from kling_desktop.domain.phrasing import joined
from kling_desktop.domain.request import Request
from kling_desktop.services.phrases import Phrases, Shelf
from kling_desktop.ui.compose.picker import Entry, Foot, Picker, shortened
from kling_desktop.ui.compose.prompt_tools import HISTORY, SNIPPETS, TOOLS
from kling_desktop.ui.compose.vocabulary import vocabulary
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.spawn import spawn

_NAME_WORDS: Final = 6
_SHOWN: Final = 160  # characters of a text in a list


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk through earlier prompts. At -1 stands what was being written when it began."""

    prompts: tuple[str, ...] = ()
    draft: str = ""
    at: int = -1

    @property
    def shown(self) -> str:
        """The text at this point."""
        return self.draft if self.at < 0 else self.prompts[self.at]

    def moved(self, step: int) -> Walk:
        """One on: -1 to an earlier prompt, 1 to a later one. At either end it stays."""
        return replace(self, at=min(max(self.at - step, -1), len(self.prompts) - 1))


class Phrasing(QObject):
    """Owns the walk; the texts are in `Phrases`."""

    def __init__(self, parts: Parts, phrases: Phrases) -> None:
        super().__init__(parts.window)
        self._parts, self._phrases = parts, phrases
        self._compose: Final = parts.compose
        self._walk = Walk()
        self.acts: Final[Mapping[str, Callable[[], object]]] = {tool: self._opener(tool) for tool in TOOLS}
        self._open: dict[str, Callable[[], object]] = {HISTORY: self._list_prompts, SNIPPETS: self._list_snippets}
        texts = parts.compose.texts
        parts.compose.generate_requested.connect(self._sent)
        texts.prompt.walked.connect(self._step)
        texts.tools.wanted.connect(lambda tool: self._open.get(tool, lambda: None)())  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        texts.keep_out_sets_wanted.connect(self._list_keep_out)

    def _sent(self, request: Request) -> None:
        self._remember(request.prompt)

    def _remember(self, prompt: str) -> None:
        self._phrases.remember(prompt)
        self._write()

    def _opener(self, tool: str) -> Callable[[], None]:
        def open_tool() -> None:
            self._parts.window.panes["compose"].show()
            self._compose.texts.tools.open(tool)

        return open_tool

    def _not_saved(self, reason: str) -> str:
        return self.tr("Prompts and snippets cannot be saved: {reason}.").format(reason=reason)

    def _write(self) -> None:
        async def write() -> None:
            try:
                await self._phrases.write()
            except OSError as error:
                said = partial(self._not_saved, error.strerror or str(error))
                self._parts.window.notices.put(Notice("phrases", said, kind=Kind.TROUBLE))

        spawn(write())

    # Earlier prompts

    def _step(self, step: int) -> None:
        written = self._compose.request().prompt
        if written != self._walk.shown or self._walk.at < 0:
            self._walk = Walk(tuple(text for text in self._phrases.prompts if text != written), written)
        self._walk = self._walk.moved(step)
        self._compose.set_prompt(self._walk.shown, run="walk")
        self._compose.texts.prompt.walking = self._walk.at >= 0

    def _list_prompts(self) -> None:
        entries = [Entry(prompt, shortened(prompt, _SHOWN)) for prompt in self._phrases.prompts]
        picker = self._picker(
            self.tr("Search earlier prompts"), self.tr("Each prompt that you send is kept here."), entries
        )
        picker.chosen.connect(self._write_prompt)
        picker.removed.connect(self._forget)
        picker.put_back.connect(self._remember)
        picker.open_below(self._button(HISTORY))

    def _write_prompt(self, prompt: str) -> None:
        self._compose.set_prompt(prompt)
        self._compose.focus_prompt()

    def _forget(self, prompt: str) -> None:
        self._phrases.forget(prompt)
        self._write()

    # Snippets

    def _list_snippets(self) -> None:
        editor = self._compose.texts.prompt
        text = editor.textCursor().selection().toPlainText() or editor.toPlainText()
        reason = "" if text.strip() else self.tr("Write something first, or select a piece of it.")
        kept = self._phrases.named(Shelf.SNIPPETS)
        foot = self._save_foot(text, reason, kept)
        picker = self._picker(
            self.tr("Search snippets, or name a new one"),
            self.tr("Select a piece of the prompt, open this list again, and save the piece under a name."),
            [Entry(name, name, shortened(kept[name], _SHOWN)) for name in kept],
            foot,
        )
        picker.chosen.connect(lambda name: editor.insert_term(kept[name]))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        picker.removed.connect(partial(self._drop, Shelf.SNIPPETS))
        picker.put_back.connect(lambda name: self._keep(Shelf.SNIPPETS, name, kept[name]))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        picker.pressed.connect(lambda _, name: self._keep(Shelf.SNIPPETS, name, text))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        picker.open_below(self._button(SNIPPETS))

    # What to keep out

    def _list_keep_out(self) -> None:
        present = self._compose.request().negative_prompt
        reason = "" if present.strip() else self.tr("Write what to keep out first.")
        ours, theirs = vocabulary().keep_out, self._phrases.named(Shelf.KEEP_OUT)
        foot = self._save_foot(present, reason, theirs)
        every = {**ours, **theirs}
        entries = [Entry(name, name, shortened(every[name], _SHOWN), removable=name in theirs) for name in every]
        picker = self._picker(self.tr("Search lists, or name a new one"), "", entries, foot)
        picker.chosen.connect(lambda name: self._keep_out_too(every[name]))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        picker.removed.connect(partial(self._drop, Shelf.KEEP_OUT))
        picker.put_back.connect(lambda name: self._keep(Shelf.KEEP_OUT, name, theirs[name]))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        picker.pressed.connect(lambda _, name: self._keep(Shelf.KEEP_OUT, name, present))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        picker.open_below(self._compose.texts.keep_out_sets)

    def _keep_out_too(self, words: str) -> None:
        present = self._compose.request().negative_prompt
        if words not in present:
            self._compose.set_keep_out(present + joined(present, words, ""))

    # Both

    def _keep(self, shelf: Shelf, name: str, text: str) -> None:
        self._phrases.keep(shelf, name, text.strip())
        self._write()

    def _save_foot(self, text: str, reason: str, kept: Mapping[str, str]) -> Foot:
        words = self.tr("Save what is written as “{name}”")
        again = self.tr("Replace “{name}” by what is written")
        return Foot("save", words, first_words(text, _NAME_WORDS).rstrip(",.;:，。"), reason, frozenset(kept), again)

    def _drop(self, shelf: Shelf, name: str) -> None:
        self._phrases.drop(shelf, name)
        self._write()

    def _picker(self, title: str, empty: str, entries: Sequence[Entry], *feet: Foot) -> Picker:
        picker = Picker(title, empty, feet, self._compose)
        picker.offer(entries)
        return picker

    def _button(self, tool: str) -> QWidget:
        return self._compose.texts.tools.buttons[tool]
