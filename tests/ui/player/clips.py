"""Small real clips for the player's tests, each frame with its number in its pixels."""

# PyAV leaves its packets untyped.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from pathlib import Path

import av
from PySide6.QtGui import QImage

WIDTH, HEIGHT, BITS = 160, 96, 8
_BLOCK = WIDTH // BITS


def write_numbered_clip(path: Path, *, frames: int, rate: int, keyframe_every: int = 12) -> Path:
    """Writes an H.264 clip whose frame n shows n as eight black or white columns."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=rate, options={"crf": "12", "preset": "ultrafast"})
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        stream.codec_context.gop_size = keyframe_every
        for number in range(frames):
            container.mux(stream.encode(_picture(number)))
        container.mux(stream.encode(None))
    return path


def _picture(number: int) -> av.VideoFrame:
    frame = av.VideoFrame(WIDTH, HEIGHT, "yuv420p")
    line = b"".join((b"\xeb" if number >> bit & 1 else b"\x10") * _BLOCK for bit in range(BITS))
    for plane, content in zip(frame.planes, (line, b"\x80" * (WIDTH // 2), b"\x80" * (WIDTH // 2)), strict=True):
        padded = content.ljust(plane.line_size, b"\x00")
        plane.update(padded * plane.height)
    return frame


def number_in(image: QImage) -> int:
    """The number that a picture of such a clip shows."""
    columns = ((bit, image.pixelColor(bit * _BLOCK + _BLOCK // 2, HEIGHT // 2)) for bit in range(BITS))
    return sum(1 << bit for bit, color in columns if color.lightness() > 127)
