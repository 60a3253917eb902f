"""Kling Desktop: a studio that turns a sentence and two pictures into a clip on disk, paid for exactly once."""

from typing import Final

__version__: Final = "0.1.0"
