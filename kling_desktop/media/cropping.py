"""New pictures out of pictures at full size: cropped or extended, enlarged, made smaller. Qt shows them beforehand.

What is small enough is written lossless, the rest as the best JPEG. Everything is brought upright and to sRGB.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.domain.cropping import Fill, Framing, frame, result_size
from kling_desktop.media.apart import apart
from kling_desktop.media.encoding import encoded
from kling_desktop.media.reading import looked_at, opened

if TYPE_CHECKING:
    from PIL import Image, ImageFile

_LOSSLESS = 2_500_000  # pixels; a photograph above that would be too heavy to upload as PNG
_SMEARED = 40  # pixels of the picture that a blurred surrounding is made of: no shape is left in it


def framed(source: Path, framing: Framing) -> bytes:
    """The part of a picture that a framing shows, as a file. Raises PictureRefused."""
    return apart(_framed, source, framing)


def enlarged(source: Path, short: int) -> bytes:
    """A picture with `short` pixels on its shorter side, which must be fewer now, as a file. Raises PictureRefused."""
    return apart(_enlarged, source, short)


def smaller(source: Path, longest: int) -> bytes:
    """A JPEG of at most `longest` pixels on its longer side. Raises PictureRefused."""
    return apart(_smaller, source, longest)


def _framed(source: Path, framing: Framing) -> bytes:
    with opened(source) as image:
        whole = _upright(image, source)
        from PIL import Image

        turns = (None, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_90)
        turn = turns[framing.turns % 4]
        size = result_size(framing, *whole.size)
        found = frame(framing, *whole.size)
        whole = whole if turn is None else whole.transpose(turn)
        if framing.fill is Fill.CROP:
            return _written(_resized(whole, size, (found.left, found.top, found.width, found.height)))
        surrounding = _smeared(whole, size) if framing.fill is Fill.BLUR else Image.new("RGB", size, framing.colour)
        scale = size[0] / found.width
        left, top = max(0.0, found.left), max(0.0, found.top)
        right = min(float(whole.width), found.left + found.width)
        bottom = min(float(whole.height), found.top + found.height)
        seen = (max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale)))
        part = _resized(whole, seen, (left, top, right - left, bottom - top))
        surrounding.paste(part, (round((left - found.left) * scale), round((top - found.top) * scale)))
        return _written(surrounding)


def _enlarged(source: Path, short: int) -> bytes:
    with opened(source) as image:
        whole = _upright(image, source)
        scale = short / min(whole.size)
        return _written(_resized(whole, (round(whole.width * scale), round(whole.height * scale))))


def _smaller(source: Path, longest: int) -> bytes:
    with opened(source) as image:
        from kling_desktop.media.pixels import upright_srgb

        small = upright_srgb(image, looked_at(image, source).orientation, longest)
        return _written(small, lossless=False)


def _upright(image: ImageFile.ImageFile, source: Path) -> Image.Image:
    from kling_desktop.media.pixels import upright_srgb

    return upright_srgb(image, looked_at(image, source).orientation, max(image.size))


def _resized(
    image: Image.Image, size: tuple[int, int], part: tuple[float, float, float, float] | None = None
) -> Image.Image:
    """A part (left, top, width, height) of a picture in another size."""
    from PIL.Image import Resampling

    left, top, width, height = part or (0.0, 0.0, float(image.width), float(image.height))
    box = (max(0.0, left), max(0.0, top), min(left + width, image.width), min(top + height, image.height))
    return image.resize(size, Resampling.LANCZOS, box=box, reducing_gap=3.0)  # pyright: ignore[reportUnknownMemberType]


def _smeared(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The picture filling a size to its edges, so blurred that only its colours are left."""
    from PIL import ImageFilter
    from PIL.Image import Resampling

    ratio = size[0] / size[1]
    width = min(image.width, image.height * ratio)
    height = width / ratio
    part = ((image.width - width) / 2, (image.height - height) / 2, width, height)
    scale = _SMEARED / max(size)
    tiny = _resized(image, (max(2, round(size[0] * scale)), max(2, round(size[1] * scale))), part)
    return tiny.filter(ImageFilter.GaussianBlur(2)).resize(size, Resampling.BICUBIC)  # pyright: ignore[reportUnknownMemberType]


def _written(image: Image.Image, *, lossless: bool = True) -> bytes:
    if lossless and image.width * image.height <= _LOSSLESS:
        return encoded(image, "PNG", compress_level=4)
    return encoded(image, "JPEG", quality=95 if lossless else 88, subsampling=0)
