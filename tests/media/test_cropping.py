"""What the crop editor shows is what comes out, at full size."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from kling_desktop.domain.cropping import Fill, Framing, within
from kling_desktop.media.cropping import enlarged, framed, smaller
from tests.media import pictures


def _image(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def _kept(tmp_path: Path, size: tuple[int, int] = (1600, 1200), orientation: int = 1) -> Path:
    path = tmp_path / "picture.png"
    stored = pictures.turned(pictures.scene(size), orientation)
    stored.save(path, exif=pictures.with_gps(orientation))
    return path


def test_the_middle_is_cut_out_pixel_for_pixel(tmp_path: Path) -> None:
    found = _image(framed(_kept(tmp_path), Framing(16 / 9)))
    assert (found.size, found.format) == ((1600, 900), "PNG")
    assert pictures.difference(found, pictures.scene((1600, 1200)).crop((0, 150, 1600, 1050))) <= 1


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_cameras_picture_is_cropped_as_it_is_seen(tmp_path: Path, orientation: int) -> None:
    framing = within(Framing(1.0, x=0.0, y=0.0, zoom=2), 1600, 1200)
    found = _image(framed(_kept(tmp_path, orientation=orientation), framing))
    assert pictures.difference(found, pictures.scene((1600, 1200)).crop((0, 0, 600, 600))) <= 1
    assert not found.getexif()


@pytest.mark.parametrize(("turns", "turn"), [(1, 270), (2, 180), (3, 90)])
def test_a_picture_is_turned_clockwise(tmp_path: Path, turns: int, turn: int) -> None:
    size = (1200, 1600) if turns % 2 else (1600, 1200)
    found = _image(framed(_kept(tmp_path), Framing(size[0] / size[1], turns=turns)))
    assert pictures.difference(found, pictures.scene((1600, 1200)).rotate(turn, expand=True)) <= 1


@pytest.mark.parametrize("fill", [Fill.BLUR, Fill.COLOUR])
def test_an_extended_picture_is_whole_in_the_middle_and_filled_beside(tmp_path: Path, fill: Fill) -> None:
    found = _image(framed(_kept(tmp_path, (900, 1200)), Framing(1.0, fill, colour="#204060")))
    assert found.size == (1200, 1200)
    assert pictures.difference(found.crop((150, 0, 1050, 1200)), pictures.scene((900, 1200))) <= 1
    beside = found.crop((0, 0, 140, 1200)).convert("RGB")
    if fill is Fill.COLOUR:
        assert beside.getcolors() == [(140 * 1200, (0x20, 0x40, 0x60))]
    else:
        rows = beside.resize((1, 1200), Image.Resampling.BOX)
        steps = [
            pictures.difference(rows.crop((0, y, 1, y + 1)), rows.crop((0, y + 1, 1, y + 2)))
            for y in range(0, 1190, 70)
        ]
        assert max(steps) <= 3  # no edge is left in it


def test_a_large_result_is_a_jpeg_and_a_zoomed_out_one_is_filled_all_around(tmp_path: Path) -> None:
    path = _kept(tmp_path, (3000, 2000))
    assert _image(framed(path, Framing(1.5))).format == "JPEG"
    around = _image(framed(path, within(Framing(1.5, Fill.COLOUR, zoom=0.5, colour="#00ff00"), 3000, 2000)))
    assert around.size == (4096, 2731)
    assert around.getpixel((5, 5))[1] > 250  # pyright: ignore[reportIndexIssue, reportOptionalSubscript]


def test_small_pictures_are_enlarged_and_heavy_ones_made_smaller(tmp_path: Path) -> None:
    assert _image(enlarged(_kept(tmp_path, (160, 120)), 720)).size == (960, 720)
    small = _image(smaller(_kept(tmp_path, (3000, 2000)), 2048))
    assert (small.size, small.format) == ((2048, 1365), "JPEG")
