"""What is still known of the generations when their database is damaged or gone: its readable rows, the newest backup,
the journal of submits.

Money comes first: a row that says "not sent yet" may be older than its send. Only the journal, which is on the disk
before every send, can vouch for it; without that the generation is uncertain, and is looked for before it is sent.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import chain
from pathlib import Path

from kling_desktop.domain.generation import Generation, State, Waiting, WaitReason
from kling_desktop.library import rows
from kling_desktop.library.backups import newest_backup
from kling_desktop.library.codec import decode
from kling_desktop.library.journal import Journal

_CHUNK = 500  # ids in one statement
_UNSENT = frozenset({State.PREPARING, State.SUBMITTING})


def remembered(path: Path, journal: Journal, now: float) -> tuple[Generation, ...]:
    """Every generation that something still knows, in its last known state. Raises DiskFull, FolderUnusable."""
    known: dict[str, Generation] = {}
    backup = newest_backup(path)
    for generation in chain(readable(backup) if backup else (), readable(path)):
        before = known.get(generation.id)
        if before is None or before.updated_at <= generation.updated_at:
            known[generation.id] = generation
    known = {generation.id: doubted(generation, now) for generation in known.values()}
    for generation in journal.generations():
        before = known.get(generation.id)
        if before is None or before.updated_at <= generation.updated_at:
            known[generation.id] = generation
    for removed in journal.removed():
        known.pop(removed, None)
    return tuple(sorted(known.values(), key=lambda generation: generation.created_at))


def catch_up(connection: sqlite3.Connection, journal: Journal) -> None:
    """Tells a database of sends and answers that it has forgotten, as one does that was put back from a copy, or has
    lost its log of changes: what seems unsent there would be sent, and paid, again. Raises sqlite3.Error, LibraryError.
    """
    noted = {generation.id: generation for generation in journal.generations()}
    removed = journal.removed()
    ids = [*noted, *removed]
    known: dict[str, Generation] = {}
    for start in range(0, len(ids), _CHUNK):
        known |= rows.some(connection, ids[start : start + _CHUNK])
    connection.execute("BEGIN IMMEDIATE")
    for generation in noted.values():
        before = known.get(generation.id)
        if before is None or _has_forgotten(before, generation):
            rows.write(connection, generation, before)
    for generation in known.values():
        if generation.id in removed and not generation.settled:
            rows.remove(connection, generation.id)
    connection.execute("COMMIT")


def _has_forgotten(row: Generation, noted: Generation) -> bool:
    newer = row.updated_at < noted.updated_at and not row.settled
    return newer and not row.task_id and (noted.sent_at is not None or bool(noted.task_id))


def doubted(generation: Generation, now: float) -> Generation:
    """A generation out of an old row: one that seems unsent becomes uncertain, and is looked for."""
    if generation.state not in _UNSENT:
        return generation
    looking = Waiting(WaitReason.LOOKING, now, now)
    return replace(
        generation, state=State.UNCERTAIN, sent_at=generation.sent_at or generation.created_at, waiting=looking
    )


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def readable(path: Path) -> Iterator[Generation]:
    """What can be read in a database, from its beginning and, past the first unreadable page, from its end."""
    seen: set[str] = set()
    if not path.is_file():
        return  # a pipe would be waited for
    for order in ("", "DESC"):
        try:
            with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
                connection.text_factory = _text
                for (text,) in connection.execute(f"SELECT json FROM body ORDER BY seq {order}"):
                    try:
                        generation = decode(text)
                    except ValueError:
                        continue
                    if generation.id not in seen:
                        seen.add(generation.id)
                        yield generation
        except sqlite3.Error:
            continue
        return
