"""The line under a download: large reads, and an end when the host almost stops sending or nobody wants it any more.

A read time-out alone is renewed by every single byte, so a host that drips would hold us for ever; and it is deaf to
being told to stop. What counts as too slow is set in `Connection`.
"""

from __future__ import annotations

import selectors
import ssl
import threading
import time
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import unquote, urlsplit

import httpcore

from kling_desktop.api.connection import Connection
from kling_desktop.api.errors import Interrupted, ProxyTrouble
from kling_desktop.api.transport import proxy_of

READ = 1 << 18  # bytes; httpcore's own 64 kB cost a third of the speed on a fast line
ATTENTIVE = 0.25  # seconds after which a silent host's download notices that it was told to stop


class Watch:
    """Owns how long we have waited for the host and how much came meanwhile. Our own slowness does not count."""

    def __init__(
        self, connection: Connection, stop: threading.Event, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._stall, self._least = connection.stall, connection.least_rate * connection.stall
        self._stop, self._clock = stop, clock
        self._waited, self._came = 0.0, 0

    def read(self, inner: httpcore.NetworkStream, most: int) -> bytes:
        """Some bytes; empty at the end. Raises Interrupted when too little comes, or when told to stop."""
        while True:
            self._heed()
            began = self._clock()
            try:
                chunk = inner.read(max(most, READ), min(ATTENTIVE, self._stall))
            except httpcore.ReadTimeout:
                chunk = None
            self._count(self._clock() - began, len(chunk or b""))
            if chunk is not None:
                return chunk

    def wait(self, selector: selectors.BaseSelector, most: float) -> None:
        """Waits until something can be read, but not for long. Raises Interrupted as `read` does."""
        self._heed()
        began = self._clock()
        selector.select(min(most, self._stall))
        self._count(self._clock() - began, 0)

    def came(self, length: int) -> None:
        """Tells that so many bytes came. Raises Interrupted when told to stop."""
        self._heed()
        self._count(0.0, length)

    def _heed(self) -> None:
        if self._stop.is_set():
            raise Interrupted("The download was stopped.")

    def _count(self, seconds: float, length: int) -> None:
        self._waited += seconds
        self._came += length
        if self._waited >= self._stall:
            if self._came < self._least:
                raise Interrupted("The file host has almost stopped sending.")
            self._waited, self._came = 0.0, 0


class _WatchedStream(httpcore.NetworkStream):
    """Owns one connection; every read is watched."""

    def __init__(self, inner: httpcore.NetworkStream, watch: Watch) -> None:
        self._inner, self._watch = inner, watch

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        del timeout  # the watch knows better
        return self._watch.read(self._inner, max_bytes)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, timeout)

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _WatchedStream(self._inner.start_tls(ssl_context, server_hostname, timeout), self._watch)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _WatchedBackend(httpcore.NetworkBackend):
    """Opens connections that are watched."""

    def __init__(self, watch: Watch, inner: httpcore.NetworkBackend) -> None:
        self._inner, self._watch = inner, watch

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        opened = self._inner.connect_tcp(host, port, timeout, local_address, socket_options)
        return _WatchedStream(opened, self._watch)


def pool_for(
    url: str,
    connection: Connection,
    trust: ssl.SSLContext,
    watch: Watch,
    *,
    local: bool,
    backend: httpcore.NetworkBackend | None = None,
) -> httpcore.ConnectionPool:
    """The connections of one download, through a proxy where there is one. `backend`: who opens them.

    Raises ProxyTrouble for a proxy of an unknown kind.
    """
    proxy = connection.proxy if local else proxy_of(url, connection)
    backend = _WatchedBackend(watch, backend or httpcore.SyncBackend())
    if not proxy:
        return httpcore.ConnectionPool(ssl_context=trust, network_backend=backend)
    try:
        parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    except ValueError as error:
        raise ProxyTrouble("The proxy's address is of a kind that does not work here.") from error
    given = (unquote(parts.username).encode(), unquote(parts.password or "").encode()) if parts.username else None
    kind = {"http": httpcore.HTTPProxy, "https": httpcore.HTTPProxy, "socks5": httpcore.SOCKSProxy}
    try:
        host, port = parts.hostname or "", parts.port or {"https": 443, "socks5": 1080}.get(parts.scheme, 80)
        address = httpcore.URL(scheme=parts.scheme, host=host, port=port, target="/")
        return kind[parts.scheme.replace("socks5h", "socks5")](
            address, proxy_auth=given, ssl_context=trust, network_backend=backend
        )
    except (KeyError, ValueError, RuntimeError) as error:  # RuntimeError: SOCKS without the package for it
        raise ProxyTrouble("The proxy's address is of a kind that does not work here.") from error
