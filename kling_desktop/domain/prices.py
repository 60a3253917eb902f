"""What generations cost, as far as it is known. The service publishes no prices: the user may write them down, and the
balance tells them when nothing else ran. What is not known is None, never 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kling_desktop.domain.request import Request

_SEPARATOR = "/"


class Source(StrEnum):
    """Where a price comes from."""

    USER = "user"
    LAST_TIME = "last_time"


@dataclass(frozen=True, slots=True)
class Price:
    """Credits for one generation, and how they are known."""

    credits: float
    source: Source


@dataclass(frozen=True, slots=True)
class Estimate:
    """What some generations would cost: the known part, and how many are of unknown price."""

    credits: float
    unknown: int
    source: Source | None = None  # None: mixed, or nothing known

    @property
    def known(self) -> bool:
        """Whether nothing is unknown."""
        return not self.unknown


def price_key(request: Request) -> str:
    """What a price depends on: "kling-v2-6/pro/10/audio"."""
    sound = "audio" if request.effective("audio") else "silent"
    parts = (request.model, str(request.effective("mode")), str(request.effective("duration")), sound)
    return _SEPARATOR.join(parts)


def key_parts(key: str) -> tuple[str, str, str, str] | None:
    """Model, mode, duration and sound of a key; None for what is none."""
    parts = key.split(_SEPARATOR)
    return (parts[0], parts[1], parts[2], parts[3]) if len(parts) == 4 else None


@dataclass(frozen=True, slots=True)
class Prices:
    """The user's prices, which win, and those that were learned from one service's balance."""

    by_user: Mapping[str, float]
    learned: Mapping[str, float]

    def of(self, request: Request) -> Price | None:
        """The price of one generation; None while it is not known."""
        return self.at(price_key(request))

    def at(self, key: str) -> Price | None:
        """The price that a key stands for; None while it is not known."""
        if key in self.by_user:
            return Price(self.by_user[key], Source.USER)
        return Price(self.learned[key], Source.LAST_TIME) if key in self.learned else None

    def estimate(self, requests: Iterable[Request], takes: int = 1) -> Estimate:
        """What `takes` of each of these would cost."""
        return self.sum_of((price_key(request) for request in requests), takes)

    def sum_of(self, keys: Iterable[str], takes: int = 1) -> Estimate:
        """What `takes` of each that a key stands for would cost."""
        found = [self.at(key) for key in keys]
        known = [price for price in found if price is not None]
        sources = {price.source for price in known}
        source = sources.pop() if len(sources) == 1 else None
        return Estimate(sum(price.credits for price in known) * takes, (len(found) - len(known)) * takes, source)
