"""The library: the single truth about generations, and the queue. Only the studio and its like write here.

One connection, on one thread; a save takes well under a millisecond. What precedes a submit and what records its
answer is saved `durable`: on the disk, in the database and in the journal, before the call returns.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from kling_desktop.domain.generation import Generation, State
from kling_desktop.library.codec import decode, encode
from kling_desktop.library.errors import FolderUnusable, LibraryError, from_sqlite
from kling_desktop.library.files import Places, sweep
from kling_desktop.library.journal import Journal
from kling_desktop.library.lock import Ownership
from kling_desktop.library.opening import daily_backup, open_database
from kling_desktop.library.view import Filter, Listener, Unlisten

__all__ = ["Filter", "Library"]

_OPEN = "state NOT IN ('ready', 'failed')"
_CHUNK = 500  # ids in one statement


class Library:
    """Owns the database, the journal and the lock. `damaged` is where a damaged database was set aside, if one was."""

    def __init__(
        self, places: Places, connection: sqlite3.Connection, owner: Ownership, now: Callable[[], float]
    ) -> None:
        self._places, self._connection, self._owner, self._now = places, connection, owner, now
        self._journal = Journal(places.home / "submits.jsonl")
        self._listeners: list[Listener] = []
        self._removed: list[Callable[[str], None]] = []
        self.damaged: Path | None = None

    @classmethod
    def open(cls, places: Places, *, now: Callable[[], float] = time.time) -> Library:
        """Opens the library in its places. Raises LibraryInUse, LibraryIsNewer, DiskFull, FolderUnusable."""
        owner = Ownership.take(places.home)
        unclean = places.home / "running"
        try:
            opened = open_database(places.database, clean=not unclean.exists(), now=now())
            unclean.touch()
        except (LibraryError, OSError) as error:
            owner.give_up()
            if isinstance(error, OSError):
                raise FolderUnusable(f"{places.home} cannot be written: {error.strerror}.") from error
            raise
        library = cls(places, opened.connection, owner, now)
        library.damaged = opened.damaged
        if opened.damaged is not None:
            library._rebuild(opened.rescued)
        sweep(places.clips, {generation.id for generation in library.unfinished()})
        return library

    def save(self, generation: Generation, *, durable: bool = False) -> Generation:
        """Stores a generation and tells the listeners. Raises DiskFull, FolderUnusable; then nothing has changed."""
        saved = replace(generation, updated_at=self._now())
        if durable:
            self._journal.note(saved)
        self._write(saved, durable=durable)
        for listener in tuple(self._listeners):
            listener(saved)
        return saved

    def remove(self, generation_id: str) -> None:
        """Takes a generation out of the library. Its clip is the user's and stays. Raises DiskFull, FolderUnusable."""
        self._execute("DELETE FROM generation WHERE id = ?", generation_id)
        for listener in tuple(self._removed):
            listener(generation_id)

    def get(self, generation_id: str) -> Generation | None:
        """One generation."""
        return self._one("SELECT body FROM generation WHERE id = ?", generation_id)

    def by_task(self, task_id: str) -> Generation | None:
        """The generation of a task of the service."""
        return self._one("SELECT body FROM generation WHERE task_id = ? ORDER BY created_at DESC", task_id)

    def many(self, ids: Sequence[str]) -> list[Generation]:
        """Several generations, in the order of `ids`; unknown ones are left out."""
        found: dict[str, Generation] = {}
        for start in range(0, len(ids), _CHUNK):
            some = ids[start : start + _CHUNK]
            marks = ",".join("?" * len(some))
            for i, body in self._execute(f"SELECT id, body FROM generation WHERE id IN ({marks})", *some):
                found[i] = decode(body)
        return [found[i] for i in ids if i in found]

    def ids(self, wanted: Filter) -> list[str]:
        """The ids of all that are wanted, newest first."""
        where, values = _where(wanted)
        query = f"SELECT id FROM generation {where} ORDER BY created_at DESC, id DESC"
        return [i for (i,) in self._execute(query, *values)]

    def count(self, wanted: Filter) -> int:
        """How many are wanted."""
        where, values = _where(wanted)
        return int(self._execute(f"SELECT count(*) FROM generation {where}", *values)[0][0])

    def unfinished(self, service: str | None = None) -> tuple[Generation, ...]:
        """What is open, oldest first: of one service, or of all."""
        rows = self._execute(f"SELECT body FROM generation WHERE {_OPEN} ORDER BY created_at, id")
        generations = (decode(body) for (body,) in rows)
        return tuple(g for g in generations if g.open and service in (None, g.service))

    def listen(self, listener: Listener) -> Unlisten:
        """Tells `listener` of each generation that was stored, until the returned function is called."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def listen_removed(self, listener: Callable[[str], None]) -> Unlisten:
        """Tells `listener` the id of each generation that was removed."""
        self._removed.append(listener)
        return lambda: self._removed.remove(listener)

    def upload_url(self, service: str, sha256: str) -> str | None:
        """Where the service keeps the picture of this content, as far as we know."""
        rows = self._execute("SELECT url FROM upload WHERE service = ? AND sha256 = ?", service, sha256)
        return rows[0][0] if rows else None

    def remember_upload(self, service: str, sha256: str, url: str, at: float) -> None:
        """Remembers where the service keeps a picture."""
        self._execute("INSERT OR REPLACE INTO upload VALUES (?, ?, ?, ?)", service, sha256, url, at)

    def forget_upload(self, service: str, sha256: str) -> None:
        """Forgets an address that the service cannot read any more."""
        self._execute("DELETE FROM upload WHERE service = ? AND sha256 = ?", service, sha256)

    def fact(self, name: str) -> str | None:
        """Something small that was noted."""
        rows = self._execute("SELECT value FROM fact WHERE name = ?", name)
        return rows[0][0] if rows else None

    def set_fact(self, name: str, value: str) -> None:
        """Notes something small."""
        self._execute("INSERT OR REPLACE INTO fact VALUES (?, ?)", name, value)

    def look_after(self) -> None:
        """The daily backup, and a shorter journal. Raises nothing: it is tried again tomorrow."""
        try:
            daily_backup(self._connection, self._places.database, self._now())
            self._journal.shrink(self.unfinished())
        except (sqlite3.Error, OSError):
            return

    def close(self) -> None:
        """Closes everything; the next start knows that the end was clean."""
        self._connection.close()
        (self._places.home / "running").unlink(missing_ok=True)
        self._owner.give_up()

    def _rebuild(self, rescued: Sequence[Generation]) -> None:
        known = {generation.id: generation for generation in rescued}
        for generation in self._journal.generations():
            before = known.get(generation.id)
            if before is None or before.updated_at < generation.updated_at:
                known[generation.id] = generation
        for generation in known.values():
            self._write(generation, durable=True)

    def _write(self, generation: Generation, *, durable: bool) -> None:
        row = (
            generation.id,
            generation.created_at,
            generation.state,
            generation.service,
            generation.task_id,
            generation.client_business_id,
            generation.starred,
            generation.dismissed,
            _words(generation),
            encode(generation),
        )
        columns = "state = ?3, task_id = ?5, starred = ?7, dismissed = ?8, words = ?9, body = ?10"
        if durable:
            self._execute("PRAGMA synchronous = FULL")
        try:
            self._execute(
                f"INSERT INTO generation VALUES (?,?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET {columns}", *row
            )
        finally:
            if durable:
                self._connection.execute("PRAGMA synchronous = NORMAL")

    def _one(self, query: str, *values: object) -> Generation | None:
        rows = self._execute(query, *values)
        return decode(rows[0][0]) if rows else None

    def _execute(self, query: str, *values: object) -> list[Any]:
        try:
            return self._connection.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise from_sqlite(error, self._places.database) from error


def _words(generation: Generation) -> str:
    request = generation.request
    name = Path(generation.clip).name
    return "\n".join(filter(None, (request.prompt, request.negative_prompt, name, generation.task_id))).lower()


def _where(wanted: Filter) -> tuple[str, list[object]]:
    """The condition for a filter. Trigrams find three letters and more; a scan finds one and two (also 霓虹)."""
    conditions: list[str] = []
    values: list[object] = []
    if wanted.states != frozenset(State):
        conditions.append(f"state IN ({','.join('?' * len(wanted.states))})")
        values += sorted(wanted.states)
    if wanted.starred is not None:
        conditions.append("starred = ?")
        values.append(int(wanted.starred))
    for term in wanted.text.lower().split():
        if len(term) >= 3:
            conditions.append("rowid IN (SELECT rowid FROM found WHERE found MATCH ?)")
            values.append('"' + term.replace('"', '""') + '"')
        else:
            conditions.append("instr(words, ?) > 0")
            values.append(term)
    return (f"WHERE {' AND '.join(conditions)}" if conditions else ""), values
