"""The service's calls, one exchange each: upload, submit, find, look, balance, download. Nothing is retried here.

The key goes to the service's own origin and nowhere else; clips are fetched by a client that has never seen it.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from urllib.parse import quote

from kling_desktop.api import wire
from kling_desktop.api.answers import Balance, Fetched, Task, Uploaded
from kling_desktop.api.connection import Connection, clean_key, host_is_loopback, origin_of
from kling_desktop.api.errors import (
    ApiError,
    NoKey,
    NotFound,
    NotSent,
    ServerTrouble,
    TimedOut,
)
from kling_desktop.api.pacing import Category, Pacer
from kling_desktop.api.refusals import read_json, read_refusal
from kling_desktop.api.turn import Turn

if TYPE_CHECKING:
    import ssl

    from kling_desktop.api.questions import Answer
    from kling_desktop.api.transport import Lines

_SHORTEST_KEY = 12  # a shorter one could be part of any word
_GENERATIONS = "/v1/videos/generations"


class Client:
    """Owns the connections to one service. `key` is asked for at each call, so a new one holds at once.

    Raises InsecureAddress when `base` is neither https nor on this machine.
    """

    def __init__(
        self,
        base: str,
        key: Callable[[], str | None],
        *,
        connection: Connection | None = None,
        pacer: Pacer | None = None,
        now: Callable[[], float] = time.time,
    ) -> None:
        self.origin = origin_of(base)
        self._key, self._now = key, now
        self._connection = connection or Connection()
        self._turn = Turn()
        self._pacer = pacer or Pacer(time.monotonic, asyncio.sleep)
        self._opening: asyncio.Task[Lines] | None = None
        self._trust: ssl.SSLContext | None = None
        self._lock = threading.Lock()
        self.asked = 0  # requests that were sent, for whoever watches the pace

    async def upload(self, path: Path, mime: str, on_progress: Callable[[int, int], None] | None = None) -> Uploaded:
        """Uploads a picture. Raises ApiError, OSError. `on_progress(sent, total)` in bytes, from this thread."""
        size = path.stat().st_size
        with path.open("rb") as opened:
            counted = _Counted(opened, size, on_progress)
            files = {"file": (f"picture{path.suffix}", counted, mime)}
            answer = await self._send(
                "/v1/uploads/images", self._connection.upload, files=files, data={"purpose": "generation"}
            )
        return wire.read_upload(answer)

    async def submit(self, body: Mapping[str, Any]) -> Task:
        """Submits a request, which costs money. Raises ApiError; see `retry` for what each means for the money."""
        return wire.read_submitted(await self._send(_GENERATIONS, self._connection.whole, json=body))

    async def look(self, task_id: str, also: Iterable[str] = ()) -> Task:
        """Asks how a task stands, which is `also` known by other names. Raises ApiError, NotFound among them."""
        answer = await self._ask(_path_of(task_id))
        return wire.read_task(answer, asked=task_id, also=also)

    async def find(self, client_business_id: str) -> Task:
        """Asks for a task by our own id. Raises ApiError, NotFound among them."""
        answer = await self._ask(_path_of(client_business_id))
        return wire.read_task(answer, asked=client_business_id, asked_by_ours=True)

    async def balance(self) -> Balance:
        """The key's balance; also the cheapest proof that a key works. Raises ApiError."""
        return wire.read_balance(await self._ask("/v1/balance"))

    async def account_balance(self) -> Balance:
        """The account's balance. Raises ApiError."""
        return wire.read_balance(await self._ask("/v1/user/balance"))

    def room(self) -> int:
        """How many questions may be asked now."""
        return self._pacer.room()

    def download(
        self,
        url: str,
        part: Path,
        *,
        on_progress: Callable[[int, int | None], None] | None = None,
        stop: threading.Event | None = None,
        most_bytes: int = 2 * 1024**3,
    ) -> Fetched:
        """Fetches a clip into `part`, going on where an earlier try stopped. Blocks: call it in a worker thread.

        Raises DownloadError, NotSent, OSError (with what arrived kept).
        """
        from kling_desktop.api import download, transport
        from kling_desktop.api.behind import behind

        local = host_is_loopback(self.origin)
        with self._lock:
            self._trust = self._trust or transport.trusted(self._connection.ca_file)
        stop = stop or threading.Event()
        rules = download.Rules(
            local,
            self._connection,
            self._trust,
            self._now,
            most_bytes=most_bytes,
            on_progress=on_progress,
            stop=stop,
            turn=self._turn,
        )
        return behind(lambda: download.fetch(url, part, rules))

    def missing(self, part: Path) -> int | None:
        """How many bytes of an unfinished download are still to come; None where that is not known. Raises OSError."""
        from kling_desktop.api.download import missing

        return missing(part)

    def discard(self, part: Path) -> None:
        """Removes an unfinished download and what belongs to it."""
        from kling_desktop.api.download import discard

        discard(part)

    async def close(self) -> None:
        """Closes all connections."""
        if self._opening is not None:
            with suppress(NotSent):
                await (await self._opening).close()

    async def _ask(self, path: str) -> object:
        async def ask(lines: Lines, headers: Mapping[str, str]) -> Answer:
            return await lines.ask(path, headers)

        return await self._call(Category.QUERY, self._connection.connect + self._connection.read, ask)

    async def _send(self, path: str, limit: float, **content: Any) -> object:
        async def send(lines: Lines, headers: Mapping[str, str]) -> Answer:
            return await lines.exchange("POST", path, headers, content)

        return await self._call(Category.SUBMIT, limit, send)

    async def _call(
        self, category: Category, limit: float, exchange: Callable[[Lines, Mapping[str, str]], Awaitable[Answer]]
    ) -> object:
        """What the answer says, when the exchange had its turn; within `limit` seconds from then on."""
        try:
            key = clean_key(self._key() or "")
        except ValueError as error:
            raise NoKey(str(error)) from error
        lines = await self._lines()
        try:
            async with self._pacer.turn(category), asyncio.timeout(limit):
                self.asked += 1
                answer = await exchange(lines, {"Authorization": f"Bearer {key}"})
        except TimeoutError as error:
            raise TimedOut("No answer in time.") from error
        try:
            said = self._said(answer, key)
        except ApiError as error:
            self._pacer.answered(trouble=isinstance(error, ServerTrouble))
            raise
        self._pacer.answered(trouble=False)
        return said

    def _said(self, answer: Answer, key: str) -> object:
        body = _without_key(answer.body, key)
        if not 200 <= answer.status < 300:
            raise read_refusal(answer.status, answer.headers, body, self._now())
        return read_json(body, answer.status)

    async def _lines(self) -> Lines:
        opening = self._opening = self._opening or asyncio.create_task(asyncio.to_thread(self._open))
        try:
            return await asyncio.shield(opening)
        except NotSent:  # a proxy or a certificate file that cannot be used: the next call looks again
            if self._opening is opening:
                self._opening = None
            raise

    def _open(self) -> Lines:
        from kling_desktop.api import transport

        return transport.Lines(self.origin, self._connection)


def _path_of(task: str) -> str:
    """Where a task is asked for. Raises NotFound for an id that no task has and that would lead to another path."""
    if task.strip(" .") == "":
        raise NotFound("No task has such an id.")
    return f"{_GENERATIONS}/{quote(task, safe='', errors='replace')}"


def _without_key(body: bytes, key: str) -> bytes:
    """An answer that repeats the key, as some do in their refusals, without it: its words are stored and shown."""
    return body.replace(key.encode(), b"[key]") if len(key) >= _SHORTEST_KEY else body


class _Counted:
    """A file that tells how much of it has been read. Owns the count."""

    def __init__(self, opened: BinaryIO, size: int, told: Callable[[int, int], None] | None) -> None:
        self._opened, self._size, self._told, self._read = opened, size, told, 0

    def read(self, most: int = -1) -> bytes:
        chunk = self._opened.read(most)
        self._read += len(chunk)
        if self._told is not None:
            self._told(self._read, self._size)
        return chunk

    def seek(self, offset: int, whence: int = 0) -> int:
        self._read = 0
        return self._opened.seek(offset, whence)

    def tell(self) -> int:
        return self._opened.tell()

    def fileno(self) -> int:
        return self._opened.fileno()
