"""Any picture's pixels as 8-bit sRGB, through littlecms where a profile says what they mean."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# (Pillow's littlecms module and point() are typed in part only)

from __future__ import annotations

import io
from itertools import product

from PIL import Image, ImageChops, ImageCms

from kling_desktop.media.strips import strips

_MODES = {"RGB": "RGB", "GRAY": "L", "CMYK": "CMYK"}  # the pixels that a profile's colour space speaks about
_SAME = 2  # of 255: versions of sRGB by different makers differ by as much
_STEPS = range(0, 256, 51)


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB on white. A profile that cannot be read, or speaks of other colours, counts as none."""
    base, alpha = _without_alpha(image)
    if profile:
        base = _converted(base, profile)
    if base.mode != "RGB":
        base = base.convert("RGB")
    if alpha is None:
        return base
    white = Image.new("RGB", base.size, "white")
    white.paste(base, mask=alpha)
    return white


def is_srgb(profile: bytes, mode: str) -> bool:
    """Whether a profile leaves the colours of `mode` as sRGB has them; judged by its effect, not by its name."""
    if mode not in ("RGB", "L"):
        return False
    levels = bytes(range(256)) if mode == "L" else bytes(v for colour in product(_STEPS, repeat=3) for v in colour)
    patches = Image.frombytes(mode, (len(levels) // len(mode), 1), levels)
    changed = ImageChops.difference(_converted(patches, profile).convert("RGB"), patches.convert("RGB"))
    return max(max(channel.tobytes()) for channel in changed.split()) <= _SAME


def brightest(image: Image.Image) -> float:
    """What is white in a decoded picture of floating point numbers; most go from 0 to 1. Else 255."""
    if image.mode != "F":
        return 255
    return 1 if max(_highest(strip) for _, strip in strips(image)) <= 1 else 255


def without_palette(image: Image.Image, white: float = 255) -> Image.Image:
    """The picture with eight bits a channel, and its transparency, if any, in a channel of its own."""
    if image.mode.startswith("I;16") or image.mode == "I":
        return image.convert("I").point(lambda value: value / 257).convert("L")
    if image.mode == "F":
        scale = 255 / white
        return image.point(lambda value: value * scale + 0).convert("L")
    if "transparency" in image.info:
        return image.convert("RGBA")
    plain = {"1": "L", "P": "RGB", "PA": "RGBA", "La": "LA", "RGBa": "RGBA"}.get(image.mode)
    return image.convert(plain) if plain else image


def _highest(image: Image.Image) -> float:
    _, high = image.getextrema()
    return high if isinstance(high, int | float) else max(high)


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = _MODES.get(str(getattr(source.profile, "xcolor_space", "")).strip())
        if mode is None or (mode != image.mode and mode != "RGB"):
            return image
        base = image if image.mode == mode else image.convert(mode)
        intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
        flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
        made = ImageCms.profileToProfile(base, source, ImageCms.createProfile("sRGB"), intent, "RGB", flags=flags)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return made or image


def _without_alpha(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    if image.mode == "RGBA":
        return image.convert("RGB"), image.getchannel("A")
    if image.mode == "LA":
        return image.getchannel("L"), image.getchannel("A")
    return image, None
