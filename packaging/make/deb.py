"""The Debian package: the bundle in /opt, and what a desktop wants to know of it. Built by dpkg-deb."""

from __future__ import annotations

import gzip
import os
import re
import shutil
from pathlib import Path

from icons import SIZES
from project import APP_ID, BUILD, DIST, NAME, PACKAGING, ROOT, epoch, megabytes, processor, run, version
from words import SHELLS

HOME = Path("opt") / NAME
_COMPLETIONS = {
    "bash": "usr/share/bash-completion/completions",
    "zsh": "usr/share/zsh/vendor-completions",
    "fish": "usr/share/fish/vendor_completions.d",
}

# the libraries that the bundle leaves to the system; a second name is what newer releases call the package; beside them
# the C library, of the version that is needed
DEPENDS = (
    "libdbus-1-3",
    "libdrm2",
    "libegl1",
    "libexpat1",
    "libfontconfig1",
    "libfreetype6",
    "libgl1",
    "libglib2.0-0 | libglib2.0-0t64",
    "libgssapi-krb5-2",
    "libpulse0",
    "libssl3 | libssl3t64",
    "libstdc++6",
    "libx11-xcb1",
    "libxcb-glx0",
    "libxcb-randr0",
    "libxcb-render0",
    "libxcb-shm0",
    "libxcb-sync1",
    "libxcb-xfixes0",
    "libxcb-xkb1",
    "libxext6",
    "libxkbcommon0",
    "libxrandr2",
    "zlib1g",
)
_LIBC = re.compile(rb"\0GLIBC_2\.(\d+)(?=\0)")
RECOMMENDS = ("gnome-keyring | kwalletmanager | keepassxc", "fonts-noto-cjk", "shared-mime-info")

_CONTROL = """\
Package: {name}
Version: {version}
Architecture: {processor}
Maintainer: The Kling Desktop developers <noreply@kling-desktop.invalid>
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: {recommends}
Section: video
Priority: optional
Homepage: https://toapis.com
Description: desktop studio for AI video with Kling
 Drop a first and a last frame, write a sentence, and get a five- or ten-second
 clip that is safely on disk, plays frame by frame in the same window, and drags
 straight into an edit. Clips are made by the ToAPIs service, which needs a key
 and charges for each; a built-in simulator needs neither.
"""


def make_deb(bundle: Path, icons: Path, words: Path, folder: Path = DIST) -> Path:
    """Builds the package. Raises CalledProcessError, OSError."""
    root = BUILD / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(bundle, root / HOME, symlinks=True)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / NAME).symlink_to(Path("/") / HOME / NAME)
    for place, source in _shared(icons, words).items():
        _put(root / place, source.read_bytes())
    _put(root / "usr/share/man/man1" / f"{NAME}.1.gz", _gzipped(words / f"{NAME}.1"))
    _put(root / "usr/share/doc" / NAME / "changelog.gz", _gzipped(ROOT / "CHANGELOG.md"))
    _put(root / "usr/share/doc" / NAME / "copyright", _copyright())
    _put(root / "DEBIAN" / "control", _control(root).encode())
    _same_times(root)
    folder.mkdir(exist_ok=True)
    target = folder / f"{NAME}_{version()}_{processor()}.deb"
    run("dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", root, target)
    return target


def _shared(icons: Path, words: Path) -> dict[str, Path]:
    """What goes where below the root."""
    linux = PACKAGING / "linux"
    places = {
        f"usr/share/applications/{APP_ID}.desktop": linux / f"{APP_ID}.desktop",
        f"usr/share/metainfo/{APP_ID}.metainfo.xml": linux / f"{APP_ID}.metainfo.xml",
        f"usr/share/mime/packages/{APP_ID}.xml": linux / f"{APP_ID}.xml",
        f"usr/share/icons/hicolor/scalable/apps/{APP_ID}.svg": ROOT / "resources" / "icons" / f"{NAME}.svg",
    }
    for size in SIZES:
        places[f"usr/share/icons/hicolor/{size}x{size}/apps/{APP_ID}.png"] = icons / f"{size}.png"
    for shell, file in SHELLS.items():
        places[f"{_COMPLETIONS[shell]}/{file}"] = words / f"{shell}-{file}"
    return places


def _control(root: Path) -> str:
    return _CONTROL.format(
        name=NAME,
        version=version(),
        processor=processor(),
        kilobytes=round(megabytes(root) * 1000),
        depends=", ".join((f"libc6 (>= {needed_libc(root)})", *DEPENDS)),
        recommends=", ".join(RECOMMENDS),
    )


def needed_libc(folder: Path) -> str:
    """The version of the C library that the programs and libraries in a folder ask for; the highest."""
    files = [path for path in folder.rglob("*") if path.is_file() and (".so" in path.name or path.name == NAME)]
    return f"2.{max(int(minor) for path in files for minor in _LIBC.findall(path.read_bytes()))}"


def _copyright() -> bytes:
    return b"\n\n".join((ROOT / name).read_bytes() for name in ("LICENSE", "THIRD_PARTY_NOTICES.md"))


def _gzipped(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), mtime=0)


def _put(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _same_times(root: Path) -> None:
    for path in (root, *root.rglob("*")):
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)
        if not path.is_symlink():
            program = path.is_dir() or path.name == NAME or ".so" in path.name
            path.chmod(0o755 if program else 0o644)
