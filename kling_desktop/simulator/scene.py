"""A generated place for a prompt without pictures: sky, sun or moon, layers of land in haze, slowly passing by.

The prompt's words choose light and land (`moods.py`), its hash the shapes (`land.py`); the same prompt always gives the
same place. Lengths are pixels.
"""

# pyright: reportUnknownMemberType=false
# (Pillow's methods are typed in part only)

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import cast

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from kling_desktop.simulator.land import flakes, silhouette, streaks, windows
from kling_desktop.simulator.moods import MOODS, Colour, Mood, land_of, mood_of
from kling_desktop.simulator.pictures import Planes, Size, planes_of, pushed

PUSH = 0.05  # how far the camera moves forward, as a share of the picture
RISE = 0.05  # how far the light rises, as a share of the shorter side
LAYERS = 4
HORIZON = 0.66  # from the top
_RIM = 180  # Pillow's radial gradient at the middle of its sides; 255 is in its corners only


@dataclass(frozen=True, slots=True)
class Layer:
    """Something that passes by: colours, coverage in luma and chroma, top, and pixels a frame to the left and down."""

    colours: Planes
    cover: Image.Image
    half: Image.Image
    top: int
    left: float = 0.0
    down: float = 0.0


class Scene:
    """Owns the layers of one place; `frames` puts them together."""

    def __init__(self, prompt: str, size: Size, lenders: Sequence[Image.Image], count: int) -> None:
        self._size, self._count = size, count
        self._chance = Random(hashlib.sha256(prompt.encode("utf-8", "replace")).digest())
        self._kind = land_of(prompt)
        self._mood = _lent(MOODS[mood_of(prompt)], lenders) if lenders else MOODS[mood_of(prompt)]
        self._ground = round(size[1] * HORIZON)
        self._at = round(size[0] * self._chance.uniform(0.3, 0.7))
        self._sky = planes_of(self._painted_sky())
        self._light = self._made_light()
        self._layers = [*self._lands(), *self._air()]

    def frames(self) -> Iterator[Planes]:
        """All frames, in order."""
        for number in range(self._count):
            at = number / max(1, self._count - 1)
            y, u, v = (plane.copy() for plane in self._sky)
            self._shine((y, u, v), at)
            for layer in self._layers:
                _put(layer, (y, u, v), number)
            yield pushed((y, u, v), PUSH * at * at * (3 - 2 * at))

    def _painted_sky(self) -> Image.Image:
        width = self._size[0]
        column = Image.new("RGB", (1, 128))
        ground = round(128 * HORIZON)
        for row in range(128):
            column.putpixel((0, row), _between_three(self._mood.sky, min(1.0, row / ground)))
        sky = column.resize(self._size, Image.Resampling.BICUBIC)
        if self._mood.stars:
            draw = ImageDraw.Draw(sky)
            for _ in range(260):
                x, y = self._chance.uniform(0, width), self._chance.random() ** 1.5 * self._ground
                bright = self._chance.random() ** 3
                r = min(self._size) / 1080 * (0.5 + 1.2 * bright)
                colour = _between(self._mood.sky[0], (255, 255, 255), 0.3 + 0.7 * bright)
                draw.ellipse([x - r, y - r, x + r, y + r], fill=colour)
        return _clouded(sky, self._chance, self._mood, self._ground)

    def _made_light(self) -> tuple[list[int], list[Image.Image], list[Image.Image]]:
        """Its colour, its glow and its disc, each for luma and for chroma twice; the latter two as coverage."""
        short = min(self._size)
        radius, reach = max(2, round(short * self._mood.radius)), max(8, round(short * 0.55) // 4 * 4)
        fall = [round(255 * self._mood.glow * max(0.0, 1 - value / _RIM) ** 2.2) for value in range(256)]
        glow = Image.radial_gradient("L").resize((2 * reach, 2 * reach), Image.Resampling.BICUBIC).point(fall)
        side = (2 * radius + 6) // 4 * 4 + 4
        disc = Image.new("L", (4 * side, 4 * side))
        ImageDraw.Draw(disc).ellipse(
            [2 * side - 4 * radius, 2 * side - 4 * radius] + [2 * side + 4 * radius] * 2, fill=255
        )
        soft = disc.reduce(4).filter(ImageFilter.GaussianBlur(max(0.4, radius / 24)))
        tones = [_value(plane) for plane in planes_of(Image.new("RGB", (2, 2), self._mood.light))]
        return tones, [glow, *[glow.reduce(2)] * 2], [soft, *[soft.reduce(2)] * 2]

    def _shine(self, planes: Planes, at: float) -> None:
        tones, glow, disc = self._light
        y = self._ground - min(self._size) * (self._mood.height + RISE * at)
        for plane, tone, halo, body, step in zip(planes, tones, glow, disc, (1, 2, 2), strict=True):
            plane.paste(tone, _around(halo, self._at / step, round(y / step)), halo)
            whole = int(y / step)
            plane.paste(tone, _around(body, self._at / step, whole), _lowered(body, y / step - whole))

    def _lands(self) -> Iterator[Layer]:
        mood, short = self._mood, min(self._size)
        if self._kind == "water":
            yield from self._water()
            return
        for number in range(LAYERS):
            depth = (number + 1) / LAYERS
            top = round(self._ground - short * (0.20 - 0.07 * number))
            crest = _between(mood.sky[2], mood.land, 0.22 + 0.78 * depth**1.2)
            foot = _between(crest, mood.sky[2], 0.45 * (1 - depth * 0.8))
            cover = silhouette(self._kind, self._chance, self._strip(top, number), short * (0.16 + 0.05 * number))
            yield self._layer(crest, foot, cover, top, number)
            if self._kind == "city" and number:
                cell = max(2, round(short * (0.004 + 0.0035 * number)))
                lit = windows(self._chance, cover, cell)
                warm = _between(mood.light, (255, 196, 120), 0.5 if number % 2 else 0.1)
                yield self._layer(warm, warm, lit, top, number)

    def _water(self) -> Iterator[Layer]:
        mood, (width, height) = self._mood, self._size
        far = round(self._ground - min(self._size) * 0.06)
        coast = silhouette("water", self._chance, self._strip(far, 0), min(self._size) * 0.07)
        hazy = _between(mood.sky[2], mood.land, 0.4)
        yield self._layer(hazy, hazy, coast, far, 0)
        sea = Image.new("L", (width, height - self._ground), 255)
        yield self._layer(_between(mood.sky[2], mood.land, 0.35), mood.land, sea, self._ground, 0)
        for way in (1, -1):
            travel = self._travel(1)
            light = streaks(self._chance, (width, height - self._ground))
            cover = Image.new("L", (width + travel, light.height))
            cover.paste(light, (self._at - width // 2 + (travel if way > 0 else 0) // 2, 0))
            layer = self._layer(mood.light, mood.light, cover, self._ground, 0)
            yield replace(layer, left=way * self._speed(1) * 0.5)

    def _air(self) -> Iterator[Layer]:
        if self._mood.snowfall:
            width, height = self._size
            fall = round(2 * self._speed(1) * self._count)
            cover = flakes(self._chance, (width, height + fall), 500)
            yield replace(self._layer((255, 255, 255), (255, 255, 255), cover, 0, 0), down=2 * self._speed(1))

    def _speed(self, number: int) -> float:
        """Whole pixels a frame, so that nothing stutters; less than one only in small clips."""
        return number * min(1.0, min(self._size) / 720)

    def _travel(self, number: int) -> int:
        return round(self._speed(number) * self._count) // 2 * 2 + 4

    def _strip(self, top: int, number: int) -> Size:
        return self._size[0] + self._travel(number), self._size[1] - top

    def _layer(self, crest: Colour, foot: Colour, cover: Image.Image, top: int, number: int) -> Layer:
        width, height = self._size[0], max(2, cover.height)
        column = Image.new("RGB", (1, 64))
        for row in range(64):
            column.putpixel((0, row), _between(crest, foot, row / 63))
        colours = planes_of(column.resize((width, height + height % 2), Image.Resampling.BICUBIC))
        half = cover.resize(((cover.width + 1) // 2, (cover.height + 1) // 2), Image.Resampling.BOX)
        return Layer(colours, cover, half, top // 2 * 2, left=self._speed(number))


def still(words: str, size: Size) -> Image.Image:
    """One picture of the place of these words."""
    y, u, v = next(Scene(words, size, (), 1).frames())
    return Image.merge("YCbCr", (y, u.resize(y.size), v.resize(y.size))).convert("RGB")


def _put(layer: Layer, planes: Planes, number: int) -> None:
    for plane, colour, cover, step in zip(
        planes, layer.colours, (layer.cover, layer.half, layer.half), (1, 2, 2), strict=True
    ):
        free_x, free_y = cover.width - plane.width, cover.height - (plane.height - layer.top // step)
        x = round(layer.left * number / step) if layer.left >= 0 else round(free_x + layer.left * number / step)
        y = round(max(0, free_y) - layer.down * number / step) if layer.down else 0
        high = min(colour.height, plane.height - layer.top // step)
        seen = cover.crop((x, y, x + plane.width, y + high))
        plane.paste(colour.crop((0, 0, plane.width, high)), (0, layer.top // step), seen)


def _around(sprite: Image.Image, x: float, y: float) -> tuple[int, int]:
    return round(x) - sprite.width // 2, round(y) - sprite.height // 2


def _lowered(sprite: Image.Image, part: float) -> Image.Image:
    """The sprite lower by a part of a pixel, so that what moves slowly does not stutter."""
    down = (1, 0, 0, 0, 1, -part)
    return sprite.transform(sprite.size, Image.Transform.AFFINE, down, Image.Resampling.BILINEAR)


def _clouded(sky: Image.Image, chance: Random, mood: Mood, ground: int) -> Image.Image:
    """Long thin clouds above the horizon, lit from below."""
    width, height = max(32, sky.width // 4), max(32, sky.height // 4)
    small = Image.new("L", (width, height))
    for _ in range(34):
        x, y = chance.uniform(-0.2, 1) * width, chance.uniform(0.15, 0.95) * ground / sky.height * height
        long, thick = chance.uniform(0.1, 0.5) * width, chance.uniform(0.004, 0.018) * height
        veil = Image.new("L", small.size)
        ImageDraw.Draw(veil).ellipse([x, y, x + long, y + thick + 1], fill=chance.randrange(40, 130))
        small = ImageChops.lighter(small, veil)
    soft = small.filter(ImageFilter.BoxBlur((width / 24, height / 90))).filter(ImageFilter.GaussianBlur(height / 120))
    cover = soft.resize(sky.size, Image.Resampling.BICUBIC)
    sky.paste(_between(mood.sky[2], mood.light, 0.35), mask=cover)
    return sky


def _lent(mood: Mood, pictures: Sequence[Image.Image]) -> Mood:
    """The mood in the colours of pictures: their light tones for the sky, their dark ones for the land."""
    rows = Image.new("RGB", (64, 64 * len(pictures)))
    for number, picture in enumerate(pictures):
        rows.paste(picture.resize((64, 64)), (0, 64 * number))
    few = rows.quantize(6).convert("RGB").getcolors() or []
    tones = sorted((_rgb(colour) for _, colour in few), key=_brightness)
    dark, light = tones[0], tones[-1]
    sky = (tones[len(tones) // 3], tones[len(tones) // 2], tones[-1])
    return replace(mood, sky=sky, land=_between(dark, (0, 0, 0), 0.35), light=_between(light, (255, 255, 255), 0.6))


def _rgb(pixel: object) -> Colour:
    assert isinstance(pixel, tuple)
    red, green, blue = cast("Colour", pixel)
    return red, green, blue


def _value(plane: Image.Image) -> int:
    pixel = plane.getpixel((0, 0))
    assert isinstance(pixel, int)
    return pixel


def _brightness(colour: Colour) -> float:
    return 0.21 * colour[0] + 0.72 * colour[1] + 0.07 * colour[2]


def _between(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _between_three(stops: tuple[Colour, Colour, Colour], at: float) -> Colour:
    low, high, share = (stops[0], stops[1], at / 0.6) if at < 0.6 else (stops[1], stops[2], (at - 0.6) / 0.4)
    return _between(low, high, share)
