"""Paints the two sample frames, one bay at dawn and at night: `python packaging/samples/paint.py`.

Everything is drawn from a seed, so the same code gives the same pictures. Lengths are pixels of a 1920 × 1080 picture.
"""

# pyright: reportUnknownMemberType=false
# (Pillow's annotations name NumPy, which this project does without)

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from random import Random

from brushes import (
    BLACK,
    FINE,
    HEIGHT,
    WIDTH,
    below,
    box,
    curve,
    disc,
    glow,
    gradient,
    grey,
    line,
    mixed,
    noise,
    scaled,
    smooth,
    tinted,
)
from moods import DAWN, NIGHT, Mood
from PIL import Image, ImageChops, ImageDraw, ImageFilter

HORIZON = 660
SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
SEED = 26


def paint(mood: Mood) -> Image.Image:
    """The whole picture at one hour."""
    picture = _sky(mood)
    for index in range(5):
        picture = _hills(picture, mood, index)
    picture = _town(picture, mood)
    picture = _sea(picture, mood)
    picture = _headland(picture, mood)
    return _grain(picture)


def _sky(mood: Mood) -> Image.Image:
    picture = Image.new("RGB", (WIDTH, HEIGHT))
    picture.paste(gradient(mood.sky, HORIZON + 40))
    if mood.lamps:
        picture = ImageChops.screen(picture, _stars())
    veil = noise((4, 14), octaves=5, seed=SEED + 1).point(curve(lambda v: max(0.0, v - 0.47) * 2.9))
    fade = gradient(((0.0, BLACK), (0.25, grey(200)), (0.56, grey(255)), (0.66, BLACK), (1.0, BLACK)), HEIGHT)
    veil = ImageChops.multiply(veil, fade.convert("L")).point(curve(lambda v: v * mood.cloud_strength))
    x, y, radius = mood.body
    for reach, strength in mood.glow:
        picture = ImageChops.screen(picture, glow((x, y), reach, scaled(mood.body_colour, strength)))
    picture.paste(Image.new("RGB", picture.size, mood.body_colour), mask=disc((x, y), radius))
    lit = Image.composite(Image.new("RGB", picture.size, mood.cloud), picture, veil)
    return lit if mood.lamps else ImageChops.screen(lit, glow((x, y), 300, scaled(mood.cloud, 0.2)))


def _stars() -> Image.Image:
    random = Random(SEED)
    stars = Image.new("RGB", (WIDTH, HEIGHT))
    draw = ImageDraw.Draw(stars)
    for _ in range(620):
        x, y = random.randrange(WIDTH), int(HORIZON * random.random() ** 1.3)
        light = int(235 * random.random() ** 3 * (1 - y / HORIZON) + 20)
        size = 1 if light > 150 else 0
        draw.ellipse((x, y, x + size, y + size), fill=(light, light, min(255, light + 18)))
    return stars.filter(ImageFilter.GaussianBlur(0.5))


RIDGES = (  # height of the crest over the horizon, swell, roughness, seed
    (190, 150, 0.44, 3),
    (120, 120, 0.46, 11),
    (66, 92, 0.46, 19),
    (26, 60, 0.5, 23),
    (8, 26, 0.5, 31),
)


def _hills(picture: Image.Image, mood: Mood, index: int) -> Image.Image:
    height, swell, roughness, seed = RIDGES[index]
    crest = [HORIZON - height - swell * v for v in line(seed, roughness)]
    mask = below(crest)
    closeness = (index + 0.6) / len(RIDGES)
    top = mixed(mood.far, mood.near, closeness * 0.82)
    foot = mixed(top, mood.mist, 0.72 - 0.38 * closeness)
    start = max(0.0, (min(crest)) / HEIGHT)
    colours = gradient(((0.0, top), (start, top), (HORIZON / HEIGHT, foot), (1.0, foot)), HEIGHT)
    picture.paste(colours, mask=mask)
    edge = ImageChops.subtract(mask, ImageChops.offset(mask, 0, 2)).filter(ImageFilter.GaussianBlur(0.9))
    reach = glow(mood.body[:2], 760, grey(int(255 * mood.rim))).convert("L")
    light = Image.new("RGB", picture.size, mood.body_colour)
    return Image.composite(light, picture, ImageChops.multiply(edge, reach))


