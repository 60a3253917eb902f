"""Pictures: looked at, made fit for upload, made small for a slot.

Fit means: JPEG or PNG of at most 10 MB, sRGB, upright, without metadata. A JPEG or PNG that is fit but for its
metadata keeps its pixels untouched. Transparency is laid on white, as every browser does.
"""

from __future__ import annotations

import hashlib
import io
import struct
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kling_desktop.domain.catalog import PictureLimits
from kling_desktop.media.faults import PictureFault, PictureRefused
from kling_desktop.media.stripping import stripped_jpeg, stripped_png

if TYPE_CHECKING:
    from PIL import Image

__all__ = ["Fitted", "Looked", "PictureFault", "PictureRefused", "fit_for_upload", "look", "preview"]

LONGEST = 4096  # pixels of an upload's long side; the model works at 1080p
QUALITIES = (95, 90, 85, 75, 60)
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "HEIF", "AVIF", "JPEG2000")
MIMES = {"JPEG": ("image/jpeg", ".jpg"), "PNG": ("image/png", ".png")}
_LIMITS = PictureLimits()
_TURNED = range(5, 9)  # EXIF orientations that swap width and height
_ORIENTATION = 0x0112
_PLAIN = {"JPEG": {"RGB", "L"}, "PNG": {"RGB", "L", "P", "1"}}
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, struct.error, IndexError, KeyError, MemoryError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Looked:
    """What the header says. `width` and `height` in pixels, upright; `bytes` of the file."""

    format: str
    width: int
    height: int
    bytes: int
    mode: str = ""
    frames: int = 1
    orientation: int = 1


@dataclass(frozen=True, slots=True)
class Fitted:
    """A picture fit for upload, and what it weighed before and after, in bytes."""

    path: Path
    mime: str
    width: int
    height: int
    bytes_before: int
    bytes_after: int
    untouched: bool


def look(path: Path, *, whole: bool = False) -> Looked:
    """Reads the header; with `whole`, decodes the picture too. Raises PictureRefused."""
    with _opened(path) as image:
        looked = _looked(image, path)
        if whole:
            image.load()
        return looked


def fit_for_upload(source: Path, folder: Path, limits: PictureLimits = _LIMITS) -> Fitted:
    """Makes a picture fit, once per content; the result lies in `folder`. Raises PictureRefused, OSError."""
    content = source.read_bytes()
    looked = look(source)
    _judge(looked, source.name, limits)
    key = hashlib.sha256(content).hexdigest()
    for kind, (_, suffix) in MIMES.items():
        made = folder / f"{key}{suffix}"
        if made.exists():
            size = look(made)
            return Fitted(made, MIMES[kind][0], size.width, size.height, looked.bytes, size.bytes, untouched=False)
    with _opened(source) as image:
        plain = _untouched(image, looked, content, limits)
        width, height = looked.width, looked.height
        kind, fitted = (looked.format, plain) if plain else ("", b"")
        if not plain:
            upright = _upright_rgb(image)
            width, height = upright.size
            kind, fitted = _encoded(upright, source.name, looked, limits)
    mime, suffix = MIMES[kind]
    target = folder / f"{key}{suffix}"
    _write(target, fitted)
    return Fitted(target, mime, width, height, looked.bytes, len(fitted), untouched=bool(plain))


def preview(source: Path, target: Path, longest: int = 640) -> tuple[int, int]:
    """Writes a small upright sRGB copy as PNG; its size in pixels. Raises PictureRefused, OSError."""
    with _opened(source) as image:
        image.draft("RGB", (longest * 2, longest * 2))
        small = _upright_rgb(image, longest)
    buffer = io.BytesIO()
    small.save(buffer, "PNG", compress_level=1)
    _write(target, buffer.getvalue())
    return small.size


