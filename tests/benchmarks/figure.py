"""One measured figure beside what it is held against, and whether that holds. Every topic yields these.

All figures are better when they are smaller. A ratio to something measured in the same run says more than a time: it
stays when the machine changes.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` in `unit`, against `floor` of the same unit by whatever `against` names; at most `most` times that."""

    name: str
    value: float
    unit: str
    against: str
    floor: float
    most: float | None = 1.0  # None: told for interest, never missed

    @property
    def ratio(self) -> float:
        """How many times the floor; a floor of nothing is passed by anything."""
        return self.value / self.floor if self.floor else self.value

    @property
    def missed(self) -> bool:
        """Whether it falls short of its target."""
        return self.most is not None and self.ratio > self.most

    def key(self, topic: str) -> str:
        """What it is called in the history."""
        return f"{topic}: {self.label}"

    @property
    def label(self) -> str:
        """Its name, and what it is held against where that is not a limit."""
        return self.name if self.against in ("", LIMIT) else f"{self.name} / {self.against}"

    def line(self) -> str:
        """The figure in a line."""
        verdict = "" if self.most is None else f"  ≤ {self.most:g}  {'MISSED' if self.missed else 'holds'}"
        beside = f"{self.against} {_short(self.floor)}"
        return f"  {self.name:<58} {_short(self.value):>8} {self.unit:<4} {beside:<34} {self.ratio:7.2f}{verdict}"


def limit(name: str, value: float, most: float, unit: str) -> Figure:
    """A figure with a limit of its own."""
    return Figure(name, value, unit, LIMIT, most, 1.0 if most else 0.0)


def told(name: str, value: float, unit: str, against: str = "", floor: float = 1.0) -> Figure:
    """A figure without a target."""
    return Figure(name, value, unit, against, floor, None)


def seconds(work: Callable[[], object]) -> float:
    """How long some work takes."""
    before = time.perf_counter()
    work()
    return time.perf_counter() - before


def in_turns(ours: Callable[[], object], theirs: Callable[[], object], rounds: int = 7) -> tuple[float, float]:
    """The seconds of both, taken in turns: those of the round whose ratio is the median."""
    ours()  # imports and caches
    theirs()
    return middle([(seconds(ours), seconds(theirs)) for _ in range(rounds)])


def middle(pairs: list[tuple[float, float]]) -> tuple[float, float]:
    """Of pairs taken in turns, the one whose ratio is the median: what both met was the same then."""
    wanted = statistics.median_low([one / other for one, other in pairs])
    return next(pair for pair in pairs if pair[0] / pair[1] == wanted)


def _short(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"
