"""Playing real clips whose frames carry their numbers."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kling_desktop.ui.player import player_state as rules
from kling_desktop.ui.player.playback import Playback
from kling_desktop.ui.player.reading import Fault
from tests.ui.player.clips import number_in, write_numbered_clip
from tests.ui.player.passing import PassingTime

NTSC = Fraction(30000, 1001)


class Watched:
    """A playback, and for each moment that it showed the numbers of its pictures."""

    def __init__(self, qtbot: QtBot, pulse: PassingTime | None = None) -> None:
        self.qtbot = qtbot
        self.playback = Playback(pulse=pulse)
        self.moments: list[tuple[int, ...]] = []
        self.faults: list[Fault] = []
        self.playback.pictures_came.connect(self._see)
        self.playback.failed.connect(self._fail)

    @property
    def seen(self) -> list[int]:
        """The numbers of the first clip's pictures."""
        return [moment[0] for moment in self.moments]

    def open(self, *paths: Path, play: bool = False) -> None:
        self.playback.open(paths, play=play)

    def _see(self, images: tuple[QImage, ...]) -> None:
        self.moments.append(tuple(map(number_in, images)))

    def _fail(self, fault: Fault, _path: Path) -> None:
        self.faults.append(fault)

    def until(self, seen: Callable[[], bool]) -> None:
        """Waits for moments until what they show is as wished."""
        while not seen():
            with self.qtbot.waitSignal(self.playback.pictures_came):
                pass

    def until_seen(self, number: int) -> None:
        self.until(lambda: bool(self.moments) and self.moments[-1][0] == number)

    def seek(self, number: int) -> None:
        self.playback.do(lambda state: rules.sought(state, number))
        self.until_seen(number)


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[Watched]:
    watched = Watched(qtbot)
    yield watched
    watched.playback.shut_down()


@pytest.fixture
def timed(qtbot: QtBot) -> Iterator[tuple[Watched, PassingTime]]:
    pulse = PassingTime()
    watched = Watched(qtbot, pulse)
    yield watched, pulse
    watched.playback.shut_down()


@pytest.mark.parametrize("b_frames", [0, 3])
@pytest.mark.parametrize("rate", [24, 25, 30, NTSC])
def test_stepping_forwards_and_back_shows_every_frame_once(
    watched: Watched, tmp_path: Path, rate: Fraction, b_frames: int
) -> None:
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=40, rate=rate, b_frames=b_frames))
    watched.until_seen(0)
    for number in (*range(1, 40), *range(38, -1, -1)):
        step = 1 if number > watched.seen[-1] else -1
        watched.playback.do(lambda state, step=step: rules.stepped(state, step))
        watched.until_seen(number)
    assert watched.seen == [*range(40), *range(38, -1, -1)]


@pytest.mark.parametrize(("rate", "b_frames", "keyframe_every"), [(24, 3, 240), (NTSC, 3, 48), (25, 0, 240)])
def test_seeking_shows_exactly_the_frame_asked_for_whatever_the_keyframes(
    watched: Watched, tmp_path: Path, rate: Fraction, b_frames: int, keyframe_every: int
) -> None:
    clip = tmp_path / "clip.mp4"
    watched.open(write_numbered_clip(clip, frames=240, rate=rate, keyframe_every=keyframe_every, b_frames=b_frames))
    watched.until_seen(0)
    places = random.Random(7)
    for number in (239, 3, 48, 47, 1, 238, *(places.randrange(240) for _ in range(40))):
        watched.seek(number)
        assert watched.playback.state.frame == number


def test_a_clip_with_uneven_frames_is_stepped_through_and_timed_by_its_own_times(
    watched: Watched, tmp_path: Path
) -> None:
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=30, rate=24, uneven=True, b_frames=2))
    watched.until_seen(0)
    for number in range(1, 30):
        watched.playback.do(lambda state: rules.stepped(state, 1))
        watched.until_seen(number)
    assert watched.seen == list(range(30))
    measure = watched.playback.measure
    assert measure.lasts(0) == pytest.approx(1300 / 24000)
    assert measure.lasts(2) == pytest.approx(400 / 24000)


