"""The two hours of the day that the sample pictures show. Change a colour here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from brushes import Colour, Stops


@dataclass(frozen=True, slots=True)
class Mood:
    """One hour of the day: what differs between the two pictures."""

    sky: Stops
    body: tuple[int, int, int]  # sun or moon: x, y, radius
    body_colour: Colour
    glow: Sequence[tuple[int, float]]  # radius, strength
    cloud: Colour
    cloud_strength: float
    far: Colour  # the hills melt into this
    near: Colour
    mist: Colour
    rim: float  # how much light the crests catch
    sea: Colour
    sea_depth: float
    lamps: float  # 0 by day, 1 by night


DAWN = Mood(
    sky=(
        (0.0, (46, 74, 122)),
        (0.28, (110, 124, 168)),
        (0.48, (214, 152, 160)),
        (0.66, (250, 186, 138)),
        (0.86, (255, 222, 160)),
        (1.0, (255, 232, 182)),
    ),
    body=(1180, 398, 46),
    body_colour=(255, 244, 214),
    glow=((70, 0.85), (180, 0.5), (460, 0.34), (900, 0.22)),
    cloud=(255, 206, 178),
    cloud_strength=0.62,
    far=(232, 178, 160),
    near=(38, 42, 66),
    mist=(255, 214, 172),
    rim=0.62,
    sea=(44, 62, 96),
    sea_depth=0.46,
    lamps=0.0,
)
NIGHT = Mood(
    sky=(
        (0.0, (5, 8, 22)),
        (0.4, (12, 20, 48)),
        (0.72, (26, 42, 84)),
        (0.92, (48, 68, 112)),
        (1.0, (66, 82, 122)),
    ),
    body=(560, 196, 38),
    body_colour=(240, 244, 255),
    glow=((64, 0.55), (170, 0.3), (480, 0.2), (900, 0.1)),
    cloud=(92, 112, 160),
    cloud_strength=0.34,
    far=(50, 66, 106),
    near=(4, 6, 14),
    mist=(62, 80, 124),
    rim=0.22,
    sea=(6, 10, 26),
    sea_depth=0.5,
    lamps=1.0,
)
