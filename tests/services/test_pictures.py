"""A dropped picture is copied and decoded once; what is refused leaves nothing behind."""

from __future__ import annotations

import asyncio
import hashlib
from pathlib import Path

import pytest
from PIL import Image

from kling_desktop.media.images import Glanced, PictureFault, PictureRefused
from kling_desktop.services.pictures import Taken, take_in_with_preview
from kling_desktop.services.previews import Previews
from tests.media import pictures


def _take(source: Path | bytes, home: Path) -> Taken:
    previews = home / "previews"
    previews.mkdir(exist_ok=True)
    return asyncio.run(take_in_with_preview(source, "a.jpg", home / "kept", Previews(previews)))


def _kept(home: Path) -> list[str]:
    return [path.name for path in (home / "kept").glob("*")]


@pytest.mark.parametrize("as_bytes", [True, False])
def test_a_dropped_picture_is_kept_measured_and_made_small(tmp_path: Path, as_bytes: bool) -> None:
    dropped = tmp_path / "dropped.jpg"
    pictures.turned(pictures.scene((1600, 1200)), 6).save(dropped, exif=pictures.with_gps(6))
    taken = _take(dropped.read_bytes() if as_bytes else dropped, tmp_path)
    assert (taken.picture.name, taken.picture.width, taken.picture.height) == ("a.jpg", 1600, 1200)
    assert taken.picture.path.read_bytes() == dropped.read_bytes()
    assert taken.preview is not None
    with Image.open(taken.preview) as small:
        assert small.size == (800, 600)


@pytest.mark.parametrize("as_bytes", [True, False])
@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", PictureFault.CUT_OFF),
        (b"", PictureFault.EMPTY),
        (b"Dear diary", PictureFault.NOT_A_PICTURE),
    ],
)
def test_what_is_refused_leaves_nothing_behind(
    tmp_path: Path, as_bytes: bool, content: bytes, fault: PictureFault
) -> None:
    dropped = tmp_path / "dropped.jpg"
    dropped.write_bytes(content)
    with pytest.raises(PictureRefused) as refused:
        _take(content if as_bytes else dropped, tmp_path)
    assert refused.value.fault is fault
    assert not _kept(tmp_path)
    assert not list((tmp_path / "previews").iterdir())


def test_a_picture_that_was_kept_before_stays_when_its_copy_is_refused(tmp_path: Path) -> None:
    broken = b"\xff\xd8\xff\xe0 kept by somebody who could read it"
    (tmp_path / "kept").mkdir()
    kept = tmp_path / "kept" / hashlib.sha256(broken).hexdigest()
    kept.write_bytes(broken)
    with pytest.raises(PictureRefused):
        _take(broken, tmp_path)
    assert _kept(tmp_path) == [kept.name]


@pytest.mark.parametrize("as_bytes", [True, False])
def test_a_picture_is_seen_even_where_it_cannot_be_kept(tmp_path: Path, as_bytes: bool) -> None:
    dropped, seen = tmp_path / "dropped.jpg", list[Glanced]()
    pictures.scene((1600, 1200)).save(dropped)
    (tmp_path / "no folder").write_bytes(b"")
    source = dropped.read_bytes() if as_bytes else dropped
    with pytest.raises(OSError, match="no folder"):
        asyncio.run(take_in_with_preview(source, "a.jpg", tmp_path / "no folder", Previews(tmp_path), seen.append))
    assert [(glanced.looked.width, glanced.small.width, glanced.small.height) for glanced in seen] == [(1600, 800, 600)]
    assert len(seen[0].small.bgrx) == 800 * 600 * 4
