"""What is said of a seam between two clips, with its numbers and what can be done. Pure but for translation."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from kling_desktop.domain.generation import Generation
from kling_desktop.domain.naming import first_words
from kling_desktop.domain.seam import Seam
from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N

_STEADY: Final = _N("seams", "Goes on from “{title}” without a jump (ΔE {jump}).")
_BRIGHTER: Final = _N(
    "seams", "Goes on from “{title}” with a jump: {lightness} brighter (L*), colour {colour} off (ΔE)."
)
_DARKER: Final = _N("seams", "Goes on from “{title}” with a jump: {lightness} darker (L*), colour {colour} off (ΔE).")
_MATCH: Final = _N("seams", "The sequence's export can match it.")
_DOUBLE: Final = _N("seams", "The frame at the seam is double; as one film it comes once.")
_WORDS: Final = 4  # of the prompt: it stands beside the numbers


def seam_words(seam: Seam, before: Generation) -> str:
    """The seam to the clip before, in up to three short sentences."""
    parts = [_jump(seam, before), *([_said(_MATCH)] if seam.jumps else []), *([_said(_DOUBLE)] if seam.double else [])]
    return " ".join(parts)


def _jump(seam: Seam, before: Generation) -> str:
    sentence = _STEADY if not seam.jumps else _BRIGHTER if seam.lightness >= 0 else _DARKER
    prompt = before.request.prompt
    title = f"{first_words(prompt, _WORDS)}…" if len(prompt.split()) > _WORDS else prompt.strip() or before.task_id
    numbers = {"lightness": abs(seam.lightness), "colour": seam.colour, "jump": seam.jump}
    return _said(sentence).format(title=title, **{name: f"{value:.1f}" for name, value in numbers.items()})


def _said(sentence: str) -> str:
    return QCoreApplication.translate("seams", sentence)