def test_of_a_flood_of_seeks_the_last_is_shown_at_last(watched: Watched, tmp_path: Path) -> None:
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=96, rate=24))
    watched.until_seen(0)
    for number in range(1, 96):
        watched.playback.do(lambda state, number=number: rules.sought(state, number))
    watched.until_seen(95)
    assert len(watched.seen) < 10


def test_a_clip_that_repeats_goes_on_from_its_start(watched: Watched, tmp_path: Path) -> None:
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=12, rate=24), play=True)
    watched.qtbot.waitUntil(lambda: watched.seen.count(0) >= 2)
    assert 11 in watched.seen
    assert watched.playback.state.playing


def test_playing_shows_every_frame_in_its_order(
    timed: tuple[Watched, PassingTime], qtbot: QtBot, tmp_path: Path
) -> None:
    watched, pulse = timed
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=48, rate=24, b_frames=2), play=True)
    play(watched, pulse, 100)
    assert watched.seen[:100] == [n % 48 for n in range(100)]
    assert watched.playback.dropped == 0
    assert pulse.now() == pytest.approx(99 / 24, abs=0.01)


def play(watched: Watched, pulse: PassingTime, moments: int) -> None:
    """Lets time pass until so many moments were shown."""
    watched.until(lambda: len(watched.moments) > 0)
    while len(watched.moments) < moments:
        before = len(watched.moments)
        pulse.pass_on()
        watched.until(lambda before=before: len(watched.moments) > before)


def test_a_machine_that_is_late_leaves_frames_out_and_stays_in_time(
    timed: tuple[Watched, PassingTime], tmp_path: Path
) -> None:
    watched, pulse = timed
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=48, rate=24), play=True)
    play(watched, pulse, 4)
    pulse.pass_on(late=5 / 24 + 0.001)
    watched.until_seen(9)
    assert watched.playback.dropped == 5
    play(watched, pulse, 7)
    assert watched.seen == [0, 1, 2, 3, 9, 10, 11]


@pytest.mark.parametrize(
    ("speed", "shown"), [(2, [0, 2, 4, 6, 8]), (-1, [0, 23, 22, 21, 20]), (0.5, [0, 1, 2, 3, 4]), (-4, [0, 23, 19, 15])]
)
def test_speeds_leave_frames_out_or_take_longer(
    timed: tuple[Watched, PassingTime], tmp_path: Path, speed: float, shown: list[int]
) -> None:
    watched, pulse = timed
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=24, rate=24))
    watched.until_seen(0)
    watched.playback.do(lambda state: rules.played(state, speed))
    play(watched, pulse, len(shown))
    assert watched.seen == shown


def test_between_its_marks_a_clip_repeats(timed: tuple[Watched, PassingTime], tmp_path: Path) -> None:
    watched, pulse = timed
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=24, rate=24))
    watched.until_seen(0)
    watched.playback.do(lambda state: rules.marked_in(state, 5))
    watched.playback.do(lambda state: rules.marked_out(state, 7))
    watched.playback.do(rules.played)
    watched.until_seen(5)
    watched.moments = watched.moments[-1:]
    play(watched, pulse, 7)
    assert watched.seen == [5, 6, 7, 5, 6, 7, 5]


def test_a_clip_that_does_not_repeat_stops_on_its_last_frame(watched: Watched, tmp_path: Path) -> None:
    watched.playback.do(lambda state: rules.looped(state, on=False))
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=12, rate=24), play=True)
    watched.until_seen(11)
    assert not watched.playback.state.playing
    watched.playback.do(lambda state: rules.stepped(state, -1))
    watched.until_seen(10)


def test_playing_backwards_runs_down_and_stops_at_the_start(watched: Watched, tmp_path: Path) -> None:
    watched.playback.do(lambda state: rules.looped(state, on=False))
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=12, rate=24))
    watched.until_seen(0)
    watched.seek(11)
    watched.moments.clear()
    watched.playback.do(rules.slower)
    watched.until_seen(0)
    assert watched.seen == sorted(watched.seen, reverse=True)
    assert not watched.playback.state.playing


