"""The seam between a clip and the one that goes on from it: what jumps there, and what evens it out. Pure.

Differences of colour are those of CIELAB: 1 is about the least that an eye sees side by side.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SEEN: Final = 1.5  # from here on a jump is said to be one
_SAME_STRUCTURE: Final = 0.6  # levels of 255 on average, beyond noise
_STANDS: Final = 0.2  # more than this moves, where something moves
_SAME_COLOUR: Final = 1.0
_GAINS: Final = (0.8, 1.25)
_MOST_OFFSET: Final = 0.12
_FLAT: Final = 0.01  # a channel that varies less says nothing about contrast

Triple = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Match:
    """What is done to red, green and blue (each from 0 to 1) of a clip: times a gain, plus an offset."""

    gains: Triple = (1.0, 1.0, 1.0)
    offsets: Triple = (0.0, 0.0, 0.0)

    def after(self, first: Match) -> Match:
        """Both in one: `first`, then this."""
        gains = tuple(own * other for own, other in zip(self.gains, first.gains, strict=True))
        offsets = tuple(g * o + own for g, o, own in zip(self.gains, first.offsets, self.offsets, strict=True))
        return Match(_triple(gains), _triple(offsets))


@dataclass(frozen=True, slots=True)
class Seam:
    """How a clip goes over into the next: `lightness` in L* (above 0: brighter from there on), `colour` as the distance
    of a* and b*. `double`: both show the same frame. `last` is the number of the former's last frame; `match` brings
    the latter's colours to the former's.
    """

    lightness: float
    colour: float
    double: bool
    last: int
    match: Match

    @property
    def jump(self) -> float:
        """Lightness and colour together (ΔE)."""
        return (self.lightness**2 + self.colour**2) ** 0.5

    @property
    def jumps(self) -> bool:
        """Whether that is seen."""
        return self.jump >= SEEN


@dataclass(frozen=True, slots=True)
class Look:
    """A frame's colours: means and deviations of red, green and blue from 0 to 1, and its mean in CIELAB."""

    means: Triple
    deviations: Triple
    lab: Triple


def seam(before: Look, after: Look, joint: float, motion: float, last: int) -> Seam:
    """Judges a seam by its two frames. `joint` is how much their structures differ, `motion` how much those of two
    frames that follow each other on either side do, in levels of 255.
    """
    lightness, green_red, blue_yellow = (b - a for a, b in zip(before.lab, after.lab, strict=True))
    colour = (green_red**2 + blue_yellow**2) ** 0.5
    jump = (lightness**2 + colour**2) ** 0.5
    double = last > 0 and is_double(joint, motion, jump)
    return Seam(lightness, colour, double, last, matching(before, after))


def is_double(joint: float, motion: float, jump: float) -> bool:
    """Whether two frames are one, of slightly other colours perhaps; where nothing moves, only if the colours agree."""
    if joint > _SAME_STRUCTURE:
        return False
    return joint < motion / 2 if motion > _STANDS else jump < _SAME_COLOUR


def matching(before: Look, after: Look) -> Match:
    """What brings the colours of one frame to those of another, within what cannot spoil a picture."""
    gains = tuple(map(_gain, before.deviations, after.deviations))
    wanted = (b - gain * a for b, a, gain in zip(before.means, after.means, gains, strict=True))
    return Match(_triple(gains), _triple(tuple(max(-_MOST_OFFSET, min(offset, _MOST_OFFSET)) for offset in wanted)))


def lab(red: float, green: float, blue: float) -> Triple:
    """A colour of sRGB, from 0 to 1, in CIELAB (D65)."""
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue))
    x = _bent((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
    y = _bent(0.2126 * r + 0.7152 * g + 0.0722 * b)
    z = _bent((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _bent(value: float) -> float:
    return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116


def _gain(before: float, after: float) -> float:
    return 1.0 if min(before, after) < _FLAT else max(_GAINS[0], min(before / after, _GAINS[1]))


def _triple(values: tuple[float, ...]) -> Triple:
    red, green, blue = values
    return red, green, blue
