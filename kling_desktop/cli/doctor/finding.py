"""What a check finds. It never raises for what it looks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kling_desktop.api.client import Client
from kling_desktop.api.connection import Connection
from kling_desktop.library.files import Places
from kling_desktop.services.secrets import Secrets


class Verdict(StrEnum):
    """How a thing stands: "broken" keeps clips from being made or shown, "limited" only takes something away."""

    WORKS = "works"
    LIMITED = "limited"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Finding:
    """One checked thing, and in a sentence each what was found and, unless it works, what helps."""

    name: str
    verdict: Verdict
    said: str
    helps: str = ""


@dataclass(frozen=True, slots=True)
class Here:
    """What the checks look at."""

    environ: Mapping[str, str]
    places: Places
    secrets: Secrets
    client: Client
    base: str
    connection: Connection
    now: Callable[[], float]
    x11_sockets: Path = Path("/tmp/.X11-unix")
