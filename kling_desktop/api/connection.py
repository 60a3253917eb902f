"""How the service is reached: address, time-outs, proxy. Changed here or in the settings. Seconds throughout."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from kling_desktop.api.errors import InsecureAddress


@dataclass(frozen=True, slots=True)
class Connection:
    """One time-out for each phase; `whole` bounds a call however slowly its answer drips."""

    connect: float = 10.0
    write: float = 30.0
    read: float = 60.0
    pool: float = 30.0
    whole: float = 120.0
    upload: float = 600.0
    stall: float = 30.0  # a download without progress for so long is cut
    least_rate: float = 1000.0  # bytes a second over `stall` seconds; below that it counts as stalled
    keep_alive: float = 5.0
    proxy: str | None = None
    ca_file: Path | None = None
    agent: str = "Kling-Desktop"


def host_is_loopback(address: str) -> bool:
    """Whether an address is on this machine."""
    host = urlsplit(address).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def host_is_private(address: str) -> bool:
    """Whether an address names a machine that only this network knows, by number."""
    host = urlsplit(address).hostname or ""
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
    return number.is_private or number.is_loopback or number.is_link_local


def origin_of(base: str) -> str:
    """The origin of the service's address: a trailing "/v1" and slashes are accepted.

    Raises InsecureAddress unless it is https, or http on this machine.
    """
    parts = urlsplit(base.strip())
    origin = base.strip().rstrip("/").removesuffix("/v1").rstrip("/")
    if parts.scheme == "https" and parts.hostname:
        return origin
    if parts.scheme == "http" and host_is_loopback(base):
        return origin
    raise InsecureAddress(f"The service's address must begin with https:// (plain http only to this machine): {base}")


def clean_key(text: str) -> str:
    """A key as it can be sent: without spaces and a "Bearer" around it. Raises ValueError with the sentence."""
    key = text.strip()
    if key[:7].lower() == "bearer ":
        key = key[7:].strip()
    if not key:
        raise ValueError("There is no key.")
    if not key.isascii() or not key.isprintable() or any(c.isspace() for c in key):
        raise ValueError("A key has no spaces, line breaks or special characters. Copy it from the console again.")
    return key
