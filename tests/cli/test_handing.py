"""A command beside a window that takes its time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from typing import Any

from kling_desktop.cli.handing import hand_over
from kling_desktop.cli.options import Options
from kling_desktop.domain.request import Request
from kling_desktop.library.errors import LibraryInUse
from kling_desktop.services.handover import Listening, Message


class Told(StringIO):
    """Knows when something has been written."""

    def __init__(self) -> None:
        super().__init__()
        self.once = asyncio.Event()

    def write(self, text: str) -> int:
        self.once.set()
        return super().write(text)


def test_a_window_that_is_slow_is_waited_for_and_that_is_said(tmp_path: Path):
    told = Told()

    async def answer(_message: Message) -> AsyncGenerator[dict[str, Any]]:
        await told.once.wait()
        yield {"listed": []}

    async def story() -> int:
        listening = await Listening.begin(tmp_path, answer)
        try:
            return await hand_over(tmp_path, Options("list", Request()), LibraryInUse(tmp_path, 1), patience=0.01)
        finally:
            await listening.close()

    with redirect_stderr(told):
        assert asyncio.run(story()) == 0
    assert told.getvalue().count("still waiting") == 1