@contextmanager
def _opened(path: Path) -> Generator[Image.Image]:
    """The picture, with every way in which Pillow fails turned into a refusal."""
    from PIL import Image, UnidentifiedImageError

    from kling_desktop.media.formats import register

    register()
    name = path.name
    try:
        if path.stat().st_size == 0:
            raise PictureRefused(PictureFault.EMPTY, name)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # bombs are judged here, by their pixels
            with Image.open(path, formats=FORMATS) as image:
                pixels = image.width * image.height
                if pixels > _LIMITS.most_pixels:
                    found, most = f"{pixels / 1e6:,.0f}", f"{_LIMITS.most_pixels / 1e6:,.0f}"
                    raise PictureRefused(PictureFault.TOO_MANY_PIXELS, name, found, most)
                yield image
    except UnidentifiedImageError as error:
        raise PictureRefused(PictureFault.NOT_A_PICTURE, name) from error
    except Image.DecompressionBombError as error:
        raise PictureRefused(PictureFault.TOO_MANY_PIXELS, name, "?", f"{_LIMITS.most_pixels / 1e6:,.0f}") from error
    except OSError as error:
        if error.errno is not None:
            raise PictureRefused(PictureFault.UNREADABLE, name, error.strerror or str(error)) from error
        raise PictureRefused(PictureFault.CUT_OFF, name) from error
    except _BROKEN as error:
        raise PictureRefused(PictureFault.CUT_OFF, name) from error


def _looked(image: Image.Image, path: Path) -> Looked:
    orientation = image.getexif().get(_ORIENTATION, 1)
    width, height = image.size
    if orientation in _TURNED:
        width, height = height, width
    kind = "JPEG" if image.format == "MPO" else str(image.format)
    frames = int(getattr(image, "n_frames", 1))
    return Looked(kind, width, height, path.stat().st_size, image.mode, frames, int(orientation))


def _judge(looked: Looked, name: str, limits: PictureLimits) -> None:
    short, long = sorted((looked.width, looked.height))
    size = f"{looked.width}×{looked.height}"
    if short < limits.least_side:
        raise PictureRefused(PictureFault.TOO_SMALL, name, size, str(limits.least_side))
    if long > short * limits.most_shape:
        raise PictureRefused(PictureFault.TOO_LONG, name, size, f"1:{limits.most_shape:g}")


def _untouched(image: Image.Image, looked: Looked, content: bytes, limits: PictureLimits) -> bytes:
    """The same pixels without metadata, where the file is fit but for those; else nothing."""
    fit = (
        looked.format in MIMES
        and looked.mode in _PLAIN[looked.format]
        and looked.orientation == 1
        and looked.frames == 1
        and not image.info.get("icc_profile")
        and "transparency" not in image.info
        and max(looked.width, looked.height) <= LONGEST * 2
    )
    if not fit:
        return b""
    image.load()  # a file that is cut off is not sent
    stripped = stripped_jpeg(content) if looked.format == "JPEG" else stripped_png(content)
    return stripped if len(stripped) <= limits.most_bytes else b""


def _upright_rgb(image: Image.Image, longest: int = LONGEST) -> Image.Image:
    """Upright, in sRGB, without transparency, at most `longest` pixels on its long side."""
    from PIL import Image, ImageOps

    from kling_desktop.media.colour import to_srgb

    image.seek(0)
    upright = ImageOps.exif_transpose(image)
    profile = image.info.get("icc_profile")
    if max(upright.size) > longest and upright.mode in ("RGB", "L", "RGBA", "CMYK"):
        upright.thumbnail((longest, longest), Image.Resampling.LANCZOS, reducing_gap=3.0)
    srgb = to_srgb(upright, profile)
    if max(srgb.size) > longest:
        srgb.thumbnail((longest, longest), Image.Resampling.LANCZOS)
    return srgb


def _encoded(image: Image.Image, name: str, looked: Looked, limits: PictureLimits) -> tuple[str, bytes]:
    """PNG where the source was lossless and that is light enough, else JPEG at the best quality that is."""
    if looked.format != "JPEG" and image.width * image.height <= 2_500_000:
        content = _saved(image, "PNG")
        if len(content) <= limits.most_bytes:
            return "PNG", content
    content = b""
    for quality in QUALITIES:
        content = _saved(image, "JPEG", quality=quality, subsampling=0 if quality >= 90 else 2)
        if len(content) <= limits.most_bytes:
            return "JPEG", content
    found, most = f"{len(content) / 1e6:.1f}", f"{limits.most_bytes / 1e6:g}"
    raise PictureRefused(PictureFault.CANNOT_FIT, name, found, most)


def _saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    bare = image.copy() if image.info else image
    bare.info.clear()
    bare.save(buffer, kind, **options)
    return buffer.getvalue()


def _write(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.name}.new")
    fresh.write_bytes(content)
    fresh.replace(target)
