"""The arrangements of the panes, as values: what they are at first, and how they are remembered. No widgets here.

Sizes are logical pixels. What is read back may be anything that a settings file holds; what does not fit is passed
over.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple, cast

CREATE: Final = "create"
LIBRARY: Final = "library"
PANES: Final = ("compose", "player", "gallery", "sequence")
_NEVER_ALL: Final = frozenset({"compose", "player", "gallery"})  # one of these is always shown
_MOST: Final = 20_000  # wider than any desk of screens


class Arrangement(NamedTuple):
    """One arrangement: compose beside the rest, the two panes of the rest in their order, and what is hidden."""

    outer: tuple[int, int]
    inner: tuple[int, int]
    hidden: frozenset[str] = frozenset()

    def to_plain(self) -> dict[str, Any]:
        """As JSON values."""
        return {"outer": list(self.outer), "inner": list(self.inner), "hidden": sorted(self.hidden)}


class Shape(NamedTuple):
    """What makes an arrangement what it is: whether the rest is stacked, its order, which of the two grows."""

    stacked: bool
    order: tuple[str, str]
    grows: int


SHAPES: Mapping[str, Shape] = {
    CREATE: Shape(stacked=True, order=("player", "gallery"), grows=0),
    LIBRARY: Shape(stacked=False, order=("gallery", "player"), grows=0),
}

AT_FIRST: Mapping[str, Arrangement] = {
    CREATE: Arrangement(outer=(372, 1044), inner=(532, 290), hidden=frozenset({"sequence"})),
    LIBRARY: Arrangement(outer=(372, 1044), inner=(880, 540), hidden=frozenset({"compose", "sequence"})),
}


def read_arrangement(plain: object, name: str) -> Arrangement:
    """An arrangement as it was remembered; what is missing or nonsense is as it is at first."""
    first = AT_FIRST[name]
    if not isinstance(plain, Mapping):
        return first
    kept = cast("Mapping[str, object]", plain)
    names = _panes(kept.get("hidden"), first.hidden)
    return Arrangement(
        outer=_pair(kept.get("outer")) or first.outer,
        inner=_pair(kept.get("inner")) or first.inner,
        hidden=first.hidden if names >= _NEVER_ALL else names,
    )


def _pair(plain: object) -> tuple[int, int] | None:
    if not isinstance(plain, list):
        return None
    match cast("list[object]", plain):
        case [int(a), int(b)] if 0 <= a <= _MOST and 0 <= b <= _MOST and a + b:
            return a, b
        case _:
            return None


def _panes(plain: object, otherwise: frozenset[str]) -> frozenset[str]:
    if not isinstance(plain, list):
        return otherwise
    return frozenset(pane for pane in PANES if pane in cast("list[object]", plain))
