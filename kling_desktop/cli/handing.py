"""A command beside an open window: its work is handed to the window, which owns the library, and followed from here."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncGenerator
from contextlib import aclosing
from pathlib import Path
from typing import Any

from kling_desktop.cli import commands
from kling_desktop.cli.options import Options
from kling_desktop.cli.rows import row
from kling_desktop.domain.generation import Generation, WaitReason
from kling_desktop.domain.request_json import request_to_plain
from kling_desktop.library.codec import decode
from kling_desktop.library.errors import LibraryInUse
from kling_desktop.services.following import Snapshot
from kling_desktop.services.handover import PATIENCE, ask


async def hand_over(home: Path, options: Options, in_use: LibraryInUse, patience: float = PATIENCE) -> int:
    """Has the open window do it; the exit code. Raises `in_use` when whoever owns the library does not listen.

    A window that is slow, or stopped, may still do it: it is waited for, and after `patience` seconds that is said.
    """
    async with aclosing(ask(home, _message(options))) as answers:
        telling = asyncio.get_running_loop().call_later(patience, _say_that_it_is_slow)
        try:
            first = await anext(answers, None)
        finally:
            telling.cancel()
        if first is None:
            raise in_use
        if "refused" in first:
            print(f"kling-desktop: {first['refused']} Nothing was sent.", file=sys.stderr)  # noqa: T201
            return commands.NOT_SENT
        if "listed" in first:
            return await _list(first, answers, as_json=options.as_json)
        async with aclosing(_snapshots(first, answers)) as snapshots:
            return await commands.report(snapshots, options.as_json)


def _say_that_it_is_slow() -> None:
    print("kling-desktop: The open window does not answer yet; still waiting for it.", file=sys.stderr)  # noqa: T201


def _message(options: Options) -> dict[str, Any]:
    return {
        "do": options.command,
        "simulator": options.simulator,
        "request": request_to_plain(options.request),
        "takes": options.takes,
        "batch": str(options.batch.absolute()) if options.batch else "",
        "anyway": options.anyway,
        "task_id": options.task_id,
        "to": options.to,
    }


async def _snapshots(first: dict[str, Any], answers: AsyncGenerator[dict[str, Any]]) -> AsyncGenerator[Snapshot]:
    """How the generations stand, put together from what has changed; the last one again when the window has closed."""
    known: dict[str, Generation] = {}
    line: dict[str, Any] | None = first
    while line is not None:
        known |= {generation.id: generation for generation in map(decode, line["changed"])}
        if len(known) >= line["of"]:
            yield Snapshot(tuple(known.values()), {WaitReason(reason): said for reason, said in line["closed"].items()})
        line = await anext(answers, None)
    print("kling-desktop: The window was closed. `kling-desktop resume` goes on.", file=sys.stderr)  # noqa: T201


async def _list(first: dict[str, Any], answers: AsyncGenerator[dict[str, Any]], *, as_json: bool) -> int:
    line: dict[str, Any] | None = first
    while line is not None:
        for generation in map(decode, line["listed"]):
            print(row(generation, as_json))  # noqa: T201
        line = await anext(answers, None)
    return commands.READY