def test_a_second_clip_shows_none_of_the_first_ones_frames(watched: Watched, tmp_path: Path) -> None:
    first = write_numbered_clip(tmp_path / "first.mp4", frames=24, rate=24)
    second = write_numbered_clip(tmp_path / "second.mp4", frames=6, rate=24)
    watched.open(first, play=True)
    watched.qtbot.waitUntil(lambda: 4 in watched.seen)
    watched.moments.clear()
    watched.open(second)
    watched.until_seen(0)
    assert watched.seen == [0]


def test_small_pictures_of_every_frame_are_made_in_the_background(watched: Watched, tmp_path: Path) -> None:
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=48, rate=24, keyframe_every=240))
    watched.until_seen(0)
    assert watched.playback.small_pictures(40) is None
    watched.playback.make_small_pictures()
    watched.qtbot.waitUntil(lambda: watched.playback.small_pictures(47) is not None)
    for number in (0, 17, 47):
        assert number_in((watched.playback.small_pictures(number) or (QImage(),))[0]) == number


def test_a_clip_with_sound_plays_where_there_is_no_sound_device(watched: Watched, tmp_path: Path) -> None:
    watched.open(write_numbered_clip(tmp_path / "clip.mp4", frames=24, rate=24, sound=True), play=True)
    watched.qtbot.waitUntil(lambda: len(watched.moments) > 3)
    assert watched.faults == []


def test_a_missing_clip_is_said_to_be_missing(watched: Watched, tmp_path: Path) -> None:
    watched.open(tmp_path / "gone.mp4", play=True)
    watched.qtbot.waitUntil(lambda: watched.faults == [Fault.MISSING])
    assert not watched.playback.state.playing


@pytest.mark.parametrize("content", [b"<html>sign in</html>" * 100, b"\x00" * 4000, b""])
def test_what_is_no_clip_is_said_once_to_be_not_playable(watched: Watched, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "clip.mp4"
    path.write_bytes(content)
    watched.open(path, play=True)
    watched.qtbot.waitUntil(lambda: bool(watched.faults))
    assert watched.faults == [Fault.NOT_PLAYABLE]
    assert watched.playback.state.frames == 0


# Several clips at once


def test_two_clips_stay_on_the_same_frame_in_a_hundred_seeks(watched: Watched, tmp_path: Path) -> None:
    first = write_numbered_clip(tmp_path / "a.mp4", frames=120, rate=24, keyframe_every=240, b_frames=3)
    second = write_numbered_clip(tmp_path / "b.mp4", frames=120, rate=24)
    watched.open(first, second)
    watched.until_seen(0)
    places = random.Random(3)
    for _ in range(100):
        watched.seek(places.randrange(120))
        assert watched.moments[-1] == (watched.playback.state.frame,) * 2
    assert all(one == other for one, other in watched.moments)


def test_two_clips_are_never_apart_in_thirty_seconds_of_playing(
    timed: tuple[Watched, PassingTime], tmp_path: Path
) -> None:
    watched, pulse = timed
    first = write_numbered_clip(tmp_path / "a.mp4", frames=120, rate=24, b_frames=3)
    second = write_numbered_clip(tmp_path / "b.mp4", frames=120, rate=24)
    watched.open(first, second, play=True)
    play(watched, pulse, 30 * 24)
    assert watched.moments == [(n % 120, n % 120) for n in range(30 * 24)]


def test_clips_of_other_rates_and_lengths_are_held_together_by_time(watched: Watched, tmp_path: Path) -> None:
    slow = write_numbered_clip(tmp_path / "slow.mp4", frames=24, rate=24)
    fast = write_numbered_clip(tmp_path / "fast.mp4", frames=60, rate=30)
    watched.open(slow, fast)
    watched.until(lambda: bool(watched.moments))
    assert watched.playback.measure.frames == 60  # the longer one leads
    for frame, together in ((15, (12, 15)), (29, (23, 29)), (45, (23, 45))):  # the shorter one stays on its last
        watched.playback.do(lambda state, frame=frame: rules.sought(state, frame))
        watched.until(lambda together=together: watched.moments[-1] == together)
