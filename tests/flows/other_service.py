"""Another service, read from the contract alone, with nothing of the simulator in it: as bare as the contract allows.

It answers in the second envelope ("video", with a task id beside another id), knows no progress, gives its clips from a
host without ranges, lengths or tags, which knows no kinds of files. It finds a task by our id, and does not bring our
id back; it speaks of a task by that other id alone, and of what it does not know with a page.
"""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any

ANSWERS_UNTIL_DONE = 3


class OtherService:
    """Owns what it was asked. `clip` is the file that every task becomes; `lost` answers to submits go astray, after
    `unheard` submits that never arrive.
    """

    def __init__(self, clip: Path, *, lost: int = 0, unheard: int = 0) -> None:
        self._lost, self._unheard = lost, unheard
        self.bodies: list[dict[str, Any]] = []
        self.uploads = 0
        self.keys_at_the_file_host: list[str] = []
        self._asked: dict[str, int] = {}
        self._clip = clip.read_bytes()
        self._api = ThreadingHTTPServer(("127.0.0.1", 0), self._api_handler())
        self._files = ThreadingHTTPServer(("127.0.0.1", 0), self._file_handler())
        self._threads = [threading.Thread(target=s.serve_forever, args=(0.05,)) for s in (self._api, self._files)]

    def __enter__(self) -> OtherService:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for server in (self._api, self._files):
            server.shutdown()
            server.server_close()
        for thread in self._threads:
            thread.join()

    @property
    def api_url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self._api.server_address[1]}"

    def _file_url(self, name: str) -> str:
        return f"http://localhost:{self._files.server_address[1]}/{name}"

    def _status(self, task: str) -> dict[str, Any]:
        self._asked[task] = self._asked.get(task, 0) + 1
        plain: dict[str, Any] = {
            "id": f"video-{task}",
            "object": "video",
            "model": "kling-v2-6",
            "created_at": int(time.time()),
        }
        if self._asked[task] < ANSWERS_UNTIL_DONE:
            return plain | {"status": "in_progress", "progress": None}
        expires = int(time.time()) + 86400
        result = {"type": "video", "data": [{"url": self._file_url(f"{task}.mp4"), "format": "mp4"}]}
        return plain | {"status": "completed", "progress": 100, "expires_at": expires, "result": result}

    def _answer(self, method: str, path: str, body: bytes) -> tuple[int, dict[str, Any] | None]:
        if path == "/v1/balance":
            return 200, {"success": True, "remain_balance": -1, "unlimited_quota": True}
        if path == "/v1/uploads/images":
            self.uploads += 1
            url = self._file_url(f"picture-{self.uploads}.jpg")
            return 200, {"success": True, "message": "", "data": {"id": "u", "url": url, "size": len(body)}}
        if method == "POST" and path == "/v1/videos/generations":
            if self._unheard:
                self._unheard -= 1
                return 502, None
            self.bodies.append(json.loads(body))
            task = f"task-{len(self.bodies)}"
            if len(self.bodies) <= self._lost:
                return 502, {"message": "Bad gateway"}
            return 200, {"id": f"video-{task}", "task_id": task, "object": "video", "status": "submitted"}
        name = path.removeprefix("/v1/videos/generations/").removeprefix("video-")
        if name.startswith("task-"):
            return 200, self._status(name)
        for number, sent in enumerate(self.bodies, start=1):
            if sent.get("client_business_id") == name:
                return 200, self._status(f"task-{number}")
        return 404, None

    def _api_handler(self) -> type[BaseHTTPRequestHandler]:
        service = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                length = int(self.headers.get("Content-Length", 0))
                code, plain = service._answer(self.command, self.path, self.rfile.read(length))  # pyright: ignore[reportPrivateUsage]
                if plain is None:
                    self.send_error(code)
                    return
                content = json.dumps(plain).encode()
                self.send_response(code)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def do_POST(self) -> None:
                self.do_GET()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                """Says nothing."""

        return Handler

    def _file_handler(self) -> type[BaseHTTPRequestHandler]:
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                service.keys_at_the_file_host.append(self.headers.get("Authorization", ""))
                self.send_response(200)
                self.send_header("Content-Type", "text/plain")
                self.end_headers()
                self.wfile.write(service._clip)  # pyright: ignore[reportPrivateUsage]

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                """Says nothing."""

        return Handler
