"""MODELS: what each model accepts. Add a model here: one entry; controls, checks and command line follow it.

Limits come from the service's own page for Kling v2.6, and, where that is silent, from Kling's capability map.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class PictureLimits(NamedTuple):
    """What an input picture must be. Lengths in pixels, weight in bytes, shape as long side by short side."""

    formats: tuple[str, ...] = ("JPEG", "PNG")  # what the model reads; the upload itself also takes WebP and GIF
    most_bytes: int = 10_000_000  # "10 MB at most", read the strict way
    least_side: int = 300
    most_shape: float = 2.5
    most_pixels: int = 250_000_000  # beyond this a picture is refused unread, whatever its weight


class Model(NamedTuple):
    """One model of the service: which parameters it takes, with which values, and what excludes what."""

    id: str
    name: str
    parameters: tuple[str, ...]
    choices: Mapping[str, tuple[str | int, ...]]
    prompt_limit: int  # characters
    audio_modes: tuple[str, ...]
    last_frame_modes: tuple[str, ...]
    last_frame_with_audio: bool
    last_frame_alone: bool
    references_verified: bool
    most_references: int  # more are held back: Kling's own multi-image mode takes so many, the service names no number
    short_sides: Mapping[str, int]  # pixels of the clip's shorter side, by mode
    pictures: PictureLimits = PictureLimits()

    def takes(self, parameter: str) -> bool:
        """Whether the parameter may be sent to this model at all."""
        return parameter in self.parameters

    def nearest_aspect_ratio(self, shape: float) -> str:
        """The offered aspect ratio whose shape is nearest to `shape` (width by height)."""
        ratios = [str(value) for value in self.choices["aspect_ratio"]]
        return min(ratios, key=lambda ratio: abs(aspect(ratio) / shape - 1) if shape else 0)


def aspect(ratio: str) -> float:
    """Width by height of an aspect ratio written as "16:9"."""
    wide, high = ratio.split(":")
    return int(wide) / int(high)


KLING_V2_6 = Model(
    id="kling-v2-6",
    name="Kling 2.6",
    parameters=(
        "prompt",
        "negative_prompt",
        "first_frame",
        "last_frame",
        "references",
        "mode",
        "duration",
        "aspect_ratio",
        "audio",
        "watermark",
    ),
    choices={"mode": ("std", "pro"), "duration": (5, 10), "aspect_ratio": ("16:9", "9:16", "1:1")},
    prompt_limit=2500,
    audio_modes=("pro",),
    last_frame_modes=("pro",),
    last_frame_with_audio=False,
    last_frame_alone=False,
    references_verified=False,
    most_references=4,
    short_sides={"std": 720, "pro": 1080},
)

MODELS: Mapping[str, Model] = {model.id: model for model in (KLING_V2_6,)}
DEFAULT_MODEL = KLING_V2_6
