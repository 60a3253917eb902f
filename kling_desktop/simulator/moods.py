"""Which words of a prompt mean which light and which land. Add a word, or a mood, to the tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Mood:
    """The light of a place: the sky from its zenith to its horizon, the nearest land, sun or moon, and what is there.

    `height` of the light above the ground and `radius` of its disc are shares of the picture's shorter side.
    """

    sky: tuple[Colour, Colour, Colour]
    land: Colour
    light: Colour
    kind: str
    height: float = 0.16
    radius: float = 0.045
    glow: float = 0.5
    stars: bool = False
    snowfall: bool = False


MOODS: Mapping[str, Mood] = {
    "dawn": Mood(((52, 74, 128), (190, 142, 158), (255, 208, 158)), (40, 44, 66), (255, 236, 200), "hills", 0.08),
    "dusk": Mood(((34, 32, 84), (150, 70, 104), (250, 146, 90)), (26, 20, 40), (255, 214, 150), "hills", 0.06, 0.06),
    "night": Mood(
        ((4, 8, 24), (14, 26, 58), (44, 66, 108)), (5, 8, 18), (226, 234, 255), "hills", 0.36, 0.036, 0.3, stars=True
    ),
    "day": Mood(((62, 124, 190), (134, 184, 220), (222, 236, 240)), (44, 78, 70), (255, 252, 238), "hills", 0.34, 0.04),
    "neon": Mood(((14, 8, 40), (74, 22, 104), (232, 74, 160)), (10, 8, 24), (255, 170, 214), "city", 0.14, 0.08, 0.4),
    "forest": Mood(((112, 150, 158), (176, 202, 190), (232, 236, 206)), (16, 40, 34), (255, 250, 220), "trees", 0.26),
    "sea": Mood(((40, 92, 146), (120, 172, 200), (250, 226, 194)), (10, 44, 72), (255, 242, 214), "water", 0.13),
    "snow": Mood(
        ((110, 138, 176), (176, 198, 220), (238, 240, 244)), (66, 86, 116), (255, 255, 255), "peaks", 0.3, snowfall=True
    ),
    "desert": Mood(((92, 128, 172), (204, 188, 168), (250, 214, 160)), (132, 70, 40), (255, 244, 216), "dunes", 0.2),
}
LANDS = ("hills", "city", "trees", "water", "peaks", "dunes")

_MOOD_WORDS: Mapping[str, str] = {
    "sunrise": "dawn", "dawn": "dawn", "morning": "dawn", "日出": "dawn", "清晨": "dawn",
    "sunset": "dusk", "dusk": "dusk", "evening": "dusk", "twilight": "dusk", "日落": "dusk", "黄昏": "dusk",
    "neon": "neon", "cyber": "neon", "霓虹": "neon",
    "night": "night", "moon": "night", "star": "night", "midnight": "night", "夜": "night",
    "snow": "snow", "winter": "snow", "frost": "snow", "雪": "snow",
    "desert": "desert", "dune": "desert", "sand": "desert", "沙漠": "desert",
    "forest": "forest", "jungle": "forest", "tree": "forest", "wood": "forest", "森": "forest",
    "sea": "sea", "ocean": "sea", "wave": "sea", "coast": "sea", "harbour": "sea", "bay": "sea", "海": "sea",
    "city": "dusk", "street": "dusk", "skyline": "dusk", "城": "dusk",
    "mountain": "day", "meadow": "day", "山": "day",
}  # fmt: skip
_LAND_WORDS: Mapping[str, str] = {
    "sea": "water", "ocean": "water", "wave": "water", "coast": "water", "bay": "water", "harbour": "water",
    "lake": "water", "water": "water", "海": "water",
    "city": "city", "street": "city", "skyline": "city", "tower": "city", "neon": "city", "城": "city", "霓虹": "city",
    "forest": "trees", "jungle": "trees", "tree": "trees", "wood": "trees", "森": "trees",
    "mountain": "peaks", "alps": "peaks", "peak": "peaks", "山": "peaks",
    "desert": "dunes", "dune": "dunes", "沙漠": "dunes",
}  # fmt: skip


def mood_of(prompt: str) -> str:
    """The name of the mood of a prompt; one by its length where no word tells."""
    words = prompt.lower()
    return next((mood for word, mood in _MOOD_WORDS.items() if word in words), sorted(MOODS)[len(prompt) % len(MOODS)])


def land_of(prompt: str) -> str:
    """What is seen in it: the land that a word tells, else the mood's own."""
    words = prompt.lower()
    return next((land for word, land in _LAND_WORDS.items() if word in words), MOODS[mood_of(prompt)].kind)
