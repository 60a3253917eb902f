"""Brushes for the sample pictures: gradients, glows, mountain lines, clouds of noise. Lengths are pixels.

All are deterministic: what is random comes from a seed.
"""

# pyright: reportUnknownMemberType=false
# (Pillow's annotations name NumPy, which this project does without)

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1920, 1080
FINE = 2  # shapes are drawn this much larger, then reduced: smooth edges

Colour = tuple[int, int, int]
Stops = Sequence[tuple[float, Colour]]  # from 0 at the top to 1 at the bottom
BLACK: Colour = (0, 0, 0)


def gradient(stops: Stops, reach: int) -> Image.Image:
    """The colours from top to bottom of `reach` lines."""
    column = Image.new("RGB", (1, reach))
    column.putdata([at(stops, y / max(1, reach - 1)) for y in range(reach)])
    return column.resize((WIDTH, reach))


def grey(light: int) -> Colour:
    """A grey of this lightness, 0 to 255."""
    return light, light, light


def at(stops: Stops, place: float) -> Colour:
    for (start, first), (end, second) in pairwise(stops):
        if place <= end:
            return mixed(first, second, max(0.0, (place - start) / (end - start)))
    return stops[-1][1]


def mixed(first: Colour, second: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def scaled(colour: Colour, strength: float) -> Colour:
    return mixed(BLACK, colour, strength)


def tinted(light: Image.Image, colour: Colour) -> Image.Image:
    return ImageChops.multiply(Image.merge("RGB", (light,) * 3), Image.new("RGB", light.size, colour))


def curve(shape: Callable[[float], float]) -> list[int]:
    return [min(255, int(255 * shape(v / 255))) for v in range(256)]


def smooth(share: float) -> float:
    share = min(1.0, max(0.0, share))
    return share * share * (3 - 2 * share)


def glow(centre: tuple[int, int], reach: int, colour: Colour) -> Image.Image:
    small = 8
    light = Image.new("L", (WIDTH // small, HEIGHT // small))
    light.putdata(
        [
            int(255 * math.exp(-((x * small - centre[0]) ** 2 + (y * small - centre[1]) ** 2) / (reach * reach)))
            for y in range(HEIGHT // small)
            for x in range(WIDTH // small)
        ]
    )
    return tinted(light.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC), colour)


def box(x: float, y: float, radius: float) -> tuple[float, float, float, float]:
    return (x - radius) * FINE, (y - radius) * FINE, (x + radius) * FINE, (y + radius) * FINE


def disc(centre: tuple[int, int], radius: int) -> Image.Image:
    big = Image.new("L", (WIDTH * FINE, HEIGHT * FINE))
    ImageDraw.Draw(big).ellipse(box(*centre, radius), fill=255)
    return big.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).filter(ImageFilter.GaussianBlur(0.8))


def below(crest: Sequence[float]) -> Image.Image:
    """A mask of everything under a line."""
    big = Image.new("L", (WIDTH * FINE, HEIGHT * FINE))
    line = [(x * FINE, y * FINE) for x, y in enumerate(crest)]
    ends = [(WIDTH * FINE, line[-1][1]), (WIDTH * FINE, HEIGHT * FINE), (0, HEIGHT * FINE)]
    ImageDraw.Draw(big).polygon([*line, *ends], fill=255)
    return big.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def line(seed: int, roughness: float) -> list[float]:
    """A mountain line, about -1 to 1, one value a column: waves of halving length and falling height."""
    random = Random(seed)
    values = [0.0] * WIDTH
    height, knots = 1.0, 5
    for _ in range(8):
        points = [random.uniform(-1, 1) * height for _ in range(knots + 2)]
        for x in range(WIDTH):
            place = x * knots / WIDTH
            left = int(place)
            values[x] += points[left] + (points[left + 1] - points[left]) * smooth(place - left)
        height, knots = height * roughness, knots * 2
    return values


def noise(cells: tuple[int, int], octaves: int, seed: int, size: tuple[int, int] = (WIDTH, HEIGHT)) -> Image.Image:
    """Cloudy grey: `cells` across and down at the coarsest, twice as many in each finer octave."""
    random = Random(seed)
    across, down = cells
    sheet = Image.new("L", size, 128)
    for octave in range(octaves):
        coarse = Image.frombytes("L", (across + 2, down + 2), random.randbytes((across + 2) * (down + 2)))
        fine = coarse.resize(size, Image.Resampling.BICUBIC)
        sheet = Image.blend(sheet, fine, 1.0 if octave == 0 else 0.5 ** (octave + 0.3))
        across, down = across * 2, down * 2
    return sheet
