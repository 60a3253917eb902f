"""Takes from a finished Linux bundle what is carried for features that this program does not have. Run by the spec.

Each row of `STUBBED` names a library and those that are linked against it. What only a replaced library needed goes as
well. A bundle is tried afterwards (it makes a clip, shows it, opens a HEIC picture), so that a wrong row shows.
"""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
from collections.abc import Iterable
from pathlib import Path

from stubs import stub
from unicode_data import slim

# (library, its users, what it would be for)
STUBBED = (
    ("libQt6Quick.so.6", "libffmpegmediaplugin.so", "recording a QML window"),
    ("libQt6Qml.so.6", "libffmpegmediaplugin.so", "recording a QML window"),
    ("libx265-*.so.*", "libheif-*.so.*", "writing HEIC"),
    ("libSvtAv1Enc-*.so.*", "libavcodec-*.so.*", "writing AV1"),
    ("libvpx-*.so.*", "libavcodec-*.so.*", "writing VP8 and VP9"),
    ("libgnutls-*.so.*", "libavformat-*.so.*", "video over TLS: clips are files here"),
    ("libasound-*.so.*", "libavdevice-*.so.*", "recording sound"),
    ("libxcb*-*.so.*", "libavdevice-*.so.*", "recording the screen"),
    ("libxcb-*.so.*", "_imaging.*.so", "pictures of the screen"),
)

_PT_LOAD = 1
_PAGE = 4096


def slim_down(bundle: Path) -> None:
    """Replaces what is too large. Raises LookupError when a row of `STUBBED` fits nothing any more."""
    orphans: set[str] = set()
    for library, users, _purpose in STUBBED:
        linked = _files(bundle, users)
        found = [path for path in _files(bundle, library) if any(path.name in _needed(user) for user in linked)]
        beside = [path for path in found if path.parent in {user.parent for user in linked}] or found
        if not beside:
            raise LookupError(f"{library} for {users} is not in the bundle: mend the row in slimming.py")
        for path in beside:
            orphans |= _needed(path)
            stub(path, linked)
    _remove_orphans(bundle, orphans)
    for path in _files(bundle, "libicudata.so.*"):
        slim(path)
    for path in _libraries(bundle):
        _strip(path)


def _strip(library: Path) -> None:
    """Takes out what only a debugger reads. Where that spoils the file (`patchelf` was at it before), it stays."""
    fresh = library.with_name(library.name + ".stripped")
    shutil.copy2(library, fresh)
    done = subprocess.run(["strip", "--strip-unneeded", fresh], check=False, capture_output=True).returncode == 0
    if done and _loadable(fresh.read_bytes()):
        fresh.replace(library)
    else:
        fresh.unlink()


def _loadable(elf: bytes) -> bool:
    """Whether each segment of a 64-bit library lies where the loader can map it: same place within a page."""
    (table,) = struct.unpack_from("<Q", elf, 32)
    size, count = struct.unpack_from("<HH", elf, 54)
    for row in range(count):
        kind, _flags, offset, address, *_rest, align = struct.unpack_from("<IIQQQQQQ", elf, table + row * size)
        if kind == _PT_LOAD and (address - offset) % max(align, _PAGE):
            return False
    return True


def _remove_orphans(bundle: Path, names: set[str]) -> None:
    """Removes the libraries of these names that nothing is linked against any more, and then theirs."""
    while names:
        wanted = {needed for path in _libraries(bundle) for needed in _needed(path)}
        gone = [path for name in names - wanted for path in bundle.rglob(name)]
        names = {needed for path in gone if not path.is_symlink() for needed in _needed(path)}
        for path in gone:
            path.unlink()


def _libraries(bundle: Path) -> Iterable[Path]:
    return (path for path in bundle.rglob("*.so*") if path.is_file() and not path.is_symlink())


def _files(bundle: Path, pattern: str) -> list[Path]:
    return sorted(path for path in bundle.rglob(pattern) if path.is_file() and not path.is_symlink())


def _needed(library: Path) -> set[str]:
    told = subprocess.run(["readelf", "-d", library], check=False, capture_output=True, text=True).stdout
    return set(re.findall(r"NEEDED.*\[(.+)]", told))
