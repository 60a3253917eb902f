"""How often to look at a task. Change polling here and nowhere else.

The service asks for a first question about 5 s after the submit, then every 10 s with jitter, and never faster than
every 5 s for one task; a clip takes 1 to 5 minutes, at times 10. All figures are seconds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kling_desktop.domain.generation import SLOW

FLOOR = 5.0  # the service's own
DAY = 24 * 3600.0  # a clip's address dies a day after completion; asking longer tells nothing
LAG = 60.0  # within this time of the submit "not found" only means that the record lags

_AGES = ((5 * 60.0, 1.0), (SLOW, 1.5), (3600.0, 3.0), (DAY, 6.0))  # up to this age: times the usual pace
_JITTER = 0.2


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast one service is asked."""

    first: float = 5.0
    then: float = 10.0
    looks: tuple[float, ...] = (1, 2, 4, 8, 15, 30, 30, 30)  # for an unanswered submit: two minutes in all
    probe: float = 5.0  # the first look whether a trouble is over; then ever slower
    probe_most: float = 60.0

    @property
    def tick(self) -> float:
        """The least time between two looks who is due: what is due meanwhile is asked back to back."""
        return max(min(self.then, FLOOR) / 20, 0.005)  # a quarter of a second; on this machine hardly any

    @property
    def look_seconds(self) -> float:
        """How long an unanswered submit is looked for before "not found" is believed."""
        return sum(self.looks)


LOOPBACK = Pace(first=0.2, then=0.2, probe=0.5, probe_most=2.0)
SIMULATOR = Pace(first=0.2, then=0.2, looks=(0.2, 0.3, 0.5, 1, 2), probe=0.5, probe_most=2.0)  # it never lags


def chosen_pace(seconds: float) -> Pace:
    """The pace for a user's setting, never faster than the service allows."""
    return Pace(first=FLOOR, then=max(FLOOR, seconds))


def looking_for(pace: Pace, seconds: float) -> Pace:
    """The pace with another time for looking for an unanswered submit."""
    scale = max(0.0, seconds) / pace.look_seconds
    return replace(pace, looks=tuple(look * scale for look in pace.looks))


def next_delay(pace: Pace, age: float, random: Callable[[], float]) -> float:
    """How long to wait before the next question about a task that was accepted `age` seconds ago."""
    if age < pace.first:
        return pace.first
    times = next((times for until, times in _AGES if age < until), _AGES[-1][1])
    return max(min(pace.then, FLOOR), pace.then * times * (1 + _JITTER * (2 * random() - 1)))


def probe_delay(pace: Pace, tries: int, random: Callable[[], float]) -> float:
    """How long to wait before looking again whether a trouble is over, after `tries` looks."""
    return min(pace.probe_most, pace.probe * 2 ** min(tries, 10)) * (1 - _JITTER * random())
