"""The checks of this machine: Python, Qt's libraries, the display, decoding, sound, the key store, room on the disk."""

from __future__ import annotations

import asyncio
import importlib.util
import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from kling_desktop.cli.doctor import distributions
from kling_desktop.cli.doctor.finding import Finding, Here, Verdict
from kling_desktop.media import clips, timelines
from kling_desktop.media.exporting.formats import FORMATS, missing
from kling_desktop.services.key_store import StoreFault
from kling_desktop.services.secrets import Place

LEAST_ROOM = 1_000_000_000  # bytes; a 10 s clip takes about 20 MB
_SOUND_SERVERS = ("pulse/native", "pipewire-0")
_CARDS = Path("/proc/asound/cards")
ONE_CLIP = 50_000_000  # bytes; the clip, its part file and its previews

_REINSTALL = "install the program anew: what it brings along is not whole"
_ROOM = "make room, or choose another folder for clips in the settings"
_ELSEWHERE = "choose another folder for clips in the settings; KLING_DESKTOP_HOME moves everything"
_STORE: Mapping[StoreFault, str] = {
    StoreFault.NONE_HERE: "there is no key store",
    StoreFault.LOCKED: "the key store is locked",
    StoreFault.REFUSED: "the key store takes no key",
    StoreFault.BROKEN: "the key store does not answer as it should",
}


async def python(_here: Here) -> Finding:
    """The version of Python, and that it fits."""
    version = ".".join(map(str, sys.version_info[:3]))
    fits = (3, 11) <= sys.version_info < (3, 14)
    said = f"Python {version}" if fits else f"Python {version}; 3.11, 3.12 or 3.13 is needed"
    if fits:
        return Finding("python", Verdict.WORKS, said)
    return Finding("python", Verdict.BROKEN, said, "install one of these and set the program up with it")


async def qt(_here: Here) -> Finding:
    """That Qt is here, with the system libraries that it loads."""
    if importlib.util.find_spec("PySide6") is None:
        return Finding("qt", Verdict.BROKEN, "PySide6 is not installed; the command line works without it", _REINSTALL)
    missing = distributions.missing_libraries(distributions.loads) if sys.platform == "linux" else []
    if missing:
        said = f"system libraries are missing: {', '.join(missing)}"
        return Finding("qt", Verdict.BROKEN, said, distributions.advice_here(*missing))
    return Finding("qt", Verdict.WORKS, "Qt and its system libraries are here")


async def video(_here: Here) -> Finding:
    """That H.264 can be decoded."""
    if await asyncio.to_thread(clips.can_decode):
        return Finding("video", Verdict.WORKS, "H.264 clips can be checked and shown")
    return Finding("video", Verdict.BROKEN, "there is no H.264 decoder", _REINSTALL)


async def exports(_here: Here) -> Finding:
    """That every format of the export dialog can be written."""

    def lacking() -> list[str]:
        return [row.id for row in FORMATS.values() if missing(row)] + list(timelines.unwritable())

    without = await asyncio.to_thread(lacking)
    if without:
        return Finding("exports", Verdict.LIMITED, f"these cannot be written here: {', '.join(without)}", _REINSTALL)
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
        said = "there is a sound card, and no sound server: clips are silent"
        return Finding("sound", Verdict.LIMITED, said, distributions.advice_here(distributions.SOUND_SERVER))
    said = "there is no sound device: clips play without their sound"
    return Finding("sound", Verdict.LIMITED, said, "connect one; inside a container or over ssh there is often none")


async def folders(here: Here) -> Finding:
    """That the library's and the clips' folders can be written, and have room."""
    for folder in (here.places.home, here.places.clips):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            free = shutil.disk_usage(folder).free
        except OSError as error:
            return Finding("folders", Verdict.BROKEN, f"{folder} cannot be used: {error.strerror}", _ELSEWHERE)
        if not os.access(folder, os.W_OK):
            return Finding("folders", Verdict.BROKEN, f"{folder} cannot be written", _ELSEWHERE)
        if free < LEAST_ROOM:
            verdict = Verdict.LIMITED if free >= ONE_CLIP else Verdict.BROKEN
            return Finding("folders", verdict, f"only {free / 1e6:.0f} MB are free in {folder}", _ROOM)
    return Finding("folders", Verdict.WORKS, f"clips go to {here.places.clips}")


async def key(here: Here) -> Finding:
    """Where the key is, and how the key store stands."""
    secrets = here.secrets
    await asyncio.to_thread(secrets.all_keys)  # asks the key store, also where the environment has a key
    said = {
        Place.ENVIRONMENT: "from the environment",
        Place.STORE: "from the key store",
        Place.SESSION: "for this session only",
        Place.NOWHERE: "there is no key",
    }[secrets.place]
    helps = "" if secrets.key else "set TOAPIS_API_KEY, or enter it in the window (File › Keys)"
    if secrets.fault is not None:
        said = f"{said}; {_STORE[secrets.fault]}"
        helps = "; ".join(filter(None, (helps, _mending(secrets.fault))))
    return Finding("key", Verdict.LIMITED if helps else Verdict.WORKS, said, helps)


def _mending(fault: StoreFault) -> str:
    if fault is StoreFault.NONE_HERE and sys.platform == "linux":
        return f"to keep a key: {distributions.advice_here(distributions.KEY_STORE)}"
    return "unlock it, or log out and in again"
