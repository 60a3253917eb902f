"""A real MP4 for a task: H.264 at 24 frames a second, AAC where audio is asked for.

First and last frame are exactly the pictures that were given; between them the camera moves forward and back to where
it was while one picture dissolves into the other. Work is done in Y, U and V planes, which is three times as fast as in
RGB. What is seen without pictures is in `scene.py`.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# (PyAV's frames and streams are typed in part only)

from __future__ import annotations

import io
import math
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.video.frame import VideoFrame
from PIL import Image, ImageDraw, ImageFont

from kling_desktop.simulator.pictures import Planes, Size, Source, covering, opened, planes_of, pushed
from kling_desktop.simulator.scene import Scene, still
from kling_desktop.simulator.sound import RATE, soundscape

FPS = 24
PUSH = 0.08  # how far the camera moves forward, as a share of the picture
_BT709 = 1
_OPTIONS = {
    "preset": "ultrafast",
    "crf": "18",
    "x264-params": "keyint=48:colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv",
}
_SHAPES = {"16:9": (16, 9), "9:16": (9, 16), "1:1": (1, 1)}
_SHORT = {"std": 720, "pro": 1080}


@dataclass(frozen=True, slots=True)
class Order:
    """What to render: `seconds` long, `scale` below 1 for small clips in tests."""

    prompt: str
    mode: str
    aspect_ratio: str | None
    seconds: int
    audio: bool
    watermark: bool
    first: Source | None = None
    last: Source | None = None
    references: tuple[Source, ...] = ()
    scale: float = 1.0

    @property
    def count(self) -> int:
        """How many frames."""
        return self.seconds * FPS


def render(order: Order, target: Path, told: Callable[[float], None]) -> None:
    """Renders into `target`, telling its progress from 0 to 1. Raises OSError for a picture that cannot be read."""
    size = size_of(order)
    part = target.with_suffix(".part.mp4")
    with av.open(part, "w", format="mp4", options={"movflags": "+faststart"}) as container:
        video = container.add_stream("libx264", rate=FPS, options=dict(_OPTIONS))
        video.width, video.height, video.pix_fmt = *size, "yuv420p"
        context = video.codec_context
        context.thread_count = 2
        context.colorspace = context.color_primaries = context.color_trc = context.color_range = _BT709
        sound = container.add_stream("aac", rate=RATE, layout="stereo") if order.audio else None
        mark = _mark(size) if order.watermark else None
        for number, planes in enumerate(_one_ahead(_frames(order, size))):
            frame = _frame(planes, size, mark)
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            container.mux(video.encode(frame))
            told(number / order.count)
        container.mux(video.encode(None))
        if sound is not None:
            _add_sound(container, sound, order)
    part.replace(target)


def _one_ahead(frames: Iterator[Planes]) -> Iterator[Planes]:
    """The frames, the next one being made while the present one is encoded: Pillow and x264 both let go of the GIL."""
    with ThreadPoolExecutor(1) as making:
        coming = making.submit(next, frames, None)
        while (planes := coming.result()) is not None:
            coming = making.submit(next, frames, None)
            yield planes


def sound_only() -> bytes:
    """An MP4 that has sound and no picture."""
    held = io.BytesIO()
    with av.open(held, "w", format="mp4") as container:
        stream = container.add_stream("aac", rate=RATE, layout="stereo")
        _add_sound(container, stream, Order("silence", "pro", None, 1, audio=True, watermark=False))
    return held.getvalue()


def size_of(order: Order) -> Size:
    """Width and height in pixels, both even."""
    wide, high = _SHAPES[order.aspect_ratio or _nearest_shape(order.first)]
    unit = _SHORT[order.mode] * order.scale / min(wide, high)
    return max(16, round(wide * unit / 2) * 2), max(16, round(high * unit / 2) * 2)


def _nearest_shape(source: Source | None) -> str:
    if source is None or source.path is None:
        return "16:9"
    width, height = opened(source.path).size
    return min(_SHAPES, key=lambda ratio: abs(math.log(_SHAPES[ratio][0] / _SHAPES[ratio][1] * height / width)))


def _frames(order: Order, size: Size) -> Iterator[Planes]:
    first, last = (_planes(source, size) for source in (order.first, order.last))
    if first is not None and last is not None:
        return _dissolved(first, last, order.count)
    if first is not None:
        return (pushed(first, PUSH * _eased(at)) for at in _moments(order.count))
    if last is not None:
        return (pushed(last, PUSH * _eased(1 - at)) for at in _moments(order.count))
    lenders = [covering(_image(source, size), (64, 64)) for source in order.references]
    return Scene(order.prompt, size, lenders, order.count).frames()


def _planes(source: Source | None, size: Size) -> Planes | None:
    return planes_of(covering(_image(source, size), size)) if source is not None else None


def _image(source: Source, size: Size) -> Image.Image:
    return opened(source.path) if source.path is not None else still(source.url, size)


def _moments(count: int) -> Iterator[float]:
    return (number / (count - 1) for number in range(count))


def _eased(at: float) -> float:
    """From 0 to 1, starting and ending at rest."""
    return at * at * at * (at * (at * 6 - 15) + 10)


def _dissolved(first: Planes, last: Planes, count: int) -> Iterator[Planes]:
    """One camera for both pictures, so that what is in both stays in its place while the light changes."""
    for at in _moments(count):
        share = _eased(at)
        y, u, v = (Image.blend(a, b, share) for a, b in zip(first, last, strict=True))
        yield pushed((y, u, v), PUSH * math.sin(math.pi * at) ** 2)


def _frame(planes: Planes, size: Size, mark: Image.Image | None) -> VideoFrame:
    luma = planes[0]
    if mark is not None:
        luma = luma.copy()
        luma.paste(225, (luma.width - mark.width, luma.height - mark.height), mark)
    frame = VideoFrame(*size, "yuv420p")
    frame.colorspace = frame.color_range = frame.color_primaries = frame.color_trc = _BT709
    for plane, image in zip(frame.planes, (luma, *planes[1:]), strict=True):
        plane.update(image.tobytes("raw", "L", plane.line_size).ljust(plane.buffer_size, b"\0"))
    return frame


def _mark(size: Size) -> Image.Image:
    """The watermark as coverage, for the lower right corner."""
    height = max(10, min(size) // 40)
    font = ImageFont.load_default(height)
    _, _, right, bottom = font.getbbox("Kling simulator")
    mark = Image.new("L", (int(right + 1.5 * height), int(bottom + 1.5 * height)))
    ImageDraw.Draw(mark).text((0, 0), "Kling simulator", font=font, fill=130)
    return mark


def _add_sound(container: OutputContainer, stream: AudioStream, order: Order) -> None:
    for frame in soundscape(order.prompt, order.seconds):
        container.mux(stream.encode(frame))
    container.mux(stream.encode(None))