def _town(picture: Image.Image, mood: Mood) -> Image.Image:
    """Houses along the far shore; by night their windows."""
    random = Random(SEED + 5)
    houses, lights = (Image.new("L", (WIDTH, HEIGHT)) for _ in range(2))
    wall, lamp = ImageDraw.Draw(houses), ImageDraw.Draw(lights)
    x = 250.0
    while x < 1080:
        middle = 1 - abs(x - 640) / 460
        high = 8 + 64 * max(0.0, middle) ** 2 * random.random() + 10 * random.random()
        wide = 9 + 15 * random.random()
        wall.rectangle((x, HORIZON - high, x + wide, HORIZON), fill=255)
        for row in range(int(HORIZON - high) + 3, HORIZON - 2, 5):
            for column in range(int(x) + 2, int(x + wide) - 1, 4):
                if random.random() < 0.34:
                    lamp.rectangle((column, row, column + 1, row + 1), fill=random.randrange(120, 256))
        x += wide + random.choice((-3, 0, 2, 12))
    for quay in range(90, 1500, 34):
        lamp.ellipse((quay, HORIZON - 5, quay + 3, HORIZON - 2), fill=210)
    picture.paste(Image.new("RGB", picture.size, mixed(mood.near, mood.mist, 0.3)), mask=houses)
    if not mood.lamps:
        return picture
    warm = Image.new("RGB", picture.size, (255, 196, 120))
    picture = Image.composite(warm, picture, lights)
    for blur, strength in ((3, 1.6), (14, 3.0), (44, 4.0)):
        bloom = lights.filter(ImageFilter.GaussianBlur(blur)).point(curve(lambda v, s=strength: v * s))
        picture = ImageChops.screen(picture, tinted(bloom, (255, 176, 96)))
    return picture


def _sea(picture: Image.Image, mood: Mood) -> Image.Image:
    """The water mirrors what stands over it, broken by waves that grow towards the viewer."""
    depth = HEIGHT - HORIZON
    mirror = picture.crop((0, HORIZON - int(depth * 1.35), WIDTH, HORIZON)).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    mirror = mirror.filter(ImageFilter.BoxBlur((1, 5)))
    waves = _waves(depth)
    near, far = (mirror.resize((WIDTH, round(depth * s))).crop((0, 0, WIDTH, depth)) for s in (1.4, 1.02))
    water = Image.composite(near, far, waves)
    shade = gradient(
        ((0.0, grey(int(70 + 60 * mood.sea_depth))), (1.0, grey(int(255 * (mood.sea_depth + 0.26))))), depth
    )
    water = Image.composite(Image.new("RGB", water.size, mood.sea), water, shade.convert("L"))
    glint = waves.point(curve(lambda v: max(0.0, v - 0.53) * 5.5))
    path = ImageChops.multiply(glint, _path(mood.body[0], depth)).point(curve(lambda v: v * 0.9))
    water = ImageChops.screen(water, tinted(path, mood.body_colour))
    picture.paste(water, (0, HORIZON))
    haze = Image.new("L", (1, HEIGHT))
    haze.putdata([int(150 * math.exp(-(((y - HORIZON) / 16) ** 2))) for y in range(HEIGHT)])
    return Image.composite(Image.new("RGB", picture.size, mood.mist), picture, haze.resize((WIDTH, HEIGHT)))


def _waves(depth: int) -> Image.Image:
    texture = noise((220, 700), octaves=3, seed=SEED + 9, size=(1600, 1600))
    waves = Image.new("L", (WIDTH, depth))
    for y in range(depth):
        distance = 1 / (0.04 + y / depth)
        row = min(1598.0, 62 * distance)
        half = min(790.0, 104 + 17 * distance)
        waves.paste(
            texture.resize((WIDTH, 1), Image.Resampling.BICUBIC, (800 - half, row, 800 + half, row + 1)), (0, y)
        )
    return waves.filter(ImageFilter.GaussianBlur(0.7))


def _path(x: int, depth: int) -> Image.Image:
    """Where the sun or the moon glitters: a path that widens towards the viewer."""
    path = Image.new("L", (WIDTH, depth))
    for y in range(depth):
        wide = 46 + 0.52 * y
        columns = bytes(int(255 * math.exp(-(((c * 8 - x) / wide) ** 2)) * (1 - 0.45 * y / depth)) for c in range(240))
        path.paste(Image.frombytes("L", (240, 1), columns).resize((WIDTH, 1)), (0, y))
    return path


