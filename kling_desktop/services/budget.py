"""The user's own limits: what asks for a word before it is sent, and what a month may use. Pure where it decides.

Nothing is sent beyond the cap: the gate closes for submits until the month ends, the cap is raised, or the user lets
what waits now pass once.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from kling_desktop.domain.generation import Generation, WaitReason
from kling_desktop.domain.prices import Estimate, Prices
from kling_desktop.domain.request import Request
from kling_desktop.services.clock import Clock
from kling_desktop.services.gate import Gate
from kling_desktop.services.meter import Meter
from kling_desktop.services.settings import Settings, SettingsFile


def figures(written: object) -> dict[str, float]:
    """The prices in a table of the settings; what is no figure is passed over."""
    table = cast("dict[str, object]", written) if isinstance(written, dict) else {}
    return {key: float(price) for key, price in table.items() if isinstance(price, int | float) and price >= 0}


@dataclass(frozen=True, slots=True)
class Spent:
    """What this month has used, as far as is known. `measured`: by the balance since a time, whoever used it;
    `expected`: of what was sent after its last reading, by the prices; `unknown`: how many of those have no price.
    """

    measured: float | None
    since: float | None
    expected: float
    unknown: int

    @property
    def at_least(self) -> float:
        """The known part."""
        return (self.measured or 0.0) + self.expected


def needs_word(estimate: Estimate, settings: Settings) -> bool:
    """Whether the user wants to be asked before this is sent."""
    over = settings.confirm_above > 0 and estimate.credits > settings.confirm_above
    return over or (settings.confirm_unknown and not estimate.known)


def month_end(at: float) -> float:
    """When the month of a time ends here, in Unix seconds."""
    day = datetime.fromtimestamp(at).astimezone()
    year, month = (day.year + 1, 1) if day.month == 12 else (day.year, day.month + 1)
    return datetime(year, month, 1).astimezone().timestamp()


class Budget:
    """Owns which generations may pass the cap once."""

    def __init__(self, service: str, settings: SettingsFile, meter: Meter, gate: Gate, clock: Clock) -> None:
        self._service, self._settings, self._meter, self._gate, self._clock = service, settings, meter, gate, clock
        self._passes: set[str] = set()

    @property
    def prices(self) -> Prices:
        """The prices as they are known now."""
        settings = self._settings.current
        return Prices(figures(settings.prices), figures(settings.learned_prices.get(self._service)))

    def estimate(self, requests: Iterable[Request], takes: int = 1) -> Estimate:
        """What these would cost."""
        return self.prices.estimate(requests, takes)

    def needs_word(self, estimate: Estimate) -> bool:
        """Whether the user wants to be asked before this is sent."""
        return needs_word(estimate, self._settings.current)

    def spent(self) -> Spent:
        """What this month has used."""
        month = self._meter.month()
        unread = self.prices.sum_of(month.unread)
        return Spent(month.credits, month.since, unread.credits, unread.unknown)

    def may_send(self, generation: Generation) -> bool:
        """Whether one more stays within the month's cap; else the queue is held from now on."""
        cap = self._settings.current.monthly_cap
        if cap <= 0 or generation.id in self._passes:
            return True
        spent, price = self.spent().at_least, self.prices.of(generation.request)
        within = spent + price.credits <= cap if price else spent < cap
        if not within:
            self._gate.close(WaitReason.OVER_CAP, until=month_end(self._clock.now()))
        return within

    def close(self) -> None:
        """Follows the library no longer."""
        self._meter.close()

    def let_pass(self, ids: Iterable[str]) -> None:
        """These may go beyond the cap, once; what comes later is held again."""
        self._passes.update(ids)
        self._gate.open(WaitReason.OVER_CAP)

    def judge_anew(self) -> None:
        """The cap or a price is another one: the next that is to be sent shows whether the queue is still held."""
        self._gate.open(WaitReason.OVER_CAP)
