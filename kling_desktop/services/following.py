"""Following some generations: how they stand, and what stands in everybody's way, again and again until let go."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass

from kling_desktop.domain.generation import Generation, WaitReason
from kling_desktop.library.library import Library
from kling_desktop.services.gate import Gate

PAUSE = 0.5  # seconds after which it is told again though nothing was stored: time itself may end a patience


@dataclass(frozen=True, slots=True)
class Snapshot:
    """How the followed generations stand, in their order, and what keeps the gate closed, with what is said of it."""

    generations: tuple[Generation, ...]
    closed: Mapping[WaitReason, str]


async def follow(library: Library, gate: Gate, ids: Sequence[str]) -> AsyncGenerator[Snapshot]:
    """Tells how they stand now, whenever something is stored, and at least every half second."""
    changed = asyncio.Event()
    unlisten = library.listen(lambda _: changed.set())
    try:
        while True:
            generations = tuple(found for i in ids if (found := library.get(i)))
            yield Snapshot(generations, {closure.reason: closure.message for closure in gate.closures})
            await _until(changed)
            changed.clear()
    finally:
        unlisten()


async def _until(event: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(event.wait(), PAUSE)
    except TimeoutError:
        return
