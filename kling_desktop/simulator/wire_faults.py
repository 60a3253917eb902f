"""Carries faults out: answers that Starlette cannot give, because they would be wrong, written on the wire itself."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from email.utils import formatdate
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kling_desktop.simulator.acts import Act, Changed, Cut, Endless, Hang, Raw, Reading, Reply
from kling_desktop.simulator.origin import Receive, Wire, gone, wire_of

CHUNK = 65536
LATER = 3  # seconds from now, where a Retry-After is a date


class Broken(Response):
    """An answer that goes wrong. `act` says how; `body` and `headers` are what the right answer would have held."""

    def __init__(self, act: Act, body: bytes, headers: Mapping[str, str]) -> None:
        super().__init__(b"")
        self._act, self._whole, self._right = act, body, dict(headers)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        wire = wire_of(scope)
        await self._misbehave(wire, receive)
        wire.close()
        await gone(receive)

    async def _misbehave(self, wire: Wire, receive: Receive) -> None:
        match self._act:
            case Cut() as cut:
                if cut.after:
                    await wire.write(self._beginning(cut))
            case Hang(after, rate):
                if after:
                    await wire.write(self._beginning(Cut(after)))
                await _linger(wire, receive, rate, self._whole[int(len(self._whole) * after) :])
            case Raw(made):
                await wire.write(made(self._whole))
            case Endless(announced):
                await self._never_end(wire, announced)
            case _:
                raise AssertionError(f"{self._act} is no misbehaviour on the wire")

    def _beginning(self, cut: Cut) -> bytes:
        part = self._whole[: int(len(self._whole) * cut.after)]
        headers = dict(self._right)
        if cut.former:
            headers |= {"etag": '"former"', "last-modified": formatdate(0, usegmt=True)}
            part = part[::-1]
        if cut.chunked:
            headers["transfer-encoding"] = "chunked"
            part = b"%x\r\n%b\r\n" % (len(part), part)
        if cut.chunked or not cut.length:
            headers.pop("content-length", None)
        return _head(headers) + part

    async def _never_end(self, wire: Wire, announced: int) -> None:
        headers = {name: value for name, value in self._right.items() if name != "content-length"}
        await wire.write(_head(headers | ({"content-length": str(announced)} if announced else {})))
        chunk = self._whole[:CHUNK] or bytes(CHUNK)
        while not wire.closing:
            await wire.write(chunk)


def _head(headers: Mapping[str, str]) -> bytes:
    lines = ["HTTP/1.1 200 OK", "connection: close", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n"


async def _linger(wire: Wire, receive: Receive, rate: float, rest: bytes) -> None:
    """Sends nothing more, or `rate` bytes a second of the rest, until the other side is gone."""
    leaving = asyncio.ensure_future(gone(receive))
    try:
        for byte in rest if rate else b"":
            await asyncio.wait([leaving], timeout=1 / rate)
            if leaving.done():
                return
            await wire.write(bytes([byte]))
        await leaving
    finally:
        leaving.cancel()


class Reset(Response):
    """No answer: the connection is reset."""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        wire_of(scope).reset()
        await gone(receive)


async def read(request: Request, act: Reading) -> Request | None:
    """The request, read as the act says; None when it was to be read in part only, and has been."""
    if act.share < 1:
        wanted, arrived = int(request.headers.get("content-length", "0")) * act.share, 0
        while arrived < wanted:
            message = await request.receive()
            if message["type"] == "http.disconnect":
                break
            arrived += len(message.get("body", b""))
        return None

    async def slowly() -> Any:
        message = await request.receive()
        await asyncio.sleep(len(message.get("body", b"")) / act.rate)
        return message

    return Request(request.scope, slowly)


def filled(reply: Reply, api: str, now: Callable[[], float] = time.time) -> Response:
    """A reply as an answer: `{api}` stands for the service's own address, `{date}` for a moment shortly from now."""
    date = formatdate(now() + LATER, usegmt=True)
    headers = {name: value.replace("{api}", api).replace("{date}", date) for name, value in reply.headers}
    return Response(reply.body, reply.status, headers, reply.kind)


def answer(act: Act, normal: Mapping[str, Any], api: str, now: Callable[[], float]) -> Response:
    """What comes instead of the normal answer's JSON."""
    if isinstance(act, Reply):
        return filled(act, api, now)
    if isinstance(act, Changed):
        return JSONResponse(act.change(normal))
    right = JSONResponse(dict(normal))
    return Broken(act, bytes(right.body), right.headers)
