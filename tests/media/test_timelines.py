"""Timelines as OpenTimelineIO reads them back: every clip in order, its file, its range and its rate."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false, reportAttributeAccessIssue=false

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import opentimelineio as otio
import pytest

from kling_desktop.media.exporting.job import ExportRefused, Piece
from kling_desktop.media.timelines import TIMELINES, Shot, write_timeline
from tests.media.films import film

ROWS = tuple(TIMELINES)


@pytest.fixture(scope="module")
def shots(tmp_path_factory: pytest.TempPathFactory) -> list[Shot]:
    folder = tmp_path_factory.mktemp("Fog & “light” 霓虹")
    city = film(folder / "City; it's <day> 1.mp4", frames=48, sound=True)
    koi = film(folder / "Koi ü.mp4", frames=30, rate=30)
    return [Shot(Piece(city, 12, 35), "City & fog"), Shot(Piece(koi), "Koi")]


def read(path: Path, kind_id: str) -> Any:
    back = otio.adapters.read_from_file(str(path), adapter_name=TIMELINES[kind_id].adapter)
    if isinstance(back, otio.schema.Timeline):
        return back
    return next(iter(back.find_children(descended_from_type=otio.schema.Timeline)))


def clips(timeline: Any, kind: str = "Video") -> list[Any]:
    track = next(track for track in timeline.tracks if track.kind == kind)
    return list(track)


def seconds(time_range: Any) -> tuple[float, float]:
    return time_range.start_time.to_seconds(), time_range.duration.to_seconds()


@pytest.mark.parametrize("kind_id", ROWS)
def test_a_timeline_lists_the_clips_in_order_with_their_ranges(kind_id: str, shots: list[Shot], tmp_path: Path) -> None:
    target = tmp_path / f"cut{TIMELINES[kind_id].suffix}"
    write_timeline(kind_id, shots, target, "My film")
    found = clips(read(target, kind_id))
    assert [type(clip).__name__ for clip in found] == ["Clip", "Clip"]
    assert [clip.name for clip in found] == ["City & fog", "Koi"]
    assert [seconds(clip.source_range) for clip in found] == [(0.5, 1.0), (0.0, 1.0)]


@pytest.mark.parametrize("kind_id", ["otio", "fcpxml", "fcp7"])
def test_a_timeline_names_the_files_and_how_much_there_is_of_each(
    kind_id: str, shots: list[Shot], tmp_path: Path
) -> None:
    target = tmp_path / f"cut{TIMELINES[kind_id].suffix}"
    write_timeline(kind_id, shots, target, "My film")
    for shot, clip, length in zip(shots, clips(read(target, kind_id)), (2.0, 1.0), strict=True):
        url = urlsplit(clip.media_reference.target_url)
        assert (url.scheme, Path(unquote(url.path))) == ("file", shot.piece.path)
        assert seconds(clip.media_reference.available_range) == (0.0, length)


@pytest.mark.parametrize("kind_id", ["otio", "fcp7"])
def test_each_clip_keeps_its_own_rate(kind_id: str, shots: list[Shot], tmp_path: Path) -> None:
    target = tmp_path / f"cut{TIMELINES[kind_id].suffix}"
    write_timeline(kind_id, shots, target, "My film")
    assert [clip.source_range.duration.rate for clip in clips(read(target, kind_id))] == [24, 30]


@pytest.mark.parametrize("kind_id", ["otio", "fcpxml", "fcp7"])
def test_the_sound_lies_below_its_picture(kind_id: str, shots: list[Shot], tmp_path: Path) -> None:
    target = tmp_path / f"cut{TIMELINES[kind_id].suffix}"
    write_timeline(kind_id, shots, target, "My film")
    sounding = [clip for clip in clips(read(target, kind_id), "Audio") if isinstance(clip, otio.schema.Clip)]
    assert [(clip.name, seconds(clip.source_range)) for clip in sounding] == [("City & fog", (0.5, 1.0))]


def test_an_edl_counts_in_the_rate_that_was_chosen(shots: list[Shot], tmp_path: Path) -> None:
    write_timeline("edl", shots, tmp_path / "cut.edl", "My film", Fraction(25))
    written = (tmp_path / "cut.edl").read_text("utf-8")
    assert "00:00:01:00 00:00:02:00" in written  # the second one, after a second of the first
    assert "KLING001" in written


def test_a_lost_clip_stops_it_and_nothing_is_written(shots: list[Shot], tmp_path: Path) -> None:
    with pytest.raises(ExportRefused):
        write_timeline("otio", [*shots, Shot(Piece(tmp_path / "gone.mp4"), "Gone")], tmp_path / "cut.otio", "My film")
    assert list(tmp_path.iterdir()) == []
