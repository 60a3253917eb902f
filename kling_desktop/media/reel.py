"""A clip read frame by frame: any frame by its number, exactly, as pixels for the screen.

A frame's number is its place among the times of presentation that the file's index gives; nothing is computed from a
rate, so that reordered frames, odd rates and uneven ones are all the same. What was decoded last is kept for steps
back and for playing backwards. One reel belongs to one thread at a time.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kling_desktop.media.container import opened, refusing
from kling_desktop.media.faults import ClipFault, ClipRefused
from kling_desktop.media.screen import Converter, turn
from kling_desktop.media.sizes import within

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

_KEPT_BYTES: Final = 64_000_000  # of decoded frames, for steps back
_KEPT_LEAST, _KEPT_MOST = 4, 48
_FAR: Final = 32  # frames before the one wanted; until then those that no other needs are left out
_WORTH_A_SEEK: Final = 12  # frames further on: nearer ones are decoded through


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture as rows of 32-bit pixels (blue, green, red, unused), and how far to turn it clockwise."""

    width: int
    height: int
    stride: int
    rows: bytes | memoryview
    turn: int


@dataclass(frozen=True, slots=True)
class Timing:
    """When each frame begins, in seconds from the first; `ends` is the end of the last. `size` as it is to be seen."""

    starts: tuple[float, ...]
    ends: float
    rate: Fraction
    size: tuple[int, int]
    sound: bool


class Reel:
    """An open clip. Raises ClipRefused or OSError when it cannot be read, at once or at any frame."""

    def __init__(self, path: Path) -> None:
        self._stack = ExitStack()
        self._container, self._stream = self._stack.enter_context(opened(path, threads="SLICE"))
        try:
            with refusing():
                self._times, self._keys, ends = _index(self._container, self._stream)
                self._kept: dict[int, VideoFrame] = {}
                context = self._stream.codec_context
                room = _KEPT_BYTES // max(context.width * context.height * 3 // 2, 1)
                self._room = min(max(room, _KEPT_LEAST), _KEPT_MOST)
                self._frames: Iterator[VideoFrame] = iter(())
                self._next = len(self._times)  # the number that comes out of `_frames` next; the end: a seek is needed
                self._converter = Converter()
                first = self._frame(0, None)
                assert first is not None
            base = self._stream.time_base or Fraction(1, 1000)
            begin = self._times[0]
            self.timing = Timing(
                tuple(float((time - begin) * base) for time in self._times),
                float((ends - begin) * base),
                self._stream.average_rate or self._stream.guessed_rate or Fraction(24),
                self._seen_size(first),
                bool(self._container.streams.audio),
            )
        except BaseException:
            self._stack.close()
            raise

    def close(self) -> None:
        """Lets go of the file."""
        self._kept.clear()
        self._frames = iter(())
        self._stack.close()

    def picture(self, number: int, longest: int, wanted: Callable[[], bool] | None = None) -> Pixels | None:
        """Frame `number` (the nearest there is) with `longest` pixels at most on its long side.

        None when `wanted` says no before the frame was reached: decoding from a far keyframe can take a second.
        """
        number = min(max(number, 0), len(self._times) - 1)
        with refusing():
            frame = self._frame(number, wanted)
            if frame is None:
                return None
            turned = turn(frame)
            width, height = within(*self._seen_size(frame), longest)
            size = (height, width) if turned in (90, 270) else (width, height)
            made = self._converter.convert(frame, size, "bgra")
        plane = made.planes[0]
        return Pixels(made.width, made.height, plane.line_size, memoryview(plane), turned)

    def frame(self, number: int) -> VideoFrame:
        """Frame `number` (the nearest there is), as it was decoded."""
        with refusing():
            frame = self._frame(min(max(number, 0), len(self._times) - 1), None)
        assert frame is not None
        return frame

    def _seen_size(self, frame: VideoFrame) -> tuple[int, int]:
        shape = self._stream.sample_aspect_ratio or Fraction(1)
        width, height = (round(frame.width * shape), frame.height) if shape > 0 else (frame.width, frame.height)
        return (height, width) if turn(frame) in (90, 270) else (width, height)

    def _frame(self, number: int, wanted: Callable[[], bool] | None) -> VideoFrame | None:
        kept = self._kept.get(number)
        if kept is not None:
            return kept
        for key in self._ways(number):
            if key is not None:
                self._seek(key)
            found = self._decode_to(number, wanted)
            if found is not None or (wanted is not None and not wanted()):
                return found
        raise ClipRefused(ClipFault.DOES_NOT_DECODE, f"no frame {number}")

    def _ways(self, number: int) -> Iterator[int | None]:
        """From where to decode: on from here (None), else from the nearest keyframe, else from one before it."""
        key = bisect_right(self._keys, number) - 1
        nearest = self._keys[key] if key >= 0 else 0
        if self._next <= number and (number - self._next < _WORTH_A_SEEK or nearest <= self._next):
            yield None
        yield nearest
        if key > 0:
            yield self._keys[key - 1]
        yield 0

    def _seek(self, number: int) -> None:
        self._container.seek(self._times[number], stream=self._stream)
        self._frames = self._container.decode(self._stream)
        self._next = number

    def _decode_to(self, number: int, wanted: Callable[[], bool] | None) -> VideoFrame | None:
        context = self._stream.codec_context
        while wanted is None or wanted():
            context.skip_frame = "NONREF" if self._next < number - _FAR else "DEFAULT"
            frame = next(self._frames, None)
            if frame is None or frame.pts is None:
                self._next = len(self._times)
                return None
            found = bisect_left(self._times, frame.pts)
            self._next = found + 1
            self._keep(found, frame)
            if found == number:
                return frame
            if found > number:
                return None
        return None

    def _keep(self, number: int, frame: VideoFrame) -> None:
        self._kept[number] = frame
        while len(self._kept) > self._room:
            del self._kept[next(iter(self._kept))]


def _index(container: InputContainer, stream: VideoStream) -> tuple[list[int], list[int], int]:
    """The times of presentation in order, the numbers of the keyframes, and when the last frame ends."""
    found = [
        (p.pts, p.is_keyframe, p.duration or 0)
        for p in container.demux(stream)
        if p.pts is not None and not p.is_discard
    ]
    if not found:
        raise ClipRefused(ClipFault.DOES_NOT_DECODE, "no frames")
    found.sort()
    times = [pts for pts, _key, _duration in found]
    usual = (times[-1] - times[0]) // (len(times) - 1) if len(times) > 1 else 1
    return times, [n for n, (_pts, key, _d) in enumerate(found) if key], times[-1] + (found[-1][2] or max(usual, 1))
