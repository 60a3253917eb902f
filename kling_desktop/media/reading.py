"""Opens pictures and reads their headers. Every way in which a decoder fails becomes a PictureRefused here, once.

A picture is a file, or what a file would hold (bytes): what was pasted or fetched need not be on the disk to be seen.

A format that is to be taken goes into FORMATS.
"""

from __future__ import annotations

import io
import re
import stat
import struct
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kling_desktop.domain.catalog import PictureLimits
from kling_desktop.media.apart import apart
from kling_desktop.media.faults import PictureFault, PictureRefused
from kling_desktop.media.unopened import unopened

if TYPE_CHECKING:
    from PIL import Image, ImageFile

FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "HEIF", "AVIF", "JPEG2000")
LIMITS = PictureLimits()
_TURNED = range(5, 9)  # EXIF orientations that swap width and height
_ORIENTATION = 0x0112
_MOST_EXIF = 1_000_000  # bytes
_HEAD = 1024  # bytes in which a file says what it is
_BROKEN = (
    SyntaxError,  # Pillow's word for a malformed header
    ValueError,
    TypeError,
    EOFError,
    LookupError,
    ArithmeticError,
    RuntimeError,
    struct.error,
)

_SUBFILE, _DNG_VERSION = 0x00FE, 0xC612  # a raw's first picture is only its small one: what is meant comes behind


@dataclass(frozen=True, slots=True)
class Looked:
    """What the header says. `width` and `height` in pixels, upright; `bytes` of the file; `bits` per channel."""

    format: str
    width: int
    height: int
    bytes: int
    mode: str = ""
    frames: int = 1
    orientation: int = 1
    has_alpha: bool = False
    bits: int = 8
    has_profile: bool = False


def look(source: Path | bytes, *, whole: bool = False) -> Looked:
    """Reads the header; with `whole`, decodes the picture too, so that one cut off is found. Raises PictureRefused."""
    return apart(_look, source, whole)


def _look(source: Path | bytes, whole: bool) -> Looked:
    with opened(source) as image:
        looked = looked_at(image, source)
        if whole:
            from kling_desktop.media.sparing import planes

            eighth = (max(1, image.width // 8), max(1, image.height // 8))
            image.draft(image.mode, eighth)  # a JPEG decodes small
            if planes(image, eighth) is None:
                image.load()
        return looked


@contextmanager
def opened(source: Path | bytes) -> Generator[ImageFile.ImageFile]:
    """The picture, not decoded yet. Raises PictureRefused, also for what fails inside the block."""
    from PIL import Image, UnidentifiedImageError

    from kling_desktop.media.formats import register

    register(LIMITS.most_pixels)
    kind, name = "", source.name if isinstance(source, Path) else ""
    try:
        if isinstance(source, Path) and not stat.S_ISREG(source.stat().st_mode):  # a pipe would never end
            raise PictureRefused(PictureFault.UNREADABLE, name, "it is not a file")
        if _weight(source) == 0:
            raise PictureRefused(PictureFault.EMPTY, name)
        with Image.open(io.BytesIO(source) if isinstance(source, bytes) else source, formats=FORMATS) as image:
            kind = image.format or ""
            _refuse_bomb(name, image.width * image.height)
            if kind == "TIFF" and _is_raw(image, source):
                raise PictureRefused(PictureFault.UNSUPPORTED, name)
            yield image
    except UnidentifiedImageError as error:
        raise PictureRefused(_unidentified(source), name) from error
    except Image.DecompressionBombError as error:
        raise _bomb(name, str(error)) from error
    except MemoryError as error:
        raise PictureRefused(PictureFault.UNREADABLE, name, "not enough memory") from error
    except OSError as error:
        if error.errno is not None:
            raise PictureRefused(PictureFault.UNREADABLE, name, error.strerror or str(error)) from error
        raise PictureRefused(_undecodable(kind), name) from error
    except _BROKEN as error:
        raise PictureRefused(_undecodable(kind), name) from error


def looked_at(image: ImageFile.ImageFile, source: Path | bytes) -> Looked:
    """What the header of an opened picture says."""
    orientation = _orientation(image, source)
    width, height = image.size
    if orientation in _TURNED:
        width, height = height, width
    kind = "JPEG" if image.format == "MPO" else str(image.format)  # a JPEG followed by its own small copies
    return Looked(
        format=kind,
        width=width,
        height=height,
        bytes=_weight(source),
        mode=image.mode,
        frames=1 if kind == "JPEG" else int(getattr(image, "n_frames", 1)),
        orientation=orientation,
        has_alpha=image.has_transparency_data,
        bits=_bits(image),
        has_profile=bool(image.info.get("icc_profile")),
    )


def _orientation(image: ImageFile.ImageFile, source: Path | bytes) -> int:
    if image.format == "TIFF":
        return 1  # Pillow turns these upright by itself
    try:
        exif = _png_exif(source) if image.format == "PNG" else image.getexif()
        orientation = exif.get(_ORIENTATION, 1)
    except (*_BROKEN, OSError):  # damaged EXIF does not make the pixels worse
        return 1
    return orientation if isinstance(orientation, int) and orientation in range(1, 9) else 1


def _png_exif(source: Path | bytes) -> Image.Exif:
    """A PNG's EXIF, which may stand behind the pixels: Pillow would decode all of them to get there."""
    from PIL.Image import Exif

    exif = Exif()
    with _file(source) as file:
        at = 8
        while len(head := file.read(8) if file.seek(at) else b"") == 8:
            size = int.from_bytes(head[:4], "big")
            if head[4:] == b"eXIf" and size <= _MOST_EXIF:
                exif.load(file.read(size))
                break
            at += 12 + size
    return exif


def _bits(image: ImageFile.ImageFile) -> int:
    if image.mode.startswith("I;16") or any(";16" in str(tile.args) for tile in image.tile):
        return 16
    return int(image.info.get("bit_depth", 8))


def _refuse_bomb(name: str, pixels: int) -> None:
    if pixels > LIMITS.most_pixels:
        raise _bomb(name, f"({pixels} pixels)")


def _bomb(name: str, told: str) -> PictureRefused:
    most = f"{LIMITS.most_pixels / 1e6:,.0f}"
    pixels = re.search(r"\((\d+) pixels\)", told)
    found = f"{int(pixels[1]) / 1e6:,.0f}" if pixels else f"more than {most}"
    return PictureRefused(PictureFault.TOO_MANY_PIXELS, name, found, most)


def _is_raw(image: ImageFile.ImageFile, source: Path | bytes) -> bool:
    """Whether a TIFF is a camera's raw file (DNG, NEF, ARW, CR2 and their like), whatever it is called."""
    tags = image.getexif()
    return _DNG_VERSION in tags or tags.get(_SUBFILE) == 1 or _head(source)[8:10] == b"CR"


def _unidentified(source: Path | bytes) -> PictureFault:
    with _file(source) as file:
        return unopened(file)


def _undecodable(kind: str) -> PictureFault:
    """libheif does not tell a damaged file from one that it has no decoder for."""
    return PictureFault.UNSUPPORTED if kind == "HEIF" else PictureFault.CUT_OFF


def _head(source: Path | bytes) -> bytes:
    with _file(source) as file:
        return file.read(_HEAD)


def _file(source: Path | bytes) -> BinaryIO:
    return io.BytesIO(source) if isinstance(source, bytes) else source.open("rb")


def _weight(source: Path | bytes) -> int:
    return len(source) if isinstance(source, bytes) else source.stat().st_size
