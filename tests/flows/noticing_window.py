"""The program's window, which writes down each notice that it shows: one line each, for as long as anybody may wait."""

from __future__ import annotations

import asyncio
import os
import sys

from kling_desktop.bootstrap import BUILDERS
from kling_desktop.services.session import Desk
from kling_desktop.ui.begun import Wanted
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.start import start

SECONDS = 60


async def notices(parts: Parts, _desk: Desk) -> int:
    """Writes what the strip at the top says whenever it is something else."""
    said, until = "", asyncio.get_running_loop().time() + SECONDS
    while asyncio.get_running_loop().time() < until:
        if parts.window.notices.words != said:
            said = parts.window.notices.words
            sys.stdout.write(said + "\n")
            sys.stdout.flush()
        await asyncio.sleep(0.02)
    return 0


if __name__ == "__main__":
    sys.exit(start(os.environ, BUILDERS, Wanted(hands=notices)))
