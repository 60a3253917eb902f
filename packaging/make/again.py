"""Whether two builds of one commit are the same: wheel and source archive byte for byte, the bundle file by file.

The second one is built in a clone elsewhere, so that neither path nor time gets in. `python packaging/make --again`.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from project import NAME, ROOT, processor, version


class NotTheSame(Exception):
    """Two builds differ; the message names the first difference."""


def listing_of(folder: Path) -> Path:
    """Where the bundle's listing lies in a folder of what is given out."""
    return folder / f"{NAME}-{version()}-linux-{processor()}.list"


def build_again(built: Path) -> str:
    """Builds the commit once more and compares that with `built`. What was seen. Raises NotTheSame."""
    with tempfile.TemporaryDirectory(prefix="kling-desktop-again-") as folder:
        clone = Path(folder) / "clone"
        subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", ROOT, clone], check=True)
        subprocess.run([sys.executable, clone / "packaging" / "make", "--unpacked"], check=True, capture_output=True)
        return compared(built, clone / "dist")


def compared(first: Path, second: Path) -> str:
    """What two folders have in common. Raises NotTheSame."""
    for kind in ("*.whl", "*.tar.gz"):
        (one,), (other,) = first.glob(kind), second.glob(kind)
        if one.read_bytes() != other.read_bytes():
            raise NotTheSame(f"{one.name} differs from that of another build of this commit")
    before, after = (listing_of(folder).read_text("utf-8").splitlines() for folder in (first, second))
    odd = sorted(set(before) ^ set(after))
    if odd:
        raise NotTheSame(f"{len(odd)} lines of the bundle's listing differ, such as {odd[0]}")
    return f"wheel and source archive the same, byte for byte; {len(before)} files of the bundle the same"
