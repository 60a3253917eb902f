"""From a slot to a coroutine: `spawn` starts it, keeps hold of it, and tells of the bug that ends it.

qasync's `asyncSlot` keeps no reference to what it starts, so that running work can vanish; this is what we use instead.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")

_running: set[asyncio.Task[Any]] = set()  # the loop itself keeps only weak references


def spawn(coroutine: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
    """Starts `coroutine` on the running loop. What it raises reaches the loop's exception handler, once.

    Raises RuntimeError when no loop runs.
    """
    try:
        work = asyncio.get_running_loop().create_task(coroutine)
    except RuntimeError:
        coroutine.close()  # else Python complains that it was never awaited
        raise
    _running.add(work)
    work.add_done_callback(_ended)
    return work


def running() -> frozenset[asyncio.Task[Any]]:
    """What was spawned and has not ended."""
    return frozenset(_running)


async def await_all_cancelled() -> None:
    """Cancels what still runs and waits for its end; what it spawns meanwhile is cancelled too."""
    mine = asyncio.current_task()
    while rest := _running - {mine}:
        for work in rest:
            work.cancel()
        await asyncio.wait(rest)


def _ended(work: asyncio.Task[Any]) -> None:
    _running.discard(work)
    if work.cancelled() or (error := work.exception()) is None:
        return
    context = {"message": f"{work.get_name()} ended with an error", "exception": error, "task": work}
    work.get_loop().call_exception_handler(context)
