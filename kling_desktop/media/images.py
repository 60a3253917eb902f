"""Pictures: looked at (`look`), made fit for upload (`fit_for_upload`), made small for a slot (`glance`, `preview`).

This is what other layers import. Reading lies in `reading`, the rules of fitness in `fitting`, pixels in `pixels` and
`colour`. Pillow is imported at the first use; it costs 50 ms that the first window need not wait for.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.media.apart import apart
from kling_desktop.media.encoding import encoded
from kling_desktop.media.faults import PictureFault, PictureRefused
from kling_desktop.media.fitting import Change, Fitted, fit_for_upload
from kling_desktop.media.reading import Looked, look, looked_at, opened
from kling_desktop.media.writing import write_whole

if TYPE_CHECKING:
    from PIL import Image, ImageFile

__all__ = [
    "SLOT",
    "Change",
    "Fitted",
    "Glanced",
    "Looked",
    "PictureFault",
    "PictureRefused",
    "Small",
    "fit_for_upload",
    "glance",
    "look",
    "preview",
    "write_small",
]

SLOT = 768  # pixels of a small copy's long side; a photograph of 24 megapixels has 750 at an eighth


@dataclass(frozen=True, slots=True)
class Small:
    """A small copy, upright and sRGB, as pixels of four bytes: blue, green, red, and one without meaning."""

    width: int
    height: int
    bgrx: bytes


@dataclass(frozen=True, slots=True)
class Glanced:
    """What one decoding tells: what the picture is, that it is whole, and a small copy of it."""

    looked: Looked
    small: Small


def glance(source: Path | bytes, longest: int = SLOT) -> Glanced:
    """Decodes once: a picture that is cut off is refused, a whole one is also made small. Raises PictureRefused."""
    return apart(_glance, source, longest)


def _glance(source: Path | bytes, longest: int) -> Glanced:
    with opened(source) as image:
        looked = looked_at(image, source)
        small = _small(image, looked, longest)
        return Glanced(looked, Small(small.width, small.height, small.tobytes("raw", "BGRX")))


def write_small(small: Small, target: Path) -> None:
    """Writes a small copy as a JPEG file. Raises OSError."""
    from PIL import Image

    size = (small.width, small.height)
    write_whole(target, _encoded(Image.frombytes("RGB", size, small.bgrx, "raw", "BGRX"), ".jpg"))


def preview(source: Path, target: Path, longest: int = SLOT) -> tuple[int, int]:
    """Writes a small upright sRGB copy on white, as the service will see it; its size in pixels.

    As JPEG where the target is called `.jpg`, which costs 1 ms, else as PNG, which costs 17. Raises PictureRefused,
    OSError.
    """
    return apart(_preview, source, target, longest)


def _preview(source: Path, target: Path, longest: int) -> tuple[int, int]:
    with opened(source) as image:
        small = _small(image, looked_at(image, source), longest)
    write_whole(target, _encoded(small, target.suffix))
    return small.size


def _small(image: ImageFile.ImageFile, looked: Looked, longest: int) -> Image.Image:
    from kling_desktop.media.pixels import upright_srgb

    return upright_srgb(image, looked.orientation, longest, quick=True)


def _encoded(small: Image.Image, suffix: str) -> bytes:
    if suffix == ".jpg":
        return encoded(small, "JPEG", quality=90, subsampling=0)
    return encoded(small, "PNG", compress_level=1)
