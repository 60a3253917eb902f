"""Commands, options, menus, settings and keys that README and guide name are those of the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kling_desktop.cli.options import COMMANDS, parser
from kling_desktop.ui.actions import MENUS, ROWS
from kling_desktop.ui.dialogs.settings.pages import PAGES

ROOT = Path(__file__).parents[2]
KEYBOARD = ROOT / "docs" / "guide" / "keyboard.md"
TEXTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
FOR_USERS = [ROOT / "README.md", ROOT / "docs" / "index.md", *sorted((ROOT / "docs" / "guide").glob("*.md"))]
_KEYS = re.compile(r"(?<![\w+])((?:(?:Ctrl|Alt|Shift)\+)+(?:[A-Z0-9,]|F\d+|Return)(?![\w]))")


def _named(pattern: str | re.Pattern[str], texts: list[Path]) -> set[str]:
    return {found for text in texts for found in re.findall(pattern, text.read_text("utf-8"))}


def _options() -> Iterator[str]:
    tops: list[Any] = [parser()]
    while tops:
        for action in tops.pop()._actions:
            yield from action.option_strings
            choices: Any = action.choices
            if hasattr(choices, "values"):
                tops.extend(choices.values())


def test_every_make_target_that_is_named_is_one():
    targets = set(re.findall(r"(?m)^([a-z-]+):.*##", (ROOT / "Makefile").read_text("utf-8")))
    named = _named(r"`(?:[A-Z]+=\S+ )?make ([a-z-]+)", TEXTS) | _named(r"(?m)^make ([a-z-]+)", TEXTS)
    assert {"demo", "test", "package", "docs", "bench"} <= named <= targets


def test_every_command_and_option_that_is_named_is_one():
    commands = _named(r"`kling-desktop ([a-z]+)", FOR_USERS) | _named(r"(?m)^kling-desktop ([a-z]+)", FOR_USERS)
    assert commands <= COMMANDS
    assert _named(r"(?<![\w-])(--[a-z][a-z-]+)", FOR_USERS) <= {*_options(), "--no-watermark"}


def test_every_menu_and_page_of_the_settings_that_is_named_is_one():
    named = {pair for text in FOR_USERS for pair in re.findall(r"\*(\w+) › ([^*]+)\*", text.read_text("utf-8"))}
    rows = {(MENUS[row.menu], row.words.rstrip("…")) for row in ROWS}
    known = rows | {("Settings", page.words) for page in PAGES}
    assert named
    assert {(menu, words) for menu, several in named for words in several.split(", ")} - known == set()


@pytest.mark.parametrize("page", [page for page in FOR_USERS if page != KEYBOARD], ids=lambda page: page.stem)
def test_every_key_with_a_modifier_that_is_named_is_on_the_keyboard_page(page: Path):
    known = set(_KEYS.findall(KEYBOARD.read_text("utf-8")))
    assert set(_KEYS.findall(page.read_text("utf-8"))) - known == set()
