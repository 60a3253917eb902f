"""A clip's bytes straight from its connection: into one buffer that is used again and again, past httpcore and h11.

Both copy what they read several times, and over TLS make a large object for each record of 16 kB. Where the length is
announced, the bytes after the head are the file's, and nothing need look at them on their way to the disk.
"""

from __future__ import annotations

import selectors
import socket
import ssl
from collections.abc import Generator
from typing import Any, cast

import httpcore

from kling_desktop.api.receiving import ATTENTIVE, Watch
from kling_desktop.api.turn import Turn

BUFFER = 1 << 20  # bytes that are handed on at once, while the host is that fast


def body_of(response: httpcore.Response, watch: Watch, turn: Turn) -> Generator[bytes | memoryview]:
    """What the host sends, in pieces; each holds until the next is taken. Raises FAILURES, Interrupted.

    `turn` is held while what has come is read, a megabyte at most. Threads that do so at once take Python's lock from
    each other, and the window's thread gets it last; see `behind`. Whoever reads no further closes this.
    """
    pieces = iter(response.iter_stream())
    length, line = _announced(response), _line_of(response)
    if length is None or line is None:
        yield from pieces
        return
    came = 0
    for piece in pieces:  # what came with the head; then httpcore holds nothing more of it
        yield piece
        came = len(piece)
        break
    if came < length:
        yield from _received(line, length - came, watch, turn)


def _received(line: socket.socket, length: int, watch: Watch, turn: Turn) -> Generator[memoryview]:
    """So many bytes, as they come."""
    buffer = memoryview(bytearray(min(BUFFER, length)))
    line.settimeout(0)  # never waits: the watch does
    with selectors.DefaultSelector() as selector:
        selector.register(line, selectors.EVENT_READ)
        while length > 0:
            with turn:
                came = _filled(line, buffer[:length])
            if came == 0:
                raise httpcore.RemoteProtocolError("The connection was closed before the whole body came.")
            if came is None:
                watch.wait(selector, ATTENTIVE)
                continue
            watch.came(came)
            length -= came
            yield buffer[:came]


def _filled(line: socket.socket, buffer: memoryview) -> int | None:
    """Puts what is there into the buffer: how much; None for nothing yet, 0 for the end."""
    came = 0
    try:
        while came < len(buffer):
            more = line.recv_into(buffer[came:])
            if more == 0:
                break
            came += more
    except (BlockingIOError, ssl.SSLWantReadError):
        return came or None
    except OSError as error:
        if not came:  # else what came is kept first; the trouble comes again
            raise httpcore.ReadError(str(error)) from error
    return came


def _announced(response: httpcore.Response) -> int | None:
    """The length of the body where nothing but the length marks its end."""
    said = {name.lower(): value for name, value in response.headers}
    length = said.get(b"content-length", b"")
    return int(length) if length.isdigit() and b"transfer-encoding" not in said else None


def _line_of(response: httpcore.Response) -> socket.socket | None:
    """The connection as one can read from it; None through a proxy with TLS within TLS."""
    extensions = cast("dict[str, Any]", response.extensions)  # pyright: ignore[reportUnknownMemberType]
    stream: httpcore.NetworkStream = extensions["network_stream"]
    inner = isinstance(stream.get_extra_info("ssl_object"), ssl.SSLObject)
    line = stream.get_extra_info("socket")
    return line if isinstance(line, socket.socket) and not inner else None
