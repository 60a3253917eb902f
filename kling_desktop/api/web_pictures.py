"""Fetches a picture from the public web, safely: what is allowed is decided hop by hop, before a byte is asked for.

The service's key is not known here, no cookie is kept and no referring page is told. Every host is resolved first; all
of its addresses must be public, and the connection goes to the very address that was judged, so that a name cannot
change its meaning in between. What came is judged by decoding it, never by what its host calls it.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from http import HTTPStatus
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from kling_desktop.api.connection import Connection
from kling_desktop.api.errors import Interrupted, ProxyTrouble, TlsRefused
from kling_desktop.api.receiving import Watch, pool_for
from kling_desktop.api.transport import FAILURES, meaning, proxy_of
from kling_desktop.api.web_faults import WebFault, WebRefused

MOST_BYTES = 30_000_000
MOST_REDIRECTS = 5
MOST_SECONDS = 60.0  # for the whole picture, redirects included
STALL = 10.0  # seconds without progress
_REDIRECTS = (301, 302, 303, 307, 308)
_PORTS = {"https": 443, "http": 80}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_ONLY_HERE = (".localhost", ".local", ".internal", ".home.arpa", ".lan")
_ACCEPT = "image/jpeg, image/png, image/webp, image/avif;q=0.9, image/*;q=0.8"

Resolve = Callable[[str, int], Sequence[str]]


def is_public(address: str) -> bool:
    """Whether a numeric address is one that everybody on the internet means the same machine by."""
    number = ipaddress.ip_address(address.partition("%")[0])
    inner = _inside(number)
    return is_public(str(inner)) if inner else number.is_global and not number.is_multicast


def resolve(host: str, port: int) -> Sequence[str]:
    """The numeric addresses of a host. Raises OSError."""
    return tuple(dict.fromkeys(str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)))


@dataclass(frozen=True, slots=True)
class WebRules:
    """What is allowed. `may_reach` judges a numeric address; `stop` ends the fetching between two reads."""

    connection: Connection
    trust: ssl.SSLContext
    may_reach: Callable[[str], bool] = is_public
    resolve: Resolve = resolve
    schemes: tuple[str, ...] = ("https",)
    most_bytes: int = MOST_BYTES
    most_seconds: float = MOST_SECONDS
    stop: threading.Event = field(default_factory=threading.Event)


def fetch_picture(url: str, rules: WebRules, clock: Callable[[], float] = time.monotonic) -> bytes:
    """What lies at an address, following redirects. Blocks: call it in a worker thread. Raises WebRefused."""
    deadline, host = clock() + rules.most_seconds, ""
    for _ in range(MOST_REDIRECTS + 1):
        host = urlsplit(url).hostname or url[:60]
        try:
            after, content = _one_hop(url, rules, lambda: clock() > deadline)
        except FAILURES as error:
            raise _refused(meaning(error), host) from error
        except (Interrupted, ProxyTrouble) as error:
            raise _refused(error, host) from error
        if after is None:
            if content.lstrip()[:1] == b"<" and b"<svg" not in content[:1000]:
                raise WebRefused(WebFault.PAGE, host)
            return content
        url = after
    raise WebRefused(WebFault.CIRCLE, host)


def _one_hop(url: str, rules: WebRules, is_late: Callable[[], bool]) -> tuple[str | None, bytes]:
    """Where it goes on, or what came."""
    address = _allowed(url, rules)
    pinned = _judged(address, rules)
    connection = rules.connection
    headers: dict[bytes | str, bytes | str] = {
        "Accept": _ACCEPT,
        "Accept-Encoding": "identity",
        "User-Agent": connection.agent,
    }
    times = {"connect": connection.connect, "write": connection.write, "pool": connection.pool}
    target = httpcore.URL(scheme=address.raw_scheme, host=address.raw_host, port=address.port, target=address.raw_path)
    watch = Watch(connection, rules.stop)
    backend = _PinnedBackend(address.host, pinned)
    with (
        pool_for(url, connection, rules.trust, watch, local=False, backend=backend) as pool,
        pool.stream("GET", target, headers=headers, extensions={"timeout": times}) as response,
    ):
        shown = httpx.Headers(response.headers)
        if response.status in _REDIRECTS and "location" in shown:
            return urljoin(url, shown["location"]), b""
        _judge(response.status, shown, address.host, rules)
        return None, _received(response.iter_stream(), address.host, rules, is_late)


def _allowed(url: str, rules: WebRules) -> httpx.URL:
    try:
        address = httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise WebRefused(WebFault.UNREACHABLE, url[:60]) from error
    if address.scheme not in rules.schemes:
        raise WebRefused(WebFault.NOT_HTTPS, address.host or url[:60])
    if not address.host or address.userinfo:
        raise WebRefused(WebFault.UNREACHABLE, address.host or url[:60])
    return address


def _judged(address: httpx.URL, rules: WebRules) -> Sequence[str]:
    """The host's numeric addresses, every one of them allowed; none where only a proxy can resolve it."""
    host = address.host
    if host.endswith(_ONLY_HERE) or host == "localhost":
        raise WebRefused(WebFault.PRIVATE, host)
    try:
        found = rules.resolve(host, address.port or _PORTS[address.scheme])
    except (OSError, UnicodeError) as error:
        if proxy_of(str(address), rules.connection) and "." in host:
            return ()
        raise WebRefused(WebFault.UNREACHABLE, host) from error
    if not found:
        raise WebRefused(WebFault.UNREACHABLE, host)
    if not all(map(rules.may_reach, found)):
        raise WebRefused(WebFault.PRIVATE, host)
    return found


