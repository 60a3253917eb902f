"""Pictures are known by their header, and refused with the reason before anything is decoded."""

from __future__ import annotations

import os
import random
import resource
import struct
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from PIL import Image

from kling_desktop.media.images import Looked, PictureFault, PictureRefused, look
from tests.media import pictures


def _fault(path: Path, *, whole: bool = False) -> PictureFault:
    with pytest.raises(PictureRefused) as refused:
        look(path, whole=whole)
    assert path.name in str(refused.value)
    return refused.value.fault


@pytest.mark.parametrize(
    ("suffix", "kind"),
    [
        ("jpg", "JPEG"),
        ("png", "PNG"),
        ("webp", "WEBP"),
        ("gif", "GIF"),
        ("tif", "TIFF"),
        ("bmp", "BMP"),
        ("heic", "HEIF"),
        ("avif", "AVIF"),
        ("jp2", "JPEG2000"),
    ],
)
def test_every_usual_kind_of_picture_is_known_whatever_it_is_called(tmp_path: Path, suffix: str, kind: str) -> None:
    look(pictures.bomb_png(tmp_path / "first.png", 320))  # teaches Pillow to write HEIC too
    path = tmp_path / f"picture.{suffix}"
    pictures.scene().save(path)
    path = path.rename(tmp_path / "wrongly named.txt")
    looked = look(path, whole=True)
    assert (looked.format, looked.width, looked.height, looked.bytes) == (kind, 640, 480, path.stat().st_size)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_size_is_the_one_seen_upright(tmp_path: Path, orientation: int) -> None:
    path = tmp_path / "camera.jpg"
    stored = pictures.turned(pictures.scene((640, 400)), orientation)
    stored.save(path, exif=pictures.with_gps(orientation))
    looked = look(path)
    assert (looked.width, looked.height, looked.orientation) == (640, 400, orientation)


def test_a_turned_tiff_is_not_turned_twice(tmp_path: Path) -> None:
    path = tmp_path / "scan.tif"
    pictures.turned(pictures.scene((640, 400)), 6).save(path, exif=pictures.with_gps(6))
    assert (look(path).width, look(path).height) == (640, 400)


def test_depth_transparency_frames_and_profile_are_read_from_the_header(tmp_path: Path) -> None:
    deep = look(pictures.sixteen_bit_png(tmp_path / "deep.png"))
    assert deep.bits == 16
    clear = tmp_path / "clear.png"
    Image.new("RGBA", (320, 320)).save(clear)
    assert look(clear).has_alpha
    moving = tmp_path / "moving.gif"
    pictures.scene().save(moving, save_all=True, append_images=[pictures.scene().rotate(180)])
    assert look(moving).frames == 2
    tagged = tmp_path / "tagged.jpg"
    pictures.scene().save(tagged, icc_profile=pictures.p3_profile())
    assert look(tagged).has_profile


@pytest.mark.fault("P2")
@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", PictureFault.EMPTY),
        (b"Dear diary, " * 50, PictureFault.NOT_A_PICTURE),
        (b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', PictureFault.UNSUPPORTED),
        (b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', PictureFault.UNSUPPORTED),
        (b"\0\0\0\x18ftypcrx \0\0\0\1crx isom" + b"\0" * 99, PictureFault.UNSUPPORTED),
        (b"P6\n4 4\n255\n" + b"\0" * 48, PictureFault.UNSUPPORTED),
        (b"<!DOCTYPE html><title>404</title>", PictureFault.NOT_A_PICTURE),
        (b"\0\0\0\x20ftypisom" + bytes(200), PictureFault.NOT_A_PICTURE),
        (b"8BPS\0\1" + bytes(200), PictureFault.UNSUPPORTED),
        (b"%PDF-1.7\n" + bytes(200), PictureFault.UNSUPPORTED),
        (b"<!-- " + b"drawn by hand " * 200 + b"-->\n<svg width='9' height='9'/>", PictureFault.UNSUPPORTED),
        (b"qoif\0\0\0\4\0\0\0\4\3\0" + bytes(30), PictureFault.UNSUPPORTED),
        (bytes((0, 0, 2)) + bytes(60) + b"TRUEVISION-XFILE.\0", PictureFault.UNSUPPORTED),
        (b"\xff\xd8\xff\xe0\0\x10JFIF\0", PictureFault.CUT_OFF),
        (b"\x89PNG\r\n\x1a\n\0\0", PictureFault.CUT_OFF),
    ],
)
def test_a_file_that_is_no_picture_is_refused_for_what_it_is(
    tmp_path: Path, content: bytes, fault: PictureFault
) -> None:
    path = tmp_path / "holiday.jpg"
    path.write_bytes(content)
    assert _fault(path) is fault


@pytest.mark.fault("P2")
@pytest.mark.parametrize("tags", [{0x00FE: 1}, {0xC612: (1, 4, 0, 0)}], ids=["small one first", "DNG"])
def test_a_cameras_raw_file_is_not_taken_for_the_small_picture_in_it(tmp_path: Path, tags: dict[int, object]) -> None:
    written = Image.Exif()
    for tag, value in tags.items():
        written[tag] = value
    path = tmp_path / "camera.nef"
    pictures.scene((160, 120)).save(path, format="TIFF", exif=written)
    assert _fault(path) is PictureFault.UNSUPPORTED


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    assert _fault(tmp_path / "pipe.png") is PictureFault.UNREADABLE


