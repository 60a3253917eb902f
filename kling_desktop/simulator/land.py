"""Silhouettes: the outlines of layers of land, as coverage. Add a kind as a function and a row of `_KINDS`."""

# pyright: reportUnknownMemberType=false
# (Pillow's methods are typed in part only)

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from random import Random

from PIL import Image, ImageDraw, ImageFilter

FINE = 2  # outlines are drawn this much larger, then reduced: smooth edges
Outline = Callable[[Random, int, int, float], list[tuple[float, float]]]


def silhouette(kind: str, chance: Random, size: tuple[int, int], relief: float) -> Image.Image:
    """Coverage of a strip of land; `relief` is how many pixels of its top the crest takes."""
    width, height = size[0] * FINE, size[1] * FINE
    crest = _KINDS[kind](chance, width, height, relief * FINE)
    mask = Image.new("L", (width, height))
    ImageDraw.Draw(mask).polygon([(0, height), *crest, (width, height)], fill=255)
    return mask.reduce(FINE)


def windows(chance: Random, mask: Image.Image, cell: int) -> Image.Image:
    """Lit windows inside a silhouette, as coverage."""
    columns, rows = max(1, mask.width // cell), max(1, mask.height // cell)
    lit = Image.new("L", mask.size)
    draw = ImageDraw.Draw(lit)
    for _ in range(columns * rows // 7):
        x, y = chance.randrange(columns) * cell, chance.randrange(rows) * cell
        inset = max(1, cell // 3)
        if mask.getpixel((min(x + cell, mask.width - 1), max(0, y - cell))) == 255:
            draw.rectangle(
                [x + inset, y + inset // 2, x + cell - inset, y + cell - inset], fill=chance.randrange(70, 230)
            )
    return lit


def streaks(chance: Random, size: tuple[int, int]) -> Image.Image:
    """Light on water: short level strokes, finer towards the horizon."""
    mask = Image.new("L", size)
    draw = ImageDraw.Draw(mask)
    width, height = size
    for _ in range(900):
        depth = chance.random() ** 1.6
        y = depth * height
        long = width * (0.006 + 0.05 * depth) * chance.uniform(0.4, 1.4)
        x = width / 2 + chance.gauss(0, 1) * width * (0.05 + 0.13 * depth)
        thick = max(0.6, height * 0.012 * depth)
        draw.ellipse([x - long / 2, y - thick / 2, x + long / 2, y + thick / 2], fill=int(chance.uniform(40, 190)))
    return mask.filter(ImageFilter.GaussianBlur(max(0.5, height / 500)))


def flakes(chance: Random, size: tuple[int, int], count: int) -> Image.Image:
    """Falling snow, as coverage."""
    mask = Image.new("L", size)
    draw = ImageDraw.Draw(mask)
    for _ in range(count):
        x, y, r = chance.uniform(0, size[0]), chance.uniform(0, size[1]), chance.uniform(0.5, 2.6) * min(size) / 900
        draw.ellipse([x - r, y - r, x + r, y + r], fill=chance.randrange(60, 200))
    return mask.filter(ImageFilter.GaussianBlur(min(size) / 1100))


def _waves(chance: Random, octaves: int, roughness: float, stretch: float) -> Callable[[float], float]:
    """A smooth random line between about −1 and 1; `stretch`: how many of its longest waves fit in."""
    parts = [(stretch * 1.9**n, chance.uniform(0, math.tau), roughness**n) for n in range(octaves)]
    whole = sum(weight for _, _, weight in parts)
    return lambda at: sum(weight * math.sin(at * pace * math.tau + phase) for pace, phase, weight in parts) / whole


def _smooth(octaves: int, roughness: float, stretch: float) -> Outline:
    def outline(chance: Random, width: int, height: int, relief: float) -> list[tuple[float, float]]:
        line = _waves(chance, octaves, roughness, stretch)
        return [(x, relief * (0.5 - 0.5 * line(x / height))) for x in range(0, width + 4, 4)]

    return outline


def _peaks(chance: Random, width: int, height: int, relief: float) -> list[tuple[float, float]]:
    line, detail = _waves(chance, 3, 0.55, 0.5), _waves(chance, 6, 0.62, 2.6)
    return [
        (x, relief * (0.08 + 0.9 * abs(line(x / height)) ** 0.8 + 0.10 * detail(x / height)))
        for x in range(0, width + 4, 4)
    ]


def _trees(chance: Random, width: int, height: int, relief: float) -> list[tuple[float, float]]:
    """Firs before firs: at each place the highest of them."""
    line = _waves(chance, 3, 0.5, 0.6)
    crest = [relief * (0.82 - 0.16 * line(x / height)) for x in range(width)]
    x = 0.0
    while x < width:
        tall = relief * chance.uniform(0.25, 0.62)
        half = max(2.0, tall * chance.uniform(0.17, 0.25))
        foot = crest[int(x)] + tall * 0.1
        for column in range(max(0, int(x - half)), min(width, int(x + half))):
            away = abs(column - x) / half
            tier = away - 0.07 * ((away * 5) % 1)  # branches
            crest[column] = min(crest[column], foot - tall * 1.1 * (1 - tier))
        x += half * chance.uniform(0.7, 1.7)
    return [(float(column), up) for column, up in enumerate(crest)]


def _city(chance: Random, width: int, height: int, relief: float) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    x = 0.0
    while x < width:
        wide = height * chance.uniform(0.05, 0.16)
        top = relief * (1 - chance.random() ** 1.8)
        points += [(x, top), (x + wide, top)]
        if chance.random() < 0.22:  # a mast
            points[-1:] = [
                (x + wide * 0.48, top),
                (x + wide * 0.49, top - relief * 0.16),
                (x + wide * 0.52, top),
                (x + wide, top),
            ]
        x += wide
    return points


_KINDS: Mapping[str, Outline] = {
    "hills": _smooth(7, 0.5, 0.55),
    "dunes": _smooth(2, 0.28, 0.4),
    "water": _smooth(6, 0.5, 0.8),
    "peaks": _peaks,
    "trees": _trees,
    "city": _city,
}
