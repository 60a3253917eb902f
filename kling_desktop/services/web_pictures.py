"""Pictures from the web, fetched beside the window. The rules of what may be fetched are `api/web_pictures.py`."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace

from kling_desktop.api.connection import Connection

Fetch = Callable[[str, Connection, threading.Event], bytes]
"""Fetches what lies at an address, blocking. Raises WebRefused."""


def fetch_publicly(url: str, connection: Connection, stop: threading.Event) -> bytes:
    """From the public web alone. Imports what speaks HTTP at its first use."""
    from kling_desktop.api import transport, web_pictures

    patient = replace(connection, stall=web_pictures.STALL)
    rules = web_pictures.WebRules(patient, transport.trusted(connection.ca_file), stop=stop)
    return web_pictures.fetch_picture(url, rules)


class WebPictures:
    """Owns nothing; `connection` tells the proxy and the certificates of the moment."""

    def __init__(self, connection: Callable[[], Connection], fetch: Fetch = fetch_publicly) -> None:
        self._connection, self._fetch = connection, fetch

    async def fetch(self, url: str) -> bytes:
        """What lies at an address. Raises WebRefused, TlsRefused. Giving up ends the fetching too."""
        stop = threading.Event()
        try:
            return await asyncio.to_thread(self._fetch, url, self._connection(), stop)
        except asyncio.CancelledError:
            stop.set()
            raise
