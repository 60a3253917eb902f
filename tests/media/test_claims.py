"""What a file says of its own size is read as Pillow reads it."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image

from kling_desktop.media import claims
from kling_desktop.media.formats import register
from kling_desktop.media.reading import LIMITS
from tests.media import pictures

KINDS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "webp": ("RGB", "WEBP", {}),
    "webp without loss": ("RGB", "WEBP", {"lossless": True}),
    "webp with a profile": ("RGB", "WEBP", {"icc_profile": pictures.p3_profile()}),
    "webp seen through": ("RGBA", "WEBP", {}),
    "avif": ("RGB", "AVIF", {"speed": 10}),
    "avif seen through": ("RGBA", "AVIF", {"speed": 10}),
    "jp2": ("RGB", "JPEG2000", {}),
    "j2k": ("RGB", "JPEG2000", {"no_jp2": True}),
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_size_and_format_that_a_file_says_are_those_that_it_has(kind: str) -> None:
    mode, written_as, options = KINDS[kind]
    file = io.BytesIO()
    pictures.scene((643, 481)).convert(mode).save(file, written_as, **options)
    assert claims.pixels(file.getvalue()[: claims.HEAD]) == (written_as, 643 * 481)


@pytest.mark.parametrize("written_as", ["JPEG", "PNG", "TIFF", "BMP", "GIF", "HEIF"])
def test_of_other_kinds_nothing_is_said(written_as: str) -> None:
    register(LIMITS.most_pixels)
    file = io.BytesIO()
    pictures.scene((64, 48)).save(file, written_as)
    assert claims.pixels(file.getvalue()) == ("", 0)


def test_what_is_cut_off_in_its_head_says_nothing() -> None:
    for kind, (mode, written_as, options) in KINDS.items():
        file = io.BytesIO()
        Image.new(mode, (32, 32)).save(file, written_as, **options)
        for length in range(40):
            assert claims.pixels(file.getvalue()[:length])[1] in (0, *range(32 * 32 + 1)), kind