def test_a_tiff_of_pixels_that_nobody_knows_is_not_called_damaged(tmp_path: Path) -> None:
    path = pictures.sixteen_bit_tiff(tmp_path / "floats.tif")
    content = bytearray(path.read_bytes())
    content[134:140] = struct.pack("<3H", 32, 32, 32)  # bits of its three channels
    path.write_bytes(content)
    with pytest.raises(PictureRefused) as refused:
        look(path)
    assert refused.value.fault is PictureFault.UNSUPPORTED
    path.write_bytes(content[:6])
    with pytest.raises(PictureRefused) as refused:
        look(path)
    assert refused.value.fault is PictureFault.CUT_OFF


@pytest.mark.parametrize(("coding", "bits"), [(0xC1, 12), (0xC3, 16)])
def test_a_jpeg_of_twelve_bits_or_without_loss_is_not_called_damaged(tmp_path: Path, coding: int, bits: int) -> None:
    path = tmp_path / "scan.jpg"
    pictures.scene().save(path)
    content = bytearray(path.read_bytes())
    frame = content.index(b"\xff\xc0")
    content[frame + 1], content[frame + 4] = coding, bits
    path.write_bytes(content)
    with pytest.raises(PictureRefused) as refused:
        look(path, whole=True)
    assert refused.value.fault is PictureFault.UNSUPPORTED


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp", "tif", "bmp", "gif", "avif", "heic"])
def test_a_picture_that_is_cut_off_is_found_by_looking_at_the_whole_of_it(tmp_path: Path, suffix: str) -> None:
    look(pictures.bomb_png(tmp_path / "first.png", 320))
    path = tmp_path / f"cut.{suffix}"
    pictures.scene().save(path)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
    assert _fault(path, whole=True) in (PictureFault.CUT_OFF, PictureFault.UNSUPPORTED)


def test_a_progressive_jpeg_that_is_cut_off_is_found_too(tmp_path: Path) -> None:
    path = tmp_path / "cut.jpg"
    pictures.scene().save(path, progressive=True)
    path.write_bytes(path.read_bytes()[: path.stat().st_size * 2 // 3])
    assert _fault(path, whole=True) is PictureFault.CUT_OFF


@pytest.mark.fault("P4")
def test_a_bomb_is_refused_with_its_numbers_and_without_its_memory(tmp_path: Path) -> None:
    bomb = pictures.bomb_png(tmp_path / "bomb.png")
    assert bomb.stat().st_size < 300_000
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(PictureRefused) as refused:
        look(bomb, whole=True)
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert refused.value.fault is PictureFault.TOO_MANY_PIXELS
    assert (refused.value.found, refused.value.limit) == ("900", "250")
    if sys.platform == "linux":  # kilobytes there
        assert after - before < 50_000


@pytest.mark.fault("P4")
@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "JPEG2000"])
def test_bombs_of_other_kinds_are_refused_too(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "bomb"
    tiny = pictures.scene((64, 64))
    tiny.save(path, kind)
    content = bytearray(path.read_bytes())
    large = 60_000
    at = {"GIF": (6, 8), "BMP": (18, 22)}.get(kind)
    if at:
        for place in at:
            content[place : place + 2] = large.to_bytes(2, "little")
    elif kind == "TIFF":  # width and height as long or short values of tags 256 and 257
        for tag in (256, 257):
            place = content.index(tag.to_bytes(2, "little") + b"\4\0\1\0\0\0") + 8
            content[place : place + 4] = large.to_bytes(4, "little")
    else:
        place = content.index(b"ihdr") + 4
        content[place : place + 8] = large.to_bytes(4, "big") * 2
    path.write_bytes(content)
    assert _fault(path, whole=True) is PictureFault.TOO_MANY_PIXELS


def test_a_picture_just_within_the_limit_is_looked_at(tmp_path: Path) -> None:
    looked = look(pictures.bomb_png(tmp_path / "wide.png", 15_800))
    assert looked.width * looked.height == 249_640_000


def test_a_file_that_cannot_be_read_is_refused_with_the_systems_words(tmp_path: Path) -> None:
    with pytest.raises(PictureRefused) as refused:
        look(tmp_path / "gone.png")
    assert refused.value.fault is PictureFault.UNREADABLE
    assert _fault(tmp_path) is PictureFault.UNREADABLE  # a folder


def test_damaged_camera_data_does_not_spoil_good_pixels(tmp_path: Path) -> None:
    path = tmp_path / "damaged.jpg"
    pictures.scene().save(path, exif=b"Exif\0\0MM\0*\xff\xff\xff\xff" + bytes(30))
    assert look(path, whole=True).orientation == 1


@pytest.mark.fault("P7")
def test_names_of_every_kind_can_be_looked_at(tmp_path: Path) -> None:
    for name in ("a b 🎬.png", "שלום.png", "x" * 251 + ".png", "line\nbreak.png", "CON", "trailing.", "..png"):
        path = tmp_path / name
        Image.new("L", (320, 320)).save(path, "PNG")
        assert look(path).width == 320


def test_whatever_is_broken_in_a_file_it_is_looked_at_or_refused(tmp_path: Path) -> None:
    chance = random.Random(7)
    look(pictures.bomb_png(tmp_path / "first.png", 320))
    path = tmp_path / "broken"
    for kind in ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "HEIF", "AVIF", "JPEG2000"):
        pictures.scene((96, 64)).save(path, kind)
        whole = path.read_bytes()
        for _ in range(60):
            broken = bytearray(whole)
            for _ in range(chance.randint(1, 12)):
                broken[chance.randrange(min(len(broken), 400))] = chance.randrange(256)
            path.write_bytes(broken[: chance.randint(1, len(broken))])
            with suppress(PictureRefused):
                assert isinstance(look(path, whole=True), Looked)
