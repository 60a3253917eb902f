"""A question to somebody else's program, which may take minutes to answer or never do: the platform's key store asks
the user for a password, in a window that nobody looks at.

It is asked in a thread of its own that the program's end does not wait for; a pool's threads are all waited for.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


async def answer_to(question: Callable[[], T]) -> T:
    """What `question` returns or raises, whenever that is. Being cancelled leaves the question unanswered."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[T] = loop.create_future()

    def give(act: Callable[[], None]) -> None:
        if not answer.done():  # the one who asked has gone
            act()

    def ask() -> None:
        try:
            found = question()
        except Exception as error:  # noqa: BLE001 (it is raised where the question was asked)
            raised = error
            tell(lambda: answer.set_exception(raised))
        else:
            tell(lambda: answer.set_result(found))

    def tell(act: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the program has ended meanwhile
            loop.call_soon_threadsafe(give, act)

    Thread(target=ask, name="asking", daemon=True).start()
    return await answer
