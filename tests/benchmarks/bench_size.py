"""How large what is given out is: what `make package` has left below dist/."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figure import Figure, limit, told

DIST = Path("dist")
MOST_UNPACKED, MOST_PACKED = 210.0, 85.0  # MB


def measure() -> Iterator[Figure]:
    """The bundle unpacked (by its listing) and packed, the Debian package, the wheel."""
    found = 0
    for listing in DIST.glob("*.list"):
        rows = (line.split() for line in listing.read_text("utf-8").splitlines() if not line.startswith("link "))
        yield limit("the bundle, unpacked", sum(int(row[1]) for row in rows) / 1e6, MOST_UNPACKED, "MB")
        found += 1
    for pattern, name in (("*.tar.xz", "the bundle, packed"), ("*.deb", "the Debian package")):
        for file in DIST.glob(pattern):
            yield limit(name, file.stat().st_size / 1e6, MOST_PACKED, "MB")
            found += 1
    for wheel in DIST.glob("*.whl"):
        yield told("the wheel", wheel.stat().st_size / 1e6, "MB")
    if not found:
        print("  nothing packed below dist/: `make package` makes it")
