"""Pictures made fit for upload: a JPEG or PNG of at most 10 MB, sRGB, upright, without metadata.

A JPEG or PNG that is fit but for its metadata keeps its pixels untouched, unless the metadata say that it is turned
(docs/adr/0017). What else must change is decided from the header, in `needed`. Transparency is laid on white, as
browsers and the service do.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.domain.catalog import PictureLimits
from kling_desktop.media.apart import apart
from kling_desktop.media.encoding import encoded
from kling_desktop.media.faults import PictureFault, PictureRefused
from kling_desktop.media.reading import LIMITS, Looked, look, looked_at, opened
from kling_desktop.media.stripping import stripped_jpeg, stripped_png
from kling_desktop.media.writing import write_whole

if TYPE_CHECKING:
    from PIL import Image, ImageFile

LONGEST = 4096  # pixels of an upload's long side once it is encoded anew; the model works at 1080p
_LONGEST_KEPT = 2 * LONGEST  # what is light enough and not longer than this keeps its pixels
_PNG_PIXELS = 2_500_000  # lossless up to here; a photograph above it would be too heavy as PNG anyway
_QUALITIES = (95, 90, 85, 75, 60)
_KINDS: dict[str, tuple[str, str, Callable[[bytes], bytes]]] = {
    "JPEG": ("image/jpeg", ".jpg", stripped_jpeg),
    "PNG": ("image/png", ".png", stripped_png),
}


class Change(StrEnum):
    """What was done to a picture beyond leaving out its metadata."""

    TURNED = "turned"  # upright
    FIRST_FRAME = "first_frame"  # of an animation, or of several pages
    FLATTENED = "flattened"  # transparency laid on white
    COLOURS = "colours"  # brought to sRGB
    DEPTH = "depth"  # brought to 8 bits a channel
    SCALED = "scaled"  # made smaller
    FORMAT = "format"  # written as JPEG or PNG


_NEEDED: tuple[tuple[Change, Callable[[Looked], bool]], ...] = (
    (Change.TURNED, lambda looked: looked.orientation != 1),
    (Change.FIRST_FRAME, lambda looked: looked.frames > 1),
    (Change.FLATTENED, lambda looked: looked.has_alpha),
    (Change.DEPTH, lambda looked: looked.bits > 8),
    (Change.COLOURS, lambda looked: looked.mode in ("CMYK", "YCbCr", "LAB", "HSV")),
    (Change.FORMAT, lambda looked: looked.format not in _KINDS),
)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A picture fit for upload. Weights in bytes, lengths in pixels; `sha256` (hex) is that of the source."""

    path: Path
    mime: str
    sha256: str
    width: int
    height: int
    bytes_before: int
    bytes_after: int
    changes: tuple[Change, ...]


def needed(looked: Looked) -> tuple[Change, ...]:
    """What the header says must change, whatever the weight."""
    return tuple(change for change, must in _NEEDED if must(looked))


def fit_for_upload(source: Path, folder: Path, limits: PictureLimits = LIMITS) -> Fitted:
    """Makes a picture fit, once per content; the result lies in `folder`. Raises PictureRefused, OSError."""
    return apart(_fit, source, folder, limits)


def _fit(source: Path, folder: Path, limits: PictureLimits) -> Fitted:
    with opened(source) as image:
        looked = looked_at(image, source)
        _judge(looked, source.name, limits)
        changes = needed(looked) + ((Change.COLOURS,) if _has_other_colours(image, looked) else ())
        with source.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        made = _made_before(folder, sha256, limits)
        kind, content = ("", b"") if made else _made_fit(image, looked, changes, source, limits)
    if made is None:
        made = folder / f"{sha256}{_KINDS[kind][1]}"
        write_whole(made, content)
    after = look(made)
    if sorted((after.width, after.height)) != sorted((looked.width, looked.height)):
        changes += (Change.SCALED,)
    if after.format != looked.format and Change.FORMAT not in changes:
        changes += (Change.FORMAT,)
    mime = _KINDS[after.format][0]
    return Fitted(
        made, mime, sha256, after.width, after.height, looked.bytes, after.bytes, tuple(dict.fromkeys(changes))
    )


def _judge(looked: Looked, name: str, limits: PictureLimits) -> None:
    short, long = sorted((looked.width, looked.height))
    size = f"{looked.width}×{looked.height}"
    if short < limits.least_side:
        raise PictureRefused(PictureFault.TOO_SMALL, name, size, str(limits.least_side))
    if long > short * limits.most_shape:
        raise PictureRefused(PictureFault.TOO_LONG, name, size, f"1:{limits.most_shape:g}")


def _has_other_colours(image: Image.Image, looked: Looked) -> bool:
    if not looked.has_profile:
        return False
    from kling_desktop.media.colour import is_srgb

    return not is_srgb(image.info["icc_profile"], "RGB" if looked.mode in ("P", "RGBA") else looked.mode)


def _made_before(folder: Path, sha256: str, limits: PictureLimits) -> Path | None:
    candidates = (folder / f"{sha256}{suffix}" for _, suffix, _ in _KINDS.values())
    light = (path for path in candidates if path.is_file() and path.stat().st_size <= limits.most_bytes)
    return next((path for path in light if _is_whole(path)), None)


def _is_whole(path: Path) -> bool:
    """Whether what was made before is still what it was: a power cut, or a disk, may have left less of it."""
    try:
        look(path, whole=True)
    except PictureRefused:
        return False
    return True


def _made_fit(
    image: ImageFile.ImageFile, looked: Looked, changes: tuple[Change, ...], source: Path, limits: PictureLimits
) -> tuple[str, bytes]:
    """The format and content of the fit picture."""
    if not changes and max(looked.width, looked.height) <= _LONGEST_KEPT and looked.bytes <= 2 * limits.most_bytes:
        content = _KINDS[looked.format][2](source.read_bytes())
        if len(content) <= limits.most_bytes:
            return looked.format, content
    from kling_desktop.media.pixels import upright_srgb

    upright = upright_srgb(image, looked.orientation, LONGEST)
    if looked.format != "JPEG" and upright.width * upright.height <= _PNG_PIXELS:
        content = encoded(upright, "PNG")
        if len(content) <= limits.most_bytes:
            return "PNG", content
    return "JPEG", _light_enough(upright, source.name, limits)


def _light_enough(image: Image.Image, name: str, limits: PictureLimits) -> bytes:
    """As JPEG, at the best quality that is light enough."""
    content = b""
    for quality in _QUALITIES:
        content = encoded(image, "JPEG", quality=quality, subsampling=0 if quality >= 90 else 2)
        if len(content) <= limits.most_bytes:
            return content
    found, most = f"{len(content) / 1e6:.1f}", f"{limits.most_bytes / 1e6:g}"
    raise PictureRefused(PictureFault.CANNOT_FIT, name, found, most)
