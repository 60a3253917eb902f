"""Clips: judged, and looked into. A clip is whole when its boxes are and when its first and last frame decode.

PyAV is imported at the first use; it costs 50 ms that the first window need not wait for.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# (PyAV's filters and images are typed in part only)

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from kling_desktop.media.boxes import walk
from kling_desktop.media.faults import ClipFault, ClipRefused

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


def check(path: Path) -> ClipFacts:
    """Judges a file. Raises ClipRefused for what is not a whole clip, OSError."""
    walk(path)
    with _opened(path) as (container, stream):
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
    with _opened(path) as (container, stream):
        return _facts(container, stream)


def poster(path: Path, target: Path) -> None:
    """Writes the first frame, small, as JPEG. Raises ClipRefused, OSError."""
    with _opened(path) as (container, stream):
        frame = next(iter(container.decode(stream)), None)
        if frame is None:
            raise ClipRefused(ClipFault.DOES_NOT_DECODE)
        _save(_picture(frame, *_within(frame.width, frame.height, POSTER)), target)


def filmstrip(path: Path, target: Path) -> None:
    """Writes evenly spread frames side by side as one wide JPEG, in one pass. Raises ClipRefused, OSError."""
    from PIL import Image

    with _opened(path) as (container, stream):
        found = _facts(container, stream)
        width = max(1, round(TILE_HEIGHT * found.width / found.height))
        wanted = {tile * max(found.frames - 1, 1) // (TILES - 1): tile for tile in reversed(range(TILES))}
        strip, latest = Image.new("RGB", (width * TILES, TILE_HEIGHT)), 0
        for number, frame in enumerate(container.decode(stream)):
            if number in wanted:
                tile = _picture(frame, width, TILE_HEIGHT)
                for place in range(latest, wanted[number] + 1):
                    strip.paste(tile, (place * width, 0))
                latest = wanted[number]
        _save(strip, target)


def still(path: Path, number: int, target: Path) -> None:
    """Writes frame `number` (from 0), whole and lossless, as PNG. Raises ClipRefused, OSError."""
    with _opened(path) as (container, stream):
        found = _facts(container, stream)
        half = Fraction(1, 2) / found.rate
        at = Fraction(number) / found.rate
        base = stream.time_base or Fraction(1, 1000)
        container.seek(int(at / base) + (stream.start_time or 0), stream=stream)
        shown: VideoFrame | None = None
        for frame in _in_order(container, stream):
            shown = frame
            if frame.pts is not None and (frame.pts - (stream.start_time or 0)) * base >= at - half:
                break
        if shown is None:
            raise ClipRefused(ClipFault.DOES_NOT_DECODE)
        target.parent.mkdir(parents=True, exist_ok=True)
        _picture(shown, shown.width, shown.height).save(target, "PNG")


def can_decode() -> bool:
    """Whether H.264 can be decoded here."""
    from av.codec import Codec
    from av.error import FFmpegError

    try:
        return Codec("h264", "r") is not None
    except (FFmpegError, ValueError):
        return False


@contextmanager
def _opened(path: Path) -> Generator[tuple[InputContainer, VideoStream]]:
    """The clip and its picture; every way in which FFmpeg fails turned into a refusal."""
    import av
    from av.error import FFmpegError

    try:
        with av.open(path) as container:
            if not container.streams.video:
                raise ClipRefused(ClipFault.NO_VIDEO)
            stream = container.streams.video[0]
            stream.thread_type = "AUTO"
            yield container, stream
    except FFmpegError as error:
        if isinstance(error, OSError) and not isinstance(error, ValueError) and path.exists() is False:
            raise FileNotFoundError(2, "No such file", str(path)) from error
        raise ClipRefused(ClipFault.DOES_NOT_DECODE, str(error)) from error


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


def _in_order(container: InputContainer, stream: VideoStream) -> Iterator[VideoFrame]:
    return (frame for frame in container.decode(stream) if frame.pts is not None)


def _picture(frame: VideoFrame, width: int, height: int) -> Image.Image:
    """A frame in sRGB; HD without a tag is BT.709, smaller is what the file says or BT.601."""
    from av.video.reformatter import Colorspace

    untagged = int(frame.colorspace) in (0, 2)
    source = Colorspace.ITU709 if untagged and frame.height >= 720 else None
    shown = frame.reformat(width, height, format="rgb24", src_colorspace=source, dst_colorspace=None)
    return shown.to_image()


def _within(width: int, height: int, longest: int) -> tuple[int, int]:
    scale = min(1.0, longest / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def _save(image: Image.Image, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.name}.new")
    image.save(fresh, "JPEG", quality=85)
    fresh.replace(target)
