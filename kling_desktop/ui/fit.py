"""Whether this Python and this Qt go together: what does not is refused at the start, with the remedy. Rows only."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Final

Version = tuple[int, ...]

_OTHER_BINDINGS: Final = ("PyQt6", "PyQt5", "PySide2")
_MISFITS: Sequence[tuple[Callable[[Version, Version], bool], str]] = (
    (
        lambda python, pyside: python < (3, 12) and pyside >= (6, 12),
        "PySide6 {pyside} loses references on Python {python} and ends within seconds. "
        'Install another: pip install "PySide6-Addons>=6.11.3,<6.12"',
    ),
    (lambda python, _: python < (3, 11), "Python {python} is too old. Use Python 3.11, 3.12 or 3.13."),
    (lambda python, _: python >= (3, 14), "On Python {python} the window hangs when it is closed. Use Python 3.13."),
    (
        lambda _, pyside: pyside < (6, 8),
        'PySide6 {pyside} is too old. Install another: pip install "PySide6-Addons>=6.11"',
    ),
)


def misfit(python: Version, pyside: str, loaded: Collection[str]) -> str:
    """Why the window cannot run, with the remedy; empty when it can. `loaded`: the modules that are loaded already."""
    other = next((name for name in _OTHER_BINDINGS if name in loaded), "")
    if other:
        return f"{other} is loaded already, and two bindings of Qt in one program crash. Start without {other}."
    numbers = tuple(int(part) for part in pyside.split(".")[:3] if part.isdigit())
    words = next((words for wrong, words in _MISFITS if wrong(python, numbers)), "")
    return words.format(python=".".join(map(str, python[:3])), pyside=pyside)
