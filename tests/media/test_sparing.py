"""Large pictures are decoded in less memory, and nobody can tell by their pixels."""

# Pillow's options are typed in part only.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import random
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageFile, ImageStat

from kling_desktop.media.faults import PictureRefused
from kling_desktop.media.formats import register
from kling_desktop.media.reading import LIMITS, opened
from kling_desktop.media.sparing import planes
from kling_desktop.media.strips import resized
from tests.media import pictures

SIZE = (802, 603)
SMALL = (410, 309)


def grainy(mode: str, size: tuple[int, int]) -> Image.Image:
    grain = Image.frombytes("RGB", size, random.Random(7).randbytes(size[0] * size[1] * 3))
    image = Image.blend(pictures.scene(size), grain, 0.2)
    if mode == "RGBA":
        image.putalpha(Image.radial_gradient("L").resize(size))
    return image


def written(kind: str, mode: str = "RGB", size: tuple[int, int] = SIZE, **options: Any) -> bytes:
    register(LIMITS.most_pixels)
    buffer = BytesIO()
    grainy(mode, size).save(buffer, kind, **options)
    return buffer.getvalue()


def decode(content: bytes) -> None:
    with opened(content) as image:
        if planes(image, (90, 68), 0) is None:
            image.load()


def as_it_is(image: Image.Image) -> Image.Image:
    return image


def open_in_memory(content: bytes) -> ImageFile.ImageFile:
    return Image.open(BytesIO(content))


@pytest.mark.parametrize(
    ("kind", "mode", "options", "most"),
    [
        ("WEBP", "RGB", {"quality": 85}, 1),
        ("WEBP", "RGB", {"quality": 85, "size": (801, 603)}, 1),
        ("WEBP", "RGBA", {"quality": 85}, 1),
        ("WEBP", "RGB", {"lossless": True}, 0),
        ("WEBP", "RGBA", {"lossless": True, "exact": True}, 0),
        ("AVIF", "RGB", {"speed": 10}, 2),  # a pixel in a million: its own library rounds roughly
        ("AVIF", "RGB", {"speed": 10, "range": "limited"}, 2),
        ("AVIF", "RGB", {"speed": 10, "icc_profile": pictures.p3_profile()}, 2),
    ],
)
def test_each_pixel_is_what_pillow_makes_of_it(kind: str, mode: str, options: dict[str, Any], most: int) -> None:
    content = written(kind, mode, **options)
    with open_in_memory(content) as image, open_in_memory(content) as meant:
        decoded = planes(image, SMALL, 0)
        assert decoded is not None
        width, height = meant.size
        rows = [decoded.crop((0, top, width, min(height, top + 67))) for top in range(0, height, 67)]
        made = Image.new(mode, meant.size)
        for number, row in enumerate(rows):
            made.paste(row, (0, 67 * number))
        apart = ImageChops.difference(made, meant)
    assert max(max(channel.tobytes()) for channel in apart.split()) <= most
    assert max(ImageStat.Stat(apart).mean) < 0.5


def test_made_smaller_it_gives_its_memory_back() -> None:
    content = written("WEBP")
    with open_in_memory(content) as image, open_in_memory(content) as meant:
        decoded = planes(image, SMALL, 0)
        assert decoded is not None
        made = resized(decoded, SMALL, Image.Resampling.LANCZOS, 3.0, as_it_is, decoded.give_back)
        assert pictures.mean_difference(made, meant.resize(SMALL, Image.Resampling.LANCZOS, reducing_gap=3.0)) < 0.1
    with pytest.raises(ValueError, match="given back"):
        decoded.crop((0, 0, SIZE[0], 1))


@pytest.mark.parametrize(
    ("kind", "mode", "options"),
    [
        ("AVIF", "RGBA", {"speed": 10}),
        ("AVIF", "RGB", {"speed": 10, "size": (801, 603)}),  # whose last column is Pillow's own way
        ("AVIF", "RGB", {"speed": 10, "subsampling": "4:4:4"}),
        ("AVIF", "RGB", {"speed": 10, "save_all": True, "append_images": [pictures.scene(SIZE)]}),
        ("WEBP", "RGB", {"save_all": True, "append_images": [pictures.scene(SIZE)]}),
        ("PNG", "RGB", {}),
    ],
)
def test_what_is_not_quite_plain_is_left_to_pillow(kind: str, mode: str, options: dict[str, Any]) -> None:
    with open_in_memory(written(kind, mode, **options)) as image:
        assert planes(image, SMALL, 0) is None
        image.load()


def test_what_is_not_made_smaller_or_not_large_is_left_to_pillow() -> None:
    content = written("WEBP")
    with open_in_memory(content) as image:
        assert planes(image, SIZE, 0) is None
        assert planes(image, SMALL) is None


@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9, 0.99])
@pytest.mark.parametrize("kind", ["WEBP", "AVIF"])
def test_what_breaks_off_is_refused(kind: str, kept: float) -> None:
    content = written(kind)
    with pytest.raises(PictureRefused):
        decode(content[: round(len(content) * kept)])


@pytest.mark.parametrize(
    ("wanted", "decoded"),
    [((800, 602), SIZE), ((410, 309), SIZE), ((402, 302), SIZE), ((401, 302), (401, 302))],
)
def test_a_jpeg_2000_is_decoded_nearly_as_small_as_is_wanted(wanted: tuple[int, int], decoded: tuple[int, int]) -> None:
    content = written("JPEG2000", quality_mode="rates", quality_layers=[10])
    with opened(content) as image, opened(content) as whole:
        assert planes(image, wanted) is None
        image.load()
        assert image.size == decoded
        assert pictures.mean_difference(image, whole.resize(decoded, Image.Resampling.LANCZOS)) < 10


@pytest.mark.parametrize("width", range(801, 817))
def test_a_jpeg_2000_of_any_size_is_decoded_smaller(width: int) -> None:
    register(LIMITS.most_pixels)
    buffer = BytesIO()
    pictures.scene((width, 608)).save(buffer, "JPEG2000")
    with opened(buffer.getvalue()) as image:
        planes(image, (90, 68))
        image.load()
        assert image.width <= 405


def test_a_jpeg_2000_without_smaller_ones_in_it_is_decoded_whole() -> None:
    with opened(written("JPEG2000", num_resolutions=1)) as image:
        planes(image, (90, 68))
        image.load()
        assert image.size == SIZE


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.8, 0.95])
def test_a_jpeg_2000_that_breaks_off_is_refused_when_it_is_decoded_smaller(kept: float) -> None:
    content = written("JPEG2000")
    with pytest.raises(PictureRefused):
        decode(content[: round(len(content) * kept)])
