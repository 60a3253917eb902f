"""A service for the trials, read from the contract alone: cheap, on sockets, and it can lie in every answer.

It keeps the ledger that counts: which tasks it accepted and under whose ids, what it was asked, which keys the file
host was shown. `at` is told of each moment that an exchange passes, while it passes: whoever kills the program there
kills it there. `lies` may take an exchange over and answer what it likes.
"""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import TracebackType
from typing import Any

from tests.trials.ledger import Accepted, Call, Ledger, Moment, Plain

LOOKS = 2  # questions about a task until it is done
_UNKNOWN: tuple[int, Plain] = (404, {"error": {"code": "task_not_found", "message": "no such task"}})


class Exchange:
    """One request and its socket; half a picture or clip at a time. Owns the socket while it is answered."""

    def __init__(self, service: Service, connection: socket.socket, head: str, body: bytes, *, files: bool) -> None:
        self.service, self.connection, self.head, self.body, self._files = service, connection, head, body, files
        self.method, self.path = head.split(" ", 2)[:2]

    @property
    def call(self) -> Call:
        """What is asked for."""
        if self._files:
            return Call.CLIP
        if self.path == "/v1/uploads/images":
            return Call.UPLOAD
        if self.path.endswith("/balance"):
            return Call.BALANCE
        return Call.SUBMIT if self.method == "POST" else Call.STATUS

    def header(self, name: str) -> str:
        """A header's value, or empty."""
        lines = (line.partition(":") for line in self.head.split("\r\n")[1:])
        return next((value.strip() for found, _, value in lines if found.lower() == name.lower()), "")

    def send(self, *parts: bytes) -> None:
        """Sends bytes as they are."""
        self.connection.sendall(b"".join(parts))

    def reply(self, status: int, plain: object, **headers: str) -> None:
        """A well-formed answer; text and bytes are sent as they are. `retry_after` names Retry-After, and so on."""
        content = plain if isinstance(plain, bytes) else plain.encode() if isinstance(plain, str) else _json(plain)
        self.send(self.start(status, len(content), **headers), content)

    def start(self, status: int, length: int | None, **headers: str) -> bytes:
        """The head of an answer."""
        named = {} if length is None else {"content_length": str(length)}
        shown = {"content_type": "application/json", **named, **headers}
        lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in shown.items())
        return f"HTTP/1.1 {status} As It Is\r\n{lines}\r\n".encode()

    def reset(self) -> None:
        """Breaks the connection."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.connection.close()

    def hang(self) -> None:
        """Says nothing more until the other side has gone."""
        self.connection.settimeout(None)
        while self.connection.recv(65536):
            pass

    def effect(self) -> tuple[int, Plain]:
        """What an honest service does and answers."""
        return self.service.effect(self)


Lie = Callable[[Exchange], None]


class Service:
    """Owns two listening sockets and the ledger. `honours`: whether it knows our ids. `clip` is what each task becomes.

    `fates` says of a prompt whether its task fails.
    """

    def __init__(self, clip: bytes, *, honours: bool = True) -> None:
        self.ledger, self.clip, self.honours = Ledger(), clip, honours
        self.at: Callable[[Moment], bool] = lambda _: False
        self.lies: Callable[[Exchange], Lie | None] = lambda _: None
        self.fails: Callable[[str], bool] = lambda _: False
        self.now: Callable[[], float] = time.time
        self.done: Callable[[Accepted], bool] = lambda task: task.looks >= LOOKS
        self._lock = threading.Lock()
        self.listening = {files: socket.create_server(("127.0.0.1", 0), backlog=64) for files in (False, True)}
        ports = {files: listening.getsockname()[1] for files, listening in self.listening.items()}
        self.url, self.file_host = f"http://127.0.0.1:{ports[False]}", f"http://localhost:{ports[True]}"  # two hosts
        self._talking: set[socket.socket] = set()

    def __enter__(self) -> Service:
        for files, listening in self.listening.items():
            threading.Thread(target=self._listen, args=(listening, files), daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for one in (*self.listening.values(), *self._talking):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def accept(self, body: Mapping[str, Any]) -> Accepted:
        """Takes a submit: from here on it is paid for."""
        with self._lock:
            number = len(self.ledger.tasks) + 1
            task = Accepted(f"task_{number:04}", str(body.get("client_business_id", "")), dict(body), self.now())
            self.ledger.tasks[task.task_id] = task
        return task

    def effect(self, exchange: Exchange) -> tuple[int, Plain]:
        """What an honest service does and answers."""
        match exchange.call:
            case Call.BALANCE:
                return 200, {"success": True, "remain_balance": -1, "unlimited_quota": True}
            case Call.UPLOAD:
                self.ledger.uploads += 1
                self.at(Moment.UPLOADED)
                url = f"{self.file_host}/picture-{self.ledger.uploads}.jpg"
                return 200, {"success": True, "message": "", "data": {"id": "u", "url": url, "size": 1}}
            case Call.SUBMIT:
                if self.at(Moment.SENT):
                    raise _Gone  # on the way it was lost with its sender
                task = self.accept(json.loads(exchange.body))
                self.at(Moment.ACCEPTED)
                return 200, self.told(task)
            case _:
                self.at(Moment.LOOKED)
                return self._status(exchange.path.rpartition("/")[2])

    def told(self, task: Accepted, **changes: Any) -> Plain:
        """A task as it is told; our id comes back only from a service that honours it."""
        envelope: Plain = {
            "id": f"video_{task.task_id}",
            "task_id": task.task_id,
            "object": "video",
            "status": "queued",
        }
        ours = {"client_business_id": task.ours} if self.honours and task.ours else {}
        still: Plain = {"model": "kling-v2-6", "created_at": int(task.at), "status": "queued", "progress": 0}
        return {**envelope, **still, **ours, **changes}

    def finished(self, task: Accepted, **changes: Any) -> Plain:
        """A task that is done."""
        clip = {"url": f"{self.file_host}/{task.task_id}.mp4", "format": "mp4"}
        result = {"type": "video", "data": [clip]}
        done: Plain = {"status": "completed", "progress": 100, "expires_at": int(self.now()) + 86400, "result": result}
        return self.told(task, **{**done, **changes})

    def task(self, name: str) -> Accepted | None:
        """The task of an id: the service's own, or ours where those are honoured."""
        found = self.ledger.tasks.get(name)
        if found is None and self.honours:
            found = next((task for task in self.ledger.tasks.values() if task.ours == name), None)
        return found

    def _status(self, name: str) -> tuple[int, Plain]:
        task = self.task(name)
        if task is None:
            return _UNKNOWN
        task.looks += 1
        if not self.done(task):
            return 200, self.told(task, status="in_progress", progress=40)
        if self.fails(str(task.body.get("prompt"))):
            return 200, self.told(task, status="failed", error={"code": "generation_failed", "message": "no luck"})
        return 200, self.finished(task)

    def _listen(self, listening: socket.socket, files: bool) -> None:
        with suppress(OSError):
            while True:
                connection, _ = listening.accept()
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._talking.add(connection)
                threading.Thread(target=self._talk, args=(connection, files), daemon=True).start()

    def _talk(self, connection: socket.socket, files: bool) -> None:
        with suppress(OSError, _Gone), connection:
            while True:
                self.answer(self._received(connection, files))
        self._talking.discard(connection)

    def _received(self, connection: socket.socket, files: bool) -> Exchange:
        come = bytearray()
        while b"\r\n\r\n" not in come:
            come += _more(connection)
        head, _, body = bytes(come).partition(b"\r\n\r\n")
        exchange = Exchange(self, connection, head.decode("latin-1"), body, files=files)
        length, half = int(exchange.header("content-length") or 0), False
        if exchange.call is Call.SUBMIT:
            self.at(Moment.SENDING)
        while len(body) < length:
            body += _more(connection)
            if exchange.call is Call.UPLOAD and not half and len(body) * 2 >= length:
                half = True
                self.at(Moment.UPLOADING)
        exchange.body = body
        self.count(exchange.call)
        return exchange

    def count(self, call: Call) -> None:
        """Notes that it was asked."""
        with self._lock:
            self.ledger.calls[call] = self.ledger.calls.get(call, 0) + 1

    def answer(self, exchange: Exchange) -> None:
        """Answers, honestly or not."""
        if exchange.call is Call.CLIP:
            self.ledger.keys_at_the_file_host.append(exchange.header("authorization"))
        lie = self.lies(exchange)
        if lie is not None:
            lie(exchange)
        elif exchange.call is Call.CLIP:
            self._serve(exchange)
        else:
            status, plain = exchange.effect()
            content = _json(plain)
            exchange.send(exchange.start(status, len(content)), content[: len(content) // 2])
            if exchange.call is Call.SUBMIT:
                self.at(Moment.ANSWERED)
            exchange.send(content[len(content) // 2 :])

    def _serve(self, exchange: Exchange) -> None:
        asked = exchange.header("range").removeprefix("bytes=").partition("-")[0]
        first, whole = int(asked or 0), len(self.clip)
        more = {"content_type": "video/mp4", "etag": '"one"', "connection": "close"}
        if asked:
            more["content_range"] = f"bytes {first}-{whole - 1}/{whole}"
        exchange.send(exchange.start(206 if asked else 200, whole - first, **more))
        middle = first + (whole - first) // 2
        exchange.send(self.clip[first:middle])
        self.at(Moment.SERVING)
        exchange.send(self.clip[middle:])
        self.at(Moment.SERVED)


class _Gone(Exception):
    """The other side has closed."""


def _more(connection: socket.socket) -> bytes:
    chunk = connection.recv(65536)
    if not chunk:
        raise _Gone
    return chunk


def _json(plain: object) -> bytes:
    return json.dumps(plain).encode()
