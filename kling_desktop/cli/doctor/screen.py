"""Where the window would be shown, by what the session says of itself, and whether anybody answers there."""

from __future__ import annotations

import re
import socket
import sys
from pathlib import Path

from kling_desktop.cli.doctor.finding import Finding, Here, Verdict

_UNSET = "unset QT_QPA_PLATFORM"
_IN_A_SESSION = "start it from a desktop; the commands and `kling-desktop demo` do without"
_NO_SUDO = "start it from the session itself, not through sudo, and leave WAYLAND_DISPLAY set"
_LOCALLY = "run it on the machine whose screen you look at"


async def display(here: Here) -> Finding:
    """Where the window would be shown."""
    if sys.platform != "linux":
        return Finding("display", Verdict.WORKS, "the system's own")
    verdict, said, helps = _asked(here)
    if verdict is not Verdict.BROKEN and helps not in (_UNSET, _IN_A_SESSION) and not _answered(here):
        return Finding("display", Verdict.BROKEN, f"{said}: nobody answers there", _IN_A_SESSION)
    return Finding("display", verdict, said, helps)


def _asked(here: Here) -> tuple[Verdict, str, str]:
    wayland, x11, chosen = (here.environ.get(n, "") for n in ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM"))
    if chosen in ("offscreen", "minimal", "vnc", "linuxfb", "eglfs"):
        return Verdict.LIMITED, f"QT_QPA_PLATFORM={chosen} keeps the window from the screen", _UNSET
    if not wayland and not x11:
        return Verdict.LIMITED, "there is no display (DISPLAY and WAYLAND_DISPLAY are empty)", _IN_A_SESSION
    if chosen.startswith("wayland") and not wayland:
        return Verdict.BROKEN, "QT_QPA_PLATFORM asks for Wayland and there is none", _UNSET
    if chosen.startswith("xcb") and not x11:
        return Verdict.BROKEN, "QT_QPA_PLATFORM asks for X11 and there is none", _UNSET
    if wayland and not x11:
        return Verdict.WORKS, f"Wayland ({wayland}); without XWayland some programs cannot be dragged to", ""
    if x11 and not wayland and here.environ.get("XDG_SESSION_TYPE") == "wayland":
        return Verdict.LIMITED, f"X11 ({x11}) inside a Wayland session: scaling and dragging are not Qt's own", _NO_SUDO
    if x11.partition(":")[0] not in ("", "unix"):
        return Verdict.LIMITED, f"X11 over the network ({x11}): clips do not play smoothly", _LOCALLY
    return Verdict.WORKS, f"Wayland ({wayland})" if wayland else f"X11 ({x11})", ""


def _answered(here: Here) -> bool:
    """Whether one of the displays of this machine that are named takes a connection; those elsewhere are not tried."""
    wayland, x11 = here.environ.get("WAYLAND_DISPLAY", ""), here.environ.get("DISPLAY", "")
    number = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", x11)
    if x11 and number is None:
        return True
    runtime = Path(here.environ.get("XDG_RUNTIME_DIR") or "/nonexistent")
    places = [runtime / wayland] if wayland else []
    places += [here.x11_sockets / f"X{number[1]}"] if number else []
    return any(_connects(str(place)) or _connects(f"\0{place}") for place in places)


def _connects(place: str) -> bool:
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(2)
        try:
            line.connect(place)
        except OSError:
            return False
    return True
