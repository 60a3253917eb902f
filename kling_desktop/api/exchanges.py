"""What costs money or goes through a proxy: httpx, each connection for one exchange at a time.

Imported when the first of these is due, and by nobody else at the start: httpx takes 10 MB, and a tenth of a second.
"""

from __future__ import annotations

import ssl
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import anyio._backends._asyncio as _first_request  # httpcore imports it late, on the window's thread
import httpx

from kling_desktop.api.connection import Connection
from kling_desktop.api.errors import InvalidRequest, ProxyTrouble
from kling_desktop.api.questions import MOST_ANSWER, Answer, packing, too_long
from kling_desktop.api.transport import meaning

assert _first_request


class Exchanges:
    """Owns the connections; the one used last is used next, so that those that are not needed go to sleep. httpcore
    looks at every connection of a pool again and again: each has its own. Raises ProxyTrouble.
    """

    def __init__(self, base: str, connection: Connection, trust: ssl.SSLContext, proxy: str | None) -> None:
        self._base, self._proxy = base, proxy
        self._trust, self._keep_alive = trust, connection.keep_alive
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
            response.headers["Content-Encoding"] = packing(response.headers.get("Content-Encoding", ""))
            try:
                yield response
            finally:
                await response.aclose()
        finally:
            self._free.append(line)

    async def close(self) -> None:
        """Closes all connections."""
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
