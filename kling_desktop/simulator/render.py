"""A real MP4 for a task: H.264 at 24 frames a second, AAC where audio is asked for.

First and last frame are exactly the pictures that were given; between them the camera moves forward and back to where
it was while one picture dissolves into the other. Work is done in Y, U and V planes, which is three times as fast as in
RGB.
"""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# (PyAV's frames and streams are typed in part only)

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
from av.audio.frame import AudioFrame
from av.container import OutputContainer
from av.video.frame import VideoFrame
from av.video.reformatter import Colorspace
from PIL import Image, ImageDraw, ImageFont, ImageOps

from kling_desktop.simulator.scene import scene
from kling_desktop.simulator.sound import RATE, samples

FPS = 24
PUSH = 0.08  # how far the camera moves forward, as a share of the picture
_OPTIONS = {
    "preset": "ultrafast",
    "crf": "18",
    "x264-params": "keyint=24:colorprim=bt709:transfer=bt709:colormatrix=bt709:range=tv",
}
_SHAPES = {"16:9": (16, 9), "9:16": (9, 16), "1:1": (1, 1)}
_SHORT = {"std": 720, "pro": 1080}

Planes = tuple[Image.Image, Image.Image, Image.Image]


@dataclass(frozen=True, slots=True)
class Order:
    """What to render: pictures as files or None, `seconds` long, `scale` below 1 for small clips in tests."""

    prompt: str
    mode: str
    aspect_ratio: str | None
    seconds: int
    audio: bool
    watermark: bool
    first: Path | None = None
    last: Path | None = None
    references: tuple[Path, ...] = ()
    scale: float = 1.0


def render(order: Order, target: Path, told: Callable[[float], None]) -> None:
    """Renders into `target`, telling its progress from 0 to 1. Raises OSError for a picture that cannot be read."""
    size = _size(order)
    first, last = _ends(order, size)
    count = order.seconds * FPS
    part = target.with_suffix(".part.mp4")
    with av.open(part, "w", format="mp4", options={"movflags": "+faststart"}) as container:
        video = container.add_stream("libx264", rate=FPS, options=dict(_OPTIONS))
        video.width, video.height, video.pix_fmt = size[0], size[1], "yuv420p"
        video.codec_context.thread_count = 2
        sound = container.add_stream("aac", rate=RATE, layout="stereo") if order.audio else None
        mark = _mark(size) if order.watermark else None
        for number, planes in enumerate(_moved(_planes(first), _planes(last), count)):
            frame = _frame(planes, size, mark)
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            container.mux(video.encode(frame))
            told(number / count)
        container.mux(video.encode(None))
        if sound is not None:
            _add_sound(container, sound, order)
    part.replace(target)
    told(1.0)


def _size(order: Order) -> tuple[int, int]:
    ratio = order.aspect_ratio or _nearest(order.first)
    wide, high = _SHAPES.get(ratio, _SHAPES["16:9"])
    unit = _SHORT.get(order.mode, 720) * order.scale / min(wide, high)
    return max(16, round(wide * unit / 2) * 2), max(16, round(high * unit / 2) * 2)


def _nearest(picture: Path | None) -> str:
    if picture is None:
        return "16:9"
    with Image.open(picture) as image:
        shape = image.width / image.height
    return min(_SHAPES, key=lambda ratio: abs(math.log(_SHAPES[ratio][0] / _SHAPES[ratio][1] / shape)))


def _ends(order: Order, size: tuple[int, int]) -> tuple[Image.Image, Image.Image]:
    """The first and the last frame."""
    given = [_covering(path, size) if path else None for path in (order.first, order.last)]
    lenders = [image for image in given if image] + [_covering(path, size) for path in order.references]
    first = given[0] or scene(order.prompt, size, 0.0, lenders)
    last = given[1] or (given[0] or scene(order.prompt, size, 1.0, lenders))
    return first, last


def _covering(path: Path, size: tuple[int, int]) -> Image.Image:
    with Image.open(path) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
    return ImageOps.fit(upright, size, Image.Resampling.LANCZOS)


def _planes(image: Image.Image) -> Planes:
    frame = VideoFrame.from_image(image).reformat(format="yuv420p", dst_colorspace=Colorspace.ITU709)
    read = [
        Image.frombuffer("L", (plane.width, plane.height), bytes(plane), "raw", "L", plane.line_size, 1)
        for plane in frame.planes
    ]
    return read[0].copy(), read[1].copy(), read[2].copy()


def _moved(first: Planes, last: Planes, count: int) -> Iterator[Planes]:
    still = all(a.tobytes() == b.tobytes() for a, b in zip(first, last, strict=True))
    for number in range(count):
        at = number / (count - 1)
        eased = at * at * at * (at * (at * 6 - 15) + 10)
        push = PUSH * math.sin(math.pi * (eased if not still else at / 2)) ** 2
        y, u, v = (_pushed(a if still else Image.blend(a, b, eased), push) for a, b in zip(first, last, strict=True))
        yield y, u, v


def _pushed(plane: Image.Image, push: float) -> Image.Image:
    if push < 1e-5:
        return plane
    width, height = plane.size
    x, y = width * push / 2, height * push / 2
    return plane.resize(plane.size, Image.Resampling.BILINEAR, box=(x, y, width - x, height - y))


def _frame(planes: Planes, size: tuple[int, int], mark: Image.Image | None) -> VideoFrame:
    luma = planes[0]
    if mark is not None:
        luma = luma.copy()
        luma.paste(225, (luma.width - mark.width, luma.height - mark.height), mark)
    frame = VideoFrame(size[0], size[1], "yuv420p")
    for plane, image in zip(frame.planes, (luma, *planes[1:]), strict=True):
        rows = image.tobytes()
        pad = plane.line_size - image.width
        if pad:
            width = image.width
            rows = b"".join(rows[n * width : (n + 1) * width] + bytes(pad) for n in range(image.height))
        plane.update(rows)
    return frame


def _mark(size: tuple[int, int]) -> Image.Image:
    """The watermark as coverage, for the lower right corner."""
    height = max(12, size[1] // 28)
    font = ImageFont.load_default(height)
    box = font.getbbox("Simulator")
    mark = Image.new("L", (int(box[2]) + height, int(box[3]) + height))
    ImageDraw.Draw(mark).text((0, 0), "Simulator", font=font, fill=150)
    return mark


def _add_sound(container: OutputContainer, stream: object, order: Order) -> None:
    left, right = samples(order.prompt, order.seconds)
    for start in range(0, len(left), 1024):
        chunk: Sequence[bytes] = [channel[start : start + 1024].tobytes() for channel in (left, right)]
        frame = AudioFrame(format="fltp", layout="stereo", samples=len(chunk[0]) // 4)
        for plane, content in zip(frame.planes, chunk, strict=True):
            plane.update(content + bytes(plane.buffer_size - len(content)))
        frame.sample_rate, frame.pts = RATE, start
        container.mux(stream.encode(frame))  # pyright: ignore[reportAttributeAccessIssue]
    container.mux(stream.encode(None))  # pyright: ignore[reportAttributeAccessIssue]