def _headland(picture: Image.Image, mood: Mood) -> Image.Image:
    """The near shore with the lighthouse and its pines."""
    rough = line(57, 0.6)
    crest = [
        HEIGHT + 30 - 400 * smooth((x - 1060) / 760) - 46 * rough[x] * smooth((x - 1000) / 400) for x in range(WIDTH)
    ]
    mask = ImageChops.lighter(below(crest), _silhouettes(crest))
    ground = mixed(mood.near, BLACK, 0.35)
    colours = gradient(
        ((0.0, mixed(ground, mood.mist, 0.16)), (0.6, mixed(ground, mood.mist, 0.1)), (1.0, ground)), HEIGHT
    )
    picture.paste(colours, mask=mask)
    edge = ImageChops.subtract(mask, ImageChops.offset(mask, 3, 3)).filter(ImageFilter.GaussianBlur(1))
    lit = edge.point(curve(lambda v: v * mood.rim * 0.75))
    picture = Image.composite(Image.new("RGB", picture.size, mood.body_colour), picture, lit)
    return _beam(picture, crest) if mood.lamps else picture


LIGHTHOUSE = 1585
TOWER = 176


def _silhouettes(crest: Sequence[float]) -> Image.Image:
    random = Random(SEED + 40)
    big = Image.new("L", (WIDTH * FINE, HEIGHT * FINE))
    draw = ImageDraw.Draw(big)
    foot = crest[LIGHTHOUSE] + 14
    for left, bottom, right, top in (
        (-17, 0, 17, TOWER - 40),
        (-18, TOWER - 46, 18, TOWER - 38),
        (-9, TOWER - 38, 9, TOWER - 8),
    ):
        lean = 0.66 if right == 17 else 1.0
        x = LIGHTHOUSE
        corners = ((left, bottom), (right, bottom), (right * lean, top), (left * lean, top))
        draw.polygon([((x + dx) * FINE, (foot - dy) * FINE) for dx, dy in corners], fill=255)
    draw.pieslice(box(LIGHTHOUSE, foot - TOWER + 10, 11), 180, 360, fill=255)
    draw.rectangle([v * FINE for v in (LIGHTHOUSE + 24, foot - 34, LIGHTHOUSE + 74, foot + 8)], fill=255)
    roof = ((LIGHTHOUSE + 18, foot - 34), (LIGHTHOUSE + 49, foot - 58), (LIGHTHOUSE + 80, foot - 34))
    draw.polygon([(x * FINE, y * FINE) for x, y in roof], fill=255)
    for _ in range(58):
        x = int(1690 + 226 * random.random() ** 0.8)
        _pine(draw, (x, crest[x] + 10), 54 + 84 * random.random(), random)
    return big.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def _pine(draw: ImageDraw.ImageDraw, foot: tuple[float, float], high: float, random: Random) -> None:
    x, y = foot
    tiers = 9
    for tier in range(tiers):
        up = high * (0.12 + 0.88 * tier / tiers)
        wide = high * 0.2 * (1 - tier / tiers) + 2
        left, right = (wide * (0.75 + 0.5 * random.random()) for _ in range(2))
        corners = ((x - left, y - up + 4), (x, y - up - high * 0.17), (x + right, y - up + 4))
        draw.polygon([(cx * FINE, cy * FINE) for cx, cy in corners], fill=255)
    draw.line((x * FINE, y * FINE, x * FINE, (y - high * 0.5) * FINE), fill=255, width=3 * FINE)


def _beam(picture: Image.Image, crest: Sequence[float]) -> Image.Image:
    lamp = (LIGHTHOUSE, int(crest[LIGHTHOUSE]) + 14 - TOWER + 22)
    cone = Image.new("L", picture.size)
    ImageDraw.Draw(cone).polygon([lamp, (0, lamp[1] - 250), (0, lamp[1] - 60)], fill=150)
    fall = Image.new("L", (WIDTH, 1))
    fall.putdata([int(255 * max(0.0, 1 - (lamp[0] - x) / 1500) ** 1.7) if x <= lamp[0] else 0 for x in range(WIDTH)])
    cone = ImageChops.multiply(cone.filter(ImageFilter.GaussianBlur(9)), fall.resize(picture.size))
    picture = ImageChops.screen(picture, tinted(cone, (255, 236, 190)))
    for reach, strength in ((16, 1.0), (60, 0.8), (190, 0.36)):
        picture = ImageChops.screen(picture, glow(lamp, reach, scaled((255, 232, 178), strength)))
    return picture


def _grain(picture: Image.Image) -> Image.Image:
    """A little noise: smooth skies would show steps."""
    noise = Image.frombytes("L", picture.size, Random(SEED).randbytes(WIDTH * HEIGHT)).point(curve(lambda v: v * 0.018))
    return ImageChops.add(picture, Image.merge("RGB", (noise,) * 3), offset=-2)


if __name__ == "__main__":
    for name, mood in (("first", DAWN), ("last", NIGHT)):
        paint(mood).save(SAMPLE / f"{name}.jpg", quality=86, optimize=True, progressive=True, subsampling=0)
