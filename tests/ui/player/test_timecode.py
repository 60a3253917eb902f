"""Frames and times of a clip."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kling_desktop.ui.player.timecode import Measure, even_measure

RATES = (Fraction(24), Fraction(25), Fraction(30), Fraction(24000, 1001), Fraction(30000, 1001), Fraction(60))


@pytest.mark.parametrize("rate", RATES)
def test_each_moment_of_a_frame_belongs_to_it_at_every_rate(rate: Fraction) -> None:
    measure = even_measure(600, rate)
    for part in (0.0, 0.3, 0.99):
        assert [measure.frame_at(measure.begins(n) + part * measure.lasts(n)) for n in range(600)] == list(range(600))


def test_past_the_end_the_last_frame_is_seen() -> None:
    measure = even_measure(48, Fraction(24))
    assert (measure.frame_at(99.0), measure.frame_at(-1.0), measure.begins(48)) == (47, 0, 2.0)


@pytest.mark.parametrize(
    ("frame", "rate", "written"),
    [
        (0, Fraction(24), "00:00:00"),
        (61, Fraction(24), "00:02:13"),
        (120, Fraction(24), "00:05:00"),
        (24 * 61 + 5, Fraction(24), "01:01:05"),
        (30, Fraction(30000, 1001), "00:01:00"),
    ],
)
def test_a_place_is_written_as_minutes_seconds_and_frames(frame: int, rate: Fraction, written: str) -> None:
    assert Measure(rate=rate).timecode(frame) == written
