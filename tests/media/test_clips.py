"""Clips are judged by what they hold, and looked into frame by frame."""

from __future__ import annotations

import os
import random
from contextlib import suppress
from fractions import Fraction
from pathlib import Path

import pytest
from PIL import Image

from kling_desktop.media import clips
from kling_desktop.media.clips import ClipFault, ClipRefused
from kling_desktop.media.recipe import read
from tests.media.films import SIZE, encoded, film, grey, sound_only


def _brightness(image: Image.Image, at: tuple[int, int]) -> int:
    value = image.convert("L").getpixel(at)
    assert isinstance(value, int)
    return value


def test_the_facts_are_read_from_the_file(tmp_path: Path) -> None:
    facts = clips.check(film(tmp_path / "clip.mp4", frames=36, sound=True))
    assert (facts.width, facts.height, facts.rate, facts.frames) == (*SIZE, Fraction(24), 36)
    assert facts.duration == pytest.approx(1.5)  # pyright: ignore[reportUnknownMemberType]
    assert (facts.codec, facts.has_audio, facts.last_frame) == ("h264", True, 35)
    assert clips.facts(tmp_path / "clip.mp4") == facts


def test_a_clip_of_fragments_is_judged_too(tmp_path: Path) -> None:
    facts = clips.check(film(tmp_path / "clip.mp4", flags="+frag_keyframe+empty_moov+default_base_moof"))
    assert (facts.frames, facts.has_audio) == (24, False)


def test_a_clip_without_a_picture_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ClipRefused) as refused:
        clips.check(sound_only(tmp_path / "clip.mp4"))
    assert refused.value.fault is ClipFault.NO_VIDEO


def test_a_clip_whose_pictures_are_nothing_is_refused_although_its_boxes_are_right(tmp_path: Path) -> None:
    clip = film(tmp_path / "clip.mp4")
    content = bytearray(clip.read_bytes())
    at = content.index(b"mdat") + 4
    content[at:] = bytes(len(content) - at)
    clip.write_bytes(content)
    with pytest.raises(ClipRefused) as refused:
        clips.check(clip)
    assert refused.value.fault is ClipFault.DOES_NOT_DECODE


def test_a_playlist_that_calls_itself_a_clip_opens_nothing(tmp_path: Path) -> None:
    film(tmp_path / "private.mp4")
    for text in (
        f"#EXTM3U\n#EXTINF:1,\n{tmp_path}/private.mp4\n",
        f"ffconcat version 1.0\nfile {tmp_path}/private.mp4",
    ):
        path = tmp_path / "clip.mp4"
        path.write_text(text)
        with pytest.raises(ClipRefused):
            clips.facts(path)


@pytest.mark.fault("X12")
def test_a_pipe_that_is_called_a_clip_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "clip.mp4")
    with pytest.raises(ClipRefused):
        clips.facts(tmp_path / "clip.mp4")
    assert read(tmp_path / "clip.mp4") is None


def test_a_clip_that_is_gone_is_the_systems_error_not_the_clips(tmp_path: Path) -> None:
    for look in (clips.check, clips.facts):
        with pytest.raises(FileNotFoundError):
            look(tmp_path / "gone.mp4")


@pytest.mark.parametrize("number", [0, 1, 7, 11, 12, 13, 22, 23])
def test_a_still_is_exactly_the_frame_asked_for(tmp_path: Path, number: int) -> None:
    clip, target = film(tmp_path / "clip.mp4"), tmp_path / "stills" / "frame.png"
    clips.still(clip, number, target)
    with Image.open(target) as image:
        assert (image.format, image.size) == ("PNG", SIZE)
        assert abs(_brightness(image, (50, 50)) - grey(number)) <= 2


@pytest.mark.parametrize("number", [24, 9999])
def test_beyond_the_end_the_last_frame_is_taken(tmp_path: Path, number: int) -> None:
    clips.still(film(tmp_path / "clip.mp4"), number, tmp_path / "frame.png")
    with Image.open(tmp_path / "frame.png") as image:
        assert abs(_brightness(image, (50, 50)) - grey(23)) <= 2


_MPEG, _FULL = 1, 2


