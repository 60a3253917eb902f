"""What is taken out of the bundle: by name, by stand-ins, and out of ICU's data."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
from pathlib import Path

import PySide6
import pytest
from leaving_out import is_left_out
from stubs import stub
from unicode_data import items, kept, packed, slim

QT = Path(PySide6.__file__).parent / "Qt"
with_binutils = pytest.mark.skipif(shutil.which("readelf") is None, reason="needs binutils, as a bundle does")


@pytest.mark.parametrize(
    ("place", "out"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("PySide6/Qt/plugins/platforms/libqwayland.so", False),
        ("PySide6/Qt/plugins/platforms/libqoffscreen.so", False),
        ("PySide6/Qt/plugins/multimedia/libffmpegmediaplugin.so", False),
        ("PySide6/Qt/plugins/imageformats/libqjpeg.so", False),
        ("libxcb-cursor.so.0", False),
        ("libsqlite3.so.0", False),
        ("PySide6\\Qt\\plugins\\platforms\\libqvnc.so", True),
        ("libQt6WebEngineCore.so.6", True),
        ("libgtk-3.so.0", True),
        ("libX11.so.6", True),
        ("pillow.libs/libXau-1.so.6", False),
    ],
)
def test_a_bundle_takes_what_shows_pictures_and_leaves_the_rest(place: str, out: bool):
    assert is_left_out(place) is out


@with_binutils
def test_a_stand_in_has_the_names_that_are_asked_of_it_and_is_small(tmp_path: Path):
    quick = Path(shutil.copy(QT / "lib" / "libQt6Quick.so.6", tmp_path))
    plugin = QT / "plugins" / "multimedia" / "libffmpegmediaplugin.so"
    stub(quick, [plugin])
    told = subprocess.run(["nm", "-D", "--defined-only", quick], capture_output=True, text=True, check=True).stdout
    assert quick.stat().st_size < 50_000
    assert "_ZN12QQuickWindow16staticMetaObjectE@@Qt_6" in told
    assert ctypes.CDLL(str(quick))


def test_icus_data_come_out_as_they_went_in():
    (library,) = (QT / "lib").glob("libicudata.so.[0-9]*")
    header, found = items(library.read_bytes())
    again_header, again = items(packed(header, found))
    assert again_header == header
    assert list(again) == list(found)
    last = list(found)[-1]
    assert [name for name in found if name != last and not again[name].startswith(found[name].rstrip(b"\0"))] == []


@with_binutils
def test_icus_data_keep_time_zones_and_the_common_order_of_words(tmp_path: Path):
    (source,) = (QT / "lib").glob("libicudata.so.[0-9]*")
    library = Path(shutil.copy(source, tmp_path))
    slim(library)
    _, found = items(library.read_bytes())
    assert library.stat().st_size < source.stat().st_size / 3
    prefix = next(iter(found)).split("/")[0]
    wanted = ("root.res", "zoneinfo64.res", "coll/root.res", "coll/ucadata.icu", "zone/root.res", "nfkc.nrm")
    assert [name for name in wanted if f"{prefix}/{name}" not in found] == []
    assert not kept(f"{prefix}/unit/de.res")
