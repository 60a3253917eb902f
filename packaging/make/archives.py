"""The wheel and the source archive. Hatchling writes the commit's time into them, so they are the same each time."""

from __future__ import annotations

import shutil
from pathlib import Path

from project import BIN, BUILD, DIST, run, version


def make_archives(folder: Path = DIST) -> tuple[Path, Path]:
    """Builds both; the wheel and the source archive. Raises CalledProcessError."""
    fresh = BUILD / "archives"
    shutil.rmtree(fresh, ignore_errors=True)
    run(BIN / "hatchling", "build", "--directory", fresh)
    folder.mkdir(exist_ok=True)
    wheel = fresh / f"kling_desktop-{version()}-py3-none-any.whl"
    source = fresh / f"kling_desktop-{version()}.tar.gz"
    return wheel.replace(folder / wheel.name), source.replace(folder / source.name)