@pytest.mark.parametrize(
    ("size", "colours"),
    [
        ((1280, 720), ("ITU709", 1, _MPEG)),
        ((1280, 720), ("ITU709", 2, _MPEG)),  # no tag: HD is BT.709
        ((1280, 720), ("ITU601", 6, _MPEG)),
        ((1280, 720), ("ITU709", 1, _FULL)),
        ((640, 360), ("ITU709", 2, _MPEG)),  # and so is what is smaller
    ],
    ids=["709", "HD untagged", "601 tagged", "full range", "SD untagged"],
)
def test_colours_survive_the_way_into_a_clip_and_out(
    tmp_path: Path, size: tuple[int, int], colours: tuple[str, int, int]
) -> None:
    for colour in ((200, 40, 40), (40, 180, 60), (30, 60, 200), (230, 220, 40), (128, 128, 128)):
        patch = Image.new("RGB", size, colour)
        clip = encoded(tmp_path / "clip.mp4", [patch, patch], colours=colours)
        clips.still(clip, 0, tmp_path / "frame.png")
        with Image.open(tmp_path / "frame.png") as image:
            found = image.getpixel((size[0] // 2, size[1] // 2))
        assert isinstance(found, tuple)
        assert max(abs(a - b) for a, b in zip(found, colour, strict=True)) <= 3, (colour, found)


def test_a_poster_is_the_first_frame_made_small(tmp_path: Path) -> None:
    clip = encoded(tmp_path / "clip.mp4", [Image.new("RGB", (1280, 720), "gray")] * 3)
    clips.poster(clip, tmp_path / "posters" / "clip.jpg")
    with Image.open(tmp_path / "posters" / "clip.jpg") as image:
        assert (image.format, image.size) == ("JPEG", (640, 360))
        assert abs(_brightness(image, (300, 200)) - 128) <= 3


@pytest.mark.parametrize("frames", [1, 5, 24, 60])
def test_a_filmstrip_runs_from_the_first_frame_to_the_last(tmp_path: Path, frames: int) -> None:
    clips.filmstrip(film(tmp_path / "clip.mp4", frames=frames), tmp_path / "strip.jpg")
    with Image.open(tmp_path / "strip.jpg") as strip:
        width = strip.width // clips.TILES
        assert (strip.width, strip.height) == (width * clips.TILES, clips.TILE_HEIGHT)
        for tile in range(clips.TILES):
            number = tile * (frames - 1) // (clips.TILES - 1)
            found = _brightness(strip, (tile * width + width // 2, clips.TILE_HEIGHT // 2))
            assert abs(found - grey(number)) <= 3, f"tile {tile} does not show frame {number}"


def test_nothing_is_left_of_a_picture_that_could_not_be_made(tmp_path: Path) -> None:
    broken = tmp_path / "clip.mp4"
    broken.write_bytes(b"\0\0\0\x10ftypisom\0\0\0\0")
    for make in (clips.poster, clips.filmstrip):
        with pytest.raises(ClipRefused):
            make(broken, tmp_path / "made" / "picture.jpg")
    assert not (tmp_path / "made").exists()


def test_clips_of_every_name_can_be_looked_into(tmp_path: Path) -> None:
    made = film(tmp_path / "clip.mp4", frames=2)
    for name in ("a b 🎬.mp4", "שלום.mp4", "x" * 251 + ".mp4", "line\nbreak.mp4", "http:%2f%2fx.mp4", "%d.mp4"):
        clip = made.rename(tmp_path / name)
        assert clips.check(clip).frames == 2
        made = clip


def test_whatever_is_broken_in_a_clip_it_is_accepted_or_refused(tmp_path: Path) -> None:
    chance = random.Random(3)
    whole, broken = film(tmp_path / "clip.mp4", frames=6).read_bytes(), tmp_path / "broken.mp4"
    for _ in range(120):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        broken.write_bytes(content)
        with suppress(ClipRefused):
            assert clips.check(broken).width > 0


def test_this_machine_decodes_clips() -> None:
    assert clips.can_decode()


@pytest.mark.fault("D2")
def test_of_604_truncations_of_real_clips_none_is_accepted(tmp_path: Path) -> None:
    accepted, tried, cut = list[str](), 0, tmp_path / "cut.mp4"
    for flags in ("+faststart", ""):
        for sound in (False, True):
            content = film(tmp_path / "whole.mp4", flags=flags, sound=sound).read_bytes()
            lengths = [len(content) * part // 151 for part in range(1, 151)] + [len(content) - 1]
            for length in lengths:
                cut.write_bytes(content[:length])
                tried += 1
                try:
                    clips.check(cut)
                except ClipRefused:
                    continue
                accepted.append(f"{length} of {len(content)} bytes, {flags or 'index last'}")
    assert tried == 604
    assert accepted == []
