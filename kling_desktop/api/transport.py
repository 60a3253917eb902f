"""The lines to the service, and what their failures mean. Imported at the first call, not before: httpx costs more than
the first window. What costs money goes through httpx, and so does all that goes through a proxy; the other questions go
over lines of our own (`questions`).

httpx and httpcore name their failures alike: each name has its row in `_MEANING`, and a test holds the table against
both trees.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import anyio._backends._asyncio as _first_request  # httpcore imports it late, on the window's thread
import certifi
import httpcore
import httpx

from kling_desktop.api.connection import Connection, host_is_loopback
from kling_desktop.api.errors import (
    ApiError,
    BrokenAnswer,
    ConnectionLost,
    InsecureAddress,
    InvalidRequest,
    NotSent,
    Offline,
    ProxyTrouble,
    TimedOut,
    TlsRefused,
)
from kling_desktop.api.questions import MOST_ANSWER, Answer, Questions, too_long

assert _first_request
FAILURES = (
    httpx.RequestError,
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
    """Our error for one of FAILURES."""
    names = (kind.__name__ for kind in type(error).__mro__)
    kind, words = next((_MEANING[name] for name in names if name in _MEANING), (ConnectionLost, "It broke."))
    if isinstance(error, httpx.ConnectError | httpcore.ConnectError) and _about_tls(error):
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
    """The connections to the service, each for one exchange at a time; the one used last is used next, so that those
    that are not needed go to sleep. httpcore looks at every connection of a pool again and again: each has its own.
    """

    def __init__(self, base: str, connection: Connection) -> None:
        self._base = base
        self._proxy = connection.proxy if host_is_loopback(base) else proxy_of(base, connection)
        self._trust, self._keep_alive = trusted(connection.ca_file), connection.keep_alive
        self._questions = Questions(base, connection, self._trust)
        self._free = [self._opened()]
        self._all = list(self._free)
        self._headers = {
            "Accept": "application/json",
            "Accept-Encoding": "gzip, deflate",
            "Connection": "keep-alive",
            "User-Agent": connection.agent,
        }
        self._connect = {"connect": connection.connect}
        self._times = {**self._connect, "read": connection.read, "write": connection.write}

    async def ask(self, path: str, headers: Mapping[str, str]) -> Answer:
        """The answer to a question, which has no body. Raises ApiError."""
        if self._proxy:
            return await self.exchange("GET", path, headers, {})
        try:
            return await self._questions.ask(path, headers)
        except FAILURES as error:
            raise meaning(error) from error

    async def exchange(self, method: str, path: str, headers: Mapping[str, str], content: Mapping[str, Any]) -> Answer:
        """The answer to a request; no redirect is followed, no cookie kept. Raises ApiError.

        One without a body is short: whoever waits bounds it whole, which spares a timer for each of its parts.
        """
        shown, times = {**self._headers, **headers}, self._times if content else self._connect
        try:
            request = httpx.Request(method, self._base + path, headers=shown, extensions={"timeout": times}, **content)
        except UnicodeEncodeError as error:  # half of a surrogate pair, as a careless paste leaves it
            raise InvalidRequest("The request holds a character that cannot be sent.") from error
        try:
            async with self._exchanged(request) as response:
                return Answer(response.status_code, response.headers, await _bounded(response))
        except httpx.RequestError as error:
            raise meaning(error) from error

    @asynccontextmanager
    async def _exchanged(self, request: httpx.Request) -> AsyncGenerator[httpx.Response]:
        """The answer, its body unread."""
        line = self._free.pop() if self._free else self._opened()
        if line not in self._all:
            self._all.append(line)
        try:
            response = await line.handle_async_request(request)
            try:
                yield response
            finally:
                await response.aclose()
        finally:
            self._free.append(line)

    async def close(self) -> None:
        """Closes all connections."""
        await self._questions.close()
        for line in self._all:
            await line.aclose()

    def _opened(self) -> httpx.AsyncHTTPTransport:
        limits = httpx.Limits(max_connections=1, max_keepalive_connections=1, keepalive_expiry=self._keep_alive)
        try:
            return httpx.AsyncHTTPTransport(verify=self._trust, limits=limits, proxy=self._proxy)
        except (ValueError, ImportError, httpx.InvalidURL) as error:  # ImportError: SOCKS without the package for it
            raise ProxyTrouble("The proxy's address is of a kind that does not work here.") from error


async def _bounded(response: httpx.Response) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > MOST_ANSWER:
            raise too_long(response.status_code)
    return bytes(body)


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
