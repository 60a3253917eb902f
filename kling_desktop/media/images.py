"""Pictures: looked at (`look`), made fit for upload (`fit_for_upload`), made small for a slot (`glance`, `preview`).

This is what other layers import. Reading lies in `reading`, the rules of fitness in `fitting`, pixels in `pixels` and
`colour`. Pillow is imported at the first use; it costs 50 ms that the first window need not wait for.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.media.faults import PictureFault, PictureRefused
from kling_desktop.media.fitting import Change, Fitted, fit_for_upload
from kling_desktop.media.reading import Looked, look, looked_at, opened
from kling_desktop.media.writing import write_whole

if TYPE_CHECKING:
    from PIL import Image

__all__ = [
    "SLOT",
    "Change",
    "Fitted",
    "Glanced",
    "Looked",
    "PictureFault",
    "PictureRefused",
    "fit_for_upload",
    "glance",
    "look",
    "preview",
]

SLOT = 640  # pixels of a small copy's long side


@dataclass(frozen=True, slots=True)
class Glanced:
    """What one decoding tells: what the picture is, that it is whole, and a small copy of it (a JPEG file)."""

    looked: Looked
    small: bytes


def glance(source: Path, longest: int = SLOT) -> Glanced:
    """Decodes once: a picture that is cut off is refused, a whole one is also made small. Raises PictureRefused."""
    with opened(source) as image:
        looked = looked_at(image, source)
        return Glanced(looked, _small(image, looked, longest, ".jpg")[1])


def preview(source: Path, target: Path, longest: int = SLOT) -> tuple[int, int]:
    """Writes a small upright sRGB copy on white, as the service will see it; its size in pixels.

    As JPEG where the target is called `.jpg`, which costs 1 ms, else as PNG, which costs 17. Raises PictureRefused,
    OSError.
    """
    with opened(source) as image:
        size, content = _small(image, looked_at(image, source), longest, target.suffix)
    write_whole(target, content)
    return size


def _small(image: Image.Image, looked: Looked, longest: int, suffix: str) -> tuple[tuple[int, int], bytes]:
    from kling_desktop.media.pixels import upright_srgb

    small = upright_srgb(image, looked.orientation, longest, quick=True)
    small.info.clear()
    buffer = io.BytesIO()
    if suffix == ".jpg":
        small.save(buffer, "JPEG", quality=90, subsampling=0)
    else:
        small.save(buffer, "PNG", compress_level=1)
    return small.size, buffer.getvalue()
