"""How large a picture becomes that is made smaller."""

from __future__ import annotations


def within(width: int, height: int, longest: int) -> tuple[int, int]:
    """The size in the same shape whose long side is `longest` pixels at most; never larger than it was."""
    scale = min(1.0, longest / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))
