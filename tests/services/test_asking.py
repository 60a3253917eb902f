"""A question that takes as long as it takes, and that nobody waits for at the end."""

from __future__ import annotations

import asyncio
from threading import Event

import pytest

from kling_desktop.services.asking import answer_to


def test_what_was_answered_or_raised_comes_back():
    def broken() -> str:
        raise LookupError("no such key")

    async def story() -> str:
        with pytest.raises(LookupError, match="no such key"):
            await answer_to(broken)
        return await answer_to(lambda: "the key")

    assert asyncio.run(story()) == "the key"


def test_the_end_does_not_wait_for_an_answer_and_the_answer_disturbs_nobody():
    asked, answer, given = Event(), Event(), Event()

    def late() -> str:
        asked.set()
        answer.wait()
        given.set()
        return "too late"

    async def story() -> None:
        question = asyncio.create_task(answer_to(late))
        await asyncio.to_thread(asked.wait)
        question.cancel()
        await asyncio.wait({question})

    asyncio.run(story())
    assert not given.is_set()
    answer.set()
    given.wait()
