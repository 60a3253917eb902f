"""What the pieces of an export are, read from their files, and on which frames of the output they fall.

Times are exact fractions of a second: nothing drifts, however many pieces follow each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from kling_desktop.media.container import opened
from kling_desktop.media.exporting.job import ExportFault, ExportRefused, Job, Piece
from kling_desktop.media.faults import ClipRefused

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.stream import VideoStream

_BT709, _BT601 = "bt709", "smpte170m"
_MATRICES = {1: _BT709, 5: "bt470bg", 6: _BT601, 9: "bt2020nc"}  # FFmpeg's numbers
_HD = 720  # lines; what is untagged and larger is BT.709, as players have it


@dataclass(frozen=True, slots=True)
class Measure:
    """A piece as it is. `start` and `end` in seconds of its file, which has `all_frames`; `matrix` by FFmpeg's name.

    `likeness` is equal for two pieces whose packets can follow each other in one stream.
    """

    piece: Piece
    width: int
    height: int
    rate: Fraction
    start: Fraction
    end: Fraction
    frames: int
    all_frames: int
    matrix: str
    sound_rate: int
    cut_is_clean: bool
    likeness: tuple[object, ...]

    @property
    def duration(self) -> Fraction:
        """In seconds."""
        return self.end - self.start

    @property
    def has_sound(self) -> bool:
        """Whether there is a sound track."""
        return self.sound_rate > 0


@dataclass(frozen=True, slots=True)
class Place:
    """A piece and its frames of the output: from `first` on, before `after`; it begins at `at` seconds."""

    measure: Measure
    at: Fraction
    first: int
    after: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole output: its size, its rate, and where each piece lies."""

    places: tuple[Place, ...]
    width: int
    height: int
    rate: Fraction
    matrix: str

    @property
    def frames(self) -> int:
        """How many frames it has."""
        return self.places[-1].after

    @property
    def has_sound(self) -> bool:
        """Whether any piece has."""
        return any(place.measure.has_sound for place in self.places)

    @property
    def sound_rate(self) -> int:
        """Samples a second: the most of all pieces."""
        return max(place.measure.sound_rate for place in self.places)


def planned(job: Job) -> Plan:
    """Measures the pieces and lays them out. Raises ExportRefused."""
    measures = [measured(piece) for piece in job.pieces]
    return laid_out(measures, job.short_side, job.rate)


def laid_out(measures: Sequence[Measure], short_side: int | None, rate: Fraction | None) -> Plan:
    """The pieces one after the other, in frames of `rate`."""
    first, places, at = measures[0], list[Place](), Fraction(0)
    rate = rate or first.rate
    for measure in measures:
        until = at + measure.duration
        begin = places[-1].after if places else 0
        places.append(Place(measure, at, begin, max(round(until * rate), begin + 1)))
        at = until
    width, height = fitted(first.width, first.height, short_side)
    return Plan(tuple(places), width, height, rate, first.matrix)


def fitted(width: int, height: int, short_side: int | None) -> tuple[int, int]:
    """The size with that shorter side, in even numbers; never larger than it is."""
    scale = min(Fraction(short_side or min(width, height), min(width, height)), Fraction(1))
    return max(2, round(width * scale / 2) * 2), max(2, round(height * scale / 2) * 2)


def measured(piece: Piece) -> Measure:
    """Measures one piece. Raises ExportRefused."""
    try:
        with opened(piece.path) as (container, stream):
            return _measure(piece, container, stream)
    except FileNotFoundError as error:
        raise ExportRefused(ExportFault.LOST, piece.path.name) from error
    except (ClipRefused, OSError) as error:
        raise ExportRefused(ExportFault.UNREADABLE, piece.path.name, str(error)) from error


def _measure(piece: Piece, container: InputContainer, stream: VideoStream) -> Measure:
    context = stream.codec_context
    packets = [p for p in container.demux(stream) if p.pts is not None and not p.is_discard]
    base = stream.time_base or Fraction(1, 90_000)
    times = sorted(p.pts for p in packets if p.pts is not None)
    last = len(times) - 1 if piece.last is None else min(piece.last, len(times) - 1)
    if not 0 <= piece.first <= last:
        raise ExportRefused(ExportFault.NO_FRAMES, piece.path.name)
    rate = stream.average_rate or stream.guessed_rate or Fraction(24)
    end = times[last + 1] * base if last + 1 < len(times) else times[last] * base + 1 / rate
    order = [p.pts for p in packets if p.pts is not None]
    keys = {p.pts for p in packets if p.is_keyframe}
    sound = container.streams.audio[0] if container.streams.audio else None
    matrix = _MATRICES.get(int(context.colorspace), _BT709 if context.height >= _HD else _BT601)
    likeness = (context.name, context.width, context.height, context.pix_fmt, rate, base, context.extradata)
    return Measure(
        piece,
        context.width,
        context.height,
        rate,
        times[piece.first] * base,
        end,
        last - piece.first + 1,
        len(times),
        matrix,
        sound.rate if sound is not None else 0,
        piece.match is None and times[piece.first] in keys and _ends_cleanly(order, times[last]),
        likeness,
    )


def _ends_cleanly(order: Sequence[int], last: int) -> bool:
    """Whether no frame up to `last` is decoded after a later one, which it could need. `order` is that of decoding."""
    later = False
    for time in order:
        if time > last:
            later = True
        elif later:
            return False
    return True
