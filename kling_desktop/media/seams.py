"""Measures the seam between two clips: the last frames of one, the first ones of the other, small. What the numbers
mean is in `domain/seam.py`.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# (Pillow's statistics and PyAV's images are typed in part only)

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from kling_desktop.domain.seam import Look, Seam, lab, matching, seam
from kling_desktop.media.reel import Reel
from kling_desktop.media.screen import Converter

if TYPE_CHECKING:
    from PIL import Image

_SIZE: Final = (160, 90)  # shape is left out of it: both are looked at alike
_NOISE: Final = 3  # levels of 255: what compression and rounding do to one and the same frame
_COLOURS: Final = (48, 27)


def measured(before: Path, after: Path) -> Seam:
    """The seam at which `after` follows `before`. Takes some tenths of a second. Raises ClipRefused, OSError."""
    ends, begins = _frames(before, from_end=True), _frames(after, from_end=False)
    (end, end_before), (begin, begin_after) = ends[1], begins[1]
    motion = max(_difference(end_before, end), _difference(begin, begin_after))
    return seam(_look(end), _look(begin), _difference(end, begin), motion, ends[0])


def _frames(clip: Path, *, from_end: bool) -> tuple[int, tuple[Image.Image, Image.Image]]:
    """The number of a clip's last frame; its frame at an end, and the one next to that."""
    reel, converter = Reel(clip), Converter()
    try:
        last = len(reel.timing.starts) - 1
        numbers = (max(0, last - 1), last) if from_end else (0, min(1, last))
        pictures = [converter.convert(reel.frame(number), _SIZE, "rgb24").to_image() for number in numbers]
    finally:
        reel.close()
    return last, (pictures[-1], pictures[0]) if from_end else (pictures[0], pictures[-1])


def _difference(one: Image.Image, other: Image.Image) -> float:
    """How much two pictures differ, apart from their colours as a whole, in levels of 255."""
    from PIL import ImageChops, ImageStat

    match = matching(_look(one), _look(other))
    shares = zip(match.gains, match.offsets, strict=True)
    table = [max(0, min(round(level * gain + offset * 255), 255)) for gain, offset in shares for level in range(256)]
    apart = ImageChops.difference(one, other.point(table)).point([max(0, level - _NOISE) for level in range(256)] * 3)
    return max(ImageStat.Stat(apart).mean)


def _look(picture: Image.Image) -> Look:
    from PIL import ImageStat

    found = ImageStat.Stat(picture)
    small = picture.resize(_COLOURS).tobytes()
    colours = [lab(small[at] / 255, small[at + 1] / 255, small[at + 2] / 255) for at in range(0, len(small), 3)]
    lightness, green_red, blue_yellow = (sum(values) / len(colours) for values in zip(*colours, strict=True))
    means, deviations = ([value / 255 for value in values] for values in (found.mean, found.stddev))
    return Look(
        (means[0], means[1], means[2]),
        (deviations[0], deviations[1], deviations[2]),
        (lightness, green_red, blue_yellow),
    )
