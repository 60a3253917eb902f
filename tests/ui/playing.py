"""Plays what a user does to the window's parts to its end, without the window's own loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from kling_desktop.ui.spawn import running


def play(act: Callable[[], object]) -> None:
    """Does something, and waits for the work that it starts."""

    async def whole() -> None:
        act()
        await asyncio.gather(*running())

    asyncio.run(whole())
