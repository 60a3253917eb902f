"""What a command says and does when the library or the settings were found damaged: whoever opens them first after that
must, because the next one finds them whole.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

from kling_desktop.library.opening import Notice
from kling_desktop.services.found import Finder
from kling_desktop.services.session import Desk

_WORDS: Mapping[str, str] = {
    Notice.REBUILT: "The library was damaged or missing and has been rebuilt.",
    Notice.JOURNAL_SET_ASIDE: "The file that remembers what was sent was no file; it has been begun again.",
}


def look_after(desk: Desk, say: Callable[[str], object]) -> None:
    """Tells of it, and takes clips in again that are known by themselves alone."""
    library = desk.library
    if desk.settings.damaged is not None:
        kept = desk.settings.damaged
        say(f"The settings cannot be read; they are as at the first start. What was there is kept: {kept}")
    if not library.notices:
        return
    for notice in library.notices:
        if notice in _WORDS:
            say(_WORDS[notice])
    if library.damaged is not None:
        say(f"Nothing was deleted; what was damaged is kept: {library.damaged}")
    taken = asyncio.run(Finder(library, desk.places.pictures, desk.clock.now).take_in(desk.clips))
    if taken.new:
        say(f"Known by their clips alone: {len(taken.new)}.")
