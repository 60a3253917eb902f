"""What the window may see of the library: everything, and change nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple, Protocol

from kling_desktop.domain.generation import Generation, State

Listener = Callable[[Generation], None]
Unlisten = Callable[[], None]


class Filter(NamedTuple):
    """Which generations are wanted. Empty: all. `text`: every word of it must be found; None: either."""

    text: str = ""
    states: frozenset[State] = frozenset(State)
    starred: bool | None = None
    dismissed: bool | None = None


class LibraryView(Protocol):
    """The library, read-only."""

    def get(self, generation_id: str) -> Generation | None:
        """One generation."""
        ...

    def many(self, ids: Sequence[str]) -> list[Generation]:
        """Several, in the order of `ids`; unknown ones are left out."""
        ...

    def ids(self, wanted: Filter, *, after: str = "", most: int = -1) -> list[str]:
        """The ids of what is wanted, newest first: `most` of them (-1: all), beyond the id `after` ("": none)."""
        ...

    def count(self, wanted: Filter) -> int:
        """How many are wanted."""
        ...

    def page(self, wanted: Filter, before: tuple[float, str] | None, limit: int) -> list[Generation]:
        """The wanted ones older than `before` (time of creation and id of the last one seen), newest first."""
        ...

    def unfinished(self, service: str | None = None) -> tuple[Generation, ...]:
        """What is open, oldest first: of one service, or of all."""
        ...

    def listen(self, listener: Listener) -> Unlisten:
        """Tells `listener` of each generation that was stored."""
        ...

    def listen_removed(self, listener: Callable[[str], None]) -> Unlisten:
        """Tells `listener` the id of each generation that was removed."""
        ...
