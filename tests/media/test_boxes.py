"""No part of a clip is ever taken for a clip, wherever it was cut."""

from __future__ import annotations

import random
import struct
from pathlib import Path

import pytest

from kling_desktop.media.boxes import walk
from kling_desktop.media.clips import check
from kling_desktop.media.faults import ClipFault, ClipRefused
from tests.media.films import film

_LAYOUTS = {"index first": "+faststart", "index last": "", "fragments": "+frag_keyframe+empty_moov+default_base_moof"}


def _fault(path: Path) -> ClipFault | None:
    try:
        walk(path)
    except ClipRefused as refused:
        return refused.fault
    return None


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


@pytest.mark.parametrize("flags", _LAYOUTS.values(), ids=_LAYOUTS.keys())
def test_a_whole_clip_is_accepted_and_accounted_for(tmp_path: Path, flags: str) -> None:
    clip = film(tmp_path / "clip.mp4", flags=flags, sound=True)
    boxes = walk(clip)
    assert {b"ftyp", b"moov", b"mdat"} <= {box.kind for box in boxes}
    assert boxes[-1].end == clip.stat().st_size


@pytest.mark.parametrize("flags", ["+faststart", ""], ids=["index first", "index last"])
def test_no_beginning_of_a_clip_is_accepted(tmp_path: Path, flags: str) -> None:
    content = film(tmp_path / "clip.mp4", flags=flags, sound=True).read_bytes()
    part = tmp_path / "part.mp4"
    lengths = {*range(0, len(content), 37), *range(min(400, len(content))), len(content) - 1}
    for length in sorted(lengths):
        part.write_bytes(content[:length])
        assert _fault(part) is not None, f"{length} of {len(content)} bytes were taken for a clip"


def test_a_clip_of_fragments_is_only_accepted_up_to_a_whole_fragment(tmp_path: Path) -> None:
    content = film(tmp_path / "clip.mp4", flags=_LAYOUTS["fragments"]).read_bytes()
    ends = {box.end for box in walk(tmp_path / "clip.mp4") if box.kind in (b"mdat", b"mfra")}
    part = tmp_path / "part.mp4"
    for length in range(0, len(content), 13):
        part.write_bytes(content[:length])
        assert _fault(part) is not None or length in ends


@pytest.mark.fault("D2")
@pytest.mark.parametrize("zeros", [1, 7, 8, 16, 4096, 3_000_000])
@pytest.mark.parametrize("flags", ["+faststart", ""], ids=["index first", "index last"])
def test_zeros_behind_a_whole_clip_are_no_part_of_it(tmp_path: Path, flags: str, zeros: int) -> None:
    clip = film(tmp_path / "clip.mp4", flags=flags, sound=True)
    length = clip.stat().st_size
    with clip.open("ab") as file:
        file.write(bytes(zeros))
    assert walk(clip)[-1].end == length
    assert check(clip).frames > 0
    with clip.open("ab") as file:
        file.write(b"\1")
    assert _fault(clip) is ClipFault.CUT_OFF


@pytest.mark.fault("D2")
@pytest.mark.parametrize("flags", _LAYOUTS.values(), ids=_LAYOUTS.keys())
def test_no_box_of_a_clip_may_be_zeros_instead(tmp_path: Path, flags: str) -> None:
    content = film(tmp_path / "clip.mp4", flags=flags, sound=True).read_bytes()
    part = tmp_path / "part.mp4"
    for box in walk(tmp_path / "clip.mp4")[:-1]:
        part.write_bytes(content[: box.end] + bytes(len(content) - box.end))
        assert _fault(part) is not None, f"zeros after {box}"


@pytest.mark.parametrize("flags", ["+faststart", ""])
def test_media_that_runs_to_the_end_of_the_file_is_measured_by_the_index(tmp_path: Path, flags: str) -> None:
    clip = film(tmp_path / "clip.mp4", flags="+faststart")
    content = bytearray(clip.read_bytes())
    mdat = next(box for box in walk(clip) if box.kind == b"mdat")
    content[mdat.start - 8 : mdat.start - 4] = bytes(4)  # "to the end"
    clip.write_bytes(content)
    assert _fault(clip) is None
    clip.write_bytes(content[:-100])
    assert _fault(clip) is ClipFault.CUT_OFF


def test_sizes_of_64_bits_are_understood(tmp_path: Path) -> None:
    clip = film(tmp_path / "clip.mp4", flags="")
    content = clip.read_bytes()
    mdat = next(box for box in walk(clip) if box.kind == b"mdat")
    assert content[mdat.start - 16 : mdat.start - 8].startswith(b"\0\0\0\x08free"[:4])  # room kept by the writer
    size = mdat.end - mdat.start + 16
    wide = content[: mdat.start - 16] + struct.pack(">I4sQ", 1, b"mdat", size) + content[mdat.start :]
    clip.write_bytes(wide)
    assert _fault(clip) is None
    clip.write_bytes(wide[:-9])
    assert _fault(clip) is not None


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", ClipFault.EMPTY),
        (b"<!DOCTYPE html><title>Not found</title>" + b" " * 900, ClipFault.HTML),
        (b"\xef\xbb\xbf\n <html><body>login</body></html>", ClipFault.HTML),
        (b"Just a text that calls itself a clip. " * 30, ClipFault.NOT_A_CLIP),
        (b'{"error": "expired"}', ClipFault.NOT_A_CLIP),
        (b"#EXTM3U\nfile:///etc/passwd\n", ClipFault.NOT_A_CLIP),
        (bytes(4000), ClipFault.NOT_A_CLIP),
        (b"\x89PNG\r\n\x1a\n" + bytes(300), ClipFault.NOT_A_CLIP),
        (_box(b"ftyp", b"isom" + bytes(8)), ClipFault.CUT_OFF),
    ],
)
def test_what_is_no_clip_is_named(tmp_path: Path, content: bytes, fault: ClipFault) -> None:
    path = tmp_path / "clip.mp4"
    path.write_bytes(content)
    assert _fault(path) is fault


def test_an_index_that_lies_about_its_sizes_costs_no_memory(tmp_path: Path) -> None:
    tables = (
        _box(b"stsz", struct.pack(">3I", 0, 7, 0xFFFFFFFF)),
        _box(b"stsc", struct.pack(">5I", 0, 1, 1, 0xFFFFFFFF, 1)),
        _box(b"stco", struct.pack(">3I", 0, 1, 40)),
    )
    nested = b"".join(tables)
    for kind in (b"stbl", b"minf", b"mdia", b"trak", b"moov"):
        nested = _box(kind, nested)
    path = tmp_path / "liar.mp4"
    path.write_bytes(_box(b"ftyp", b"isom" + bytes(8)) + nested + _box(b"mdat", bytes(100)))
    assert _fault(path) is ClipFault.CUT_OFF


def test_whatever_is_broken_in_an_index_it_is_accepted_or_refused(tmp_path: Path) -> None:
    chance = random.Random(11)
    clip = film(tmp_path / "clip.mp4")
    whole, broken = clip.read_bytes(), tmp_path / "broken.mp4"
    end = next(box.end for box in walk(clip) if box.kind == b"moov")
    for _ in range(400):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            content[chance.randrange(end)] = chance.randrange(256)
        broken.write_bytes(content)
        assert _fault(broken) is None or isinstance(_fault(broken), ClipFault)
