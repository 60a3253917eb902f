"""Whatever picture is dropped, what is uploaded is a JPEG or PNG that the service and the model can read."""

# Pillow's littlecms module is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms

from kling_desktop.domain.catalog import PictureLimits
from kling_desktop.media.images import Change, Fitted, PictureFault, PictureRefused, fit_for_upload, look
from tests.media import pictures


def _srgb() -> ImageCms.ImageCmsProfile:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def _opened(fitted: Fitted) -> Image.Image:
    """The fit picture, after everything that is true of every fit picture has been seen to be."""
    assert fitted.bytes_after == fitted.path.stat().st_size <= 10_000_000
    with Image.open(fitted.path) as image:
        assert (image.format, fitted.mime) in (("JPEG", "image/jpeg"), ("PNG", "image/png"))
        assert image.size == (fitted.width, fitted.height)
        assert image.mode in ("RGB", "L", "P", "1")
        assert not image.getexif()
        assert not {"icc_profile", "exif", "xmp", "comment", "photoshop", "dpi"} & image.info.keys()
        image.load()
        return image.convert("RGB")


def _fit(source: Path) -> tuple[Fitted, Image.Image]:
    fitted = fit_for_upload(source, source.parent / "fit")
    return fitted, _opened(fitted)


@pytest.mark.fault("K4")
def test_a_jpeg_that_fits_keeps_its_pixels_and_loses_its_place_on_earth(tmp_path: Path) -> None:
    path = tmp_path / "phone.jpg"
    pictures.scene().save(path, quality=80, exif=pictures.with_gps())
    fitted, image = _fit(path)
    assert fitted.changes == ()
    assert b"SecretCamera" not in fitted.path.read_bytes()
    with Image.open(path) as before:
        assert pictures.difference(image, before) == 0


def test_a_jpeg_tagged_as_srgb_under_any_name_keeps_its_pixels(tmp_path: Path) -> None:
    profiles = (pictures.srgb_profile(), _srgb().tobytes())
    for number, profile in enumerate(profiles):
        path = tmp_path / f"{number}.jpg"
        pictures.scene().save(path, icc_profile=profile)
        fitted, _ = _fit(path)
        assert fitted.changes == ()


@pytest.mark.fault("P3")
@pytest.mark.parametrize("orientation", range(2, 9))
@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp"])
def test_a_turned_picture_becomes_upright(tmp_path: Path, orientation: int, suffix: str) -> None:
    upright = pictures.scene((480, 320))
    path = tmp_path / f"camera.{suffix}"
    options: dict[str, Any] = {"quality": 95} if suffix in ("jpg", "webp") else {}
    pictures.turned(upright, orientation).save(path, exif=pictures.with_gps(orientation), **options)
    fitted, image = _fit(path)
    assert image.size == (480, 320)
    assert pictures.mean_difference(image, upright) < 4
    assert suffix == "tif" or Change.TURNED in fitted.changes


@pytest.mark.parametrize("wide", [pictures.p3_profile(), pictures.adobe_profile()], ids=["display p3", "adobe rgb"])
@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp"])
def test_a_picture_of_wider_colours_gets_those_that_littlecms_says(tmp_path: Path, suffix: str, wide: bytes) -> None:
    source = pictures.scene()
    path = tmp_path / f"iphone.{suffix}"
    every: dict[str, dict[str, Any]] = {"jpg": {"quality": 100, "subsampling": 0}, "webp": {"lossless": True}}
    source.save(path, icc_profile=wide, **every.get(suffix, {}))
    fitted, image = _fit(path)
    with Image.open(path) as stored:
        plain = stored.convert("RGB")
    profile = ImageCms.ImageCmsProfile(io.BytesIO(wide))
    expected = ImageCms.profileToProfile(plain, profile, _srgb(), outputMode="RGB")
    assert expected is not None
    assert Change.COLOURS in fitted.changes
    if suffix == "jpg":  # encoded once more
        assert pictures.mean_difference(image, expected) < 1.5
    else:
        assert pictures.difference(image, expected) <= 1
    assert pictures.difference(expected, plain) > 20


