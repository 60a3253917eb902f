"""What a file is that no decoder opens: damaged, a kind that is not read here, or no picture at all.

A kind that is to be named when it is refused goes into _FOREIGN.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import BinaryIO

from kling_desktop.media.faults import PictureFault

_HEAD = 1 << 16  # bytes in which a file says what it is; a drawing may begin with a long comment
_TAIL = 18  # a Targa file says it in its last bytes
# What a file of a taken kind begins with (at which byte), also when nothing more of it can be understood.
_OURS = (
    (0, b"\xff\xd8\xff"),
    (0, b"\x89PNG"),
    (0, b"GIF8"),
    (0, b"II*\0"),
    (0, b"MM\0*"),
    (8, b"WEBP"),
    (4, b"ftyphei"),
    (4, b"ftypmif1"),
    (4, b"ftypavi"),
)
# Pictures too, but of kinds that are not taken: Photoshop, PDF, OpenEXR, Radiance, icons, JPEG XL, raws of Fuji and
# Canon, FITS, plain pixels, QOI, GIMP, DDS.
_FOREIGN = (
    (0, b"8BPS"),
    (0, b"%PDF"),
    (0, b"v/1\x01"),
    (0, b"#?RADIANCE"),
    (0, b"\0\0\1\0"),
    (0, b"\xff\x0a"),
    (0, b"\0\0\0\x0cJXL "),
    (0, b"FUJIFILM"),
    (0, b"SIMPLE  ="),
    (0, b"P5\n"),
    (0, b"P6\n"),
    (0, b"qoif"),
    (0, b"gimp xcf"),
    (0, b"DDS "),
    (4, b"ftypcrx"),
)
_DRAWING = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|<\?[^>]*>|<!--.*?-->|<!DOCTYPE svg[^>]*>)*<(?:\w+:)?svg\b", re.DOTALL)
_FRAME = re.compile(rb"\xff([\xc0-\xcf])..(.)", re.DOTALL)  # a JPEG's: its way of coding, and its bits
_NO_FRAMES = frozenset((0xC4, 0xC8, 0xCC))  # tables that are numbered among them
_CODED = frozenset((0xC0, 0xC1, 0xC2, 0xC9, 0xCA))  # the ways that are read
_SCAN, _SEGMENT = 0xDA, 0xFF
_LEAST_TABLE = 2 + 12 + 4  # bytes of a TIFF's table with one line


def unopened(file: BinaryIO) -> PictureFault:
    """Why a file could not be opened."""
    head = file.read(_HEAD)
    file.seek(0, 2)
    size = file.tell()
    file.seek(max(0, size - _TAIL))
    if _begins(head, _OURS):
        whole = _whole_tiff(head, size) or _unusual_jpeg(head)
        return PictureFault.UNSUPPORTED if whole else PictureFault.CUT_OFF
    foreign = _begins(head, _FOREIGN) or _DRAWING.match(head) or file.read().startswith(b"TRUEVISION-XFILE")
    return PictureFault.UNSUPPORTED if foreign else PictureFault.NOT_A_PICTURE


def _begins(head: bytes, kinds: Sequence[tuple[int, bytes]]) -> bool:
    return any(head[at : at + len(magic)] == magic for at, magic in kinds)


def _whole_tiff(head: bytes, size: int) -> bool:
    """Whether all of a TIFF's table lies in the file: then it is its kind of pixels that nobody knows."""
    if not _begins(head, ((0, b"II*\0"), (0, b"MM\0*"))):
        return False
    at = int.from_bytes(head[4:8], "little" if head[:1] == b"I" else "big")
    return 8 <= at <= size - _LEAST_TABLE


def _unusual_jpeg(head: bytes) -> bool:
    """Whether a JPEG is of 12 bits, without loss, or in another way not the usual one."""
    at = 2
    while head[:2] == b"\xff\xd8" and at + 5 <= len(head) and head[at] == _SEGMENT and head[at + 1] != _SCAN:
        found = _FRAME.match(head, at)
        if found and found[1][0] not in _NO_FRAMES:
            return found[1][0] not in _CODED or found[2] != b"\x08"
        at += 2 + int.from_bytes(head[at + 2 : at + 4], "big")
    return False
