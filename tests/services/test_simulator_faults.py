"""The simulator's table of faults is asked of a process of its own, which never outlives the question."""

from __future__ import annotations

import asyncio

import psutil
import pytest

from kling_desktop.services.simulator import faults


def test_the_table_has_a_name_and_words_for_each_fault() -> None:
    table = asyncio.run(faults())
    assert len(table) > 50
    assert all(fault["id"] for fault in table)


@pytest.mark.parametrize("turns", [1, 3, 30])
def test_a_question_that_is_given_up_leaves_no_process(turns: int) -> None:
    async def given_up() -> list[psutil.Process]:
        asked = asyncio.create_task(faults())
        for _ in range(turns):
            await asyncio.sleep(0)
        asked.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asked
        return psutil.Process().children()

    assert asyncio.run(given_up()) == []
