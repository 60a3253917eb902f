"""Plays what a user does to the window's parts to its end, without the window's own loop."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from kling_desktop.ui.spawn import running


def play(act: Callable[[], object]) -> None:
    """Does something, and waits for the work that it starts."""

    async def whole() -> None:
        act()
        while work := running():  # one may begin another
            await asyncio.gather(*work)

    asyncio.run(whole())
