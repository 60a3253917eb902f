"""Metadata cut out of JPEG and PNG files without touching a pixel: EXIF, XMP, IPTC, GPS, comments, thumbnails."""

from __future__ import annotations

import re
import zlib
from typing import Final

_KEPT_APPS: Final = {0xE0, 0xEE}  # JFIF, and Adobe's colour transform: without it some files change colour
_STANDALONE: Final = {0x01, *range(0xD0, 0xD8)}
_SCAN = 0xDA
# In the data of a scan 0xFF is followed by 0, by a restart marker, or by another 0xFF that fills.
_MARKER: Final = re.compile(rb"\xff[^\x00\x01\xd0-\xd7\xff]", re.DOTALL)
_WINDOW: Final = 1 << 16  # bytes
_KEPT_CHUNKS: Final = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT"}
_PNG: Final = b"\x89PNG\r\n\x1a\n"


def stripped_jpeg(content: bytes) -> bytes:
    """The same JPEG without metadata; nothing behind its end. Raises ValueError for what is no whole JPEG."""
    pieces, at = [content[:2]], 2
    while True:
        while content[at : at + 2] == b"\xff\xff":
            at += 1
        if content[at : at + 2] == b"\xff\xd9":
            return b"".join((*pieces, b"\xff\xd9"))
        if at + 4 > len(content) or content[at] != 0xFF:
            raise ValueError("the JPEG breaks off")
        marker = content[at + 1]
        if marker in _STANDALONE:
            at += 2
            continue
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if end < at + 4 or end > len(content):
            raise ValueError("the JPEG breaks off")
        if marker == _SCAN:
            end = _end_of_scan(content, end)
        if not (0xE0 <= marker <= 0xEF and marker not in _KEPT_APPS) and marker != 0xFE:
            pieces.append(_without_thumbnail(content[at:end], marker))
        at = end


def stripped_png(content: bytes) -> bytes:
    """The same PNG without metadata. Raises ValueError for what is no whole PNG."""
    pieces, at, view = [memoryview(_PNG)], len(_PNG), memoryview(content)
    while at < len(content):
        end = at + 12 + int.from_bytes(content[at : at + 4], "big")
        kind = content[at + 4 : at + 8]
        if end > len(content) or zlib.crc32(view[at + 4 : end - 4]).to_bytes(4, "big") != content[end - 4 : end]:
            raise ValueError("the PNG is damaged or breaks off")
        if kind in _KEPT_CHUNKS:
            pieces.append(view[at:end])
        if kind == b"IEND":
            return b"".join(pieces)
        at = end
    raise ValueError("the PNG has no end")


def _end_of_scan(content: bytes, at: int) -> int:
    """Where the next marker stands behind the data of a scan.

    Searched for a window at a time: a single search of a large file would keep Python from the window's thread.
    """
    while at < len(content):
        if found := _MARKER.search(content, at, at + _WINDOW):
            return found.start()
        at += _WINDOW - 1  # a marker has two bytes, which may lie on both sides of the end
    raise ValueError("the JPEG breaks off")


def _without_thumbnail(segment: bytes, marker: int) -> bytes:
    """JFIF's own segment can carry a small picture; its first 18 bytes are all that decoders need."""
    if marker == 0xE0 and segment[4:9] == b"JFIF\0" and len(segment) > 18:
        return segment[:2] + b"\x00\x10" + segment[4:16] + b"\0\0"
    return b"" if marker == 0xE0 and segment[4:9] != b"JFIF\0" else segment
