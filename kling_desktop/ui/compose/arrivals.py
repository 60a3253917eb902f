"""The pictures that have been given and are not ready: what is still expected, and what has been overtaken. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kling_desktop.ui.compose.places import REFERENCES


@dataclass(frozen=True, slots=True)
class Arrival:
    """One picture on its way. `asked` is the number of the offer it belongs to."""

    place: str
    name: str
    asked: int


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Everything on its way. A frame expects one picture, the newest; references come one after another."""

    expected: tuple[Arrival, ...] = ()
    asked: int = 0

    def with_offer(self, place: str, name: str, count: int) -> Arrivals:
        """After `count` pictures were offered for a place, under the number `asked` of the result."""
        number = self.asked + 1
        kept = self.expected if place == REFERENCES else self.without(place).expected
        return Arrivals((*kept, *(Arrival(place, name, number) for _ in range(count))), number)

    def expects(self, place: str, asked: int) -> bool:
        """Whether an answer is still wanted. One without a number (0) always is: nobody else has asked for it."""
        return not asked or any(arrival.place == place and arrival.asked == asked for arrival in self.expected)

    def answered(self, place: str, asked: int) -> Arrivals:
        """After one answer; without a number it is the first for its place."""
        for index, arrival in enumerate(self.expected):
            if arrival.place == place and asked in (0, arrival.asked):
                return replace(self, expected=(*self.expected[:index], *self.expected[index + 1 :]))
        return self

    def number(self, place: str, asked: int) -> int:
        """Which of those on their way to a place, counted from 0, the next answer will be for."""
        numbers = (index for index, arrival in enumerate(self.to(place)) if asked in (0, arrival.asked))
        return next(numbers, 0)

    def without(self, place: str) -> Arrivals:
        """After the user no longer wants what was on its way to a place."""
        return replace(self, expected=tuple(arrival for arrival in self.expected if arrival.place != place))

    def to(self, place: str) -> tuple[Arrival, ...]:
        """What is on its way to a place."""
        return tuple(arrival for arrival in self.expected if arrival.place == place)
