"""What is large, and needed by some work only: imported in a worker thread when that work is about to be asked for.

Left to its first use an import would make that use slow; done at the start, it would take memory (30 MB in all) that
nobody may ever need. Who looks ahead is `ui/foresight.py`; whatever it misses is imported at the first use.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from enum import StrEnum


class Work(StrEnum):
    """What somebody may be about to do."""

    SENDING = "sending"
    SHOWING_CLIPS = "showing_clips"
    TAKING_PICTURES = "taking_pictures"


_NEEDED: Mapping[Work, tuple[str, ...]] = {
    Work.SENDING: ("kling_desktop.api.transport", "kling_desktop.api.exchanges", "kling_desktop.api.download"),
    Work.SHOWING_CLIPS: ("av",),
    Work.TAKING_PICTURES: ("kling_desktop.media.formats", "kling_desktop.media.colour"),
}


def warm_up(*works: Work) -> None:
    """Imports what they need. Blocks for a tenth of a second each."""
    for work in works:
        for name in _NEEDED[work]:
            importlib.import_module(name)
