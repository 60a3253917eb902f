"""A generation's rows: how it is written, found and read. The only module with SQL about generations.

To filter by something new, give it a column in `schema`, a name in `_NARROW` and a condition in `_condition`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from kling_desktop.domain.generation import SETTLED, Generation, State
from kling_desktop.library.codec import decode, encode
from kling_desktop.library.search import query, searched
from kling_desktop.library.view import Filter

_NARROW = ("id", "state", "starred", "dismissed")
_WIDE = ("created_at", "service", "task_id", "client_business_id", "continues")
_READ = f"SELECT {', '.join((*_NARROW, *_WIDE))}, json"
_WITH_BODY = "generation JOIN body USING (seq)"
_MICROSECONDS = 1_000_000
_LAST_PLACE = 2**62


def write(connection: sqlite3.Connection, generation: Generation, before: Generation | None) -> None:
    """Stores a generation in the place of `before`, or as a new one. Call it in a transaction. Raises sqlite3.Error."""
    narrow, wide = _columns(generation, _NARROW), _columns(generation, _WIDE)
    row = connection.execute(f"SELECT seq, json FROM {_WITH_BODY} WHERE id = ?", (generation.id,)).fetchone()
    if row is None:
        place = _free_place(connection, generation.created_at)
        wide |= {"json": encode(generation), "searched": searched(generation)}
        for table, columns in (("generation", narrow), ("body", wide)):
            marks = ",".join("?" * len(columns))
            inserted = f"INSERT INTO {table} (seq, {','.join(columns)}) VALUES (?,{marks})"
            connection.execute(inserted, (place, *columns.values()))
        return
    place, written = row
    wide["json"] = encode(generation, _kept(written))
    if before is None or _words(before) != _words(generation):
        wide["searched"] = searched(generation)
    former = _columns(before, (*_NARROW, *_WIDE)) if before is not None else {}
    for table, columns in (("generation", narrow), ("body", wide)):
        changed = {name: value for name, value in columns.items() if name not in former or former[name] != value}
        changes = ", ".join(f"{name} = ?" for name in changed)
        if changes:
            connection.execute(f"UPDATE {table} SET {changes} WHERE seq = ?", (*changed.values(), place))


def get(connection: sqlite3.Connection, generation_id: str) -> Generation | None:
    """One generation. Raises sqlite3.Error."""
    found = connection.execute(f"{_READ} FROM {_WITH_BODY} WHERE generation.id = ?", (generation_id,))
    return next(map(_read, found), None)


def by_task(connection: sqlite3.Connection, task_id: str) -> Generation | None:
    """The newest generation of a task. Raises sqlite3.Error."""
    where = "task_id = ? AND task_id <> '' ORDER BY seq DESC LIMIT 1"
    return next(map(_read, connection.execute(f"{_READ} FROM {_WITH_BODY} WHERE {where}", (_storable(task_id),))), None)


def continuing(connection: sqlite3.Connection, generation_id: str) -> list[str]:
    """The ids of those that go on from a generation's clip, newest first. Raises sqlite3.Error."""
    found = f"SELECT id FROM {_WITH_BODY} WHERE continues = ? AND continues <> '' ORDER BY seq DESC"
    return [i for (i,) in connection.execute(found, (_storable(generation_id),))]


def some(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Generation]:
    """The generations of these ids (500 at most). Raises sqlite3.Error."""
    wanted = tuple(ids)
    where = f"generation.id IN ({','.join('?' * len(wanted))})"
    rows = connection.execute(f"{_READ} FROM {_WITH_BODY} WHERE {where}", wanted)
    return {generation.id: generation for generation in map(_read, rows)}


def ids(connection: sqlite3.Connection, wanted: Filter, after: str, most: int) -> list[str]:
    """The ids of what is wanted, newest first: `most` of them (-1: all), beyond the id `after` ("": from the first).

    Raises sqlite3.Error.
    """
    tables, where, order, values = _condition(wanted)
    if after:
        where += f" {'AND' if where else 'WHERE'} {order} < (SELECT seq FROM generation WHERE id = ?)"
        values.append(after)
    found = f"SELECT id FROM {tables} {where} ORDER BY {order} DESC LIMIT ?"
    return [i for (i,) in connection.execute(found, (*values, most))]


