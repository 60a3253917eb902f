"""One client, one call, and everything closed again."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import TypeVar

import pytest

from kling_desktop.api.client import Client
from kling_desktop.api.connection import Connection
from kling_desktop.api.errors import (
    ApiError,
)
from kling_desktop.api.pacing import Pacer
from tests.api.hosts import Script, answering

KEY = "sk-0123456789abcdef"
QUICK = Connection(connect=1, read=0.2, write=0.5, pool=1, whole=0.5, upload=2)
BODY = {"model": "kling-v2-6", "prompt": "霓虹 city", "client_business_id": "ours"}
Answer = TypeVar("Answer")
TASK = {"id": "t1", "object": "generation.task", "status": "queued", "progress": 0, "client_business_id": "ours"}


async def no_sleep(_seconds: float) -> None:
    return None


def call(
    origin: str, ask: Callable[[Client], Awaitable[Answer]], key: str | None = KEY, connection: Connection = QUICK
) -> Answer:
    """One client, one call, everything closed again."""

    async def run() -> Answer:
        client = Client(origin, lambda: key, connection=connection, pacer=Pacer(lambda: 0.0, no_sleep))
        try:
            return await ask(client)
        finally:
            await client.close()

    return asyncio.run(run())


def trouble(origin: str, ask: Callable[[Client], Awaitable[object]], **more: object) -> ApiError:
    """The trouble in which a call ends."""
    with pytest.raises(ApiError) as caught:
        call(origin, ask, **more)  # pyright: ignore[reportArgumentType]
    return caught.value


def submit(client: Client) -> Awaitable[object]:
    return client.submit(BODY)


def as_json(plain: object, status: str = "200 OK", **headers: object) -> Script:
    return answering(status, json.dumps(plain).encode(), content_type="application/json", **headers)
