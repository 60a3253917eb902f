"""What differs between requests whose clips are compared, and where two texts part."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kling_desktop.domain.parameters import PARAMETERS
from kling_desktop.domain.request import Request

MOST_WORDS: Final = 8
_ELLIPSIS: Final = "…"


def differing(requests: Sequence[Request]) -> tuple[str, ...]:
    """The parameters in which the requests are not all the same, in the order of the table."""
    differs = [name for name in PARAMETERS if len({request.effective(name) for request in requests}) > 1]
    model = ["model"] if len({request.model for request in requests}) > 1 else []
    return (*model, *differs)


def where_they_part(texts: Sequence[str]) -> tuple[str, ...]:
    """Of each text the words that are not in all of them, with the one before: `…at night in rain…`."""
    split = [text.split() for text in texts]
    shortest = min(len(words) for words in split)
    same = next((n for n in range(shortest) if len({words[n] for words in split}) > 1), shortest)
    tail = next((n for n in range(shortest - same) if len({words[-1 - n] for words in split}) > 1), shortest - same)
    return tuple(_part(words, max(same - 1, 0), len(words) - tail) for words in split)


def _part(words: Sequence[str], start: int, end: int) -> str:
    shown = words[start:end][:MOST_WORDS]
    before = _ELLIPSIS if start else ""
    after = _ELLIPSIS if start + len(shown) < len(words) else ""
    return f"{before}{' '.join(shown)}{after}"
