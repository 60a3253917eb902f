"""Questions put to the service over lines of our own: a GET without a body, and its short answer.

Hundreds of generations are asked about, and what httpx, its pool and their locks do for one such question costs ten
times what h11 on asyncio's own transports does. Whatever has a body or goes through a proxy is left to httpx: see
`exchanges`. What fails here has httpcore's names, so that it has its meaning there.
"""

from __future__ import annotations

import asyncio
import ssl
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import h11
import httpcore

from kling_desktop.api.connection import Connection
from kling_desktop.api.errors import BrokenAnswer

MOST_ANSWER = 2_000_000  # bytes of an answer that are read; the service's are below 10 kB
_MOST_HEAD = 100 * 1024  # bytes
_SECOND_TRY = 0.25  # seconds after which a host's next address is tried beside the first
_PACKED = "content-encoding"
_OTHER_NAMES = {"x-gzip": "gzip"}  # RFC 9110, 8.4.1.3: the same
_STEP = 4096  # packed bytes that are unpacked at once: they may hold a thousand times as many


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that has come whole, unpacked; its headers' names are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Questions:
    """Owns the lines to one service, each for one question at a time. The one used last is used next, so that those
    that are not needed grow old; those are closed when the next question is put.
    """

    def __init__(self, origin: str, connection: Connection, trust: ssl.SSLContext) -> None:
        parts = urlsplit(origin)
        secure = parts.scheme == "https"
        self._host, self._port = parts.hostname or "", parts.port or (443 if secure else 80)
        self._trust = trust if secure else None
        self._before = parts.path
        self._headers = [
            ("Host", parts.netloc),
            ("Accept", "application/json"),
            ("Accept-Encoding", "identity"),
            ("Connection", "keep-alive"),
            ("User-Agent", connection.agent),
        ]
        self._connect, self._keep_alive = connection.connect, connection.keep_alive
        self._free: deque[tuple[_Line, float]] = deque()  # with the time of their last answer, oldest first
        self._all: set[_Line] = set()

    async def ask(self, path: str, headers: Mapping[str, str]) -> Answer:
        """The answer to a GET of `path`; no redirect is followed, no cookie kept. Raises FAILURES, BrokenAnswer."""
        request = h11.Request(method="GET", target=self._before + path, headers=[*self._headers, *headers.items()])
        loop = asyncio.get_running_loop()
        line = self._rested(loop.time()) or await self._opened()
        try:
            answer = await line.ask(request)
        finally:
            if line.usable:
                self._free.append((line, loop.time()))
            else:
                self._all.discard(line)
        return _unpacked(answer)

    async def close(self) -> None:
        """Closes all lines."""
        lines = tuple(self._all)
        self._free.clear()
        self._all.clear()
        for line in lines:
            line.end()
        await asyncio.gather(*(line.ended for line in lines))

    def _rested(self, now: float) -> _Line | None:
        """A line that is open and was used lately."""
        while self._free and now - self._free[0][1] > self._keep_alive:
            self._end(self._free.popleft()[0])
        while self._free:
            line = self._free.pop()[0]
            if line.usable:
                return line
            self._end(line)
        return None

    def _end(self, line: _Line) -> None:
        line.end()
        self._all.discard(line)

    async def _opened(self) -> _Line:
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(self._connect):
                _, line = await loop.create_connection(
                    _Line, self._host, self._port, ssl=self._trust, happy_eyeballs_delay=_SECOND_TRY
                )
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(str(error)) from error
        except (OSError, UnicodeError) as error:  # UnicodeError: a name that cannot be one of a host
            raise httpcore.ConnectError(str(error)) from error
        self._all.add(line)
        return line


