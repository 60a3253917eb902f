"""One port on loopback: uvicorn's protocol on a server that can close its door, with the wire in reach of the answers.

The wire is what a fault needs to answer as no correct server would; `wire_of` finds it.
"""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import uvicorn
from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

LOOPBACK = "127.0.0.1"
GRACE = 0.5  # seconds that answers under way have to notice that their connection is gone

Scope = Mapping[str, Any]
Receive = Callable[[], Awaitable[Mapping[str, Any]]]
App = Callable[[Any, Any, Any], Awaitable[None]]


class Wire:
    """A connection below HTTP."""

    def __init__(self, transport: asyncio.Transport, flow: FlowControl) -> None:
        self._transport, self._flow = transport, flow

    @property
    def closing(self) -> bool:
        """Whether it has been closed from either side."""
        return self._transport.is_closing()

    async def write(self, content: bytes) -> None:
        """Sends bytes as they are; returns when there is room for more, or nobody left to read them."""
        if not self.closing:
            self._transport.write(content)
            await self._flow.drain()

    def close(self) -> None:
        """Ends the connection after what was written."""
        self._transport.close()

    def reset(self) -> None:
        """Ends the connection at once, so that the other side sees a reset."""
        plain: Any = self._transport.get_extra_info("socket")
        if plain is not None:
            plain.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._transport.abort()


def wire_of(scope: Scope) -> Wire:
    """The connection on which a request came in."""
    return scope["state"]["wire"]


async def gone(receive: Receive) -> None:
    """Returns when the other side, or we, have ended the connection."""
    while (await receive())["type"] != "http.disconnect":
        pass


class _Connection(H11Protocol):
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.app_state = {**self.app_state, "wire": Wire(transport, self.flow)}


class Origin:
    """Owns a port and its connections. `seen` is told of each request before it is answered."""

    def __init__(self, app: App, seen: Callable[[Scope], None]) -> None:
        self._app, self._seen = app, seen
        self._config = uvicorn.Config(
            self._answer,
            interface="asgi3",
            lifespan="off",
            ws="none",
            log_config=None,
            log_level="error",
            access_log=False,
            proxy_headers=False,
        )
        self._config.load()
        self._state = ServerState()
        self._server: asyncio.Server | None = None
        self._port = 0

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://{LOOPBACK}:{self._port}"

    async def open(self, port: int = 0) -> None:
        """Opens the door: at the port it had, at `port`, or at a free one. Raises OSError."""
        if self._server is None:
            loop = asyncio.get_running_loop()
            self._server = await loop.create_server(self._connected, LOOPBACK, self._port or port)
            self._port = self._server.sockets[0].getsockname()[1]

    def close(self) -> None:
        """Closes the door and ends all connections."""
        if self._server is not None:
            self._server.close()
            self._server = None
        for connection in list(self._state.connections):
            connection.transport.abort()

    async def end(self) -> None:
        """Closes, and waits for the answers under way."""
        self.close()
        if self._state.tasks:
            _, late = await asyncio.wait(set(self._state.tasks), timeout=GRACE)
            for answer in late:
                answer.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _connected(self) -> asyncio.Protocol:
        return _Connection(config=self._config, server_state=self._state, app_state={})

    async def _answer(self, scope: Any, receive: Any, send: Any) -> None:
        self._seen(scope)
        try:
            await self._app(scope, receive, send)
        except asyncio.CancelledError:
            return  # we are ending, and uvicorn would report it as a bug
