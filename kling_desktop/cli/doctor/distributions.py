"""What the distributions call the packages of what is needed. A library or a service is a row, a system a column.

The libraries are those of `packaging/linux/system-libraries.sh`, with the same names on Debian; a test holds them so.
"""

from __future__ import annotations

import ctypes
import platform
from collections.abc import Callable, Mapping

DEBIAN, FEDORA, ARCH, SUSE = "debian", "fedora", "arch", "suse"

_INSTALL: Mapping[str, str] = {
    DEBIAN: "sudo apt install",
    FEDORA: "sudo dnf install",
    ARCH: "sudo pacman -S",
    SUSE: "sudo zypper install",
}
_KIN: Mapping[str, str] = {  # a word of ID or ID_LIKE in os-release
    "debian": DEBIAN,
    "ubuntu": DEBIAN,
    "fedora": FEDORA,
    "rhel": FEDORA,
    "arch": ARCH,
    "suse": SUSE,
    "opensuse": SUSE,
}
_COLUMNS = (DEBIAN, FEDORA, ARCH, SUSE)
LIBRARIES: Mapping[str, tuple[str, str, str, str]] = {
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd", "libEGL1"),
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd", "libGL1"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig", "fontconfig"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    "libbrotlidec.so.1": ("libbrotli1", "libbrotli", "brotli", "libbrotlidec1"),
    "libdrm.so.2": ("libdrm2", "libdrm", "libdrm", "libdrm2"),
    "libXext.so.6": ("libxext6", "libXext", "libxext", "libXext6"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11", "libxkbcommon-x11-0"),
    "libpulse.so.0": ("libpulse0", "pulseaudio-libs", "libpulse", "libpulse0"),
    "libXrandr.so.2": ("libxrandr2", "libXrandr", "libxrandr", "libXrandr2"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor", "libxcb-cursor0"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms", "libxcb-keysyms1"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
}
SOUND_SERVER, KEY_STORE = "PipeWire", "GNOME Keyring"
_PACKAGES: Mapping[str, tuple[str, str, str, str]] = {
    **LIBRARIES,
    SOUND_SERVER: ("pipewire-pulse", "pipewire-pulseaudio", "pipewire-pulse", "pipewire-pulseaudio"),
    KEY_STORE: ("gnome-keyring", "gnome-keyring", "gnome-keyring", "gnome-keyring"),
}


def kin(os_release: Mapping[str, str]) -> str:
    """The family of distributions that this one belongs to; "" when it is none of ours."""
    words = f"{os_release.get('ID', '')} {os_release.get('ID_LIKE', '')}".lower().replace("-", " ").split()
    return next((_KIN[word] for word in words if word in _KIN), "")


def advice(missing: list[str], family: str) -> str:
    """How to install what is missing (keys of the tables) on a system of that family."""
    if family not in _COLUMNS:
        return f"install the packages of your system that have {', '.join(missing)}"
    packages = dict.fromkeys(_PACKAGES[what][_COLUMNS.index(family)] for what in missing)
    return f"{_INSTALL[family]} {' '.join(packages)}"


def advice_here(*missing: str) -> str:
    """The same for the system that this is."""
    return advice(list(missing), kin(os_release()))


def missing_libraries(loads: Callable[[str], bool]) -> list[str]:
    """The libraries of the table that cannot be loaded."""
    return [library for library in LIBRARIES if not loads(library)]


def loads(library: str) -> bool:
    """Whether this machine can load a library of this name."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def os_release() -> Mapping[str, str]:
    """What this system says of itself; empty where it says nothing."""
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}
