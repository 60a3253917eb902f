"""Files with several pictures in them: the one that their maker means is used."""

# pillow-heif is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from pathlib import Path

import pillow_heif
from PIL import Image

from kling_desktop.media.formats import register
from kling_desktop.media.images import Change, fit_for_upload
from kling_desktop.media.reading import LIMITS
from tests.media import pictures


def test_of_several_pictures_in_a_heic_the_one_that_is_meant_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "burst.heic"
    register(LIMITS.most_pixels)
    burst = pillow_heif.from_pillow(Image.new("RGB", (480, 320), "navy"))
    burst.add_from_pillow(pictures.scene())
    burst.save(path, quality=90, primary_index=1)
    fitted = fit_for_upload(path, tmp_path / "fit")
    assert fitted.changes == (Change.FIRST_FRAME, Change.FORMAT)
    with Image.open(fitted.path) as image:
        assert image.size == (640, 480)
        assert pictures.mean_difference(image, pictures.scene()) < 3
