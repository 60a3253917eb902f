"""The self-contained bundle: PyInstaller's folder, its listing, and that folder as one compressed file."""

from __future__ import annotations

import hashlib
import shutil
import tarfile
from pathlib import Path

from again import listing_of
from project import BIN, BUILD, DIST, NAME, PACKAGING, epoch, run

UNPACKED_LIMIT = 210.0  # megabytes
PACKED_LIMIT = 85.0


def make_bundle(folder: Path = BUILD / "bundle") -> Path:
    """Builds it anew; the folder with the program in it. Raises CalledProcessError."""
    shutil.rmtree(folder, ignore_errors=True)
    options = ("--noconfirm", "--log-level", "ERROR", "--distpath", folder, "--workpath", BUILD / "work")
    run(BIN / "pyinstaller", *options, PACKAGING / "bundle" / "kling-desktop.spec")
    return folder / NAME


def listing(bundle: Path) -> str:
    """Every file with its size and what is in it, and every link: two builds of one commit give the same."""
    rows: list[str] = []
    for path in sorted(bundle.rglob("*")):
        place = path.relative_to(bundle).as_posix()
        if path.is_symlink():
            rows.append(f"link {place} -> {path.readlink().as_posix()}")
        elif path.is_file():
            content = path.read_bytes()
            rows.append(f"{hashlib.sha256(content).hexdigest()} {len(content):>10} {place}")
    return "\n".join(rows) + "\n"


def write_listing(bundle: Path, folder: Path = DIST) -> None:
    """Writes the listing beside what is given out."""
    folder.mkdir(exist_ok=True)
    listing_of(folder).write_text(listing(bundle), "utf-8")


def pack(bundle: Path, folder: Path = DIST) -> Path:
    """The bundle as one .tar.xz."""
    folder.mkdir(exist_ok=True)
    name = listing_of(folder).stem
    target = folder / f"{name}.tar.xz"

    def plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        member.mtime = epoch()
        return member

    with tarfile.open(target, "w:xz", preset=6) as archive:
        archive.add(bundle, arcname=name, filter=plain)
    return target
