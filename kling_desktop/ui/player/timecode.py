"""Frames and times of a clip: which frame a time falls in, where to aim for a frame, and how a place is written.

Times are in seconds, milliseconds (`_ms`) or microseconds (`_us`); frames count from 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Final, Protocol

DEFAULT_RATE: Final = Fraction(24)


class Facts(Protocol):
    """What is known of a clip from its file: frames a second, number of frames, length in seconds, sound."""

    @property
    def rate(self) -> Fraction: ...
    @property
    def frames(self) -> int: ...
    @property
    def duration(self) -> float: ...
    @property
    def has_audio(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Measure:
    """A clip's frames and their rate; enough to turn a time into a frame and back."""

    frames: int = 0
    rate: Fraction = DEFAULT_RATE

    @property
    def last(self) -> int:
        """The number of the last frame."""
        return max(self.frames - 1, 0)

    def inside(self, frame: int) -> int:
        """The nearest frame that the clip has."""
        return min(max(frame, 0), self.last)

    def frame_at_us(self, start_us: float) -> int:
        """The frame that begins at this time."""
        return self.inside(floor(round(start_us) * self.rate / 1_000_000 + Fraction(1, 2)))

    def middle_ms(self, frame: int) -> int:
        """Where to aim for a frame: its exact start is off by one at boundaries."""
        return round((frame + Fraction(1, 2)) * 1000 / self.rate)

    def timecode(self, frame: int) -> str:
        """A place as minutes, seconds and frames: `00:02:13`."""
        whole = max(round(self.rate), 1)  # at 29.97 the count is by whole frames, as editors without drop frames do
        seconds, rest = divmod(max(frame, 0), whole)
        minutes, seconds = divmod(seconds, 60)
        return f"{minutes:02}:{seconds:02}:{rest:02}"


def measure_of(facts: Facts) -> Measure:
    """The measure that a clip's facts give."""
    return Measure(max(facts.frames, 1), facts.rate if facts.rate > 0 else DEFAULT_RATE)


def guessed_measure(duration_ms: int, rate: float) -> Measure:
    """The measure from what a media player says of a clip: length in milliseconds and a rate, 0 when unknown."""
    exact = Fraction(rate).limit_denominator(1001) if rate > 0 else DEFAULT_RATE
    return Measure(max(round(duration_ms * exact / 1000), 1), exact)
