"""From a slot to a coroutine: nothing is lost, no bug is hidden, and all of it can be ended."""

from __future__ import annotations

import asyncio
import gc
from typing import Any

import pytest

from kling_desktop.ui.spawn import await_all_cancelled, running, spawn


async def _fails() -> None:
    raise ZeroDivisionError


def _told(main: Any) -> list[BaseException | None]:
    """Runs `main` and gives what its loop was told of."""
    told: list[BaseException | None] = []

    async def listening() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _loop, context: told.append(context.get("exception")))
        await main()
        gc.collect()
        await asyncio.sleep(0)

    asyncio.run(listening())
    return told


@pytest.mark.fault("L6")
def test_a_bug_in_running_work_is_told_exactly_once():
    async def main() -> None:
        await asyncio.wait({spawn(_fails())})

    assert [type(error) for error in _told(main)] == [ZeroDivisionError]


def test_work_that_is_cancelled_is_no_bug():
    async def main() -> None:
        spawn(asyncio.sleep(3600))
        await await_all_cancelled()
        assert not running()

    assert _told(main) == []


def test_work_that_nobody_else_holds_is_not_lost():
    async def main() -> None:
        done = asyncio.Event()

        async def work() -> None:
            await asyncio.sleep(0)
            done.set()

        spawn(work())
        gc.collect()
        await asyncio.wait_for(done.wait(), 5)

    assert _told(main) == []


def test_what_is_begun_while_everything_ends_is_ended_too():
    async def main() -> None:
        async def begets() -> None:
            try:
                await asyncio.sleep(3600)
            finally:
                spawn(asyncio.sleep(3600))

        spawn(begets())
        await asyncio.sleep(0)
        await await_all_cancelled()
        assert not running()

    assert _told(main) == []


def test_with_no_loop_the_coroutine_is_refused_and_put_away():
    with pytest.raises(RuntimeError):
        spawn(_fails())
