"""What was written before and may be wanted again: the prompts that were sent, and texts that were saved under a name.

One small JSON file in the home folder. What cannot be read in it is passed over; prompts in it never leave the machine.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, cast

from kling_desktop.library.files import write_atomically
from kling_desktop.library.ordinary import content

MOST_PROMPTS: Final = 300


class Shelf(StrEnum):
    """Where a named text is kept."""

    SNIPPETS = "snippets"  # pieces of a prompt
    KEEP_OUT = "keep_out"  # what not to show


class Phrases:
    """Owns the texts. Changes hold at once; `write` brings them to the disk."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._writing = asyncio.Lock()
        plain = _read(path)
        self._prompts = [text for text in _list(plain.get("prompts")) if isinstance(text, str) and text.strip()]
        self._named: dict[Shelf, dict[str, str]] = {shelf: _texts(plain.get(shelf)) for shelf in Shelf}

    @property
    def prompts(self) -> tuple[str, ...]:
        """The prompts that were sent, each once, the latest first."""
        return tuple(self._prompts)

    def named(self, shelf: Shelf) -> dict[str, str]:
        """The texts of a shelf by their names, in the order in which they were saved."""
        return dict(self._named[shelf])

    def remember(self, prompt: str) -> None:
        """A prompt was sent."""
        if prompt.strip():
            self._prompts = [prompt, *(text for text in self._prompts if text != prompt)][:MOST_PROMPTS]

    def forget(self, prompt: str) -> None:
        """The user does not want to meet a prompt again."""
        self._prompts = [text for text in self._prompts if text != prompt]

    def keep(self, shelf: Shelf, name: str, text: str) -> None:
        """Saves a text under a name; one of that name is replaced."""
        self._named[shelf][name] = text

    def drop(self, shelf: Shelf, name: str) -> None:
        """Takes a text away."""
        self._named[shelf].pop(name, None)

    async def write(self) -> None:
        """Writes everything, as it is when its turn comes. Raises OSError; then the former file stands."""
        async with self._writing:
            plain = {"prompts": self._prompts, **self._named}
            content = json.dumps(plain, ensure_ascii=False, indent=1).encode()
            await asyncio.to_thread(write_atomically, self._path, content)


def _read(path: Path) -> dict[str, Any]:
    try:
        plain: object = json.loads(content(path))
    except (OSError, ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", plain) if isinstance(plain, dict) else {}


def _list(plain: object) -> Iterable[object]:
    return cast("list[object]", plain) if isinstance(plain, list) else ()


def _texts(plain: object) -> dict[str, str]:
    if not isinstance(plain, dict):
        return {}
    return {name: text for name, text in cast("dict[str, object]", plain).items() if isinstance(text, str)}
