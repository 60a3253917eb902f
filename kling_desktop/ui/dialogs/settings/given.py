"""What a page of the settings is built from, and what it answers. How a page looks is in `rows`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from kling_desktop.services.settings import Settings


@dataclass(frozen=True, slots=True)
class Given:
    """The settings as they stand, the clips' folder in use, the languages at hand (code → own name).

    A page calls `changed` whenever what it would answer has changed.
    """

    settings: Settings
    clips: Path
    languages: Mapping[str, str]
    changed: Callable[[], None]


class Page(Protocol):
    """A QWidget that answers for some of the settings."""

    def values(self) -> Mapping[str, Any]:
        """What its fields hold now, by the names of the settings."""
        ...

    def trouble(self) -> str:
        """Why that cannot be kept; "" when it can."""
        ...
