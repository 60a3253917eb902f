"""What is said of a seam between two clips, with its numbers and what can be done. Pure but for translation."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from kling_desktop.domain.seam import Seam
from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N

_STEADY: Final = _N("seams", "Goes on from “{title}”: colour and brightness agree (ΔE {jump}).")
_BRIGHTER: Final = _N(
    "seams", "Goes on from “{title}” with a jump: brighter by {lightness} (L*), colour off by {colour} (ΔE)."
)
_DARKER: Final = _N(
    "seams", "Goes on from “{title}” with a jump: darker by {lightness} (L*), colour off by {colour} (ΔE)."
)
_MATCH: Final = _N("seams", "An export of the sequence can match the colours.")
_DOUBLE: Final = _N("seams", "Both show the frame at the seam; played or exported as one, it comes once.")


def seam_words(seam: Seam, title: str) -> str:
    """The seam to the clip called `title`, in two or three sentences."""
    parts = [_jump(seam, title), *([_said(_MATCH)] if seam.jumps else []), *([_said(_DOUBLE)] if seam.double else [])]
    return " ".join(parts)


def _jump(seam: Seam, title: str) -> str:
    sentence = _STEADY if not seam.jumps else _BRIGHTER if seam.lightness >= 0 else _DARKER
    numbers = {"lightness": abs(seam.lightness), "colour": seam.colour, "jump": seam.jump}
    return _said(sentence).format(title=title, **{name: f"{value:.1f}" for name, value in numbers.items()})


def _said(sentence: str) -> str:
    return QCoreApplication.translate("seams", sentence)
