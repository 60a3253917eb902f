"""Playing real clips whose frames carry their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kling_desktop.ui.player import player_state as rules
from kling_desktop.ui.player.clip_player import Fault
from kling_desktop.ui.player.playback import Playback
from tests.ui.player.clips import number_in, write_numbered_clip


@dataclass(frozen=True)
class KnownFacts:
    rate: Fraction
    frames: int
    has_audio: bool = False

    @property
    def duration(self) -> float:
        return float(self.frames / self.rate)


class Watched:
    """A playback and the numbers of the pictures that it showed."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.playback = Playback()
        self.seen: list[int] = []
        self.faults: list[Fault] = []
        self.playback.picture_came.connect(self._see)
        self.playback.failed.connect(self.faults.append)

    def open(self, path: Path, rate: int, frames: int, *, play: bool = False) -> None:
        self.playback.open(path, KnownFacts(Fraction(rate), frames), play=play)

    def _see(self, image: QImage) -> None:
        self.seen.append(number_in(image))

    def until_seen(self, number: int) -> None:
        self.qtbot.waitUntil(lambda: bool(self.seen) and self.seen[-1] == number)


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[Watched]:
    watched = Watched(qtbot)
    yield watched
    watched.playback.shut_down()


@pytest.mark.parametrize("rate", [24, 30])
def test_stepping_forwards_and_back_shows_every_frame_once(watched: Watched, tmp_path: Path, rate: int) -> None:
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=30, rate=rate), rate, 30)
    watched.until_seen(0)
    for number in (*range(1, 30), *range(28, -1, -1)):
        step = 1 if number > watched.seen[-1] else -1
        watched.playback.do(lambda state, step=step: rules.stepped(state, step))
        watched.until_seen(number)
    assert watched.seen == [*range(30), *range(28, -1, -1)]


def test_seeking_shows_exactly_the_frame_asked_for_whatever_the_keyframes(watched: Watched, tmp_path: Path) -> None:
    clip = write_numbered_clip(tmp_path / "clip.mp4", frames=96, rate=24, keyframe_every=240)
    watched.open(clip, 24, 96)
    watched.until_seen(0)
    for number in (95, 3, 48, 47, 0, 94):
        watched.playback.do(lambda state, number=number: rules.sought(state, number))
        watched.until_seen(number)
        assert watched.playback.state.frame == number


def test_of_a_flood_of_seeks_the_last_is_shown_at_last(watched: Watched, tmp_path: Path) -> None:
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=96, rate=24), 24, 96)
    watched.until_seen(0)
    for number in range(96):
        watched.playback.do(lambda state, number=number: rules.sought(state, number))
    watched.until_seen(95)
    assert len(watched.seen) < 10


def test_a_clip_that_repeats_goes_on_from_its_start(watched: Watched, tmp_path: Path) -> None:
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=12, rate=24), 24, 12, play=True)
    watched.qtbot.waitUntil(lambda: watched.seen.count(0) >= 2)
    assert 11 in watched.seen
    assert watched.playback.state.playing


def test_a_clip_that_does_not_repeat_stops_on_its_last_frame(watched: Watched, tmp_path: Path) -> None:
    watched.playback.do(lambda state: rules.looped(state, on=False))
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=12, rate=24), 24, 12, play=True)
    watched.qtbot.waitUntil(lambda: not watched.playback.state.playing and watched.playback.state.aimed is None)
    assert watched.seen[-1] == 11
    assert watched.playback.state.frame == 11
    watched.playback.do(lambda state: rules.stepped(state, -1))
    watched.until_seen(10)


def test_switching_repeat_off_while_it_plays_lets_the_clip_end(watched: Watched, tmp_path: Path) -> None:
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=24, rate=24), 24, 24, play=True)
    watched.qtbot.waitUntil(lambda: 4 in watched.seen)
    watched.playback.do(lambda state: rules.looped(state, on=False))
    watched.qtbot.waitUntil(lambda: not watched.playback.state.playing)
    watched.until_seen(23)


def test_playing_backwards_runs_down_and_stops_at_the_start(watched: Watched, tmp_path: Path) -> None:
    watched.playback.do(lambda state: rules.looped(state, on=False))
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=12, rate=24), 24, 12)
    watched.until_seen(0)
    watched.playback.do(lambda state: rules.sought(state, 11))
    watched.until_seen(11)
    watched.seen.clear()
    watched.playback.do(rules.slower)
    watched.until_seen(0)
    assert watched.seen == sorted(watched.seen, reverse=True)
    watched.qtbot.waitUntil(lambda: not watched.playback.state.playing)


def test_without_facts_the_clip_is_measured_by_itself(watched: Watched, tmp_path: Path) -> None:
    watched.playback.open(write_numbered_clip(tmp_path / "clip.mp4", frames=48, rate=24), None, play=False)
    watched.until_seen(0)
    assert (watched.playback.measure.frames, watched.playback.measure.rate) == (48, 24)
    watched.playback.do(lambda state: rules.sought(state, 47))
    watched.until_seen(47)


def test_a_second_clip_shows_none_of_the_first_ones_frames(watched: Watched, tmp_path: Path) -> None:
    first = write_numbered_clip(tmp_path / "first.mp4", frames=24, rate=24)
    second = write_numbered_clip(tmp_path / "second.mp4", frames=6, rate=24)
    watched.open(first, 24, 24, play=True)
    watched.qtbot.waitUntil(lambda: 8 in watched.seen)
    watched.seen.clear()
    watched.open(second, 24, 6)
    watched.until_seen(0)
    assert watched.seen == [0]


def test_a_missing_clip_is_said_to_be_missing(watched: Watched, tmp_path: Path) -> None:
    watched.open(tmp_path / "gone.mp4", 24, 24, play=True)
    assert watched.faults == [Fault.MISSING]
    assert not watched.playback.state.playing


@pytest.mark.parametrize("content", [b"<html>sign in</html>" * 100, b"\x00" * 4000, b""])
def test_what_is_no_clip_is_said_once_to_be_not_playable(watched: Watched, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "clip.mp4"
    path.write_bytes(content)
    watched.open(path, 24, 24, play=True)
    watched.qtbot.waitUntil(lambda: bool(watched.faults))
    assert watched.faults == [Fault.NOT_PLAYABLE]
    assert watched.playback.state.frames == 0
