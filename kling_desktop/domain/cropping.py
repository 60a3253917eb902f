"""Which part of a picture is seen, in which shape: cropped, or extended by blur or a colour. Pure geometry.

A framing speaks in fractions of the picture, so that one framing holds for pictures of every size: two frames with the
same framing are cropped alike. Lengths are pixels of the picture as it lies after its quarter turns.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

LEAST_SIDE: Final = 300  # pixels that a zoom leaves of the shorter side, where the picture has as many
LONGEST: Final = 4096  # pixels of a result's longer side
_FURTHEST: Final = 0.5  # zoom out of an extended picture: twice as wide as needed


class Fill(StrEnum):
    """What is where the picture does not reach."""

    CROP = "crop"  # nothing: the frame stays inside the picture
    BLUR = "blur"
    COLOUR = "colour"


@dataclass(frozen=True, slots=True)
class Framing:
    """`ratio` is width by height; `x` and `y` the frame's centre, 0 to 1; `zoom` 1 shows as much as the fill allows.

    `turns` are quarter turns clockwise before anything else; `colour` is that of the fill, a name or "#rrggbb".
    """

    ratio: float
    fill: Fill = Fill.CROP
    x: float = 0.5
    y: float = 0.5
    zoom: float = 1.0
    turns: int = 0
    colour: str = "black"


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the frame lies on the picture; parts of it may lie outside when the picture is extended."""

    left: float
    top: float
    width: float
    height: float


def turned_size(framing: Framing, width: int, height: int) -> tuple[int, int]:
    """The picture's size after its turns."""
    return (height, width) if framing.turns % 2 else (width, height)


def frame(framing: Framing, width: int, height: int) -> Frame:
    """The frame on a picture of this size (before its turns)."""
    wide, high = turned_size(framing, width, height)
    across = _widest(framing, wide, high) / framing.zoom
    down = across / framing.ratio
    return Frame(framing.x * wide - across / 2, framing.y * high - down / 2, across, down)


def within(framing: Framing, width: int, height: int) -> Framing:
    """The nearest framing that this picture allows."""
    wide, high = turned_size(framing, width, height)
    widest = _widest(framing, wide, high)
    closest = max(1.0, min(widest, widest / framing.ratio) / LEAST_SIDE)
    least = 1.0 if framing.fill is Fill.CROP else _FURTHEST
    zoomed = replace(framing, zoom=min(max(framing.zoom, least), closest))
    if framing.fill is not Fill.CROP:
        return replace(zoomed, x=_between(framing.x, 0.0), y=_between(framing.y, 0.0))
    across = widest / zoomed.zoom
    return replace(
        zoomed,
        x=_between(framing.x, across / wide / 2),
        y=_between(framing.y, across / framing.ratio / high / 2),
    )


def moved(framing: Framing, right: float, down: float, size: tuple[int, int]) -> Framing:
    """After the frame was moved by fractions of its own width and height."""
    now, (wide, high) = frame(framing, *size), turned_size(framing, *size)
    shifted = replace(framing, x=framing.x + right * now.width / wide, y=framing.y + down * now.height / high)
    return within(shifted, *size)


def zoomed(framing: Framing, factor: float, size: tuple[int, int], at: tuple[float, float] = (0.5, 0.5)) -> Framing:
    """After a zoom towards a point of the frame (fractions of it), which stays where it is."""
    before = frame(framing, *size)
    closer = within(replace(framing, zoom=framing.zoom * factor), *size)
    after, (wide, high) = frame(closer, *size), turned_size(framing, *size)
    x = before.left + at[0] * before.width + (0.5 - at[0]) * after.width
    y = before.top + at[1] * before.height + (0.5 - at[1]) * after.height
    return within(replace(closer, x=x / wide, y=y / high), *size)


def turned(framing: Framing, quarters: int) -> Framing:
    """After quarter turns clockwise; the middle of the picture is seen again."""
    return replace(framing, turns=(framing.turns + quarters) % 4, x=0.5, y=0.5, zoom=1.0)


def result_size(framing: Framing, width: int, height: int) -> tuple[int, int]:
    """The size of what comes out, exactly in shape as far as pixels go."""
    found = frame(framing, width, height)
    scale = min(1.0, LONGEST / max(found.width, found.height))
    if framing.ratio >= 1:
        across = max(2, round(found.width * scale))
        return across, max(2, round(across / framing.ratio))
    down = max(2, round(found.height * scale))
    return max(2, round(down * framing.ratio)), down


def _widest(framing: Framing, wide: int, high: int) -> float:
    """The width of the largest frame inside the picture; of the smallest around it where it is extended."""
    choose = min if framing.fill is Fill.CROP else max
    return choose(float(wide), high * framing.ratio)


def _between(value: float, margin: float) -> float:
    return min(max(value, margin), 1.0 - margin) if margin < 0.5 else 0.5
