"""How large what is given out is: what `make package` has left below dist/."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figure import Figure, limit, told

DIST = Path("dist")
MOST_UNPACKED, MOST_PACKED = 210.0, 85.0  # MB


def measure() -> Iterator[Figure]:
    """The bundle's folder, the Debian package, the wheel."""
    bundles = [folder for folder in DIST.glob("*") if (folder / "_internal").is_dir()]
    for bundle in bundles:
        whole = sum(file.lstat().st_size for file in bundle.rglob("*") if file.is_file() and not file.is_symlink())
        yield limit(f"{bundle.name}, unpacked", whole / 1e6, MOST_UNPACKED, "MB")
    for package in DIST.glob("*.deb"):
        yield limit("the Debian package", package.stat().st_size / 1e6, MOST_PACKED, "MB")
    for wheel in DIST.glob("*.whl"):
        yield told("the wheel", wheel.stat().st_size / 1e6, "MB")
    if not bundles:
        print("  nothing packaged below dist/: `make package` makes it")
