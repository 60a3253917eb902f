"""`python packaging/keyboard_page.py` writes `docs/guide/keyboard.md` from the actions and the sets of keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from kling_desktop.ui.actions import MENUS, ROWS, Row
from kling_desktop.ui.player.keyboard import ACTS, presets

PAGE = Path(__file__).parents[1] / "docs" / "guide" / "keyboard.md"
_OPENING = """# Keyboard

F1 shows this in the window. The page is written by `python packaging/keyboard_page.py` from the program's own tables.

Tab goes through every control in reading order; in the gallery, arrows move, Enter plays, Space chooses, Delete
removes.

## Menus

| menu | action | keys |
|---|---|---|
"""


def page() -> str:
    """The page as it should be."""
    return _OPENING + "".join(_menus()) + "\n## Player\n\n" + "".join(_player())


def _menus() -> Iterator[str]:
    for row in ROWS:
        if keys := _keys(row):
            yield f"| {MENUS[row.menu]} | {row.words.rstrip('…')} | {keys} |\n"


def _keys(row: Row) -> str:
    typed = QKeySequence(Qt.Modifier.CTRL | row.typed).toString() if row.typed else ""
    return ", ".join(_key(key) for key in (row.shortcut, row.also, typed) if key)


def _player() -> Iterator[str]:
    sets = presets()
    yield "The set of keys is chosen in the settings, under Player.\n\n"
    yield "| act | " + " | ".join(found.name for found in sets) + " |\n"
    yield "|---|" + "---|" * len(sets) + "\n"
    for act, words in ACTS.items():
        shown = (", ".join(_key(key) for key in found.keys.get(act, ())) for found in sets)
        yield f"| {words} | " + " | ".join(shown) + " |\n"


def _key(key: str) -> str:
    return f"`` {key} ``" if "`" in key else f"`{key}`"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
