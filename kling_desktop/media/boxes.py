"""Is this MP4 whole? A walk over its boxes, which a decoder does not do: a cut file still shows its first frame.

Every byte must belong to a box, and every sample that the tables promise must lie inside them. Zeros that a host has
put behind the last box are no part of the clip; behind fragments they could stand for one that never came, and are
refused. Sizes come from a stranger, so nothing is read beyond the file and nothing grows with a number that it claims.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO

from kling_desktop.media.faults import ClipFault, ClipRefused

CONTAINER = "mp4"  # FFmpeg never guesses: a playlist that calls itself a clip would make it open what that names
MOST_BOXES = 100_000  # at the top level; a fragmented hour has a few thousand
MOST_INDEX = 8_000_000  # bytes of moov; two hours at 60 fps would fit
_STEP = 1 << 20  # bytes of padding looked at in one go


@dataclass(frozen=True, slots=True)
class Box:
    """A box: its kind, where its content begins and where it ends, in bytes of the file or of its parent."""

    kind: bytes
    start: int
    end: int


def walk(path: Path) -> tuple[Box, ...]:
    """The top-level boxes of a whole MP4. Raises ClipRefused, OSError."""
    size = path.stat().st_size
    if size == 0:
        raise ClipRefused(ClipFault.EMPTY)
    with path.open("rb") as file:
        if file.read(256).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
            raise ClipRefused(ClipFault.HTML)
        boxes = tuple(_top_level(file, size))
        kinds = {box.kind for box in boxes}
        if boxes[0].kind not in (b"ftyp", b"styp", b"moov", b"free", b"wide", b"skip", b"mdat"):
            raise ClipRefused(ClipFault.NOT_A_CLIP, f"begins with {boxes[0].kind!r}")
        if not {b"moov", b"mdat"} <= kinds:
            raise ClipRefused(ClipFault.CUT_OFF, f"only {sorted(kinds)!r}")
        if boxes[-1].kind == b"moof":
            raise ClipRefused(ClipFault.CUT_OFF, "its last fragment has no samples")
        if b"moof" in kinds and boxes[-1].end < size:
            raise ClipRefused(ClipFault.CUT_OFF, "zeros in the place of a fragment")
        moov = next(box for box in boxes if box.kind == b"moov")
        if moov.end - moov.start > MOST_INDEX:
            raise ClipRefused(ClipFault.NOT_A_CLIP, "its index is too large")
        file.seek(moov.start)
        index = file.read(moov.end - moov.start)
    last = max((_last_byte(table) for table in _sample_tables(index)), default=0)
    if last > boxes[-1].end:
        raise ClipRefused(ClipFault.CUT_OFF, f"its index reaches to {last} of {boxes[-1].end} bytes")
    return boxes


def _top_level(file: BinaryIO, size: int) -> Iterator[Box]:
    at = count = 0
    while at < size:
        file.seek(at)
        head = file.read(16)
        box = _box(head, at, size)
        if box is None and count and _only_zeros(file, at):
            return
        if box is None or count >= MOST_BOXES:
            raise ClipRefused(ClipFault.CUT_OFF if count else ClipFault.NOT_A_CLIP, f"no box at byte {at}")
        yield box
        at, count = box.end, count + 1


def _only_zeros(file: BinaryIO, at: int) -> bool:
    file.seek(at)
    while content := file.read(_STEP):
        if any(content):
            return False
    return True


def _box(head: bytes, at: int, limit: int) -> Box | None:
    """The box whose first bytes are `head`; None when it is none, or reaches beyond `limit`."""
    if len(head) < 8:
        return None
    length, kind = struct.unpack_from(">I4s", head)
    header = 8
    if length == 1:
        if len(head) < 16:
            return None
        (length,), header = struct.unpack_from(">Q", head, 8), 16
    elif length == 0:
        length = limit - at
    printable = all(32 <= byte < 127 or byte == 0xA9 for byte in kind)
    return Box(kind, at + header, at + length) if printable and header <= length <= limit - at else None


def _children(content: bytes, start: int, end: int) -> Iterator[Box]:
    at = start
    while at < end:
        box = _box(content[at : at + 16], at, end)
        if box is None:
            raise ClipRefused(ClipFault.CUT_OFF, "its index is damaged")
        yield box
        at = box.end


def _sample_tables(index: bytes) -> Iterator[dict[bytes, bytes]]:
    """The tables of each track, by kind."""
    for track in _children(index, 0, len(index)):
        path: list[Box] = [track] if track.kind == b"trak" else []
        for wanted in (b"mdia", b"minf", b"stbl"):
            path = [child for box in path for child in _children(index, box.start, box.end) if child.kind == wanted]
        for table in path:
            yield {box.kind: index[box.start : box.end] for box in _children(index, table.start, table.end)}


def _last_byte(table: dict[bytes, bytes]) -> int:
    """The end of the last sample that the tables of a track promise."""
    try:
        offsets = _offsets(table)
        weight = _weights(table.get(b"stsz", b""))
        runs = _numbers(table.get(b"stsc", b""), ">III")
    except struct.error as error:
        raise ClipRefused(ClipFault.CUT_OFF, "its index is damaged") from error
    ends, sample = 0, 0
    for number, (first, each, _) in enumerate(runs):
        until = runs[number + 1][0] if number + 1 < len(runs) else len(offsets) + 1
        for chunk in range(max(first, 1) - 1, min(until - 1, len(offsets))):
            ends = max(ends, offsets[chunk] + weight(sample + each) - weight(sample))
            sample += each
    return ends


def _offsets(table: dict[bytes, bytes]) -> list[int]:
    if b"co64" in table:
        return [offset for (offset,) in _numbers(table[b"co64"], ">Q")]
    return [offset for (offset,) in _numbers(table.get(b"stco", b""), ">I")]


def _numbers(content: bytes, form: str) -> list[tuple[int, ...]]:
    """The rows of a table that begins with version, flags and their count."""
    if not content:
        return []
    (count,) = struct.unpack_from(">I", content, 4)
    width = struct.calcsize(form)
    if 8 + count * width > len(content):
        raise struct.error("the table is shorter than it says")
    return list(struct.iter_unpack(form, content[8 : 8 + count * width]))


def _weights(content: bytes) -> Callable[[int], int]:
    """How many bytes the first so many samples take."""
    if not content:
        return lambda _: 0
    each, count = struct.unpack_from(">II", content, 4)
    if each:
        return lambda samples: min(samples, count) * each
    if 12 + count * 4 > len(content):
        raise struct.error("the table is shorter than it says")
    sums = [0, *accumulate(struct.unpack_from(f">{count}I", content, 12))]
    return lambda samples: sums[min(samples, count)]