class _Line(asyncio.Protocol):
    """Owns one connection, and the question that is under way on it."""

    def __init__(self) -> None:
        self._speech = h11.Connection(h11.CLIENT, max_incomplete_event_size=_MOST_HEAD)
        self._asked: asyncio.Future[Answer] | None = None
        self._head: h11.Response | None = None
        self._body = bytearray()
        self.usable = True
        self.ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def ask(self, request: h11.Request) -> Answer:
        """Puts one question. Raises FAILURES, BrokenAnswer; the line may then be unusable, as after a cancellation."""
        asked = self._asked = asyncio.get_running_loop().create_future()
        self._head, self._body = None, bytearray()
        try:
            self._transport.write((self._speech.send(request) or b"") + (self._speech.send(h11.EndOfMessage()) or b""))
            return await asked
        finally:
            self._asked = None
            self._go_on()

    def end(self) -> None:
        """Closes the connection at once: nothing is left to be sent."""
        self.usable = False
        self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        if self._asked is None:  # nobody has asked for anything
            self.end()
            return
        self._hear(data)

    def eof_received(self) -> None:
        self.usable = False
        self._hear(b"")

    def connection_lost(self, exc: Exception | None) -> None:
        self.usable = False
        self._fail(httpcore.ReadError(str(exc)) if exc else httpcore.RemoteProtocolError("The connection was closed."))
        if not self.ended.done():
            self.ended.set_result(None)

    def _go_on(self) -> None:
        """Makes ready for the next question, or ends the line where the last one leaves it unclear."""
        speech = self._speech
        clean = speech.our_state is h11.DONE and speech.their_state is h11.DONE and speech.trailing_data == (b"", False)
        if self.usable and clean:
            speech.start_next_cycle()
        else:
            self.end()

    def _hear(self, data: bytes) -> None:
        if self._asked is None or self._asked.done():
            self.usable = False  # more came than the answer
            return
        try:
            self._speech.receive_data(data)
            while not self._asked.done():
                event = self._speech.next_event()
                if event in (h11.NEED_DATA, h11.PAUSED):
                    return
                self._take(event)
        except h11.RemoteProtocolError as error:
            self._fail(httpcore.RemoteProtocolError(str(error)))

    def _take(self, event: object) -> None:
        match event:
            case h11.Response():
                self._head = event
            case h11.Data():
                self._body += event.data
                if len(self._body) > MOST_ANSWER:
                    self._fail(too_long(self._head.status_code if self._head else 0))
            case h11.EndOfMessage() if self._head is not None and self._asked is not None:
                headers = dict[str, str]()
                for name, value in ((n.decode("ascii"), v.decode("latin-1")) for n, v in self._head.headers):
                    headers[name] = f"{headers[name]}, {value}" if name == _PACKED and name in headers else value
                self._asked.set_result(Answer(self._head.status_code, headers, bytes(self._body)))
            case _:
                pass  # a word in between, such as 100 or 103

    def _fail(self, error: Exception) -> None:
        if self._asked is not None and not self._asked.done():
            self._asked.set_exception(error)


def too_long(status: int) -> BrokenAnswer:
    """The error for an answer that is longer than any."""
    return BrokenAnswer("The service's answer is far too long.", status=status)


def packing(named: str) -> str:
    """How an answer is packed, in the names that httpx knows; "identity" where it is not."""
    names = [_OTHER_NAMES.get(name, name) for name in named.lower().replace(" ", "").split(",")]
    return ",".join(name for name in names if name) or "identity"


def _unpacked(answer: Answer) -> Answer:
    """The answer with its body unpacked, though none was asked to be packed. Raises BrokenAnswer."""
    packed_as = packing(answer.headers.get(_PACKED, ""))
    if packed_as == "identity":
        return answer
    import httpx  # hardly ever

    packed = (answer.body[start : start + _STEP] for start in range(0, len(answer.body), _STEP))
    body = bytearray()
    try:
        for chunk in httpx.Response(
            answer.status, headers={"Content-Encoding": packed_as}, content=packed
        ).iter_bytes():
            body += chunk
            if len(body) > MOST_ANSWER:
                raise too_long(answer.status)
    except httpx.DecodingError as error:
        raise BrokenAnswer("The service's answer cannot be decoded.", status=answer.status) from error
    return Answer(answer.status, answer.headers, bytes(body))
