"""Frames and times of a clip."""

from __future__ import annotations

from fractions import Fraction

import pytest

from kling_desktop.ui.player.timecode import Measure, guessed_measure

RATES = (Fraction(24), Fraction(25), Fraction(30), Fraction(24000, 1001), Fraction(30000, 1001), Fraction(60))


@pytest.mark.parametrize("rate", RATES)
def test_the_start_of_a_frame_belongs_to_that_frame_at_every_rate(rate: Fraction) -> None:
    measure = Measure(600, rate)
    assert all(measure.frame_at_us(round(n * 1_000_000 / rate)) == n for n in range(600))


@pytest.mark.parametrize("rate", RATES)
def test_aiming_at_a_frame_hits_the_inside_of_it(rate: Fraction) -> None:
    measure = Measure(600, rate)
    assert all(n < measure.middle_ms(n) * rate / 1000 < n + 1 for n in range(600))


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
    assert Measure(9999, rate).timecode(frame) == written


def test_a_clip_without_known_facts_is_measured_by_what_the_media_player_says() -> None:
    assert guessed_measure(5000, 24.0) == Measure(120, Fraction(24))
    assert guessed_measure(5005, 23.976023976023978) == Measure(120, Fraction(24000, 1001))
    assert guessed_measure(0, 0.0).frames == 1