def _judge(status: int, headers: httpx.Headers, host: str, rules: WebRules) -> None:
    found = f"{status} {httpx.codes.get_reason_phrase(status)}".strip()
    if status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        raise WebRefused(WebFault.NOT_THERE, host, found)
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        raise WebRefused(WebFault.CLOSED, host, found)
    if status != HTTPStatus.OK:
        raise WebRefused(WebFault.REFUSED, host, found)
    announced = headers.get("content-length", "")
    if announced.isascii() and announced.isdigit() and int(announced) > rules.most_bytes:
        raise _too_large(host, rules)


def _received(chunks: Iterable[bytes], host: str, rules: WebRules, is_late: Callable[[], bool]) -> bytes:
    content = bytearray()
    for chunk in chunks:
        content += chunk
        if len(content) > rules.most_bytes:
            raise _too_large(host, rules)
        if is_late():
            raise WebRefused(WebFault.CUT, host)
    return bytes(content)


def _too_large(host: str, rules: WebRules) -> WebRefused:
    return WebRefused(WebFault.TOO_LARGE, host, limit=f"{rules.most_bytes / 1e6:g}")


def _refused(error: Exception, host: str) -> WebRefused:
    """A failure of the line, in the words of a picture."""
    if isinstance(error, TlsRefused):
        return WebRefused(WebFault.NOT_TRUSTED, host)
    return WebRefused(WebFault.CUT if isinstance(error, Interrupted) else WebFault.UNREACHABLE, host)


def _inside(number: IPv4Address | IPv6Address) -> IPv4Address | None:
    """The older address that a newer one stands for, as translators and tunnels write it."""
    if isinstance(number, IPv4Address):
        return None
    if number in _NAT64:
        return IPv4Address(int(number) & 0xFFFFFFFF)
    return number.ipv4_mapped or number.sixtofour or (number.teredo[1] if number.teredo else None)


class _PinnedBackend(httpcore.NetworkBackend):
    """Connects to the addresses that were judged, whatever the host's name means by now."""

    def __init__(self, host: str, addresses: Sequence[str]) -> None:
        self._inner, self._host, self._addresses = httpcore.SyncBackend(), host, addresses

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        meant = self._addresses if host.strip("[]") == self._host and self._addresses else (host,)
        trouble: httpcore.ConnectError | httpcore.ConnectTimeout | None = None
        for address in meant[:3]:
            try:
                return self._inner.connect_tcp(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                trouble = error
        assert trouble is not None
        raise trouble
