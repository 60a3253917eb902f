"""One owner for each library, and how others ask it: a second start, a second command.

The owner listens on this machine alone, on a port and with a token that are written beside the library, for its user
only. What it is asked and what it answers are JSON objects, one a line; an answer may go on for as long as somebody
listens. What is asked for is in `handed`.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import secrets
import socket
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import aclosing, suppress
from pathlib import Path
from typing import Any, cast

from kling_desktop.library.files import write_atomically
from kling_desktop.library.ordinary import content

HOST = "127.0.0.1"
MOST_LINE = 1_000_000  # bytes
PATIENCE = 5.0  # seconds for the owner's first word
_FILE = "window.json"

Message = Mapping[str, Any]
Answer = Callable[[Message], AsyncGenerator[dict[str, Any]]]


class Listening:
    """Owns the open port and the file that tells of it."""

    def __init__(self, path: Path, token: str, answer: Answer) -> None:
        self._path, self._token, self._answer = path, token, answer
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()

    @classmethod
    async def begin(cls, home: Path, answer: Answer) -> Listening:
        """Listens from now on. Raises OSError where this machine lets nobody listen."""
        listening = cls(home / _FILE, secrets.token_urlsafe(24), answer)
        server = listening._server = await asyncio.start_server(listening._met, HOST, 0, limit=MOST_LINE)
        told = {"port": server.sockets[0].getsockname()[1], "token": listening._token}
        write_atomically(listening._path, json.dumps(told).encode())
        listening._path.chmod(0o600)
        return listening

    async def close(self) -> None:
        """Listens no longer."""
        self._path.unlink(missing_ok=True)
        if self._server is not None:
            self._server.close()
        for writer in tuple(self._open):
            writer.close()

    async def _met(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        try:
            message = _object(await asyncio.wait_for(reader.readline(), PATIENCE))
            if not hmac.compare_digest(str(message.get("token", "")), self._token):
                return
            async with aclosing(self._answer(message)) as answers:
                async for line in answers:
                    writer.write(json.dumps(line).encode() + b"\n")
                    await writer.drain()
        except (OSError, ValueError, TimeoutError):  # gone, or not one of ours
            return
        except asyncio.CancelledError:
            # WORKAROUND(asyncio.streams asks a cancelled task for its error): remove when Python 3.11 is not needed
            return
        finally:
            self._open.discard(writer)
            writer.close()


async def ask(home: Path, message: Message) -> AsyncGenerator[dict[str, Any]]:
    """What the owner of a library answers, line by line; nothing at all when it does not listen or has gone."""
    found = _where(home)
    if found is None:
        return
    port, token = found
    try:
        reader, writer = await asyncio.open_connection(HOST, port, limit=MOST_LINE)
    except OSError:
        return
    try:
        writer.write(json.dumps({**message, "token": token}).encode() + b"\n")
        with suppress(OSError, ValueError):
            while line := await reader.readline():
                yield _object(line)
    finally:
        writer.close()


def tell(home: Path, message: Message) -> bool:
    """Asks the owner for something short, and waits for its first word; whether it came. Blocks for some seconds."""
    found = _where(home)
    if found is None:
        return False
    port, token = found
    with suppress(OSError, ValueError), socket.create_connection((HOST, port), PATIENCE) as connection:
        connection.sendall(json.dumps({**message, "token": token}).encode() + b"\n")
        with connection.makefile("rb") as answer:
            return bool(_object(answer.readline()))
    return False


def _where(home: Path) -> tuple[int, str] | None:
    try:
        told = _object(content(home / _FILE))
        return int(told["port"]), str(told["token"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _object(line: bytes) -> dict[str, Any]:
    plain: object = json.loads(line)
    if not isinstance(plain, dict):
        raise ValueError("an object is expected")
    return cast("dict[str, Any]", plain)
