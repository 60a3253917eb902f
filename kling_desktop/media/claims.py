"""How many pixels a file says it has, and in which format, from its first bytes: for what must be known before Pillow
opens it. Pillow's word counts for everything else.

A format is added to _CLAIMS.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from math import prod

HEAD = 1 << 16  # bytes that are enough
_AVIF = re.compile(rb"....ftyp.{0,64}?avi[fs]", re.DOTALL)
_ISPE = re.compile(rb"ispe\0...(.{8})", re.DOTALL)  # of the whole, of each tile, and of what lies behind
_IHDR = re.compile(rb"ihdr(.{8})", re.DOTALL)


def pixels(head: bytes) -> tuple[str, int]:
    """The format and the pixels of a file that begins so; the largest picture counts. ("", 0) for all other kinds."""
    for kind, begins, sizes in _CLAIMS:
        if begins.match(head):
            return kind, max((prod(size) for size in sizes(head)), default=0)
    return "", 0


def _webp(head: bytes) -> Iterator[tuple[int, int]]:
    kind, bits = head[12:16], int.from_bytes(head[21:25], "little")
    if kind == b"VP8X":
        yield 1 + int.from_bytes(head[24:27], "little"), 1 + int.from_bytes(head[27:30], "little")
    elif kind == b"VP8L":
        yield 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    elif kind == b"VP8 ":
        yield int.from_bytes(head[26:28], "little") & 0x3FFF, int.from_bytes(head[28:30], "little") & 0x3FFF


def _avif(head: bytes) -> Iterator[tuple[int, int]]:
    return (_two(found[1]) for found in _ISPE.finditer(head))


def _jp2(head: bytes) -> Iterator[tuple[int, int]]:
    return (_two(found[1]) for found in _IHDR.finditer(head))


def _codestream(head: bytes) -> Iterator[tuple[int, int]]:
    yield _two(head[8:16])


def _two(found: bytes) -> tuple[int, int]:
    return int.from_bytes(found[:4], "big"), int.from_bytes(found[4:], "big")


_CLAIMS: tuple[tuple[str, re.Pattern[bytes], Callable[[bytes], Iterator[tuple[int, int]]]], ...] = (
    ("WEBP", re.compile(rb"RIFF....WEBP", re.DOTALL), _webp),
    ("AVIF", _AVIF, _avif),
    ("JPEG2000", re.compile(rb"\0\0\0\x0cjP  \r\n\x87\n"), _jp2),
    ("JPEG2000", re.compile(rb"\xff\x4f\xff\x51"), _codestream),
)
