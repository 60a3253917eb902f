"""Starts the simulator as a process of its own, talks to it through its standard input, and ends it.

It ends by itself when its standard input closes, so it never outlives the program, however that ends.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from kling_desktop.services.secrets import ENVIRONMENT

KEY = "simulator"  # any key will do; it is sent to the simulator alone
START_SECONDS = 20.0


class SimulatorFailed(Exception):
    """The simulator did not come up; the message is what it said."""


def command(arguments: Sequence[str]) -> list[str]:
    """The command line of the simulator, in a checkout as well as in a frozen program."""
    start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kling_desktop"]
    return [*start, "simulator", *arguments]


class SimulatorProcess:
    """Owns the process. `api` is where it answers."""

    def __init__(self, process: asyncio.subprocess.Process, api: str) -> None:
        self._process, self.api = process, api

    @classmethod
    async def start(cls, home: Path, *, pace: float = 3.0) -> SimulatorProcess:
        """Starts it on a free loopback port. Raises SimulatorFailed, OSError."""
        process = await asyncio.create_subprocess_exec(
            *command(["--home", str(home), "--pace", str(pace)]),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            env=_without_the_key(),
        )
        assert process.stdout is not None
        try:
            line = await asyncio.wait_for(process.stdout.readline(), START_SECONDS)
            api = str(json.loads(line)["api"])
        except (TimeoutError, ValueError, KeyError) as error:
            process.kill()
            await process.wait()
            raise SimulatorFailed("the simulator did not start") from error
        return cls(process, api)

    async def tell(self, **changes: object) -> None:
        """Changes its faults, its pace, or whether it honours our ids, while it runs."""
        stdin = self._process.stdin
        if stdin is not None and not stdin.is_closing():
            stdin.write(json.dumps(changes).encode() + b"\n")
            await stdin.drain()

    async def stop(self) -> None:
        """Ends it; what it was rendering goes on at its next start."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            await asyncio.wait_for(self._process.wait(), 5)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()


async def faults() -> list[dict[str, str]]:
    """The simulator's table of faults, for the developer menu."""
    process = await asyncio.create_subprocess_exec(
        *command(["--list-faults"]), stdout=asyncio.subprocess.PIPE, env=_without_the_key()
    )
    try:
        listed, _ = await process.communicate()
    except asyncio.CancelledError:  # nothing of it may outlive the loop
        with suppress(ProcessLookupError):
            process.kill()
        await process.communicate()
        raise
    return json.loads(listed)


def _without_the_key() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != ENVIRONMENT}
