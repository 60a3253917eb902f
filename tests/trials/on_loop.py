"""The lying service on an event loop: for a day that takes no time, the service must live in that time as well."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from typing import cast

from tests.trials.service import Exchange, Service


class Hung(Exception):
    """The answer never comes."""


class _Outlet:
    """Stands where an exchange expects its socket, and owns what is to be sent."""

    def __init__(self) -> None:
        self.content, self.broken = bytearray(), False

    def sendall(self, content: bytes) -> None:
        """Sends."""
        self.content += content

    def setsockopt(self, *_: object) -> None:
        """A reset is told from a close by nobody here."""

    def settimeout(self, _seconds: float | None) -> None:
        """Waits are the loop's."""

    def recv(self, _most: int) -> bytes:
        """Whoever listens here hangs."""
        raise Hung

    def close(self) -> None:
        """Breaks the connection."""
        self.broken = True


@asynccontextmanager
async def serving(service: Service) -> AsyncGenerator[None]:
    """The service answers on this loop for as long as the block runs."""
    talking: set[asyncio.Task[None]] = set()

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, files: bool) -> None:
        task = asyncio.current_task()
        assert task is not None
        talking.add(task)
        try:
            with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
                while await _exchange(service, reader, writer, files=files):
                    pass
        finally:
            writer.close()
            talking.discard(task)

    servers = [
        await asyncio.start_server(lambda r, w, f=files: talk(r, w, files=f), sock=listening)
        for files, listening in service.listening.items()
    ]
    try:
        yield
    finally:
        for server in servers:
            server.close()
        left = tuple(talking)
        for task in left:
            task.cancel()
        await asyncio.gather(*left, return_exceptions=True)
        await asyncio.sleep(0.1)  # closing a connection is done in the loop's next rounds


async def _exchange(
    service: Service, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, files: bool
) -> bool:
    """One question and its answer; whether the connection lives on."""
    head = await reader.readuntil(b"\r\n\r\n")
    outlet = _Outlet()
    exchange = Exchange(service, cast("socket.socket", outlet), head[:-4].decode("latin-1"), b"", files=files)
    exchange.body = await reader.readexactly(int(exchange.header("content-length") or 0))
    service.count(exchange.call)
    try:
        service.answer(exchange)
    except Hung:
        await reader.read()
        return False
    writer.write(bytes(outlet.content))
    if outlet.broken:
        writer.transport.abort() if not outlet.content else writer.close()
        return False
    await writer.drain()
    return not files