@pytest.mark.fault("P3")
def test_a_cmyk_jpeg_is_brought_to_srgb_by_its_own_profile(tmp_path: Path) -> None:
    path = tmp_path / "print.jpg"
    printed = pictures.scene().convert("CMYK")
    printed.save(path, quality=100, subsampling=0, icc_profile=pictures.cmyk_profile())
    fitted, image = _fit(path)
    with Image.open(path) as stored:
        stored.load()
        naive = stored.convert("RGB")
        expected = ImageCms.profileToProfile(
            stored,
            ImageCms.ImageCmsProfile(io.BytesIO(pictures.cmyk_profile())),
            _srgb(),
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            "RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    assert expected is not None
    assert fitted.changes == (Change.COLOURS,)
    assert pictures.mean_difference(image, expected) < 2
    assert pictures.mean_difference(image, naive) > 5


def test_a_cmyk_jpeg_without_a_profile_is_brought_to_rgb(tmp_path: Path) -> None:
    path = tmp_path / "print.jpg"
    pictures.scene().convert("CMYK").save(path)
    assert _fit(path)[1].mode == "RGB"


@pytest.mark.fault("P3")
@pytest.mark.parametrize("made", [pictures.sixteen_bit_png, pictures.sixteen_bit_tiff])
def test_sixteen_bits_become_eight(tmp_path: Path, made: Callable[[Path], Path]) -> None:
    fitted, image = _fit(made(tmp_path / "deep"))
    assert Change.DEPTH in fitted.changes
    assert fitted.path.read_bytes()[24] == 8
    assert image.getpixel((0, 0)) == (0, 128, 0)
    assert image.getpixel((399, 319)) == (255, 128, 0)


def test_sixteen_bit_grey_keeps_its_range(tmp_path: Path) -> None:
    path = tmp_path / "grey.png"
    grey = Image.new("I;16", (320, 320), 65535)
    grey.paste(Image.new("I;16", (160, 320), 32896), (0, 0))
    grey.save(path)
    _, image = _fit(path)
    assert image.getpixel((10, 10)) == (128, 128, 128)
    assert image.getpixel((310, 10)) == (255, 255, 255)


def test_floating_point_pictures_are_not_black(tmp_path: Path) -> None:
    path = tmp_path / "float.tif"
    Image.new("F", (320, 320), 0.5).save(path)
    assert _fit(path)[1].getpixel((5, 5)) in ((127, 127, 127), (128, 128, 128))


@pytest.mark.fault("P3")
def test_transparency_is_laid_on_white(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    logo = Image.new("RGBA", (400, 400), (255, 0, 0, 0))
    logo.paste((0, 0, 255, 255), (100, 100, 300, 300))
    logo.paste((0, 0, 0, 128), (0, 0, 50, 50))
    logo.save(path)
    fitted, image = _fit(path)
    assert Change.FLATTENED in fitted.changes
    assert image.getpixel((350, 350)) == (255, 255, 255)
    assert image.getpixel((200, 200)) == (0, 0, 255)
    assert image.getpixel((10, 10)) == (127, 127, 127)


def test_a_palette_with_a_transparent_colour_is_laid_on_white(tmp_path: Path) -> None:
    path = tmp_path / "palette.png"
    image = Image.new("P", (400, 400), 0)
    image.putpalette([255, 0, 0, 0, 0, 255])
    image.paste(1, (0, 0, 200, 400))
    image.save(path, transparency=0)
    _, flat = _fit(path)
    assert flat.getpixel((300, 10)) == (255, 255, 255)
    assert flat.getpixel((10, 10)) == (0, 0, 255)


@pytest.mark.fault("P3")
@pytest.mark.parametrize("suffix", ["gif", "webp", "png", "tif"])
def test_of_an_animation_the_first_frame_is_taken(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"moving.{suffix}"
    first, second = Image.new("RGB", (320, 320), "lime"), Image.new("RGB", (320, 320), "red")
    options: dict[str, Any] = {"lossless": True} if suffix == "webp" else {}
    first.save(path, save_all=True, append_images=[second], **options)
    fitted, image = _fit(path)
    assert Change.FIRST_FRAME in fitted.changes
    assert image.getpixel((10, 10)) == (0, 255, 0)
    assert b"acTL" not in fitted.path.read_bytes()


@pytest.mark.fault("P3")
@pytest.mark.parametrize("suffix", ["tif", "webp", "heic", "avif", "bmp", "gif", "jp2"])
def test_other_kinds_become_png_or_jpeg(tmp_path: Path, suffix: str) -> None:
    look(pictures.bomb_png(tmp_path / "first.png", 320))
    path = tmp_path / f"picture.{suffix}"
    pictures.scene().save(path)
    fitted, image = _fit(path)
    assert Change.FORMAT in fitted.changes
    assert pictures.mean_difference(image, pictures.scene()) < 8


@pytest.mark.fault("P3")
def test_a_png_too_heavy_to_send_becomes_a_jpeg_that_is_not(tmp_path: Path) -> None:
    path = tmp_path / "heavy.png"
    noise = Image.effect_noise((2200, 1700), 80)
    Image.merge("RGB", (noise, noise.rotate(90, expand=False), noise.rotate(180))).save(path, compress_level=1)
    assert path.stat().st_size > 10_000_000
    fitted, image = _fit(path)
    assert (fitted.mime, image.size) == ("image/jpeg", (2200, 1700))
    assert fitted.bytes_before == path.stat().st_size


@pytest.mark.fault("P3")
def test_a_very_large_picture_is_made_smaller_in_its_own_shape(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    pictures.scene((8400, 4200)).save(path, quality=60)
    fitted, image = _fit(path)
    assert image.size == (4096, 2048)
    assert Change.SCALED in fitted.changes
    assert pictures.mean_difference(image, pictures.scene((4096, 2048))) < 4


def test_a_picture_that_cannot_be_made_light_enough_is_refused_with_the_numbers(tmp_path: Path) -> None:
    path = tmp_path / "noise.png"
    Image.effect_noise((600, 600), 90).save(path)
    with pytest.raises(PictureRefused) as refused:
        fit_for_upload(path, tmp_path / "fit", PictureLimits(most_bytes=9_000))
    assert refused.value.fault is PictureFault.CANNOT_FIT


@pytest.mark.fault("P5")
@pytest.mark.parametrize(
    ("size", "fault", "found"),
    [
        ((299, 500), PictureFault.TOO_SMALL, "299×500"),
        ((900, 300), PictureFault.TOO_LONG, "900×300"),
        ((300, 751), PictureFault.TOO_LONG, "300×751"),
    ],
)
def test_a_picture_that_the_model_cannot_take_is_refused_with_its_numbers(
    tmp_path: Path, size: tuple[int, int], fault: PictureFault, found: str
) -> None:
    path = tmp_path / "odd.png"
    Image.new("RGB", size).save(path)
    with pytest.raises(PictureRefused) as refused:
        fit_for_upload(path, tmp_path / "fit")
    assert refused.value.fault is fault
    assert found in str(refused.value)
    assert not (tmp_path / "fit").exists()


@pytest.mark.parametrize("size", [(300, 300), (750, 300), (300, 750)])
def test_a_picture_exactly_at_the_limits_is_taken(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "just.png"
    Image.new("RGB", size).save(path)
    assert _fit(path)[1].size == size


def test_the_same_content_is_made_fit_once(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.webp", tmp_path / "b.webp"
    pictures.scene().save(path)
    copy.write_bytes(path.read_bytes())
    first, _ = _fit(path)
    made = first.path.stat()
    again, _ = _fit(copy)
    assert again == first
    assert (again.path.stat().st_ino, again.path.stat().st_mtime_ns) == (made.st_ino, made.st_mtime_ns)
    assert [file.name for file in (tmp_path / "fit").iterdir()] == [f"{first.sha256}.png"]


@pytest.mark.parametrize("suffix", ["jpg", "png"])
def test_a_picture_that_is_cut_off_is_never_sent(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"cut.{suffix}"
    pictures.scene().save(path)
    path.write_bytes(path.read_bytes()[:-40])
    with pytest.raises(PictureRefused) as refused:
        fit_for_upload(path, tmp_path / "fit")
    assert refused.value.fault is PictureFault.CUT_OFF


def test_a_profile_that_cannot_be_read_does_not_keep_a_picture_out(tmp_path: Path) -> None:
    path = tmp_path / "odd.jpg"
    pictures.scene().save(path, icc_profile=b"nonsense" * 40)
    fitted, _ = _fit(path)
    assert fitted.changes == ()


def test_a_phones_jpeg_with_more_pictures_behind_the_first_is_one_jpeg(tmp_path: Path) -> None:
    path = tmp_path / "phone.jpg"
    pictures.scene().save(path, "MPO", save_all=True, append_images=[pictures.scene((320, 240))])
    fitted, image = _fit(path)
    assert (fitted.changes, image.size) == ((), (640, 480))
    assert fitted.bytes_after < fitted.bytes_before
