"""Metadata is cut out of files; the pixels' own bytes are not touched."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from kling_desktop.media.stripping import stripped_jpeg, stripped_png
from tests.media import pictures


def _saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def _pixels(content: bytes) -> bytes:
    with Image.open(io.BytesIO(content)) as image:
        return image.convert("RGB").tobytes()


@pytest.mark.fault("K4")
@pytest.mark.parametrize(
    "options",
    [{}, {"progressive": True}, {"subsampling": 0, "optimize": True}, {"restart_marker_rows": 1}],
    ids=["baseline", "progressive", "full colour", "restarts"],
)
def test_a_jpeg_loses_its_metadata_and_keeps_its_pixels(options: dict[str, Any]) -> None:
    xmp = b"<x:xmpmeta>SecretAuthor</x:xmpmeta>"
    content = _saved(pictures.scene(), "JPEG", exif=pictures.with_gps(), comment=b"SecretComment", xmp=xmp, **options)
    thumbnail = b"\xff\xed" + (2 + 20).to_bytes(2, "big") + b"Photoshop 3.0\0Secret"[:20].ljust(20, b"\0")
    content = content[:2] + thumbnail + content[2:] + b"Secret behind the end"
    stripped = stripped_jpeg(content)
    assert b"Secret" not in stripped
    assert b"Exif" not in stripped
    assert _pixels(stripped) == _pixels(content)
    with Image.open(io.BytesIO(stripped)) as image:
        assert not image.getexif()
        assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression"}


def test_a_grey_jpeg_keeps_its_pixels() -> None:
    content = _saved(pictures.scene().convert("L"), "JPEG", exif=pictures.with_gps())
    assert _pixels(stripped_jpeg(content)) == _pixels(content)


def test_a_thumbnail_inside_the_jpegs_own_header_is_cut_out() -> None:
    content = _saved(pictures.scene(), "JPEG")
    head = b"\xff\xe0" + (16 + 12).to_bytes(2, "big") + content[6:18] + b"\2\2" + b"SecretPixels"
    at = 4 + int.from_bytes(content[4:6], "big")
    stripped = stripped_jpeg(content[:2] + head + content[at:])
    assert b"SecretPixels" not in stripped
    assert _pixels(stripped) == _pixels(content)


def test_a_jpeg_cut_anywhere_is_refused() -> None:
    content = _saved(pictures.scene((64, 48)), "JPEG")
    for length in range(2, len(content) - 1):
        with pytest.raises(ValueError, match="breaks off"):
            stripped_jpeg(content[:length])


def test_the_end_of_a_long_scan_is_found_wherever_it_lies() -> None:
    content = _saved(pictures.scene((64, 48)), "JPEG")
    scan = content.rindex(b"\xff\xda")
    begins = scan + 2 + int.from_bytes(content[scan + 2 : scan + 4], "big")
    for length in range(65534, 65539):
        long = content[:-2] + b"\1" * (begins + length - len(content) + 2) + b"\xff\xd9"
        assert stripped_jpeg(long + b"Secret") == long


@pytest.mark.fault("K4")
def test_a_png_loses_its_metadata_and_keeps_its_pixels() -> None:
    told = PngInfo()
    told.add_text("Author", "SecretAuthor", zip=False)
    told.add_itxt("XML:com.adobe.xmp", "SecretPlace")
    content = _saved(pictures.scene(), "PNG", pnginfo=told, exif=pictures.with_gps(), dpi=(300, 300))
    stripped = stripped_png(content)
    assert b"Secret" not in stripped
    assert b"eXIf" not in stripped
    assert _pixels(stripped) == _pixels(content)


def test_a_png_cut_or_changed_anywhere_is_refused() -> None:
    content = _saved(pictures.scene((64, 48)), "PNG")
    for length in range(8, len(content)):
        with pytest.raises(ValueError, match="PNG"):
            stripped_png(content[:length])
    changed = bytearray(content)
    changed[len(changed) // 2] ^= 1
    with pytest.raises(ValueError, match="PNG"):
        stripped_png(bytes(changed))
