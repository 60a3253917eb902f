"""A frame slot shows a small copy of what the service will see."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from kling_desktop.media.images import PictureFault, PictureRefused, preview
from tests.media import pictures


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_preview_is_small_and_upright(tmp_path: Path, orientation: int) -> None:
    path, target = tmp_path / "camera.jpg", tmp_path / "previews" / "small.png"
    pictures.turned(pictures.scene((1600, 1200)), orientation).save(path, exif=pictures.with_gps(orientation))
    assert preview(path, target) == (800, 600)
    with Image.open(target) as small:
        assert not small.getexif()
        assert pictures.mean_difference(small, pictures.scene((800, 600))) < 5


@pytest.mark.parametrize(("width", "small"), [(1500, (750, 500)), (1290, (768, 512))])
def test_what_the_decoder_makes_nearly_as_small_by_itself_is_not_resized(
    tmp_path: Path, width: int, small: tuple[int, int]
) -> None:
    path = tmp_path / "camera.jpg"
    pictures.scene((width, width * 2 // 3)).save(path)
    assert preview(path, tmp_path / "small.jpg") == small


@pytest.mark.parametrize(("name", "kind"), [("small.jpg", "JPEG"), ("small.png", "PNG")])
def test_a_preview_is_of_the_kind_that_its_name_says(tmp_path: Path, name: str, kind: str) -> None:
    path = tmp_path / "camera.webp"
    pictures.scene().save(path)
    preview(path, tmp_path / name)
    with Image.open(tmp_path / name) as small:
        assert small.format == kind
        assert pictures.mean_difference(small, pictures.scene()) < 5


def test_a_preview_is_never_larger_than_its_picture(tmp_path: Path) -> None:
    path = tmp_path / "tiny.png"
    pictures.scene((40, 30)).save(path)
    assert preview(path, tmp_path / "small.png") == (40, 30)


def test_a_preview_of_a_broken_picture_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "cut.png"
    pictures.scene().save(path)
    path.write_bytes(path.read_bytes()[:-2000])
    with pytest.raises(PictureRefused) as refused:
        preview(path, tmp_path / "previews" / "small.png")
    assert refused.value.fault is PictureFault.CUT_OFF
    assert not (tmp_path / "previews").exists()
