"""What works here: one row of `CHECKS` for each thing that breaks installations. Add a check there.

A check returns a finding; it never raises for what it looks for. "broken" keeps clips from being made, "limited" only
takes something away.
"""

from __future__ import annotations

import ctypes
import importlib.util
import json
import os
import shutil
import sys
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum

from kling_desktop.api.client import Client
from kling_desktop.api.errors import ApiError, KeyRefused, NoKey
from kling_desktop.library.files import Places
from kling_desktop.media import clips
from kling_desktop.services.key_store import StoreFault
from kling_desktop.services.secrets import Place, Secrets

LEAST_ROOM = 1_000_000_000  # bytes; a 10 s clip takes about 20 MB

_LIBRARIES: Mapping[str, str] = {  # what Qt loads on Linux, and the Debian package that has it
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libpulse.so.0": "libpulse0",
    "libXrandr.so.2": "libxrandr2",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
}


_STORES: Mapping[StoreFault, str] = {
    StoreFault.NONE_HERE: "there is no key store here",
    StoreFault.LOCKED: "the key store is locked",
    StoreFault.REFUSED: "the key store refuses to keep keys",
    StoreFault.BROKEN: "the key store does not answer as it should",
}


class Verdict(StrEnum):
    """How a thing stands."""

    WORKS = "works"
    LIMITED = "limited"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Finding:
    """One checked thing, and in a sentence what was found and what helps."""

    name: str
    verdict: Verdict
    said: str


@dataclass(frozen=True, slots=True)
class Here:
    """What the checks look at."""

    environ: Mapping[str, str]
    places: Places
    secrets: Secrets
    client: Client


async def _python(_here: Here) -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    fits = (3, 11) <= sys.version_info < (3, 14)
    said = f"Python {version}" if fits else f"Python {version}; 3.11, 3.12 or 3.13 is needed"
    return Finding("python", Verdict.WORKS if fits else Verdict.BROKEN, said)


async def _qt(_here: Here) -> Finding:
    if importlib.util.find_spec("PySide6") is None:
        return Finding("qt", Verdict.BROKEN, "PySide6 is not installed; the command line works without it")
    missing = [package for name, package in _LIBRARIES.items() if not _loads(name)] if sys.platform == "linux" else []
    if missing:
        return Finding("qt", Verdict.BROKEN, f"system libraries are missing: apt install {' '.join(missing)}")
    return Finding("qt", Verdict.WORKS, "Qt and its system libraries are here")


async def _video(_here: Here) -> Finding:
    if clips.can_decode():
        return Finding("video", Verdict.WORKS, "H.264 clips can be checked and shown")
    return Finding("video", Verdict.BROKEN, "no H.264 decoder; install the program's own packages again")


async def _folders(here: Here) -> Finding:
    for folder in (here.places.home, here.places.clips):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            free = shutil.disk_usage(folder).free
        except OSError as error:
            return Finding("folders", Verdict.BROKEN, f"{folder} cannot be used: {error.strerror}")
        if not os.access(folder, os.W_OK):
            return Finding("folders", Verdict.BROKEN, f"{folder} cannot be written")
        if free < LEAST_ROOM:
            return Finding("folders", Verdict.LIMITED, f"only {free / 1e6:.0f} MB are free in {folder}")
    return Finding("folders", Verdict.WORKS, f"clips go to {here.places.clips}")


async def _key(here: Here) -> Finding:
    said = {
        Place.ENVIRONMENT: "from the environment",
        Place.STORE: "from the key store",
        Place.SESSION: "for this session only",
        Place.NOWHERE: "no key: set TOAPIS_API_KEY, or enter it in the window",
    }[here.secrets.place]
    fault = here.secrets.fault
    said += f" ({_STORES[fault]})" if fault else ""
    return Finding("key", Verdict.WORKS if here.secrets.key else Verdict.LIMITED, said)


async def _service(here: Here) -> Finding:
    origin = here.client.origin
    try:
        balance = await here.client.balance()
    except NoKey:
        return Finding("service", Verdict.LIMITED, f"{origin} was not asked: there is no key")
    except KeyRefused as error:
        return Finding("service", Verdict.BROKEN, f"{origin} refuses the key: {error.message}")
    except ApiError as error:
        return Finding("service", Verdict.BROKEN, f"{origin} cannot be used now: {error.message}")
    left = "unlimited" if balance.unlimited else f"{balance.remain_credits or 0:,.0f}"
    return Finding("service", Verdict.WORKS, f"{origin} answers; credits: {left}")


CHECKS: tuple[Callable[[Here], Awaitable[Finding]], ...] = (_python, _qt, _video, _folders, _key, _service)


async def examine(here: Here, as_json: bool) -> int:
    """Prints all findings; 1 when something is broken."""
    broken = 0
    for check in CHECKS:
        finding = await check(here)
        broken |= finding.verdict is Verdict.BROKEN
        line = json.dumps(asdict(finding)) if as_json else f"{finding.verdict:<8} {finding.name:<8} {finding.said}"
        print(line, flush=True)  # noqa: T201
    return int(broken)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
