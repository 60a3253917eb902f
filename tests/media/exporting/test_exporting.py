"""Every format as another program reads it: codec, size, rate, length, the right frames, the sound."""

# PyAV leaves its frames untyped in part.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import pytest
from PIL import Image, ImageStat

from kling_desktop.media.exporting.formats import FORMATS, export, missing
from kling_desktop.media.exporting.job import ExportFault, ExportRefused, ExportStopped, Job, Piece
from tests.media.films import encoded, film, grey, packets

FRAMES, SIZE, RATE = 24, (256, 144), 24


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("clips") / "it's a clip ü.mp4")


def make(path: Path, *, sound: bool = True, frames: int = FRAMES, first: int = 0) -> Path:
    pictures = [Image.new("RGB", SIZE, (grey(first + n),) * 3) for n in range(frames)]
    return encoded(path, pictures, sound=sound, rate=RATE)


def out(tmp_path: Path, format_id: str, *pieces: Piece, **options: Any) -> Path:
    part = tmp_path / f"out{FORMATS[format_id].suffix}"
    export(format_id, Job(pieces, part, **options))
    return part


def probed(path: Path) -> dict[str, dict[str, Any]]:
    """What ffprobe says of each track, by its kind, every frame decoded."""
    asked = ["ffprobe", "-v", "error", "-count_frames", "-show_streams", "-of", "json", str(path)]
    said = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert said.stderr == ""
    return {stream["codec_type"]: stream for stream in json.loads(said.stdout)["streams"]}


def shown(path: Path) -> list[int]:
    """The numbers of the frames that a file shows, read off their brightness."""
    with av.open(str(path)) as container:
        greys = [ImageStat.Stat(frame.to_image().convert("L")).mean[0] for frame in container.decode(video=0)]
    numbers = range(28)
    return [min(numbers, key=lambda number: abs(grey(number) - seen)) for seen in greys]


KINDS = {
    "copy": ("h264", "High", "aac"),
    "h264": ("h264", "High", "aac"),
    "h265": ("hevc", "Main", "aac"),
    "prores": ("prores", "HQ", "pcm_s16le"),
    "dnxhr": ("dnxhd", "DNXHR HQ", "pcm_s16le"),
}


@pytest.mark.parametrize("format_id", KINDS)
def test_a_film_format_has_its_codec_size_rate_length_and_sound(format_id: str, clip: Path, tmp_path: Path) -> None:
    found = probed(out(tmp_path, format_id, Piece(clip)))
    video, sound = found["video"], found["audio"]
    assert (video["codec_name"], video["profile"], sound["codec_name"]) == KINDS[format_id]
    assert ((video["width"], video["height"]), video["avg_frame_rate"]) == (SIZE, "24/1")
    assert (int(video["nb_read_frames"]), float(video["duration"])) == (FRAMES, pytest.approx(1.0, abs=0.001))
    assert float(sound["duration"]) == pytest.approx(1.0, abs=0.025)


@pytest.mark.parametrize("format_id", ["h264", "h265", "prores", "dnxhr"])
def test_a_part_at_another_rate_shows_the_right_frames_in_the_right_time(
    format_id: str, clip: Path, tmp_path: Path
) -> None:
    made = out(tmp_path, format_id, Piece(clip, 4, 11), rate=Fraction(30))
    found = probed(made)
    assert found["video"]["avg_frame_rate"] == "30/1"
    assert float(found["video"]["duration"]) == pytest.approx(8 / 24, abs=0.001)
    assert float(found["audio"]["duration"]) == pytest.approx(8 / 24, abs=0.002)
    assert shown(made) == [4, 5, 6, 6, 7, 8, 9, 10, 10, 11]


@pytest.mark.parametrize("rate", [24, 25, 30])
def test_two_hundred_frames_conformed_keep_length_and_sound(rate: int, tmp_path: Path) -> None:
    long = make(tmp_path / "long.mp4", frames=200)
    found = probed(out(tmp_path, "h264", Piece(long), rate=Fraction(rate), short_side=72))
    assert int(found["video"]["nb_read_frames"]) == round(200 / 24 * rate)
    assert float(found["audio"]["duration"]) == pytest.approx(float(found["video"]["duration"]), abs=0.003)
    assert (found["video"]["width"], found["video"]["height"]) == (128, 72)


def test_a_whole_clip_as_it_is_is_the_same_bytes(clip: Path, tmp_path: Path) -> None:
    assert out(tmp_path, "copy", Piece(clip)).read_bytes() == clip.read_bytes()


def test_a_part_that_begins_on_a_keyframe_keeps_its_packets(clip: Path, tmp_path: Path) -> None:
    made = out(tmp_path, "copy", Piece(clip, 12))
    pictures = [packet[1] for packet in packets(clip) if packet[0] == 0]
    assert [packet[1] for packet in packets(made) if packet[0] == 0] == pictures[12:]
    assert shown(made) == list(range(12, 24))
    assert float(probed(made)["audio"]["duration"]) == pytest.approx(0.5, abs=0.025)


def test_a_part_between_keyframes_is_cut_to_the_frame(clip: Path, tmp_path: Path) -> None:
    assert shown(out(tmp_path, "copy", Piece(clip, 5, 9))) == [5, 6, 7, 8, 9]


