"""What was used, as the balance tells it: learns a price when exactly one generation ran between two readings, and
counts the month. It concludes only what the readings say.

A reading counts when nothing was under way at it. One that is older than FRESH when the next generation is sent proves
nothing about that generation alone: somebody else may have used the key meanwhile.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final, NamedTuple, cast

from kling_desktop.api.answers import Balance
from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.prices import price_key
from kling_desktop.library.library import Filter, Library
from kling_desktop.services.clock import Clock
from kling_desktop.services.settings import SettingsFile

_FIGURES: Final = ("first", "first_at", "carried", "last", "last_at")
FRESH = 600.0  # seconds
MOST_UNREAD = 500  # generations that may have been sent since the last reading


class Sent(NamedTuple):
    """What is kept of a generation until a reading holds it. `at` in Unix seconds."""

    price_key: str
    at: float
    settled: bool


@dataclass(frozen=True, slots=True)
class Window:
    """What happened since a reading at which nothing was under way. `used` in credits, `at` in Unix seconds."""

    used: float
    at: float
    sent: tuple[Generation, ...] = ()
    stale: bool = False

    def with_sent(self, generation: Generation) -> Window:
        """After a generation began to be sent, or went on."""
        others = tuple(former for former in self.sent if former.id != generation.id)[:1]  # two prove as little as many
        began = generation.sent_at or self.at
        return replace(self, sent=(*others, generation), stale=self.stale or began - self.at > FRESH)

    def lesson(self, used: float) -> tuple[str, float] | None:
        """The price that a later reading teaches; None when it proves none."""
        alone = self.sent[0] if len(self.sent) == 1 else None
        if alone is None or self.stale or alone.state is not State.READY or used <= self.used:
            return None
        return price_key(alone.request), round(used - self.used, 2)


def month_of(at: float) -> str:
    """The month of a time here: "2026-11"."""
    return datetime.fromtimestamp(at).astimezone().strftime("%Y-%m")


def month_with(former: dict[str, Any], used: float, at: float) -> dict[str, Any]:
    """The month's account after a reading. A new month begins at the last reading of the one before."""
    month = month_of(at)
    begun, begun_at, carried = former.get("last", used), former.get("last_at", at), 0.0
    if former.get("month") == month:
        begun, begun_at, carried = former["first"], former["first_at"], former["carried"]
        if used < former["last"]:  # another key counts from elsewhere: what the former one used stays used
            begun, carried = used, carried + former["last"] - begun
    elif used < begun:
        begun, begun_at = used, at
    return {"month": month, "first": begun, "first_at": begun_at, "carried": carried, "last": used, "last_at": at}


@dataclass(frozen=True, slots=True)
class MonthUse:
    """Credits that this key has used since a time, whoever used them (None: no balance has told); and what was sent so
    late that the last reading may not hold it.
    """

    credits: float | None
    since: float | None
    unread: tuple[str, ...] = ()  # a price key for each


class Meter:
    """Owns the window since the last quiet reading. Prices and months are kept among the settings, by service."""

    def __init__(self, service: str, library: Library, settings: SettingsFile, clock: Clock) -> None:
        self._service, self._settings, self._clock = service, settings, clock
        self._window: Window | None = None
        last_at = float(self._account.get("last_at", 0.0))
        newest = library.page(Filter(), None, MOST_UNREAD)
        self._unread: dict[str, Sent] = {}
        for generation in newest:
            if (generation.sent_at or 0) > last_at:
                self.saw(generation)
        self._unlisten = library.listen(self.saw)

    def close(self) -> None:
        """Listens no longer."""
        self._unlisten()

    def saw(self, generation: Generation) -> None:
        """A generation was stored."""
        if generation.service != self._service or generation.sent_at is None:
            return
        self._unread[generation.id] = _sent(generation)
        if self._window is not None and generation.sent_at >= self._window.at:
            self._window = self._window.with_sent(generation)

    def read(self, balance: Balance) -> None:
        """The balance was read. What it teaches is kept."""
        if balance.used_credits is None:
            return
        now, used = self._clock.now(), balance.used_credits
        learned = {**self._settings.current.learned_prices}
        under_way = {i: g for i, g in self._unread.items() if not g.settled}
        if not under_way:
            lesson = self._window.lesson(used) if self._window else None
            if lesson is not None:
                learned[self._service] = {**learned.get(self._service, {}), lesson[0]: lesson[1]}
            lags = self._window is not None and bool(self._window.sent) and used == self._window.used
            if not lags:  # else the charge may still come: the window stays open
                self._window = Window(used, now)
        self._unread = under_way
        months = {**self._settings.current.months, self._service: month_with(self._account, used, now)}
        with suppress(OSError):  # known until the program ends; the next reading writes it again
            self._settings.change(months=months, learned_prices=learned)

    def month(self) -> MonthUse:
        """What is known of this month."""
        account, now = self._account, self._clock.now()
        unread = tuple(sent.price_key for sent in self._unread.values() if month_of(sent.at) == month_of(now))
        if not account:
            return MonthUse(None, None, unread)
        current = account if account["month"] == month_of(now) else month_with(account, account["last"], now)
        used = current["carried"] + current["last"] - current["first"]
        return MonthUse(used, current["first_at"], unread)

    @property
    def _account(self) -> dict[str, Any]:
        written: object = self._settings.current.months.get(self._service)
        return cast("dict[str, Any]", written) if _is_account(written) else {}


def _sent(generation: Generation) -> Sent:
    return Sent(sys.intern(price_key(generation.request)), generation.sent_at or 0.0, generation.settled)


def _is_account(written: object) -> bool:
    """Whether it is a month's account, and not what somebody has written into the file."""
    if not isinstance(written, dict):
        return False
    account = cast("dict[str, object]", written)
    return isinstance(account.get("month"), str) and all(isinstance(account.get(n), int | float) for n in _FIGURES)
