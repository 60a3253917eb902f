"""Tries what was built as a stranger would: in a bare Debian root, with nothing but what the thing itself asks for.

Each trial installs, opens the window under Xvfb, makes a clip on the simulator, plays it (the guided run fails unless
enough different pictures of it were on the screen), uninstalls, and looks that no file stayed. Needs root and
debootstrap; takes the package source that this machine's apt is set up with.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from deb import DEPENDS
from project import BIN, BUILD, NAME, epoch, run

RELEASE = "bookworm"
ROOTS = BUILD / "roots"
_MAKER = "maker"  # the ordinary user who makes the clip
_TOOLS = ("xvfb", "xauth", "ca-certificates", "passwd")
_NOT_OURS = (
    "/proc",
    "/sys",
    "/dev",
    "/tmp",
    "/run",
    "/var/cache",
    "/var/log",
    "/var/lib/apt",
    "/var/lib/dpkg",
    "/home",
)
_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
_APT = ("apt-get", "-qq", "-y", "-o", "Dpkg::Use-Pty=0", "--no-install-recommends")


class TrialFailed(Exception):
    """What did not go as it should; the message says it."""


def try_deb(package: Path) -> str:
    """Installs the package with apt, makes a clip, purges it. What was seen. Raises TrialFailed, CalledProcessError."""
    with _Root("deb", _TOOLS) as root:
        before = root.files()
        shutil.copy(package, root.path / "tmp" / package.name)
        root.run(*_APT, "install", f"/tmp/{package.name}")
        seen = root.make_a_clip(NAME)
        root.run(*_APT, "purge", "--auto-remove", NAME)
        root.expect_nothing_left(before)
    return seen


def try_bundle(archive: Path) -> str:
    """Unpacks the bundle, makes a clip, removes the folder. What was seen. Raises TrialFailed, CalledProcessError."""
    libraries = [choice.split(" ", 1)[0] for choice in DEPENDS]
    with _Root("bundle", (*_TOOLS, *libraries)) as root:
        before = root.files()
        home = root.path / "opt" / "unpacked"
        home.mkdir(parents=True)
        run("tar", "-xf", archive, "-C", home, "--strip-components=1")
        seen = root.make_a_clip("/opt/unpacked/kling-desktop")
        shutil.rmtree(home)
        root.expect_nothing_left(before)
    return seen


def try_wheel(wheel: Path) -> str:
    """Installs the wheel into an environment, makes a clip, uninstalls. Raises TrialFailed, CalledProcessError."""
    libraries = [choice.split(" ", 1)[0] for choice in DEPENDS]
    with _Root(
        "wheel",
        (
            *_TOOLS,
            *libraries,
            "python3-venv",
            "libxcb-cursor0",
            "libxcb-icccm4",
            "libxcb-keysyms1",
            "libxkbcommon-x11-0",
            "libxcb-shape0",
            "libbrotli1",
        ),
    ) as root:
        shutil.copy(wheel, root.path / "tmp" / wheel.name)
        root.run("python3", "-m", "venv", "/opt/venv")
        root.run("/opt/venv/bin/pip", "install", "--quiet", f"/tmp/{wheel.name}")
        seen = root.make_a_clip("/opt/venv/bin/kling-desktop")
        root.run("/opt/venv/bin/pip", "uninstall", "--quiet", "--yes", NAME)
        left = list((root.path / "opt" / "venv").rglob("*kling*"))
        if left:
            raise TrialFailed(f"uninstalling left {left[0]}")
    return seen


def try_source(source: Path, wheel: Path) -> str:
    """Builds a wheel from the source archive: it must be the same, byte for byte. Raises TrialFailed."""
    folder = BUILD / "from-source"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    run("tar", "-xf", source, "-C", folder, "--strip-components=1")
    line, clock = [BIN / "hatchling", "build", "--target", "wheel"], {"SOURCE_DATE_EPOCH": str(epoch())}
    subprocess.run(line, cwd=folder, env={**os.environ, **clock}, check=True, capture_output=True)
    made = next((folder / "dist").glob("*.whl"))
    if made.read_bytes() != wheel.read_bytes():
        raise TrialFailed(f"{made} differs from {wheel}")
    return "the wheel made from it is the same, byte for byte"


class _Root:
    """A bare Debian of its own, thrown away afterwards."""

    def __init__(self, name: str, packages: Iterable[str]) -> None:
        self.path, self._packages = ROOTS / name, packages

    def __enter__(self) -> _Root:
        self.__exit__()
        _bare()
        subprocess.run(["cp", "-a", ROOTS / RELEASE, self.path], check=True)
        for place in ("proc", "dev"):
            subprocess.run(["mount", "--rbind", f"/{place}", self.path / place], check=True)
        self.run("apt-get", "-qq", "update")
        self.run(*_APT, "install", *self._packages)
        if _CERTIFICATES.exists():  # a network that looks into connections has an authority of its own
            shutil.copy(_CERTIFICATES, self.path / _CERTIFICATES.relative_to("/"))
        self.run("useradd", "--create-home", _MAKER)
        return self

    def __exit__(self, *_: object) -> None:
        for place in ("proc", "dev"):
            subprocess.run(["umount", "--recursive", "--lazy", self.path / place], check=False, capture_output=True)
        if self.path.exists() and not any((self.path / "proc").iterdir()):
            shutil.rmtree(self.path)

    def run(self, *command: str) -> str:
        """Runs a command in it as root; what it said. Raises TrialFailed with that."""
        done = subprocess.run(
            ["chroot", self.path, "env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8", *command],
            capture_output=True,
            text=True,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        if done.returncode:
            raise TrialFailed(f"{' '.join(command)}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        return done.stdout + done.stderr

    def make_a_clip(self, program: str) -> str:
        """One command, as an ordinary user on a display: the window opens, makes a clip and shows it."""
        home = self.path / "home" / _MAKER
        one = f"cd && xvfb-run -a -s '-screen 0 1600x1000x24' {program} demo --guided"
        played = re.search(r"Played: .*", self.run("su", "-", _MAKER, "-c", one))
        if played is None:
            raise TrialFailed("the clip was not played")
        self._look_closer(program, home)
        clip = home / "kling-desktop-demo" / "clip.mp4"
        picture = home / "kling-desktop-demo" / "window.png"
        if not picture.stat().st_size:
            raise TrialFailed("there is no picture of the window")
        shutil.copy(picture, BUILD / f"{self.path.name}-window.png")
        asked = ("ffprobe", "-v", "error", "-show_entries", "stream=codec_name,width,height", "-of", "json", clip)
        told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
        video = json.loads(told)["streams"][0]
        size = f"{video['width']}×{video['height']}, {clip.stat().st_size / 1e6:.1f} MB"
        return f"{video['codec_name']} {size}. {played[0]}"

    def _look_closer(self, program: str, home: Path) -> None:
        """What the guided run does not touch: a HEIC picture is taken, every export can be written."""
        import pillow_heif
        from PIL import Image

        picture = home / "frame.heic"
        pillow_heif.from_pillow(Image.new("RGB", (640, 360), "#405060")).save(picture)  # pyright: ignore[reportUnknownMemberType]
        picture.chmod(0o644)
        self.run("su", "-", _MAKER, "-c", f"{program} generate --simulator --prompt Harbour --first-frame frame.heic")
        self.run("su", "-", _MAKER, "-c", f"{program} doctor | grep -E '^works +exports'")

    def files(self) -> set[str]:
        """Every file and link that is not of the moment."""
        found = subprocess.run(
            ["find", self.path, "-xdev", "-not", "-type", "d", "-printf", "/%P\n"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        return {name for name in found if not name.startswith(_NOT_OURS)}

    def expect_nothing_left(self, before: set[str]) -> None:
        """Raises TrialFailed when something stayed."""
        left = sorted(name for name in self.files() - before if not name.startswith("/etc/ld.so.cache"))
        if left:
            raise TrialFailed(f"{len(left)} files stayed, such as {left[:5]}")


def _bare() -> None:
    """Makes the bare root once, with this machine's package sources."""
    bare = ROOTS / RELEASE
    if (bare / "usr" / "bin" / "apt-get").exists():
        return
    fresh = bare.with_suffix(".new")
    shutil.rmtree(fresh, ignore_errors=True)
    ROOTS.mkdir(parents=True, exist_ok=True)
    asked = ("apt-get", "indextargets", "--format", "$(SITE)", "Created-By: Packages", f"Codename: {RELEASE}")
    sites = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()
    made = ["debootstrap", "--variant=minbase", RELEASE, str(fresh), *sites[:1]]
    subprocess.run(made, check=True, capture_output=True)
    shutil.copytree("/etc/apt", fresh / "etc" / "apt", dirs_exist_ok=True)
    for file in ("/etc/resolv.conf", "/etc/hosts", "/etc/pip.conf"):
        if Path(file).exists():
            shutil.copy(file, fresh / file.lstrip("/"))
    fresh.rename(bare)
