"""Misbehaviour on the wire: what Starlette cannot do, because it would be wrong. Works on the connection itself."""

from __future__ import annotations

import asyncio
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from kling_desktop.simulator.script import Act, Changed, Cut, Endless, Hang, Raw, Reply, dated

CHUNK = 65536


class Broken(Response):
    """An answer that goes wrong. `act` says how, `body` is what the right answer would have held."""

    def __init__(self, act: Act, body: bytes, kind: str, stopping: asyncio.Event) -> None:
        super().__init__(b"", media_type=kind)
        self._act, self._whole, self._stopping = act, body, stopping

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        transport: asyncio.Transport = scope["kling.transport"]
        await self._misbehave(transport)
        transport.abort()
        for _ in range(3):
            await asyncio.sleep(0)  # until the server has seen that the connection is gone
        while not scope["kling.gone"]():
            await asyncio.sleep(0.01)

    async def _misbehave(self, transport: asyncio.Transport) -> None:
        match self._act:
            case Cut(after, _, length):
                if after:
                    transport.write(self._head(length=length) + self._whole[: int(len(self._whole) * after)])
                    await self._drain(transport)
            case Hang(after, rate):
                if after:
                    transport.write(self._head(length=True) + self._whole[: int(len(self._whole) * after)])
                await self._hang(transport, rate)
            case Raw(made):
                transport.write(made(self._whole))
                await self._drain(transport)
            case Endless():
                await self._never_end(transport)
            case Reply() | Changed():
                raise AssertionError("these are no misbehaviour on the wire")

    def _head(self, *, length: bool) -> bytes:
        lines = ["HTTP/1.1 200 OK", f"Content-Type: {self.media_type}", 'ETag: "whole"', "Accept-Ranges: bytes"]
        lines.append(f"Content-Length: {len(self._whole)}" if length else "Connection: close")
        return "\r\n".join(lines).encode() + b"\r\n\r\n"

    async def _hang(self, transport: asyncio.Transport, rate: float) -> None:
        while not self._stopping.is_set() and not transport.is_closing():
            try:
                await asyncio.wait_for(self._stopping.wait(), 1 / rate if rate else 0.2)
            except TimeoutError:
                if rate:
                    transport.write(b"\0")

    async def _never_end(self, transport: asyncio.Transport) -> None:
        transport.write(b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nConnection: close\r\n\r\n")
        while not self._stopping.is_set() and not transport.is_closing():
            transport.write(self._whole[:CHUNK] or bytes(CHUNK))
            await self._drain(transport)

    async def _drain(self, transport: asyncio.Transport) -> None:
        while transport.get_write_buffer_size() and not transport.is_closing() and not self._stopping.is_set():
            await asyncio.sleep(0.005)


def answer(act: Act, normal: Any, body: bytes, kind: str, stopping: asyncio.Event) -> Response:
    """The misbehaving answer. `normal` is the right answer's JSON, or None for a file; `body` its bytes."""
    if isinstance(act, Reply):
        reply = dated(act)
        return Response(reply.body, reply.status, dict(reply.headers), reply.kind)
    if isinstance(act, Changed):
        if normal is None:
            return Response(act.change(body), media_type=kind)
        from starlette.responses import JSONResponse

        return JSONResponse(act.change(normal))
    return Broken(act, body, kind, stopping)


def with_transport(app: Any) -> Any:
    """The application with the connection in reach: uvicorn hands out its cycle's own `receive`."""

    async def wrapped(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] == "http":
            cycle = receive.__self__
            scope["kling.transport"] = cycle.transport
            scope["kling.gone"] = lambda: cycle.disconnected
        await app(scope, receive, send)

    return wrapped


def bearer(request: Request) -> str:
    """The key of a request; "" without one."""
    kind, _, key = request.headers.get("authorization", "").partition(" ")
    return key.strip() if kind.lower() == "bearer" else ""
