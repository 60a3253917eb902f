"""A generated place for a prompt without pictures: sky, a sun or a moon, layers of land in haze. Its words choose the
colours, its hash the shapes; the same prompt always gives the same place.
"""

from __future__ import annotations

import hashlib
import math
import random
from collections.abc import Mapping, Sequence

from PIL import Image, ImageDraw, ImageFilter

Colour = tuple[int, int, int]
Palette = tuple[Colour, Colour, Colour, Colour]  # zenith, horizon, land, light

_PALETTES: Mapping[str, Palette] = {
    "dawn": ((58, 76, 122), (240, 178, 148), (46, 52, 72), (255, 226, 188)),
    "dusk": ((44, 40, 92), (236, 126, 92), (38, 30, 52), (255, 198, 140)),
    "night": ((8, 12, 34), (40, 58, 98), (10, 14, 26), (232, 238, 255)),
    "day": ((74, 134, 196), (206, 226, 238), (60, 88, 84), (255, 252, 236)),
    "neon": ((24, 10, 52), (214, 60, 156), (18, 12, 34), (96, 236, 236)),
    "forest": ((120, 152, 150), (214, 224, 196), (28, 56, 46), (250, 246, 214)),
    "sea": ((46, 104, 148), (190, 222, 224), (22, 66, 92), (255, 244, 222)),
    "snow": ((132, 158, 190), (232, 236, 242), (108, 128, 154), (255, 255, 255)),
    "desert": ((112, 142, 176), (242, 202, 148), (158, 96, 62), (255, 240, 206)),
}
_WORDS: Mapping[str, str] = {
    "sunrise": "dawn", "morning": "dawn", "sunset": "dusk", "evening": "dusk", "moon": "night", "star": "night",
    "city": "neon", "cyber": "neon", "tree": "forest", "jungle": "forest", "ocean": "sea", "wave": "sea",
    "coast": "sea", "winter": "snow", "ice": "snow", "mountain": "snow", "sand": "desert", "dune": "desert",
    "夜": "night", "海": "sea", "雪": "snow", "森": "forest", "霓虹": "neon", "日出": "dawn", "日落": "dusk",
}  # fmt: skip


def scene(prompt: str, size: tuple[int, int], moment: float, pictures: Sequence[Image.Image] = ()) -> Image.Image:
    """The place at a moment from 0 (its beginning) to 1 (its end); references lend it their colours."""
    chance = random.Random(hashlib.sha256(prompt.encode("utf-8", "replace")).digest())
    zenith, horizon, land, light = _lent(pictures) if pictures else _chosen(prompt, chance)
    width, height = size
    image = _sky(size, zenith, horizon)
    sun = (width * (0.25 + 0.4 * chance.random() + 0.12 * moment), height * (0.46 - 0.16 * moment))
    image = _with_light(image, sun, height * 0.055, light)
    for layer in range(4):
        depth = layer / 3
        colour = _between(horizon, land, 0.25 + 0.75 * depth)
        ridge = _ridge(
            chance, width, height * (0.56 + 0.11 * layer), height * 0.10, width * 0.05 * moment * (layer + 1)
        )
        ImageDraw.Draw(image).polygon([(0, height), *ridge, (width, height)], fill=colour)
    return image


def _chosen(prompt: str, chance: random.Random) -> Palette:
    words = prompt.lower()
    known = [*((name, name) for name in _PALETTES), *_WORDS.items()]
    found = [name for word, name in known if word in words]
    return _PALETTES[found[0] if found else chance.choice(sorted(_PALETTES))]


def _lent(pictures: Sequence[Image.Image]) -> Palette:
    small = pictures[0].convert("RGB").resize((1, 4), Image.Resampling.BOX)
    top, high, low, _ = (_rgb(small.getpixel((0, row))) for row in range(4))
    return top, high, _between(low, (0, 0, 0), 0.5), _between(high, (255, 255, 255), 0.7)


def _rgb(pixel: object) -> Colour:
    red, green, blue = pixel  # pyright: ignore[reportGeneralTypeIssues, reportUnknownVariableType]
    return int(red), int(green), int(blue)  # pyright: ignore[reportUnknownArgumentType]


def _sky(size: tuple[int, int], zenith: Colour, horizon: Colour) -> Image.Image:
    column = Image.new("RGB", (1, 64))
    column.putdata([_between(zenith, horizon, (row / 63) ** 1.4) for row in range(64)])
    return column.resize(size, Image.Resampling.BICUBIC)


def _with_light(image: Image.Image, at: tuple[float, float], radius: float, light: Colour) -> Image.Image:
    width, height = image.width // 8, image.height // 8
    glow = Image.new("L", (max(width, 1), max(height, 1)))
    x, y, r = at[0] / 8, at[1] / 8, radius / 8
    ImageDraw.Draw(glow).ellipse([x - 4 * r, y - 4 * r, x + 4 * r, y + 4 * r], fill=110)
    soft = glow.filter(ImageFilter.GaussianBlur(3 * r)).resize(image.size, Image.Resampling.BICUBIC)
    image.paste(light, mask=soft)
    disc = [at[0] - radius, at[1] - radius, at[0] + radius, at[1] + radius]
    ImageDraw.Draw(image).ellipse(disc, fill=light)
    return image


def _ridge(chance: random.Random, width: int, base: float, swing: float, shift: float) -> list[tuple[float, float]]:
    waves = [(chance.uniform(1, 6), chance.uniform(0, math.tau), chance.uniform(0.2, 1)) for _ in range(5)]
    step = max(1, width // 240)
    points: list[tuple[float, float]] = []
    for x in range(0, width + step, step):
        at = (x + shift) / width
        rise = sum(math.sin(at * pace * math.tau + phase) * weight / pace for pace, phase, weight in waves)
        points.append((x, base + rise * swing))
    return points


def _between(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue
