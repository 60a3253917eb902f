"""`make package`: builds wheel, source archive, bundle, Debian package and bill of materials, tries each, prints sizes.

`python packaging/make --untried` builds only; `--again` builds twice and compares, packs and tries nothing.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from again import NotTheSame, build_again
from archives import make_archives
from bill import make_bill
from bundle import PACKED_LIMIT, UNPACKED_LIMIT, make_bundle, pack, write_listing
from deb import make_deb
from icons import make_icons
from project import APP_ID, DIST, PACKAGING, megabytes, run
from trial import TrialFailed, try_bundle, try_deb, try_source, try_wheel
from words import make_words


def main() -> int:
    """The exit code: 1 when a trial failed or a size is beyond its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--untried", action="store_true", help="build only")
    parser.add_argument("--unpacked", action="store_true", help="build the archives and the bundle's folder alone")
    parser.add_argument("--again", action="store_true", help="the same, and once more elsewhere: both must be the same")
    given = parser.parse_args()
    if given.unpacked or given.again:
        return _unpacked(again=given.again)
    linux = PACKAGING / "linux"
    run("appstreamcli", "validate", "--no-net", linux / f"{APP_ID}.metainfo.xml")
    run("desktop-file-validate", linux / f"{APP_ID}.desktop")
    icons, words = make_icons(), make_words()
    wheel, source = make_archives()
    bundle = make_bundle()
    write_listing(bundle)
    archive = pack(bundle)
    package = make_deb(bundle, icons, words)
    bill = make_bill()
    for path in (wheel, source, archive, package, bill):
        print(f"{megabytes(path):8.1f} MB  {path.relative_to(DIST.parent)}")
    fits = _fits("bundle, unpacked", megabytes(bundle), UNPACKED_LIMIT)
    fits &= all(_fits(path.name, megabytes(path), PACKED_LIMIT) for path in (archive, package))
    if given.untried:
        return int(not fits)
    if os.geteuid() or not shutil.which("debootstrap"):
        print("Not tried: that needs root and debootstrap.", file=sys.stderr)
        return 1
    tries: dict[Path, Callable[[], str]] = {
        source: lambda: try_source(source, wheel),
        wheel: lambda: try_wheel(wheel),
        archive: lambda: try_bundle(archive),
        package: lambda: try_deb(package),
    }
    return int(not all([_tried(path, attempt) for path, attempt in tries.items()] + [fits]))


def _unpacked(*, again: bool) -> int:
    make_icons()
    make_archives()
    write_listing(make_bundle())
    return 0 if not again or _tried(DIST, lambda: build_again(DIST)) else 1


def _fits(what: str, found: float, limit: float) -> bool:
    print(f"{found:8.1f} MB of {limit:.0f}  {what}{'' if found <= limit else ': TOO LARGE'}")
    return found <= limit


def _tried(path: Path, attempt: Callable[[], str]) -> bool:
    try:
        print(f"tried {path.name}: {attempt()}", flush=True)
    except (TrialFailed, NotTheSame, subprocess.CalledProcessError, OSError) as error:
        print(f"FAILED {path.name}: {error}", file=sys.stderr, flush=True)
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
