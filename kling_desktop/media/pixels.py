"""A decoded picture made upright, sRGB and small enough, in the order that costs least memory: small comes first."""

from __future__ import annotations

from PIL import Image, ImageFile

from kling_desktop.media.colour import brightest, to_srgb, without_palette
from kling_desktop.media.room import load
from kling_desktop.media.sizes import within
from kling_desktop.media.sparing import planes
from kling_desktop.media.strips import converted, resized

_NEARLY = 0.9  # of the wanted size is as good as all of it, and costs a quarter
_GLANCED = 4 / 3  # so much larger a glance may stay: whoever shows it scales it anyway
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}  # what makes a picture of this EXIF orientation upright


def upright_srgb(image: ImageFile.ImageFile, orientation: int, longest: int, *, quick: bool = False) -> Image.Image:
    """Its first frame on white, upright, at most `longest` pixels on its long side. `quick`: for a glance, not a clip,
    and up to a third larger. Its pixels are then used up: it cannot be read again.

    A JPEG that its decoder makes nearly as small by itself stays so: 8000 pixels become 4000, not 4096 out of 8000.

    Raises ValueError for pixels of a kind that has no way to sRGB, and what Pillow raises for broken files.
    """
    if image.format != "HEIF":  # which opens with the picture that is meant, wherever it stands
        image.seek(0)
    profile = image.info.get("icc_profile")
    size = within(image.width, image.height, longest)
    nearly = within(*size, round(max(size) * _NEARLY))
    image.draft(image.mode, nearly)  # a JPEG is decoded at 1/2, 1/4 or 1/8
    decoded = planes(image, nearly) if size != image.size else None
    give_back = decoded.give_back if decoded else load(image)
    white = brightest(image) if decoded is None else 255

    def plainly(pixels: Image.Image) -> Image.Image:
        return without_palette(pixels, white)

    def in_srgb(pixels: Image.Image) -> Image.Image:
        return to_srgb(plainly(pixels), profile)

    if decoded or max(image.size) > max(size) * (_GLANCED if quick else 1):
        filter_, gap = (Image.Resampling.HAMMING, 1.5) if quick else (Image.Resampling.LANCZOS, 3.0)
        srgb = to_srgb(resized(decoded or image, size, filter_, gap, plainly, give_back), profile)
    else:
        srgb = converted(image, in_srgb, give_back)
    turn = _TURNS.get(orientation)
    return srgb if turn is None else srgb.transpose(turn)
