"""Progress on standard error: a bar for each generation on a terminal, plain lines otherwise."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.legible import legible
from kling_desktop.domain.naming import first_words
from kling_desktop.domain.wording import STATES, WAITS

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID


class Progress:
    """Owns what has been shown so far."""

    def __init__(self) -> None:
        self._bars: Bars | None = None
        self._rows: dict[str, TaskID] = {}
        self._said: dict[str, str] = {}

    def __enter__(self) -> Progress:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
            from rich.progress import Progress as Bars

            columns = (
                TextColumn("{task.description}", markup=False),
                BarColumn(),
                TextColumn("{task.fields[said]}", markup=False),
                TimeElapsedColumn(),
            )
            self._bars = Bars(*columns, console=Console(stderr=True))
            self._bars.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bars is not None:
            self._bars.stop()

    def show(self, generations: Iterable[Generation]) -> None:
        """Shows how each stands; says nothing twice."""
        for generation in generations:
            said = _said(generation)
            if self._bars is not None:
                self._show_bar(self._bars, generation, said)
            elif self._said.get(generation.id) != said:
                _print(f"{_name(generation)}: {said}")
            self._said[generation.id] = said

    def tell(self, sentences: Iterable[str]) -> None:
        """Says what concerns all of them; nothing twice."""
        for sentence in sentences:
            if sentence not in self._said:
                _print(sentence)
            self._said[sentence] = sentence

    def _show_bar(self, bars: Bars, generation: Generation, said: str) -> None:
        if generation.id not in self._rows:
            self._rows[generation.id] = bars.add_task(_name(generation), total=100, said=said)
        done = 100 if generation.state is State.READY else min(generation.progress, 99)
        bars.update(self._rows[generation.id], completed=done, said=said)


def _print(line: str) -> None:
    with suppress(OSError):  # a log on a full disk, a reader that has gone: that is no reason to stop the work
        print(legible(line), file=sys.stderr, flush=True)  # noqa: T201


def _name(generation: Generation) -> str:
    name = first_words(legible(generation.request.prompt), 5) or generation.task_id or generation.id[:8]
    return f"{name} ({generation.take}/{generation.takes})" if generation.takes > 1 else name


def _said(generation: Generation) -> str:
    if generation.waiting is not None:
        return f"{WAITS[generation.waiting.reason]} {generation.waiting.message}".strip()
    quarter = generation.progress // 25 * 25  # a line for each quarter is enough in a log
    percent = f" {quarter} %" if generation.state is State.GENERATING else ""
    return STATES[generation.state] + percent
