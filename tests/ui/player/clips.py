"""Small real clips for the player's tests, each frame with its number in its pixels."""

# PyAV leaves its packets untyped.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from array import array
from fractions import Fraction
from math import sin
from pathlib import Path

import av
from PySide6.QtGui import QImage

WIDTH, HEIGHT, BITS = 160, 96, 10
_BLOCK = WIDTH // BITS
_TICKS = 24_000  # of a clip with uneven frames, a second


def write_numbered_clip(
    path: Path,
    *,
    frames: int,
    rate: int | Fraction,
    keyframe_every: int = 12,
    b_frames: int = 0,
    uneven: bool = False,
    sound: bool = False,
) -> Path:
    """Writes an H.264 clip whose frame n shows n as ten black or white columns."""
    with av.open(str(path), "w") as container:
        options = {"crf": "12", "preset": "ultrafast", "bf": str(b_frames), "sc_threshold": "0"}
        stream = container.add_stream("libx264", rate=Fraction(rate), options=options)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        stream.codec_context.gop_size = keyframe_every
        if uneven:
            stream.codec_context.time_base = Fraction(1, _TICKS)
        voice = container.add_stream("aac", rate=44_100, layout="mono") if sound else None
        for number in range(frames):
            frame = _picture(number)
            if uneven:
                frame.pts, frame.time_base = start_of_uneven(number), Fraction(1, _TICKS)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
        if voice is not None:
            for at in range(0, round(44_100 * frames / rate), 1024):
                tone = av.AudioFrame(format="fltp", layout="mono", samples=1024)
                loud = 0.8 if at > 22_050 * frames / rate else 0.0  # the second half is heard
                tone.planes[0].update(array("f", (loud * sin((at + n) / 16) for n in range(1024))).tobytes())
                tone.pts, tone.sample_rate, tone.time_base = at, 44_100, Fraction(1, 44_100)
                container.mux(voice.encode(tone))
            container.mux(voice.encode(None))
    return path


def start_of_uneven(number: int) -> int:
    """When frame `number` of an uneven clip begins, in its ticks."""
    return number * 1000 + number % 3 * 300


def _picture(number: int) -> av.VideoFrame:
    frame = av.VideoFrame(WIDTH, HEIGHT, "yuv420p")
    line = b"".join((b"\xeb" if number >> bit & 1 else b"\x10") * _BLOCK for bit in range(BITS))
    for plane, content in zip(frame.planes, (line, b"\x80" * (WIDTH // 2), b"\x80" * (WIDTH // 2)), strict=True):
        padded = content.ljust(plane.line_size, b"\x00")
        plane.update(padded * plane.height)
    return frame


def number_in(image: QImage) -> int:
    """The number that a picture of such a clip shows, in whatever size; -1 for no picture."""
    if image.isNull():
        return -1
    block = image.width() / BITS
    columns = ((bit, image.pixelColor(int((bit + 0.5) * block), image.height() // 2)) for bit in range(BITS))
    return sum(1 << bit for bit, color in columns if color.lightness() > 127)
