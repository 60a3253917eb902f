"""A host on this machine that answers with the exact bytes, and in the exact manner, that a test tells it to.

A script is a function of one `Exchange`. Each connection brings one request and takes the next script; the last one
serves all that follow.
"""

from __future__ import annotations

import socket
import ssl
import struct
import threading
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress

CLIP = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2" + bytes(range(256)) * 2000
HALF = len(CLIP) // 2
ETAG = '"one"'


class Exchange:
    """One request and the socket on which it is answered. Owns the socket."""

    def __init__(self, connection: socket.socket, head: str, body: bytes) -> None:
        self.connection, self.head, self.body = connection, head, body

    @property
    def target(self) -> str:
        """The path and query as they came over the wire."""
        return self.head.split(" ", 2)[1]

    def header(self, name: str) -> str:
        """A header's value, or empty."""
        for line in self.head.split("\r\n")[1:]:
            found, _, value = line.partition(":")
            if found.lower() == name.lower():
                return value.strip()
        return ""

    @property
    def first_byte(self) -> int | None:
        """Where the asked range begins; None when everything is asked for."""
        asked = self.header("range").removeprefix("bytes=").partition("-")[0]
        return int(asked) if asked else None

    def send(self, *parts: bytes | str) -> None:
        """Sends bytes as they are."""
        self.connection.sendall(b"".join(part.encode() if isinstance(part, str) else part for part in parts))

    def answer(self, status: str, body: bytes = b"", **headers: object) -> None:
        """Sends a well-formed answer and closes. `content_type` names Content-Type, and so on."""
        shown = {"content_length": len(body), "connection": "close"} | headers
        lines = [f"{name.replace('_', '-')}: {value}" for name, value in shown.items() if value is not None]
        self.send(f"HTTP/1.1 {status}\r\n", "\r\n".join(lines), "\r\n\r\n", body)

    def reset(self) -> None:
        """Ends with a reset instead of an end of stream."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def hang(self) -> None:
        """Says nothing more until the other side has gone."""
        self.connection.settimeout(None)
        while self.connection.recv(65536):
            pass

    def drip(self, every: float = 0.02) -> None:
        """Sends single bytes until the other side has gone."""
        self.connection.settimeout(every)
        while True:
            with suppress(TimeoutError):
                if not self.connection.recv(65536):
                    return
            self.send(b"a")


Script = Callable[[Exchange], None]


class Host:
    """Owns a listening socket and the exchanges that were had on it; with `tls` it speaks https."""

    def __init__(self, scripts: Sequence[Script], tls: ssl.SSLContext | None = None) -> None:
        self._scripts, self._tls = list(scripts), tls
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._open: list[socket.socket] = []
        self.exchanges: list[Exchange] = []
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    @property
    def origin(self) -> str:
        """Where it listens."""
        scheme = "https" if self._tls else "http"
        return f"{scheme}://127.0.0.1:{self._listening.getsockname()[1]}"

    @property
    def url(self) -> str:
        """Where its clip lies."""
        return f"{self.origin}/clip.mp4"

    def close(self) -> None:
        """Ends everything at once."""
        for connection in (self._listening, *self._open):
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
            connection.close()
        self._thread.join()

    def _serve(self) -> None:
        talking: list[threading.Thread] = []
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                break
            self._open.append(connection)
            script = self._scripts.pop(0) if len(self._scripts) > 1 else self._scripts[0]
            talking.append(threading.Thread(target=self._talk, args=(connection, script), daemon=True))
            talking[-1].start()
        for thread in talking:
            thread.join()

    def _secured(self, connection: socket.socket) -> socket.socket:
        if self._tls is None:
            return connection
        try:
            return self._tls.wrap_socket(connection, server_side=True)
        except OSError:
            connection.close()
            raise

    def _talk(self, connection: socket.socket, script: Script) -> None:
        with suppress(OSError), self._secured(connection) as connection:
            received = b""
            while b"\r\n\r\n" not in received:
                chunk = connection.recv(65536)
                if not chunk:
                    return
                received += chunk
            head, _, body = received.partition(b"\r\n\r\n")
            exchange = Exchange(connection, head.decode("latin-1"), body)
            while len(exchange.body) < int(exchange.header("content-length") or 0):
                exchange.body += connection.recv(65536)
            self.exchanges.append(exchange)
            script(exchange)


@contextmanager
def hosting(*scripts: Script, tls: ssl.SSLContext | None = None) -> Generator[Host]:
    """A host with these scripts, for as long as the block runs."""
    host = Host(scripts, tls)
    try:
        yield host
    finally:
        host.close()


def good(exchange: Exchange, *, content: bytes = CLIP, etag: str = ETAG) -> None:
    """A host as it should be: it goes on where it is asked to, if the file is still the same."""
    first = exchange.first_byte
    if first is None or exchange.header("if-range") not in ("", etag):
        exchange.answer("200 OK", content, content_type="video/mp4", etag=etag)
        return
    span = f"bytes {first}-{len(content) - 1}/{len(content)}"
    exchange.answer("206 Partial Content", content[first:], content_type="video/mp4", etag=etag, content_range=span)


def half(exchange: Exchange) -> None:
    """Announces the whole clip, sends half of it."""
    head = f"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nETag: {ETAG}\r\nContent-Length: {len(CLIP)}\r\n\r\n"
    exchange.send(head, CLIP[:HALF])


def answering(status: str, body: bytes = b"", **headers: object) -> Script:
    """A script that always gives this answer."""
    return lambda exchange: exchange.answer(status, body, **headers)


def after(script: Script, *then: Callable[[Exchange], None]) -> Script:
    """A script that does one thing after another."""

    def both(exchange: Exchange) -> None:
        for step in (script, *then):
            step(exchange)

    return both
