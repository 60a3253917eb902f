"""The pictures of a request as they enter a clip: found, upright, covering the frame, in Y, U and V planes."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# (PyAV's frames are typed in part only)

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from av.video.frame import VideoFrame
from av.video.reformatter import Colorspace
from PIL import Image, ImageOps

Planes = tuple[Image.Image, Image.Image, Image.Image]
Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Source:
    """A picture of a request: its address, and where it is kept: None for one from elsewhere, never fetched."""

    url: str
    path: Path | None


def opened(path: Path) -> Image.Image:
    """A kept picture, upright and in RGB. Raises OSError."""
    with Image.open(path) as image:
        return ImageOps.exif_transpose(image).convert("RGB")


def covering(image: Image.Image, size: Size) -> Image.Image:
    """The picture scaled to cover the frame, its middle kept."""
    return ImageOps.fit(image, size, Image.Resampling.LANCZOS)


def planes_of(image: Image.Image) -> Planes:
    """A picture in RGB as the three planes of a BT.709 frame."""
    frame = VideoFrame.from_image(image).reformat(format="yuv420p", dst_colorspace=Colorspace.ITU709)
    y, u, v = (
        Image.frombuffer("L", (plane.width, plane.height), bytes(plane), "raw", "L", plane.line_size, 1).copy()
        for plane in frame.planes
    )
    return y, u, v


def pushed(planes: Planes, push: float) -> Planes:
    """The planes with the camera nearer by this share of the picture; exactly themselves at 0."""
    if push < 1e-5:
        return planes
    y, u, v = (_nearer(plane, push) for plane in planes)
    return y, u, v


def _nearer(plane: Image.Image, push: float) -> Image.Image:
    width, height = plane.size
    x, y = width * push / 2, height * push / 2
    return plane.resize(plane.size, Image.Resampling.BILINEAR, box=(x, y, width - x, height - y))
