"""What the first clip needs and the first window does not: imported after the window is up, in a worker thread.

Left to their first use these imports would hold the window's thread: loading a library keeps Python's lock.
"""

from __future__ import annotations

import importlib

_LATER = (
    "kling_desktop.api.transport",
    "kling_desktop.api.download",
    "kling_desktop.media.formats",
    "kling_desktop.media.colour",
    "av",
)


def warm_up() -> None:
    """Imports it all. Blocks for about half a second."""
    for name in _LATER:
        importlib.import_module(name)
