"""A sequence: clips in the order in which they are to follow each other, by their generations' ids. Pure.

A clip may stand in it more than once, so places and not ids say which one is meant.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

Order = tuple[str, ...]


def added(order: Order, ids: Sequence[str], at: int | None = None) -> Order:
    """With these put in before place `at`, or at the end."""
    place = len(order) if at is None else min(max(at, 0), len(order))
    return (*order[:place], *ids, *order[place:])


def removed(order: Order, places: Collection[int]) -> Order:
    """Without what stands in these places."""
    return tuple(name for place, name in enumerate(order) if place not in places)


def moved(order: Order, places: Collection[int], at: int) -> Order:
    """With what stands in these places put, together, before what now stands in place `at`."""
    taken = [name for place, name in enumerate(order) if place in places]
    before = sum(1 for place in range(min(max(at, 0), len(order))) if place not in places)
    return added(removed(order, places), taken, before)
