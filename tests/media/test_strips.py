"""A large picture made smaller a strip at a time has the pixels that Pillow gives it at once, and takes less memory."""

# Pillow's options are typed in part only.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from kling_desktop.media.colour import to_srgb, without_palette
from kling_desktop.media.pixels import upright_srgb
from kling_desktop.media.reading import looked_at, opened
from kling_desktop.media.strips import converted, resized, strips
from tests.media import pictures

LANCZOS, HAMMING = Image.Resampling.LANCZOS, Image.Resampling.HAMMING


def _scene() -> Image.Image:
    return pictures.scene((2501, 3303))


def _seen_through(image: Image.Image) -> Image.Image:
    image.putalpha(Image.radial_gradient("L").resize(image.size))
    return image


KINDS: dict[str, Callable[[], Image.Image]] = {
    "RGB": _scene,
    "RGBA": lambda: _seen_through(_scene()),
    "L": lambda: _scene().convert("L"),
    "LA": lambda: _seen_through(_scene().convert("L")),
    "P": lambda: _scene().quantize(40),
    "CMYK": lambda: _scene().convert("CMYK"),
    "1": lambda: _scene().convert("1"),
    "I;16": lambda: _scene().convert("I").point(lambda value: value * 257 + 0).convert("I;16"),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("size", "resampling", "gap"),
    [((1277, 1687), LANCZOS, 3.0), ((319, 422), HAMMING, 1.5), ((150, 3133), LANCZOS, 3.0)],
)
def test_strips_end_in_the_pixels_that_the_whole_would_have(
    kind: str, size: tuple[int, int], resampling: Image.Resampling, gap: float
) -> None:
    image, read = KINDS[kind](), list[int]()
    whole = without_palette(image).resize(size, resampling, reducing_gap=gap)
    made = resized(image, size, resampling, gap, without_palette, read.append)
    assert (made.mode, made.size, made.tobytes()) == (whole.mode, size, whole.tobytes())
    assert len(read) > 2
    assert read == sorted(read)
    assert read[-1] == image.height


def test_a_colour_that_is_to_be_seen_through_is_so_in_every_strip() -> None:
    image = KINDS["P"]()
    image.info["transparency"] = 3
    whole = without_palette(image).resize((600, 800), LANCZOS)
    made = resized(image, (600, 800), LANCZOS, 3.0, without_palette, lambda above: None)
    assert (made.mode, made.tobytes()) == ("RGBA", whole.tobytes())


def test_strips_are_all_of_the_picture() -> None:
    image, again = _scene(), Image.new("RGB", (2501, 3303))
    for top, strip in strips(image, 7):
        assert top % 7 == 0
        again.paste(strip, (0, top))
    assert again.tobytes() == image.tobytes()


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "LA"])
def test_a_picture_that_keeps_its_size_is_brought_to_srgb_in_strips(mode: str) -> None:
    image, read = KINDS[mode]().resize((3500, 2500)), list[int]()
    whole = to_srgb(image, pictures.p3_profile())
    made = converted(image, lambda strip: to_srgb(strip, pictures.p3_profile()), read.append)
    assert (made.mode, made.size, made.tobytes()) == ("RGB", (3500, 2500), whole.tobytes())
    assert len(read) > 2
    assert read[-1] == 2500


@pytest.mark.parametrize("name", ["large.png", "large.bmp", "large.tif", "lzw.tif", "turned.tif", "large.jpg"])
def test_a_picture_that_is_given_room_of_its_own_is_decoded_as_without(tmp_path: Path, name: str) -> None:
    path, scene = tmp_path / name, pictures.scene((3100, 2900))  # 36 MB of pixels
    options = {"png": {"compress_level": 1}, "tif": {"exif": pictures.with_gps(6 if name == "turned.tif" else 1)}}
    compression = {"compression": "tiff_lzw"} if name == "lzw.tif" else {}
    scene.save(path, **options.get(path.suffix[1:], {}), **compression)  # pyright: ignore[reportArgumentType]
    with Image.open(path) as image:
        plain = to_srgb(ImageOps.exif_transpose(image), None)
        expected = plain.resize((775, 725) if name != "turned.tif" else (725, 775), LANCZOS, reducing_gap=3.0)
    with opened(path) as image:
        made = upright_srgb(image, looked_at(image, path).orientation, 775)
    difference = pictures.mean_difference(made, expected)
    assert difference == 0 if path.suffix != ".jpg" else difference < 2
