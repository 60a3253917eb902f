"""Qt brings the whole of ICU's data, 32 MB; this keeps what Qt's core asks for: collation, time zones, base locales.

What goes are tables for names of units, currencies, languages and regions, transliteration, spelled-out numbers, word
breaking by dictionary, and character sets of the nineties: nothing in Qt or here opens them, and ICU answers without
them as for an unknown locale. The format is ICU's common data, `CmnD`: a header, names, and the data's places.
"""

from __future__ import annotations

import struct
from fnmatch import fnmatch
from itertools import pairwise
from pathlib import Path

from stubs import link_data

_MAGIC = b"CmnD"
_BEFORE_MAGIC = 12  # bytes of the header that stand before it
_ALIGNMENT = 16

_DROPPED = (
    "*/*.cnv",
    "*/*.spp",
    "*/brkitr/*",
    "*/unit/*",
    "*/curr/*",
    "*/lang/*",
    "*/region/*",
    "*/translit/*",
    "*/rbnf/*",
    "*/coll/[a-qs-t]*",  # but not coll/root.res, coll/res_index.res, coll/ucadata.icu
    "*/zone/[!rt]*",  # but not zone/root.res, zone/tzdbNames.res
)


def kept(name: str) -> bool:
    """Whether an item of ICU's data stays."""
    return not any(fnmatch(name, pattern) for pattern in _DROPPED)


def items(data: bytes) -> tuple[bytes, dict[str, bytes]]:
    """The header and the items of a library or file with ICU's common data in it. Raises ValueError."""
    start = data.find(_MAGIC) - _BEFORE_MAGIC
    if start < 0:
        raise ValueError("no ICU data in it")
    (length,) = struct.unpack_from("<H", data, start)
    base = start + length
    (count,) = struct.unpack_from("<I", data, base)
    table = [struct.unpack_from("<II", data, base + 4 + 8 * row) for row in range(count)]
    names = [data[base + at : data.index(b"\0", base + at)].decode("ascii") for at, _ in table]
    places = [place for _, place in table]
    ends = [*places[1:], _end(data, base, places)]
    found = {n: data[base + a : base + b] for n, a, b in zip(names, places, ends, strict=True)}
    return data[start:base], found


def packed(header: bytes, chosen: dict[str, bytes]) -> bytes:
    """ICU's common data with these items, which must be in the order of their names."""
    table_length = 4 + 8 * len(chosen)
    names = b""
    spots: list[int] = []
    for name in chosen:
        spots.append(table_length + len(names))
        names += name.encode("ascii") + b"\0"
    place = -(-(table_length + len(names)) // _ALIGNMENT) * _ALIGNMENT
    table, body = struct.pack("<I", len(chosen)), bytearray()
    for spot, content in zip(spots, chosen.values(), strict=True):
        table += struct.pack("<II", spot, place + len(body))
        body += content + b"\0" * (-len(content) % _ALIGNMENT)
    return header + (table + names).ljust(place, b"\0") + bytes(body)


def slim(library: Path) -> None:
    """Replaces `libicudata.so.N` by one with what is kept. Raises ValueError, CalledProcessError."""
    header, found = items(library.read_bytes())
    data = packed(header, {name: content for name, content in found.items() if kept(name)})
    major = library.name.rsplit(".", 1)[-1]
    link_data(library, f"icudt{major}_dat", data)


def _end(data: bytes, base: int, places: list[int]) -> int:
    """Where the last item ends is not written down: at most as far on as the longest one reaches."""
    longest = max(b - a for a, b in pairwise(places))
    return min(base + places[-1] + longest, len(data))
