"""Clips: judged, and looked into. A clip is whole when its boxes are and when its first and last frame decode.

PyAV is imported at the first use; it costs 50 ms that the first window need not wait for.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# (PyAV's filters and images are typed in part only)

from __future__ import annotations

import io
from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.media.boxes import walk
from kling_desktop.media.container import opened
from kling_desktop.media.faults import ClipFault, ClipRefused
from kling_desktop.media.reel import Reel
from kling_desktop.media.screen import Converter, turn
from kling_desktop.media.sizes import within
from kling_desktop.media.writing import write_whole

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream
    from PIL import Image

__all__ = ["ClipFacts", "ClipFault", "ClipRefused", "can_decode", "check", "facts", "filmstrip", "poster", "still"]

POSTER = 640  # pixels of its long side
TILES, TILE_HEIGHT = 24, 72


@dataclass(frozen=True, slots=True)
class ClipFacts:
    """What a clip is, read from the file. Lengths in pixels, `duration` in seconds, `rate` in frames a second."""

    width: int
    height: int
    rate: Fraction
    frames: int
    duration: float
    codec: str
    has_audio: bool

    @property
    def last_frame(self) -> int:
        """The number of its last frame; the first is 0."""
        return max(0, self.frames - 1)


def check(path: Path) -> ClipFacts:
    """Judges a file. Raises ClipRefused for what is not a whole clip, OSError."""
    walk(path)
    with opened(path) as (container, stream):
        found = _facts(container, stream)
        if next(iter(container.decode(stream)), None) is None:
            raise ClipRefused(ClipFault.DOES_NOT_DECODE, "no first frame")
        if stream.duration:
            container.seek(max(0, (stream.start_time or 0) + stream.duration - 1), stream=stream)
        last = None
        for last in container.decode(stream):  # noqa: B007 (the last one is wanted)
            pass
        if last is None:
            raise ClipRefused(ClipFault.DOES_NOT_DECODE, "no last frame")
    return found


def facts(path: Path) -> ClipFacts:
    """A clip's size, rate and length from its index alone. Raises ClipRefused, OSError."""
    with opened(path) as (container, stream):
        return _facts(container, stream)


def poster(path: Path, target: Path) -> None:
    """Writes the first frame, small, as JPEG. Raises ClipRefused, OSError."""
    with opened(path) as (container, stream):
        frame = next(iter(container.decode(stream)), None)
        if frame is None:
            raise ClipRefused(ClipFault.DOES_NOT_DECODE)
        _save(_picture(frame, *within(*_upright(frame), POSTER)), target)


def filmstrip(path: Path, target: Path) -> None:
    """Writes evenly spread frames side by side as one wide JPEG, in one pass. Raises ClipRefused, OSError."""
    from PIL import Image

    with opened(path) as (container, stream):
        found = _facts(container, stream)
        wanted = [tile * max(found.frames - 1, 0) // (TILES - 1) for tile in range(TILES)]
        strip, done, latest = None, 0, None
        for number, latest in enumerate(container.decode(stream)):
            if strip is None:
                width, height = _upright(latest)
                strip = Image.new("RGB", (max(1, round(TILE_HEIGHT * width / height)) * TILES, TILE_HEIGHT))
            upto = bisect_right(wanted, number)
            _paste(strip, latest, range(done, upto))
            done = upto
        if strip is None or latest is None:
            raise ClipRefused(ClipFault.DOES_NOT_DECODE)
        _paste(strip, latest, range(done, TILES))
        _save(strip, target)


def still(path: Path, number: int, target: Path) -> bool:
    """Writes frame `number` (from 0; beyond the end, the last), whole and lossless, as PNG; whether it is the last.

    Raises ClipRefused, OSError.
    """
    reel = Reel(path)
    try:
        shown = reel.frame(number)
        buffer = io.BytesIO()
        _picture(shown, *_upright(shown), exact=True).save(buffer, "PNG", compress_level=1)
        last = number >= len(reel.timing.starts) - 1
    finally:
        reel.close()
    write_whole(target, buffer.getvalue())
    return last


def _paste(strip: Image.Image, frame: VideoFrame, places: range) -> None:
    width = strip.width // TILES
    if places:
        tile = _picture(frame, width, TILE_HEIGHT)
        for place in places:
            strip.paste(tile, (place * width, 0))


def can_decode() -> bool:
    """Whether H.264 can be decoded here."""
    from av.codec import Codec
    from av.error import FFmpegError

    try:
        Codec("h264", "r")
    except (FFmpegError, ValueError):
        return False
    return True


def _facts(container: InputContainer, stream: VideoStream) -> ClipFacts:
    rate = stream.average_rate or stream.guessed_rate or Fraction(24)
    if stream.duration and stream.time_base:
        duration = float(stream.duration * stream.time_base)
    else:
        duration = (container.duration or 0) / 1_000_000
    frames = stream.frames or round(duration * rate)
    context = stream.codec_context
    sound = bool(container.streams.audio)
    return ClipFacts(context.width, context.height, rate, frames, duration, context.name, sound)


def _picture(frame: VideoFrame, width: int, height: int, *, exact: bool = False) -> Image.Image:
    """A frame in RGB, upright; so is the size."""
    turned = turn(frame)
    lying = turned in (90, 270)
    size = (height, width) if lying else (width, height)
    image = Converter().convert(frame, size, "rgb24", careful=exact).to_image()
    return image.rotate(-turned, expand=True) if turned else image


def _upright(frame: VideoFrame) -> tuple[int, int]:
    lying = turn(frame) in (90, 270)
    return (frame.height, frame.width) if lying else (frame.width, frame.height)


def _save(image: Image.Image, target: Path) -> None:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=85)
    write_whole(target, buffer.getvalue())
