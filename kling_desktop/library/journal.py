"""A small append-only file of submits beside the database: what is needed to know of every paid task without it.

One line, flushed to the disk, before each send and after each answer. Should the database be damaged, the generations
named here come back from it. A line is a generation as `codec` writes it, or the id of one that was removed; whatever
else a crash, a disk or an editor has put between them is passed over.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from kling_desktop.domain.generation import Generation
from kling_desktop.library.codec import decode, encode
from kling_desktop.library.errors import from_os
from kling_desktop.library.files import Places, flush, write_atomically
from kling_desktop.library.ordinary import is_odd, refuse_link_to_nothing, refuse_odd, set_aside

MOST_BYTES = 1_000_000  # beyond this it is written anew at the next start, without what is settled
_LONGEST = 1_000_000  # bytes of a line; what is longer is none of ours, and is not taken into memory


def journal_path(places: Places) -> Path:
    """Where the journal of submits lies: beside the database."""
    return places.database.with_name("submits.jsonl")


class Journal:
    """Owns the file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def note(self, generation: Generation) -> None:
        """Adds a line and flushes it to the disk. Raises DiskFull, FolderUnusable."""
        self._add(encode(generation))

    def note_removed(self, generation_id: str) -> None:
        """Notes that the user removed a generation: it is not to come back. Raises DiskFull, FolderUnusable."""
        self._add(json.dumps({"removed": generation_id}))

    def generations(self) -> tuple[Generation, ...]:
        """The last known value of each generation; torn lines are passed over. Raises DiskFull, FolderUnusable."""
        last: dict[str, Generation] = {}
        for line in self._lines():
            removed = _removed(line)
            if removed is not None:
                last.pop(removed, None)
                continue
            try:
                generation = decode(line)
            except ValueError:
                continue
            last[generation.id] = generation
        return tuple(last.values())

    def removed(self) -> frozenset[str]:
        """The ids of what the user removed and did not take in again. Raises DiskFull, FolderUnusable."""
        gone: set[str] = set()
        for line in self._lines():
            removed = _removed(line)
            if removed is not None:
                gone.add(removed)
            elif gone:
                with suppress(ValueError):
                    gone.discard(decode(line).id)
        return frozenset(gone)

    def put_right(self, now: float) -> Path | None:
        """Where something that is no file was set aside to make room for one; None when there was nothing odd.

        Raises DiskFull, FolderUnusable.
        """
        try:
            refuse_link_to_nothing(self._path)
            return set_aside(self._path, "damaged", now) if is_odd(self._path) else None
        except OSError as error:
            raise from_os(error, self._path) from error

    def renew(self, unsettled: Sequence[Generation]) -> None:
        """Writes the file anew where it has grown large, without what is settled; where it is gone, with what is not.

        Raises DiskFull, FolderUnusable.
        """
        try:
            if self._path.exists():
                if self._path.stat().st_size < MOST_BYTES:
                    return
                open_ids = {generation.id for generation in unsettled}
                kept = [generation for generation in self.generations() if generation.id in open_ids]
            else:
                kept = list(unsettled)
            if kept or self._path.exists():
                write_atomically(self._path, b"".join(encode(generation).encode() + b"\n" for generation in kept))
        except OSError as error:
            raise from_os(error, self._path) from error

    def _lines(self) -> Iterator[str]:
        """The lines, a piece at a time; also of a file that was saved as UTF-16, or as UTF-8 with a mark."""
        try:
            refuse_odd(self._path)
            with self._path.open("rb") as file:
                while line := file.readline(_LONGEST):
                    yield line.replace(b"\0", b"").decode("ascii", "ignore").strip()
        except FileNotFoundError:
            return
        except OSError as error:
            raise from_os(error, self._path) from error

    def _add(self, line: str) -> None:
        begun = not self._path.exists()
        try:
            refuse_odd(self._path)
            with self._path.open("ab") as file:
                file.write(f"\n{line}\n".encode())  # a torn line before it stays alone
                file.flush()
                os.fsync(file.fileno())
            if begun:
                flush(self._path.parent)
        except OSError as error:
            raise from_os(error, self._path) from error


def _removed(line: str) -> str | None:
    if not line.startswith('{"removed"'):
        return None
    try:
        return str(json.loads(line)["removed"])
    except (ValueError, KeyError, TypeError):
        return None
