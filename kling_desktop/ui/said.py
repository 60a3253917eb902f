"""Words that are said again when the language changes: what stays on the screen, and was put there by somebody else."""

from __future__ import annotations

from collections.abc import Callable

Said = str | Callable[[], str]
"""Words, or what says them in the language of the moment."""


def now(words: Said) -> str:
    """The words as they are to be said now."""
    return words if isinstance(words, str) else words()
