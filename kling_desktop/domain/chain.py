"""A chain: a clip, those it goes on from, and those that go on from it, in the order in which they are seen. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kling_desktop.domain.generation import Generation, State


def chain(
    member: Generation,
    get: Callable[[str], Generation | None],
    continuing: Callable[[str], Sequence[Generation]],
) -> tuple[Generation, ...]:
    """The chain that a generation belongs to, as far as there are clips; of several ways on, the best."""
    found = [member]
    seen = {member.id}
    while (before := get(found[0].continues)) is not None and before.id not in seen and _has_clip(before):
        found.insert(0, before)
        seen.add(before.id)
    while (after := _best([one for one in continuing(found[-1].id) if one.id not in seen])) is not None:
        found.append(after)
        seen.add(after.id)
    return tuple(found)


def _best(ways: Sequence[Generation]) -> Generation | None:
    """The starred one, else the newest that has a clip."""
    ready = [one for one in ways if _has_clip(one)]
    return max(ready, key=lambda one: (one.starred, one.created_at), default=None)


def _has_clip(generation: Generation) -> bool:
    return generation.state is State.READY and bool(generation.clip)
