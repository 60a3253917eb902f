"""Fetching as the studio does it, with time-outs that suit a test."""

from __future__ import annotations

from pathlib import Path

from kling_desktop.api.answers import Fetched
from kling_desktop.api.client import Client
from kling_desktop.api.connection import Connection
from kling_desktop.api.errors import (
    ApiError,
    Interrupted,
)

QUICK = Connection(connect=1, read=0.15, stall=0.15, least_rate=1000, pool=1)
TRIES = 3


def client_of(origin: str) -> Client:
    return Client(origin, lambda: "sk-secret", connection=QUICK)


def fetch(origin: str, url: str, part: Path, tries: int = TRIES, most_bytes: int = 10_000_000) -> Fetched | ApiError:
    """As the studio does: what was interrupted is tried again, everything else is an end."""
    client = client_of(origin)
    last: ApiError = Interrupted("never tried")
    for _ in range(tries):
        try:
            return client.download(url, part, most_bytes=most_bytes)
        except Interrupted as error:
            last = error
        except ApiError as error:
            return error
    return last
