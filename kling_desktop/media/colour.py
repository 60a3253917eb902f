"""Any picture's pixels as 8-bit sRGB, through littlecms where a profile says what they mean."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# (Pillow's littlecms module and point() are typed in part only)

from __future__ import annotations

import io

from PIL import Image, ImageCms


def to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The picture in sRGB on white. A profile that cannot be read counts as none."""
    eight = _eight_bits(image)
    base, alpha = _without_alpha(eight)
    if profile:
        base = _converted(base, profile)
    if base.mode != "RGB":
        base = base.convert("RGB")
    if alpha is None:
        return base
    white = Image.new("RGB", base.size, "white")
    white.paste(base, mask=alpha)
    return white


def _converted(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
        flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
        srgb = ImageCms.createProfile("sRGB")
        made = ImageCms.profileToProfile(image, source, srgb, intent, "RGB", flags=flags)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return image
    return made or image


def _eight_bits(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I;16") or image.mode == "I":
        return image.convert("I").point(lambda value: value / 257).convert("L")
    if image.mode == "F":
        return image.convert("L")
    if image.mode in ("P", "PA"):
        return image.convert("RGBA" if "transparency" in image.info or image.mode == "PA" else "RGB")
    return image


def _without_alpha(image: Image.Image) -> tuple[Image.Image, Image.Image | None]:
    if image.mode in ("RGBA", "LA", "La", "RGBa"):
        full = image.convert("RGBA")
        return full.convert("RGB"), full.getchannel("A")
    if "transparency" in image.info and image.mode in ("RGB", "L", "1"):
        full = image.convert("RGBA")
        return full.convert("RGB"), full.getchannel("A")
    return image, None
