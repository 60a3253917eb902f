"""Places, generations and libraries to test with."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kling_desktop.domain.generation import Generation
from kling_desktop.domain.request import Request
from kling_desktop.library.files import Places
from kling_desktop.library.library import Library

NOW = 1_790_000_000.0
SERVICE = "https://toapis.com"


def places(home: Path) -> Places:
    """The places below a home folder, made."""
    found = Places.find({"KLING_DESKTOP_HOME": str(home)})
    found.make()
    return found


def generation(number: int = 1, prompt: str = "City timelapse, neon signs", **changes: Any) -> Generation:
    """The generation of this number; a higher number is newer by a second."""
    request = changes.pop("request", Request(prompt=prompt, mode="pro", duration=5))
    made_at = changes.pop("created_at", NOW + number)
    return Generation(f"{number:032x}", f"kling-desktop-{number:032x}", request, made_at, SERVICE, **changes)


@contextmanager
def opened(home: Path, now: float = NOW) -> Generator[Library]:
    """The library in a home folder, from its opening to a clean end."""
    library = Library.open(places(home), now=lambda: now)
    try:
        yield library
    finally:
        library.close()


def crashed(library: Library) -> None:
    """Lets go of a library as a killed process does: nothing is tidied, nothing is noted."""
    library._connection.close()  # pyright: ignore[reportPrivateUsage]
    library._owner.give_up()  # pyright: ignore[reportPrivateUsage]
