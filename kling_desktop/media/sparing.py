"""Large pictures decoded in less memory than Pillow's own decoders of WebP, AVIF and JPEG 2000 ask for.

Only where the picture is made smaller anyway. A WebP or AVIF is decoded by PyAV into its planes, of which a strip at a
time becomes RGB; each pixel is Pillow's within 1 of 255, of an AVIF now and then 2. A JPEG 2000 is decoded at a half, a
quarter or an eighth, as its format provides for. What is not quite plain is left to Pillow (`_NOT_PLAIN`, `planes`).
"""

from __future__ import annotations

import os
import re
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, cast

from PIL import Image

if TYPE_CHECKING:
    from av.video.frame import VideoFrame
    from PIL import ImageFile

Matrix = tuple[float, float, float, float, float, float, float, float, float, float, float, float]

LARGE = 16_000_000  # pixels; of less Pillow needs a quarter of a gigabyte at most
_MOST = 350_000_000  # bytes that OpenJPEG may ask for
_J2K, _SEGMENT, _CODING, _TILE = b"\xff\x4f\xff\x51", 0xFF, 0x52, 0x90
_BT601, _BT709 = (0.299, 0.114), (0.2126, 0.0722)  # how much red and blue count in what is bright
_MATRICES = {1: _BT709, 2: _BT601, 5: _BT601, 6: _BT601}  # by the numbers of ITU-T H.273
_FULL_RANGE = 2  # FFmpeg's number
_NOT_PLAIN = re.compile(rb"grid|iovl|tmap|iden|auxC|a1lx|a1op|lsel|clap|moov")  # boxes of an AVIF that say more
_NCLX = re.compile(rb"colrnclx....(..)(.)", re.DOTALL)
_HEAD = 1 << 16  # bytes of an AVIF in which its boxes stand