def test_clips_made_alike_follow_each_other_without_being_encoded(clip: Path, tmp_path: Path) -> None:
    other = make(tmp_path / "other.mp4", sound=False)
    made = out(tmp_path, "copy", Piece(clip), Piece(other), Piece(clip))
    pictures = [packet[1] for path in (clip, other, clip) for packet in packets(path) if packet[0] == 0]
    assert [packet[1] for packet in packets(made) if packet[0] == 0] == pictures
    assert shown(made) == list(range(24)) * 3
    found = probed(made)
    assert float(found["video"]["duration"]) == pytest.approx(3.0, abs=0.001)
    assert float(found["audio"]["duration"]) == pytest.approx(3.0, abs=0.025)


def test_clips_of_other_sizes_and_rates_are_fitted_into_the_first(clip: Path, tmp_path: Path) -> None:
    upright = film(tmp_path / "small.mp4", frames=30, rate=30)
    found = probed(made := out(tmp_path, "copy", Piece(clip), Piece(upright)))
    assert ((found["video"]["width"], found["video"]["height"]), found["video"]["avg_frame_rate"]) == (SIZE, "24/1")
    assert int(found["video"]["nb_read_frames"]) == 48
    assert len(shown(made)) == 48


def test_a_gif_has_hundredths_of_a_second_and_loops(clip: Path, tmp_path: Path) -> None:
    with Image.open(out(tmp_path, "gif", Piece(clip), rate=Fraction(25, 2), short_side=72)) as made:
        assert (made.size, made.n_frames) == ((128, 72), 12)  # pyright: ignore[reportAttributeAccessIssue]
        durations = [made.seek(number) or made.info["duration"] for number in range(12)]
        assert (durations, made.info["loop"]) == ([80] * 12, 0)


def test_an_animated_webp_moves_and_lasts_as_long(clip: Path, tmp_path: Path) -> None:
    with Image.open(out(tmp_path, "webp", Piece(clip))) as made:
        assert (made.size, made.format, made.n_frames) == (SIZE, "WEBP", 24)  # pyright: ignore[reportAttributeAccessIssue]


def test_a_png_sequence_has_every_frame_in_its_colour(clip: Path, tmp_path: Path) -> None:
    folder = out(tmp_path, "png", Piece(clip, 3, 6))
    assert [path.name for path in sorted(folder.iterdir())] == ["0001.png", "0002.png", "0003.png", "0004.png"]
    for number, path in zip(range(3, 7), sorted(folder.iterdir()), strict=True):
        with Image.open(path) as picture:
            assert ImageStat.Stat(picture.convert("L")).mean[0] == pytest.approx(grey(number), abs=2)


def test_the_sound_alone_is_as_long_as_its_part(clip: Path, tmp_path: Path) -> None:
    found = probed(out(tmp_path, "wav", Piece(clip, 6, 17)))
    assert set(found) == {"audio"}
    assert float(found["audio"]["duration"]) == pytest.approx(0.5, abs=0.0001)


def test_a_silent_clip_has_no_wav_and_a_film_without_sound(tmp_path: Path) -> None:
    silent = make(tmp_path / "silent.mp4", sound=False)
    assert set(probed(out(tmp_path, "h264", Piece(silent)))) == {"video"}
    with pytest.raises(ExportRefused) as refused:
        out(tmp_path, "wav", Piece(silent))
    assert refused.value.fault is ExportFault.NO_SOUND


@pytest.mark.parametrize("format_id", FORMATS)
def test_stopped_half_way_nothing_is_left(format_id: str, clip: Path, tmp_path: Path) -> None:
    reached: list[float] = []
    job = Job((Piece(clip, 1),), tmp_path / "part", progress=reached.append, stopped=lambda: len(reached) > 5)
    with pytest.raises(ExportStopped):
        export(format_id, job)
    assert list(tmp_path.iterdir()) == []
    assert reached == sorted(reached)


@pytest.mark.fault("X12")
def test_a_lost_clip_and_one_that_is_none_are_told_by_name(tmp_path: Path) -> None:
    broken = tmp_path / "broken.mp4"
    broken.write_bytes(b"not a clip")
    for path, fault in ((tmp_path / "gone.mp4", ExportFault.LOST), (broken, ExportFault.UNREADABLE)):
        with pytest.raises(ExportRefused) as refused:
            out(tmp_path, "h264", Piece(path))
        assert (refused.value.fault, refused.value.name) == (fault, path.name)
    assert not (tmp_path / "out.mp4").exists()


def test_a_format_that_needs_a_larger_picture_says_how_large(tmp_path: Path) -> None:
    with pytest.raises(ExportRefused) as refused:
        out(tmp_path, "dnxhr", Piece(film(tmp_path / "small.mp4")))
    assert (refused.value.fault, refused.value.detail) == (ExportFault.TOO_SMALL, "256×120")


def test_every_encoder_is_there_and_one_that_is_not_is_named() -> None:
    assert [missing(row) for row in FORMATS.values()] == [()] * len(FORMATS)
    assert missing(replace(FORMATS["h264"], encoders=("libnothing",))) == ("libnothing",)


FULL = """
import resource, signal, sys
from pathlib import Path
from kling_desktop.media.exporting.formats import export
from kling_desktop.media.exporting.job import ExportRefused, Job, Piece
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))
try:
    export(sys.argv[1], Job((Piece(Path(sys.argv[2]), 1),), Path(sys.argv[3])))
except ExportRefused as refused:
    print(refused.fault.value)
"""


@pytest.mark.parametrize("format_id", ["copy", "prores", "wav"])
def test_where_no_more_can_be_written_it_says_so_and_leaves_nothing(format_id: str, clip: Path, tmp_path: Path) -> None:
    target = tmp_path / "part"
    asked = [sys.executable, "-c", FULL, format_id, str(clip), str(target)]
    said = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "no_room"
    assert list(tmp_path.iterdir()) == []
