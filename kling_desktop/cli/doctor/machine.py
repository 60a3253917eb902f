"""The checks of this machine: Python, Qt's libraries, the display, decoding, sound, the key store, room on the disk."""

from __future__ import annotations

import asyncio
import importlib.util
import os
import shutil
import sys
from pathlib import Path

from kling_desktop.cli.doctor import distributions
from kling_desktop.cli.doctor.finding import Finding, Here, Verdict
from kling_desktop.media import clips, timelines
from kling_desktop.media.exporting.formats import FORMATS, missing
from kling_desktop.services.secrets import Place

LEAST_ROOM = 1_000_000_000  # bytes; a 10 s clip takes about 20 MB
_SOUND_SERVERS = ("pulse/native", "pipewire-0")
_CARDS = Path("/proc/asound/cards")


async def python(_here: Here) -> Finding:
    """The version of Python, and that it fits."""
    version = ".".join(map(str, sys.version_info[:3]))
    fits = (3, 11) <= sys.version_info < (3, 14)
    said = f"Python {version}" if fits else f"Python {version}; 3.11, 3.12 or 3.13 is needed"
    return Finding("python", Verdict.WORKS if fits else Verdict.BROKEN, said)


async def qt(_here: Here) -> Finding:
    """That Qt is here, with the system libraries that it loads."""
    if importlib.util.find_spec("PySide6") is None:
        return Finding("qt", Verdict.BROKEN, "PySide6 is not installed; the command line works without it")
    missing = distributions.missing_libraries(distributions.loads) if sys.platform == "linux" else []
    if missing:
        helps = distributions.advice(missing, distributions.kin(distributions.os_release()))
        return Finding("qt", Verdict.BROKEN, f"system libraries are missing: {helps}")
    return Finding("qt", Verdict.WORKS, "Qt and its system libraries are here")


async def display(here: Here) -> Finding:
    """Where the window would be shown."""
    verdict, said = _display(here) if sys.platform == "linux" else (Verdict.WORKS, "the system's own")
    return Finding("display", verdict, said)


def _display(here: Here) -> tuple[Verdict, str]:
    environ = here.environ
    wayland, x11, chosen = (environ.get(n, "") for n in ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM"))
    if chosen in ("offscreen", "minimal", "vnc", "linuxfb", "eglfs"):
        return Verdict.LIMITED, f"QT_QPA_PLATFORM={chosen} keeps the window from the screen: unset it"
    if not wayland and not x11:
        return Verdict.LIMITED, "there is no display (DISPLAY and WAYLAND_DISPLAY are empty); the command line works"
    if chosen.startswith("wayland") and not wayland:
        return Verdict.BROKEN, "QT_QPA_PLATFORM asks for Wayland and there is none: unset it"
    if chosen.startswith("xcb") and not x11:
        return Verdict.BROKEN, "QT_QPA_PLATFORM asks for X11 and there is none: unset it"
    if wayland and not x11:
        return Verdict.WORKS, f"Wayland ({wayland}); without XWayland some programs cannot be dragged to"
    if x11 and not wayland and environ.get("XDG_SESSION_TYPE") == "wayland":
        return Verdict.LIMITED, f"X11 ({x11}) inside a Wayland session: dragging and scaling are the server's, not Qt's"
    if x11.partition(":")[0] not in ("", "unix"):
        return Verdict.LIMITED, f"X11 over the network ({x11}): clips will not play smoothly"
    return Verdict.WORKS, f"Wayland ({wayland})" if wayland else f"X11 ({x11})"


async def video(_here: Here) -> Finding:
    """That H.264 can be decoded."""
    if await asyncio.to_thread(clips.can_decode):
        return Finding("video", Verdict.WORKS, "H.264 clips can be checked and shown")
    return Finding("video", Verdict.BROKEN, "no H.264 decoder; install the program's own packages again")


async def exports(_here: Here) -> Finding:
    """That every format of the export dialog can be written."""

    def lacking() -> list[str]:
        return [row.id for row in FORMATS.values() if missing(row)] + list(timelines.unwritable())

    without = await asyncio.to_thread(lacking)
    if without:
        return Finding("exports", Verdict.LIMITED, f"these cannot be written here: {', '.join(without)}")
    return Finding("exports", Verdict.WORKS, "every format and timeline can be written")


async def sound(here: Here) -> Finding:
    """That something can make a sound."""
    if sys.platform != "linux":
        return Finding("sound", Verdict.WORKS, "the system's own")
    runtime = Path(here.environ.get("XDG_RUNTIME_DIR") or "/nonexistent")
    server = here.environ.get("PULSE_SERVER") or any((runtime / name).exists() for name in _SOUND_SERVERS)
    cards = _CARDS.exists() and "[" in _CARDS.read_text("utf-8", "replace")
    if server:
        return Finding("sound", Verdict.WORKS, "a sound server runs")
    if cards:
        return Finding(
            "sound", Verdict.LIMITED, "a sound card, but no sound server (PipeWire, PulseAudio): clips are silent"
        )
    return Finding("sound", Verdict.LIMITED, "no sound device: clips play without their sound")


async def folders(here: Here) -> Finding:
    """That the library's and the clips' folders can be written, and have room."""
    for folder in (here.places.home, here.places.clips):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            free = shutil.disk_usage(folder).free
        except OSError as error:
            return Finding("folders", Verdict.BROKEN, f"{folder} cannot be used: {error.strerror}")
        if not os.access(folder, os.W_OK):
            return Finding("folders", Verdict.BROKEN, f"{folder} cannot be written: choose another in the settings")
        if free < LEAST_ROOM:
            return Finding("folders", Verdict.LIMITED, f"only {free / 1e6:.0f} MB are free in {folder}")
    return Finding("folders", Verdict.WORKS, f"clips go to {here.places.clips}")


async def key(here: Here) -> Finding:
    """Where the key is, and how the key store stands."""
    secrets = here.secrets
    await asyncio.to_thread(secrets.all_keys)  # asks the key store, also where the environment has a key
    said = {
        Place.ENVIRONMENT: "from the environment",
        Place.STORE: "from the key store",
        Place.SESSION: "for this session only: there is no key store",
        Place.NOWHERE: "no key: set TOAPIS_API_KEY, or enter it in the window",
    }[secrets.place]
    if secrets.fault is not None:
        said += f"; the key store cannot be used ({secrets.fault}): on Linux, install and unlock gnome-keyring"
    return Finding("key", Verdict.WORKS if secrets.key and not secrets.fault else Verdict.LIMITED, said)
