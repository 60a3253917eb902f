"""A service that costs next to nothing: every task it is asked for is in progress. A program of its own, see `main`.

Written from the service's contract alone; it reads a request's first line and nothing else of it.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time

WORK = 300.0  # seconds that a clip takes here; progress follows


class Line(asyncio.Protocol):
    """One connection: each request is answered at once."""

    def __init__(self, started: float) -> None:
        self._started, self._waiting = started, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._waiting += data
        while b"\r\n\r\n" in self._waiting:
            head, _, self._waiting = self._waiting.partition(b"\r\n\r\n")
            self._transport.write(self._answer(head.split(b" ", 2)[1].decode()))

    def _answer(self, target: str) -> bytes:
        if target.endswith("/balance"):
            plain: dict[str, object] = {"success": True, "remain_credits": 2100, "used_credits": 0}
        else:
            progress = int((time.monotonic() - self._started) / WORK * 100) % 100
            plain = {"id": target.rsplit("/", 1)[-1], "object": "generation.task", "status": "in_progress"}
            plain |= {"model": "kling-v2-6", "progress": progress, "created_at": 1}
        body = json.dumps(plain).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        return head.encode() + body


async def main() -> None:
    """Prints its port and serves until its input ends."""
    loop, started = asyncio.get_running_loop(), time.monotonic()
    server = await loop.create_server(lambda: Line(started), "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(main())