def count(connection: sqlite3.Connection, wanted: Filter) -> int:
    """How many are wanted. Raises sqlite3.Error."""
    tables, where, _, values = _condition(wanted)
    return int(connection.execute(f"SELECT count(*) FROM {tables} {where}", values).fetchone()[0])


def page(
    connection: sqlite3.Connection, wanted: Filter, before: tuple[float, str] | None, limit: int
) -> list[Generation]:
    """The wanted ones older than `before` (its time and id), newest first. Raises sqlite3.Error."""
    tables, where, order, values = _condition(wanted)
    if before is not None:
        where += f" {'AND' if where else 'WHERE'} {order} < ?"
        values.append(_place_of(connection, *before))
    rows = connection.execute(
        f"{_READ} FROM {tables} CROSS JOIN body ON body.seq = generation.seq {where} ORDER BY {order} DESC LIMIT ?",
        (*values, limit),
    )
    return [_read(row) for row in rows]


def unsettled(connection: sqlite3.Connection) -> list[str]:
    """The ids of what is neither ready nor failed, oldest first. Raises sqlite3.Error."""
    where = "state NOT IN ('ready', 'failed') ORDER BY seq"  # the condition of the index `generation_open`
    return [i for (i,) in connection.execute(f"SELECT id FROM generation WHERE {where}")]


def remove(connection: sqlite3.Connection, generation_id: str) -> bool:
    """Takes a generation out; whether it was there. Call it in a transaction. Raises sqlite3.Error."""
    connection.execute("DELETE FROM body WHERE seq = (SELECT seq FROM generation WHERE id = ?)", (generation_id,))
    return connection.execute("DELETE FROM generation WHERE id = ?", (generation_id,)).rowcount > 0


def _columns(generation: Generation, names: Iterable[str]) -> dict[str, str | float]:
    values = {name: getattr(generation, name) for name in names}
    return {name: _storable(value) if isinstance(value, str) else value for name, value in values.items()}


def _storable(text: str) -> str:
    """SQLite takes no lone surrogates; the JSON keeps them."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _words(generation: Generation) -> tuple[object, ...]:
    return generation.request, generation.clip, generation.task_id


def _free_place(connection: sqlite3.Connection, created_at: float) -> int:
    place = min(max(round(created_at * _MICROSECONDS), 0), _LAST_PLACE)
    while connection.execute("SELECT 1 FROM generation WHERE seq = ?", (place,)).fetchone():
        place += 1
    return place


def _place_of(connection: sqlite3.Connection, created_at: float, generation_id: str) -> int:
    row = connection.execute("SELECT seq FROM generation WHERE id = ?", (generation_id,)).fetchone()
    return row[0] if row else round(created_at * _MICROSECONDS)


def _read(row: tuple[Any, ...]) -> Generation:
    """The generation of a row; of one whose JSON cannot be read, what the columns say."""
    try:
        return decode(row[-1])
    except ValueError:
        columns: dict[str, Any] = dict(zip((*_NARROW, *_WIDE), row[:-1], strict=True))
        flags = {name: bool(columns[name]) for name in ("starred", "dismissed")}
        settled = columns["state"] in SETTLED
        return decode(json.dumps({**columns, **flags, "state": columns["state"] if settled else ""}))


def _kept(written: str) -> str:
    """The JSON that a row had, if it can be read."""
    try:
        decode(written)
    except ValueError:
        return "{}"
    return written


def _condition(wanted: Filter) -> tuple[str, str, str, list[object]]:
    """Tables, condition, order and values for a filter. A search starts from the index of words, in its own order."""
    conditions: list[str] = []
    values: list[object] = []
    tables, order = "generation", "generation.seq"
    expression = query(wanted.text)
    if expression:
        tables, order = "found CROSS JOIN generation ON generation.seq = found.rowid", "found.rowid"
        conditions.append("found MATCH ?")
        values.append(expression)
    if wanted.states != frozenset(State):
        conditions.append(f"state IN ({','.join('?' * len(wanted.states))})")
        values += sorted(wanted.states)
    for name in ("starred", "dismissed"):
        flag = getattr(wanted, name)
        if flag is not None:
            conditions.append(f"{name} = ?")
            values.append(int(flag))
    return tables, (f"WHERE {' AND '.join(conditions)}" if conditions else ""), order, values
