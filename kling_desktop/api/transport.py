"""The lines to the service, and what their failures mean. Imported at the first call, not before.

What costs money goes through httpx, and so does all that goes through a proxy (`exchanges`); the other questions go
over lines of our own (`questions`). httpx and httpcore name their failures alike: each name has its row in `_MEANING`,
and a test holds the table against both trees.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import certifi
import httpcore

from kling_desktop.api.connection import Connection, host_is_loopback
from kling_desktop.api.errors import (
    ApiError,
    BrokenAnswer,
    ConnectionLost,
    InsecureAddress,
    NotSent,
    Offline,
    ProxyTrouble,
    TimedOut,
    TlsRefused,
)
from kling_desktop.api.questions import Answer, Questions

if TYPE_CHECKING:
    from kling_desktop.api.exchanges import Exchanges

FAILURES = (
    httpcore.TimeoutException,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.ProxyError,
    httpcore.UnsupportedProtocol,
)
_MEANING: Mapping[str, tuple[type[ApiError], str]] = {
    "ConnectError": (Offline, "The service cannot be reached."),
    "ConnectTimeout": (Offline, "The service cannot be reached: no connection in time."),
    "PoolTimeout": (Offline, "No free connection to the service."),
    "ProxyError": (ProxyTrouble, "The proxy did not let us through."),
    "UnsupportedProtocol": (InsecureAddress, "The service's address is not https."),
    "ReadTimeout": (TimedOut, "No answer in time."),
    "WriteTimeout": (TimedOut, "Sending took too long."),
    "ReadError": (ConnectionLost, "The connection was lost before the answer came."),
    "WriteError": (ConnectionLost, "The connection was lost while sending."),
    "CloseError": (ConnectionLost, "The connection was lost."),
    "RemoteProtocolError": (ConnectionLost, "The connection was lost before the answer came."),
    "LocalProtocolError": (ConnectionLost, "The connection broke."),
    "DecodingError": (BrokenAnswer, "The service's answer cannot be decoded."),
    "TooManyRedirects": (BrokenAnswer, "The service sends us in a circle."),
}


def meaning(error: Exception) -> ApiError:
    """Our error for one of FAILURES, or of httpx's."""
    names = [kind.__name__ for kind in type(error).__mro__]
    kind, words = next((_MEANING[name] for name in names if name in _MEANING), (ConnectionLost, "It broke."))
    if "ConnectError" in names and _about_tls(error):
        return TlsRefused(f"The service's certificate was not accepted: {_reason(error)}")
    return kind(words)


def of_file_host(trouble: NotSent, host: str) -> NotSent:
    """The same trouble, said of the host of a clip and not of the service."""
    match trouble:
        case Offline():
            return Offline(f"The file host {host} cannot be reached.")
        case TlsRefused():
            reason = trouble.message.partition(": ")[2]
            return TlsRefused(f"The certificate of the file host {host} was not accepted: {reason}")
        case _:
            return trouble


class Lines:
    """The ways to the service. Raises ProxyTrouble, TlsRefused."""

    def __init__(self, base: str, connection: Connection) -> None:
        self._base, self._connection = base, connection
        self._proxy = connection.proxy if host_is_loopback(base) else proxy_of(base, connection)
        self._trust = trusted(connection.ca_file)
        self._questions = Questions(base, connection, self._trust)
        self._through_proxy = self._opened() if self._proxy else None  # at once: it may be of a wrong kind
        self._opening: asyncio.Task[Exchanges] | None = None

    async def ask(self, path: str, headers: Mapping[str, str]) -> Answer:
        """The answer to a question, which has no body. Raises ApiError."""
        if self._proxy:
            return await self.exchange("GET", path, headers, {})
        try:
            return await self._questions.ask(path, headers)
        except FAILURES as error:
            raise meaning(error) from error

    async def exchange(self, method: str, path: str, headers: Mapping[str, str], content: Mapping[str, Any]) -> Answer:
        """The answer to a request; see `Exchanges`. Raises ApiError."""
        return await (await self._exchanges()).exchange(method, path, headers, content)

    async def close(self) -> None:
        """Closes all connections."""
        await self._questions.close()
        if self._through_proxy is not None or self._opening is not None:
            await (await self._exchanges()).close()

    async def _exchanges(self) -> Exchanges:
        if self._through_proxy is not None:
            return self._through_proxy
        self._opening = self._opening or asyncio.create_task(asyncio.to_thread(self._opened))
        return await asyncio.shield(self._opening)

    def _opened(self) -> Exchanges:
        """In a worker thread: its library is imported here."""
        from kling_desktop.api.exchanges import Exchanges

        return Exchanges(self._base, self._connection, self._trust, self._proxy)


def proxy_of(url: str, connection: Connection) -> str | None:
    """The proxy of the settings, or of the environment, on the way to an address."""
    if connection.proxy:
        return connection.proxy
    parts = urlsplit(url)
    proxies = getproxies()
    proxy = None if proxy_bypass(parts.hostname or "") else proxies.get(parts.scheme) or proxies.get("all")
    return proxy if not proxy or "://" in proxy else f"http://{proxy}"


@lru_cache(maxsize=4)  # reading the certificates takes 40 ms; a context may be shared
def trusted(ca_file: Path | None) -> ssl.SSLContext:
    """Whose certificates are believed. Raises TlsRefused when the extra ones cannot be read."""
    context = ssl.create_default_context(cafile=certifi.where())
    context.load_default_certs()  # what the system, or SSL_CERT_FILE, trusts beside
    if ca_file is not None:
        try:
            context.load_verify_locations(cafile=str(ca_file))
        except OSError as error:  # SSLError, for a file that holds no certificate, is one
            raise TlsRefused(f"The extra certificates cannot be read: {ca_file}") from error
    return context


def _about_tls(error: BaseException) -> bool:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return True
        cause = cause.__cause__ or cause.__context__
    return "SSL" in str(error)


def _reason(error: BaseException) -> str:
    words = str(error)
    return words.split("certificate verify failed: ")[-1].split(" (_ssl")[0] or words
