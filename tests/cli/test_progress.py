"""Progress as a terminal gets it."""

from __future__ import annotations

from contextlib import redirect_stderr
from io import StringIO

import pytest

from kling_desktop.cli.progress import Progress
from kling_desktop.domain.generation import Generation
from kling_desktop.domain.request import Request


class Terminal(StringIO):
    """A place to write to that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("prompt", ["[/]", "a [red]cut[/] b", "[/bold] :smile: [link=x]"])
def test_a_prompt_with_brackets_is_shown_as_it_was_written(prompt: str):
    terminal = Terminal()
    with redirect_stderr(terminal), Progress() as progress:
        progress.show([Generation("g", "ours", Request(prompt=prompt), 0.0, "simulator")])
    assert prompt in terminal.getvalue()


def test_a_prompt_gives_the_terminal_no_orders():
    terminal = Terminal()
    with redirect_stderr(terminal), Progress() as progress:
        progress.show([Generation("g", "ours", Request(prompt="\x1b]0;owned\x07 A harbour"), 0.0, "simulator")])
    assert "\x1b]" not in terminal.getvalue()
    assert "A harbour" in terminal.getvalue()
