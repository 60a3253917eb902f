"""The library: the single truth about generations, and the queue. Only the studio and its like write here.

One connection, on one thread; a save takes well under a millisecond. What precedes a submit and what records its
answer is saved `durable`: on the disk, in the database and in the journal, before the call returns. A percent more is
told and remembered, and written with whatever comes next: hundreds of them a second wear out disks, and a percent that
is lost is asked for again.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

from kling_desktop.domain.generation import Generation
from kling_desktop.library import rows
from kling_desktop.library.backups import back_up_daily
from kling_desktop.library.errors import LibraryDamaged, LibraryError, from_sqlite
from kling_desktop.library.files import Places, sweep, sweep_half_written
from kling_desktop.library.journal import Journal, journal_path
from kling_desktop.library.lock import Ownership
from kling_desktop.library.opening import Left, Opened, open_database, stamp
from kling_desktop.library.schema import MIGRATIONS
from kling_desktop.library.view import Filter, Listener, Unlisten

__all__ = ["Filter", "Library"]

_CHUNK = 500  # ids in one statement


class Library:
    """Owns the database, the journal and the lock. `notices` is what to tell of its opening, `damaged` where a damaged
    database was set aside, if one was.
    """

    def __init__(self, places: Places, owner: Ownership, opened: Opened, now: Callable[[], float]) -> None:
        self._places, self._owner, self._now = places, owner, now
        self._connection = opened.connection
        self._journal = Journal(journal_path(places))
        self._listeners: list[Listener] = []
        self._removed: list[Callable[[str], None]] = []
        self._sound = True
        self._open: dict[str, Generation] = {}  # all that is not settled: it is asked for again and again
        self._further: set[str] = set()  # whose progress alone is newer than their row
        self.notices: tuple[str, ...] = opened.notices
        self.damaged: Path | None = opened.damaged

    @classmethod
    def open(
        cls,
        places: Places,
        *,
        now: Callable[[], float] = time.time,
        migrations: Sequence[Sequence[str]] = MIGRATIONS,
    ) -> Library:
        """Opens the library in its places. Raises LibraryInUse, LibraryIsNewer, DiskFull, FolderUnusable."""
        owner = Ownership.take(places.home)
        try:
            journal = Journal(journal_path(places))
            opened = open_database(places.database, journal, left=owner.left, now=now(), migrations=migrations)
            library = cls(places, owner, opened, now)
            library._tidy()
        except BaseException:
            owner.give_up(owner.left)  # as it was found, so that the next start looks as closely
            raise
        return library

    def save(self, generation: Generation, *, durable: bool = False) -> Generation:
        """Stores a generation and tells the listeners, unless nothing has changed. `durable`: on the disk on return.

        Raises DiskFull, FolderUnusable, LibraryDamaged; then nothing has changed.
        """
        before = self.get(generation.id)
        unchanged = before == generation
        if before is not None and unchanged and not durable:
            return before
        saved = replace(generation, updated_at=self._now())
        if before is not None and not durable and before == replace(saved, progress=before.progress):
            self._further.add(saved.id)
        else:
            self._write(saved, before, durable=durable)
        self._remember(saved)
        if not unchanged:
            self._tell(saved)
        return saved

    def _write(self, saved: Generation, before: Generation | None, *, durable: bool) -> None:
        if durable:
            self._journal.note(saved)
        with self._transaction(durable=durable):
            rows.write(self._connection, saved, before)
        self._further.discard(saved.id)

    def add(self, made: Sequence[Generation]) -> None:
        """Stores new generations, all or none of them, and tells the listeners. Raises DiskFull, FolderUnusable."""
        saved = [replace(generation, updated_at=self._now()) for generation in made]
        with self._transaction():
            for generation in saved:
                rows.write(self._connection, generation, None)
        self.take_note(saved)

    def take_note(self, stored: Sequence[Generation]) -> None:
        """Tells the listeners of new generations that are stored already (`adding.add_all`)."""
        for generation in stored:
            self._remember(generation)
        for generation in stored:
            self._tell(generation)

    def remove(self, generation_id: str) -> None:
        """Takes a generation out of the library. Its clip is the user's and stays. Raises DiskFull, FolderUnusable."""
        self._journal.note_removed(generation_id)
        with self._transaction():
            was_there = rows.remove(self._connection, generation_id)
        self._open.pop(generation_id, None)
        self._further.discard(generation_id)
        if not was_there:
            return
        from glob import escape  # not for the window's first picture

        with suppress(OSError):  # a small picture too many does no harm
            for poster in self._places.posters.glob(f"{escape(generation_id)}.*"):
                poster.unlink(missing_ok=True)
        for listener in tuple(self._removed):
            listener(generation_id)

    def get(self, generation_id: str) -> Generation | None:
        """One generation."""
        if (known := self._open.get(generation_id)) is not None:
            return known
        with self._told():
            found = rows.get(self._connection, generation_id)
        if found is not None:
            self._remember(found)
        return found

    def _remember(self, stored: Generation) -> None:
        if not stored.settled:
            self._open[stored.id] = stored
        else:
            self._open.pop(stored.id, None)

    def _tell(self, stored: Generation) -> None:
        for listener in tuple(self._listeners):
            listener(stored)

    def by_task(self, task_id: str) -> Generation | None:
        """The newest generation of a task of the service."""
        with self._told():
            found = rows.by_task(self._connection, task_id)
        return self._open.get(found.id, found) if found is not None else None

    def many(self, ids: Sequence[str]) -> list[Generation]:
        """Several generations, in the order of `ids`; unknown ones are left out."""
        found = {i: self._open[i] for i in ids if i in self._open}
        missing = [i for i in ids if i not in found]
        with self._told():
            for start in range(0, len(missing), _CHUNK):
                found |= rows.some(self._connection, missing[start : start + _CHUNK])
        in_order = [found[i] for i in ids if i in found]
        for generation in in_order:
            self._remember(generation)
        return in_order

    def ids(self, wanted: Filter, *, after: str = "", most: int = -1) -> list[str]:
        """The ids of what is wanted, newest first: `most` of them (-1: all), beyond the id `after` ("": none)."""
        with self._told():
            return rows.ids(self._connection, wanted, after, most)

    def continuing(self, generation_id: str) -> list[Generation]:
        """Those that go on from a generation's clip, newest first."""
        with self._told():
            ids = rows.continuing(self._connection, generation_id)
        return self.many(ids)

    def page(self, wanted: Filter, before: tuple[float, str] | None, limit: int) -> list[Generation]:
        """The wanted ones older than `before` (time of creation and id of the last one seen), newest first."""
        with self._told():
            found = rows.page(self._connection, wanted, before, limit)
        return [self._open.get(generation.id, generation) for generation in found]

    def count(self, wanted: Filter) -> int:
        """How many are wanted."""
        with self._told():
            return rows.count(self._connection, wanted)

    def unfinished(self, service: str | None = None) -> tuple[Generation, ...]:
        """What is open, oldest first: of one service, or of all."""
        unfinished = (g for g in self._open.values() if g.open and service in (None, g.service))
        return tuple(sorted(unfinished, key=lambda generation: generation.created_at))

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
        return self._text("SELECT url FROM upload WHERE service = ? AND sha256 = ?", service, sha256)

    def remember_upload(self, service: str, sha256: str, url: str, at: float) -> None:
        """Remembers where the service keeps a picture, since `at` (Unix seconds). Raises DiskFull, FolderUnusable."""
        self._change("INSERT OR REPLACE INTO upload VALUES (?, ?, ?, ?)", service, sha256, url, at)

    def forget_upload(self, service: str, sha256: str) -> None:
        """Forgets an address that the service cannot read any more. Raises DiskFull, FolderUnusable."""
        self._change("DELETE FROM upload WHERE service = ? AND sha256 = ?", service, sha256)

    def fact(self, name: str) -> str | None:
        """Something small that was noted."""
        return self._text("SELECT value FROM fact WHERE name = ?", name)

    def set_fact(self, name: str, value: str) -> None:
        """Notes something small. Raises DiskFull, FolderUnusable."""
        self._change("INSERT OR REPLACE INTO fact VALUES (?, ?)", name, value)

    def removed(self) -> frozenset[str]:
        """The ids of what the user removed. May be called in any thread. Raises DiskFull, FolderUnusable."""
        return self._journal.removed()

    def look_after(self) -> None:
        """The daily backup (0.3 s for 100,000 generations), in whatever thread; tried again when next asked for."""
        with suppress(sqlite3.Error, OSError):
            back_up_daily(self._places.database, self._now())

    def close(self) -> None:
        """Backs up once a day, closes everything; the next start knows whether the end was clean."""
        with suppress(LibraryError):  # a percent that is lost is asked for again
            self._write_progress()
        if self._sound:
            self.look_after()
        self._connection.close()
        self._owner.give_up(stamp(self._places.database) if self._sound else Left.DAMAGED)

    def _write_progress(self) -> None:
        further = [self._open[generation_id] for generation_id in self._further]
        if further:
            with self._transaction():
                for generation in further:
                    rows.write(self._connection, generation, generation)

    def _tidy(self) -> None:
        unsettled = self._unsettled()
        sweep(self._places.clips, {generation.id for generation in unsettled})
        places = self._places
        fitted = places.pictures / "fitted"
        sweep_half_written((places.home, places.settings.parent, places.pictures, fitted, places.posters))
        with suppress(LibraryError):  # a long journal is no reason not to open
            self._journal.renew(unsettled)

    def _unsettled(self) -> list[Generation]:
        with self._told():
            ids = rows.unsettled(self._connection)
        return self.many(ids)

    def _text(self, question: str, *values: str) -> str | None:
        with self._told():
            row = self._connection.execute(question, values).fetchone()
        return str(row[0]) if row else None

    def _change(self, statement: str, *values: str | float) -> None:
        with self._transaction():
            self._connection.execute(statement, values)

    @contextmanager
    def _transaction(self, *, durable: bool = False) -> Generator[None]:
        """All of it or nothing. `durable`: on the disk before it ends."""
        with self._told():
            if durable:
                self._connection.execute("PRAGMA synchronous = FULL")
            try:
                self._connection.execute("BEGIN IMMEDIATE")
                yield
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                if durable:
                    self._connection.execute("PRAGMA synchronous = NORMAL")

    @contextmanager
    def _told(self) -> Generator[None]:
        """Turns SQLite's known troubles into ours; what is a bug stays one."""
        try:
            yield
        except sqlite3.Error as error:
            known = from_sqlite(error, self._places.database)
            if known is None:
                raise
            self._sound = self._sound and not isinstance(known, LibraryDamaged)
            raise known from error
