"""How the service is reached: address, time-outs, proxy. Changed here or in the settings. Seconds throughout."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from kling_desktop.api.errors import InsecureAddress

_HOST = re.compile(r"[^@\s]+")  # no name and password in front
_VISIBLE = re.compile(r"[\x21-\x7e]+")  # urlsplit passes over line breaks in silence
_BEARER = re.compile(r"(?i)^bearer(\s+|$)")


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
    address = base.strip()
    try:
        parts = urlsplit(address)
        plain = _HOST.fullmatch(parts.netloc) and parts.port != 0 and not (parts.query or parts.fragment)
    except ValueError:  # a port or a bracket that cannot be read
        raise InsecureAddress("The service's address cannot be read. It looks like https://toapis.com") from None
    if not plain or not parts.hostname or not _VISIBLE.fullmatch(address):
        raise InsecureAddress("The service's address is a host alone, such as https://toapis.com")
    if parts.scheme != "https" and not (parts.scheme == "http" and host_is_loopback(address)):
        raise InsecureAddress(
            f"The service's address must begin with https:// (plain http only to this machine), unlike {address}"
        )
    return address.rstrip("/").removesuffix("/v1").rstrip("/")


def clean_key(text: str) -> str:
    """A key as it can be sent: without spaces and a "Bearer" around it. Raises ValueError with the sentence."""
    key = _BEARER.sub("", text.strip())
    if not key:
        raise ValueError("There is no key.")
    if not key.isascii() or not key.isprintable() or any(c.isspace() for c in key):
        raise ValueError("A key has no spaces, line breaks or special characters. Copy it from the console again.")
    return key
