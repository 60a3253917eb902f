"""Frames and times of a clip: when a frame begins, which one a time falls in, and how a place is written.

Times are in seconds from the clip's first frame; frames count from 0. They are those of the file's index, never
computed from a rate: so uneven rates are nothing special.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction

DEFAULT_RATE = Fraction(24)


@dataclass(frozen=True, slots=True)
class Measure:
    """When each frame begins, when the last one ends, and the rate by which places are written."""

    starts: tuple[float, ...] = ()
    ends: float = 0.0
    rate: Fraction = DEFAULT_RATE

    @property
    def frames(self) -> int:
        """How many frames the clip has."""
        return len(self.starts)

    @property
    def last(self) -> int:
        """The number of the last frame."""
        return max(self.frames - 1, 0)

    def frame_at(self, seconds: float) -> int:
        """The frame that is seen at a time; past the end, the last."""
        return min(max(bisect_right(self.starts, seconds + 1e-6) - 1, 0), self.last)

    def begins(self, frame: int) -> float:
        """When a frame begins."""
        return self.starts[frame] if 0 <= frame < self.frames else self.ends

    def lasts(self, frame: int) -> float:
        """For how long a frame is seen."""
        return max(self.begins(frame + 1) - self.begins(frame), 0.001)

    def timecode(self, frame: int) -> str:
        """A place as minutes, seconds and frames: `00:02:13`."""
        whole = max(round(self.rate), 1)  # at 29.97 the count is by whole frames, as editors without drop frames do
        seconds, rest = divmod(max(frame, 0), whole)
        minutes, seconds = divmod(seconds, 60)
        return f"{minutes:02}:{seconds:02}:{rest:02}"


def even_measure(frames: int, rate: Fraction) -> Measure:
    """The measure of a clip whose frames all last equally long."""
    return Measure(tuple(float(n / rate) for n in range(frames)), float(frames / rate), rate)
