"""A decoded picture converted and made smaller a strip at a time, to the last pixel as Pillow does it at once.

Some of Pillow's steps keep Python from the window's thread, and each takes memory for all that it makes: with strips
both stay small, however large the picture. What is to be done to each pixel is handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from PIL import Image

_PIXELS = 4_000_000  # of a strip: some milliseconds for each step. With a quarter of it the whole takes a tenth longer
_WEIGHED = {"RGBA": "RGBa", "LA": "La"}  # transparent pixels must not lend their colours to those beside them


class Pixels(Protocol):
    """Whatever gives a strip of its pixels when it is asked for one."""

    @property
    def size(self) -> tuple[int, int]: ...

    def crop(self, box: tuple[int, int, int, int], /) -> Image.Image: ...


def strips(image: Pixels, multiple: int = 1) -> Iterator[tuple[int, Image.Image]]:
    """Each strip from the top, and where it begins; as high as a multiple of so many rows, but for the last."""
    width, height = image.size
    rows = max(1, _PIXELS // width // multiple) * multiple
    for top in range(0, height, rows):
        yield top, image.crop((0, top, width, min(height, top + rows)))


def converted(
    image: Image.Image, conversion: Callable[[Image.Image], Image.Image], read: Callable[[int], None]
) -> Image.Image:
    """What `conversion(image)` would be, which changes each pixel by itself; `read` as in `resized`."""
    if image.width * image.height <= _PIXELS:
        return conversion(image)
    made: Image.Image | None = None
    for top, strip in strips(image):
        part = conversion(strip)
        made = made or Image.new(part.mode, image.size, None)
        made.paste(part, (0, top))
        read(top + strip.height)
    if made is None:
        raise ValueError("a picture without rows")
    return made


def resized(
    image: Pixels,
    size: tuple[int, int],
    resampling: Image.Resampling,
    gap: float,
    prepared: Callable[[Image.Image], Image.Image],
    read: Callable[[int], None],
) -> Image.Image:
    """What `prepared(image).resize(size, resampling, reducing_gap=gap)` would be; `prepared` is given each strip.

    `read` is told above which row nothing is needed any more.

    In two steps, as Pillow does it too: every row becomes as wide as is wanted, then every column as high. Before
    them whole blocks of pixels become one where that makes it much smaller.
    """
    factors = tuple(max(1, int(was / becomes / gap)) for was, becomes in zip(image.size, size, strict=True))
    width, height = image.size[0] / factors[0], image.size[1] / factors[1]
    made: Image.Image | None = None
    mode = ""
    for top, strip in strips(image, factors[1]):
        part = prepared(strip)
        mode = part.mode
        if mode in _WEIGHED:
            part = part.convert(_WEIGHED[mode])
        if factors != (1, 1):
            part = part.reduce((factors[0], factors[1]))
        part = part.resize((size[0], part.height), resampling, (0, 0, width, part.height))
        if made is None:
            made = Image.new(part.mode, (size[0], -(-image.size[1] // factors[1])), None)
        made.paste(part, (0, top // factors[1]))
        read(top + strip.height)
    if made is None:
        raise ValueError("a picture without rows")
    made = made.resize(size, resampling, (0, 0, size[0], height))
    return made if made.mode == mode else made.convert(mode)