class Planes:
    """A decoded picture of which each strip is made RGB, or RGBA, when it is asked for."""

    def __init__(self, frame: VideoFrame, matrix: Matrix, mode: str) -> None:
        self.size = (frame.width, frame.height)
        self._frame: VideoFrame | None = frame
        self._matrix, self._mode = matrix, mode

    def crop(self, box: tuple[int, int, int, int]) -> Image.Image:
        """A strip over the whole width, as Pillow's `crop` gives it."""
        _, top, width, bottom = box
        frame = self._whole()
        size, kind = (width, bottom - top), frame.format.name
        if kind == "argb":
            line = frame.planes[0].line_size
            rows = memoryview(cast("Any", frame.planes[0]))[top * line : bottom * line]
            return Image.frombytes("RGBA", size, rows, "raw", "ARGB", line, 1).convert(self._mode)
        with ThreadPoolExecutor(2) as pool:
            blue, red = pool.map(self._doubled, (1, 2), (box, box))
        strip = Image.merge("RGB", (self._plane(0).crop(box), blue, red)).convert("RGB", self._matrix)
        if kind == "yuva420p":
            strip.putalpha(self._plane(3).crop(box))
        return strip

    def give_back(self, above: int) -> None:
        """All rows at once, when the last has been read."""
        if above >= self.size[1]:
            self._frame = None

    def _whole(self) -> VideoFrame:
        if self._frame is None:
            raise ValueError("given back")
        return self._frame

    def _doubled(self, number: int, box: tuple[int, int, int, int]) -> Image.Image:
        """A strip of a plane that has half as many columns and rows. Rounded once, as all decoders do it."""
        _, top, width, bottom = box
        first, last = max(0, top // 2 - 1), min(-(-self.size[1] // 2), -(-bottom // 2) + 1)
        rows = self._plane(number, 2).crop((0, first, -(-width // 2), last)).convert("F").point(_and_a_half)
        part = (0, top / 2 - first, width / 2, bottom / 2 - first)
        return rows.resize((width, bottom - top), Image.Resampling.BILINEAR, part).convert("L")

    def _plane(self, number: int, by: int = 1) -> Image.Image:
        plane = self._whole().planes[number]
        size = (-(-self.size[0] // by), -(-self.size[1] // by))
        return Image.frombuffer("L", size, cast("Any", plane), "raw", "L", plane.line_size, 1)


def _and_a_half(value: Any) -> Any:
    """Pillow cuts off what stands behind the point."""
    return value * 1 + 0.5


def planes(image: ImageFile.ImageFile, wanted: tuple[int, int], large: int = LARGE) -> Planes | None:
    """The pixels of a WebP or AVIF of over `large` pixels that becomes as small as `wanted`; None: Pillow decodes it.

    Of a JPEG 2000 it tells Pillow to decode it smaller.
    """
    if image.format == "JPEG2000":
        _reduce(image, wanted)
    if image.format not in ("WEBP", "AVIF") or image.width * image.height <= large or image.fp is None:
        return None
    if max(wanted) >= max(image.size) or getattr(image, "n_frames", 1) > 1:
        return None
    from av.error import FFmpegError

    image.fp.seek(0)
    try:
        found = _webp(image.fp.read()) if image.format == "WEBP" else _avif(image.fp)
    except FFmpegError:
        return None
    if found is None or (found[0].width, found[0].height) != image.size:
        return None
    return Planes(*found, image.mode)


def _webp(content: bytes) -> tuple[VideoFrame, Matrix] | None:
    """The decoder understands the whole file: through a container it would be decoded twice."""
    from av import Packet
    from av.codec import CodecContext

    context: Any = CodecContext.create("webp", "r")
    packet = Packet(content)
    del content
    for frame in context.decode(packet) or context.decode(None):
        return (frame, _limited(*_BT601)) if frame.format.name in ("yuv420p", "yuva420p", "argb") else None
    return None


def _avif(file: Any) -> tuple[VideoFrame, Matrix] | None:
    import av

    head = file.read(_HEAD)
    if _NOT_PLAIN.search(head):
        return None
    file.seek(0)
    # Without the list it is decoded once more, to be looked at.
    container: Any = av.open(file, "r", options={"codec_whitelist": "none"})
    with container:
        if len(container.streams.video) != 1:
            return None
        context = container.streams.video[0].codec_context
        context.thread_count = os.cpu_count() or 1
        packets = list(container.demux(container.streams.video[0]))
        if any(packet.is_corrupt for packet in packets):
            return None
        for packet in packets:
            for frame in context.decode(packet):
                plain = frame.format.name == "yuv420p" and frame.width % 2 == 0  # an odd last column is Pillow's way
                matrix = _matrix(head, frame) if plain else None
                return None if matrix is None else (frame, matrix)
    return None


def _limited(red: float, blue: float) -> Matrix:
    """From luma of 16 to 235 and chroma of 16 to 240."""
    return _rgb(red, blue, 255 / 219, 255 / 224, 16)


def _rgb(red: float, blue: float, luma: float, chroma: float, black: float) -> Matrix:
    """Pillow's matrix from Y, Cb and Cr to red, green and blue."""
    green = 1 - red - blue
    to_red, to_blue = 2 * (1 - red) * chroma, 2 * (1 - blue) * chroma
    from_blue, from_red = -to_blue * blue / green, -to_red * red / green
    rows = ((0.0, to_red), (from_blue, from_red), (to_blue, 0.0))
    one, two, three = ((luma, b, r, -black * luma - 128 * (b + r)) for b, r in rows)
    return (*one, *two, *three)


def _matrix(head: bytes, frame: VideoFrame) -> Matrix | None:
    """What the file says of its colours counts more than what its pixels' coding says."""
    number, full = int(frame.colorspace), int(frame.color_range) == _FULL_RANGE
    said = {found.groups() for found in _NCLX.finditer(head)}
    if len(said) > 1:
        return None
    for kind, flags in said:
        number, full = int.from_bytes(kind, "big"), flags[0] >= 0x80
    known = _MATRICES.get(number)
    if known is None:
        return None
    return _rgb(*known, 1, 1, 0) if full else _limited(*known)


def _reduce(image: ImageFile.ImageFile, wanted: tuple[int, int]) -> None:
    """A picture nearly as small as is wanted is small enough; one that would ask for too much becomes smaller yet."""
    if max(wanted) >= max(image.size) or image.mode in ("P", "PA") or image.fp is None:
        return  # colours of a palette have nothing between them
    asked = image.width * image.height * (5 * len(image.getbands()) + 4)
    chosen = 0
    for halves in range(1, _halvings(image.fp) + 1):
        if max(image.size) >> halves < max(wanted) and asked >> 2 * (halves - 1) <= _MOST:
            break
        if all(_agreed(side, 1 << halves) for side in image.size):
            chosen = halves
    cast("Any", image).reduce = chosen


def _agreed(side: int, by: int) -> bool:
    """WORKAROUND(Pillow's Jpeg2KImageFile.load): remove when it rounds the smaller side up, as OpenJPEG does."""
    return (side + by // 2) // by == -(-side // by)


def _halvings(file: Any) -> int:
    """How often a JPEG 2000 can be halved, from the header of its codestream."""
    file.seek(0)
    head = file.read(_HEAD)
    at = head.find(_J2K) + 2
    while at >= 2 and at + 10 <= len(head) and head[at] == _SEGMENT and head[at + 1] != _TILE:
        if head[at + 1] == _CODING:
            return head[at + 9]
        at += 2 + int.from_bytes(head[at + 2 : at + 4], "big")
    return 0
