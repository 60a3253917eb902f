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
    """Tells how they stand now, whenever one of them is stored, and at least every half second."""
    known = {generation.id: generation for generation in library.many(ids)}
    changed = asyncio.Event()

    def stored(generation: Generation) -> None:
        if generation.id in known:
            known[generation.id] = generation
            changed.set()

    def removed(generation_id: str) -> None:
        known.pop(generation_id, None)

    unlisten = library.listen(stored), library.listen_removed(removed)
    try:
        while True:
            yield Snapshot(tuple(known.values()), {closure.reason: closure.message for closure in gate.closures})
            await _until(changed)
            changed.clear()
    finally:
        for each in unlisten:
            each()


async def _until(event: asyncio.Event) -> None:
    try:
        await asyncio.wait_for(event.wait(), PAUSE)
    except TimeoutError:
        return
