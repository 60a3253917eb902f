"""Words from elsewhere, as they may be shown: without what a terminal or a label would obey instead of showing it."""

from __future__ import annotations

_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_TURNS = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))  # they would turn round what stands beside them
_INSTEAD = {code: " " if chr(code).isspace() else None for code in _CONTROLS} | dict.fromkeys(_TURNS)


def legible(text: str) -> str:
    """The text on one line, without controls and turns of direction; what is no character becomes a mark."""
    return text.translate(_INSTEAD).encode("utf-8", "replace").decode("utf-8")
