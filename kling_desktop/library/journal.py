"""A small append-only file of submits beside the database: what is needed to know of every paid task without it.

One line, flushed to the disk, before each send and after each answer. Should the database be damaged, the generations
named here come back from it.
"""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterable
from pathlib import Path

from kling_desktop.domain.generation import Generation
from kling_desktop.library.codec import encode, from_plain
from kling_desktop.library.errors import from_os

MOST_BYTES = 4_000_000  # beyond this it is written anew at the next start, without what is settled


class Journal:
    """Owns the file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def note(self, generation: Generation) -> None:
        """Adds a line and flushes it to the disk. Raises DiskFull, FolderUnusable."""
        line = b"\n" + encode(generation).encode() + b"\n"  # a torn line before it stays alone
        try:
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            try:
                if os.write(descriptor, line) != len(line):
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
        except OSError as error:
            raise from_os(error, self._path) from error

    def generations(self) -> tuple[Generation, ...]:
        """The last known value of each generation; torn lines are passed over."""
        last: dict[str, Generation] = {}
        try:
            lines = self._path.read_bytes().split(b"\n")
        except OSError:
            return ()
        for line in lines:
            try:
                generation = from_plain(json.loads(line))
            except (ValueError, KeyError, TypeError):
                continue
            last[generation.id] = generation
        return tuple(last.values())

    def shrink(self, keep: Iterable[Generation]) -> None:
        """Writes the file anew with what is to be kept, when it has grown large."""
        if not self._path.exists() or self._path.stat().st_size < MOST_BYTES:
            return
        fresh = self._path.with_suffix(".new")
        with fresh.open("wb") as file:
            file.writelines(encode(generation).encode() + b"\n" for generation in keep)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(self._path)
