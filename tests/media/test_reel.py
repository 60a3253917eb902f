"""Any frame of a clip by its number, in its true colours, upright."""

# PyAV is typed in part only.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import io
import random
from fractions import Fraction
from pathlib import Path

import av
import pytest
from PIL import Image

from kling_desktop.media.faults import ClipRefused
from kling_desktop.media.proxies import proxies
from kling_desktop.media.reel import Pixels, Reel
from kling_desktop.media.waveform import PEAKS, waveform
from tests.media.films import encoded, film, grey, sound_only

LIMITED, FULL = 1, 2
RED, SKY = (200, 60, 40), (70, 130, 210)


def pixel(picture: Pixels | None, x: int, y: int) -> tuple[int, int, int]:
    """Red, green and blue at a place."""
    assert picture is not None
    blue, green, red, _unused = bytes(picture.rows)[y * picture.stride + x * 4 :][:4]
    return red, green, blue


@pytest.mark.parametrize("size", [(192, 108), (1280, 720)])
@pytest.mark.parametrize(
    "colours",
    [("ITU709", 1, LIMITED), ("ITU709", 1, FULL), ("ITU601", 6, LIMITED), ("ITU601", 5, FULL), ("ITU709", 2, LIMITED)],
    ids=["709 limited", "709 full", "601 limited", "601 full", "untagged is 709"],
)
def test_tags_of_colour_are_honoured_whatever_the_size(
    tmp_path: Path, size: tuple[int, int], colours: tuple[str, int, int]
) -> None:
    for colour in (RED, SKY, (128, 128, 128), (250, 250, 250)):
        reel = Reel(encoded(tmp_path / "clip.mp4", [Image.new("RGB", size, colour)] * 2, colours=colours))
        found = pixel(reel.picture(1, 640), 20, 20)
        reel.close()
        assert max(abs(a - b) for a, b in zip(found, colour, strict=True)) <= 3, (colour, found)


def test_frames_come_in_any_order_by_their_number(tmp_path: Path) -> None:
    reel = Reel(film(tmp_path / "clip.mp4", frames=28))
    order = [*range(28), *range(27, -1, -1), *random.Random(1).choices(range(28), k=40)]
    found = [pixel(reel.picture(number, 192), 50, 50)[1] for number in order]
    reel.close()
    assert all(abs(value - grey(number)) <= 3 for value, number in zip(found, order, strict=True))


def test_past_the_ends_the_nearest_frame_is_shown(tmp_path: Path) -> None:
    reel = Reel(film(tmp_path / "clip.mp4", frames=5))
    assert abs(pixel(reel.picture(99, 192), 50, 50)[1] - grey(4)) <= 3
    assert abs(pixel(reel.picture(-3, 192), 50, 50)[1] - grey(0)) <= 3
    reel.close()


def test_a_frame_that_is_no_longer_wanted_is_not_waited_for(tmp_path: Path) -> None:
    reel = Reel(film(tmp_path / "clip.mp4", frames=24))
    assert reel.picture(20, 192, lambda: False) is None
    assert abs(pixel(reel.picture(20, 192), 50, 50)[1] - grey(20)) <= 3
    reel.close()


@pytest.mark.parametrize(("size", "longest", "made"), [((1076, 1924), 960, (537, 960)), ((64, 34), 960, (64, 34))])
def test_pictures_are_made_as_large_as_they_are_needed_and_never_larger(
    tmp_path: Path, size: tuple[int, int], longest: int, made: tuple[int, int]
) -> None:
    reel = Reel(encoded(tmp_path / "clip.mp4", [Image.new("RGB", size, RED)]))
    picture = reel.picture(0, longest)
    reel.close()
    assert picture is not None
    assert (picture.width, picture.height) == made


def test_a_clip_that_lies_on_its_side_is_known_to_stand_upright(tmp_path: Path) -> None:
    with av.open(str(tmp_path / "clip.mp4"), "w") as container:
        stream = container.add_stream("libx264", rate=24)
        stream.width, stream.height, stream.pix_fmt = 96, 64, "yuv420p"
        stream.set_display_rotation(90)
        container.mux(stream.encode(av.VideoFrame.from_image(Image.new("RGB", (96, 64), RED))))
        container.mux(stream.encode(None))
    reel = Reel(tmp_path / "clip.mp4")
    picture = reel.picture(0, 48)
    reel.close()
    assert reel.timing.size == (64, 96)
    assert picture is not None
    assert (picture.width, picture.height, picture.turn) == (48, 32, 270)
    assert [Image.open(io.BytesIO(small)).size for small in proxies(tmp_path / "clip.mp4")] == [(64, 96)]


@pytest.mark.parametrize("rate", [24, 25, 30])
def test_the_times_of_the_frames_are_those_of_the_file(tmp_path: Path, rate: int) -> None:
    reel = Reel(film(tmp_path / "clip.mp4", frames=12, rate=rate))
    reel.close()
    assert reel.timing.starts == pytest.approx([n / rate for n in range(12)], abs=1e-4)
    assert reel.timing.ends == pytest.approx(12 / rate, abs=1e-4)
    assert (reel.timing.rate, reel.timing.sound) == (Fraction(rate), False)


def test_what_is_no_clip_is_refused(tmp_path: Path) -> None:
    (tmp_path / "page.mp4").write_bytes(b"<html>" * 100)
    for path in (tmp_path / "page.mp4", sound_only(tmp_path / "sound.mp4")):
        with pytest.raises(ClipRefused):
            Reel(path)
    with pytest.raises(FileNotFoundError):
        Reel(tmp_path / "gone.mp4")


def test_every_frame_has_a_small_picture(tmp_path: Path) -> None:
    made = [Image.open(io.BytesIO(small)) for small in proxies(film(tmp_path / "clip.mp4", frames=20))]
    found = [image.convert("L").getpixel((50, 50)) for image in made]
    assert all(isinstance(v, int) and abs(v - grey(n)) <= 5 for n, v in enumerate(found))
    assert len(found) == 20


def test_a_waveform_is_high_where_the_clip_is_loud(tmp_path: Path) -> None:
    waveform(film(tmp_path / "clip.mp4", frames=48, sound=True, tone_from=24), tmp_path / "clip.wave")
    peaks = (tmp_path / "clip.wave").read_bytes()
    assert len(peaks) == PEAKS
    assert max(peaks[: PEAKS // 3]) < 16
    assert min(peaks[PEAKS * 2 // 3 : PEAKS * 9 // 10]) > 128


def test_a_clip_without_sound_has_an_empty_waveform(tmp_path: Path) -> None:
    for clip in (film(tmp_path / "mute.mp4"), film(tmp_path / "silent.mp4", sound=True)):
        waveform(clip, tmp_path / "clip.wave")
        assert (tmp_path / "clip.wave").read_bytes() == b""
