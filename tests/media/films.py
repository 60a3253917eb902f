"""Small real clips, each frame with its number in its brightness."""

# PyAV leaves its packets and pictures untyped in part.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportArgumentType=false, reportUnknownArgumentType=false

from __future__ import annotations

from array import array
from fractions import Fraction
from math import sin
from pathlib import Path

import av
from PIL import Image

SIZE = (192, 108)
_STEP = 8  # of grey between two frames: far more than compression blurs


def grey(number: int) -> int:
    """The brightness of frame `number`."""
    return 16 + number * _STEP % 224


def film(
    path: Path,
    *,
    frames: int = 24,
    flags: str = "+faststart",
    sound: bool = False,
    rate: int = 24,
    tone_from: int | None = None,
) -> Path:
    """An H.264 clip; B frames and a keyframe every 12, as services deliver them. Its sound is heard from a frame on."""
    pictures = [Image.new("RGB", SIZE, (grey(n), grey(n), grey(n))) for n in range(frames)]
    return encoded(path, pictures, flags=flags, sound=sound, rate=rate, tone_from=tone_from)


def encoded(
    path: Path,
    pictures: list[Image.Image],
    *,
    flags: str = "+faststart",
    sound: bool = False,
    rate: int = 24,
    colours: tuple[str, int, int] | None = None,
    tone_from: int | None = None,
) -> Path:
    """These pictures as a clip. `colours`: the matrix to encode with, its number to tag with, and the range."""
    with av.open(str(path), "w", format="mp4", options={"movflags": flags} if flags else {}) as container:
        stream = container.add_stream("libx264", rate=rate, options={"crf": "10", "g": "12", "bf": "2"})
        stream.width, stream.height = pictures[0].size
        stream.pix_fmt = "yuv420p"
        if colours:
            stream.codec_context.colorspace = colours[1]
            stream.codec_context.color_range = colours[2]
        voice = container.add_stream("aac", rate=44_100, layout="mono") if sound else None
        for number, picture in enumerate(pictures):
            frame = av.VideoFrame.from_image(picture)
            if colours:
                frame = frame.reformat(format="yuv420p", dst_colorspace=colours[0], dst_color_range=colours[2])
            else:
                frame = frame.reformat(format="yuv420p", dst_colorspace="ITU709")
            frame.pts, frame.time_base = number, Fraction(1, rate)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
        if voice is not None:
            for at in range(0, 44_100 * len(pictures) // rate, 1024):
                heard = tone_from is not None and at >= 44_100 * tone_from // rate
                part = av.AudioFrame(format="fltp", layout="mono", samples=1024)
                part.planes[0].update(array("f", (heard * 0.8 * sin((at + n) / 16) for n in range(1024))).tobytes())
                part.pts, part.sample_rate, part.time_base = at, 44_100, Fraction(1, 44_100)
                container.mux(voice.encode(part))
            container.mux(voice.encode(None))
    return path


def sound_only(path: Path) -> Path:
    """An MP4 without a picture track."""
    with av.open(str(path), "w", format="mp4") as container:
        voice = container.add_stream("aac", rate=44_100, layout="mono")
        silence = av.AudioFrame(format="fltp", layout="mono", samples=1024)
        silence.planes[0].update(bytes(silence.planes[0].buffer_size))
        silence.pts, silence.sample_rate, silence.time_base = 0, 44_100, Fraction(1, 44_100)
        container.mux(voice.encode(silence))
        container.mux(voice.encode(None))
    return path


def packets(path: Path) -> list[tuple[int, bytes, Fraction | None, bool]]:
    """Every packet of a clip: its track, its bytes, when it is shown, and whether a seek can begin with it."""
    with av.open(str(path)) as container:
        return [
            (p.stream.index, bytes(p), None if p.pts is None else p.pts * p.time_base, p.is_keyframe)
            for p in container.demux()
            if p.dts is not None
        ]
