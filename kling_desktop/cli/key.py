"""The key for a command. The key store may be waiting for its own password, in a window that nobody looks at: after a
moment that is said, on a terminal and in a log alike.
"""

from __future__ import annotations

import asyncio
import sys
from typing import Final

from kling_desktop.services.asking import answer_to
from kling_desktop.services.secrets import Secrets

_A_MOMENT: Final = 2.0  # seconds; a store that is open answers in hundredths
_WAITING: Final = (
    "Waiting for this computer's key store: it may be asking for its password in a window. "
    "Nothing has been sent, and Ctrl+C is safe; TOAPIS_API_KEY does without the store."
)


async def fetched(secrets: Secrets) -> str:
    """The key, however long the store takes; "" when there is none."""
    asked = asyncio.ensure_future(answer_to(secrets.load))
    await asyncio.wait({asked}, timeout=_A_MOMENT)
    if not asked.done():
        print(f"kling-desktop: {_WAITING}", file=sys.stderr, flush=True)  # noqa: T201
    return await asked
