"""A key whose balance is asked for at the start costs no more memory than it must."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_SECONDS = 60  # after which it is taken for hung
_PROGRAM = """
import asyncio, sys
from kling_desktop.api.client import Client

BODY = b'{"success": true, "remain_credits": 2100, "used_credits": 0}'

async def answer(reader, writer):
    await reader.readuntil(b"\\r\\n\\r\\n")
    writer.write(b"HTTP/1.1 200 OK\\r\\nContent-Length: %d\\r\\n\\r\\n" % len(BODY) + BODY)

async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    client = Client(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", lambda: "sk-0123456789abcdef")
    balance = await client.balance()
    await client.close()
    print(balance.remain_credits, *(name for name in ("httpx", "rich", "PIL") if name in sys.modules))

asyncio.run(main())
"""


def test_a_question_is_answered_without_the_library_for_what_costs_money() -> None:
    told = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        capture_output=True,
        text=True,
        check=False,
        timeout=_SECONDS,
    )
    assert told.stdout.split() == ["2100.0"], told.stderr
