"""The database's tables. MIGRATIONS is append only: change the schema by adding a row at its end.

A generation's row is narrow, so that lists and counts read little; the rest, as JSON and as text to search, lies in
`body`, with copies of what identifies it, should the JSON be unreadable. `seq` is its place in time: microseconds of
its creation, moved on by one while taken, so that the order of rows is the order of the gallery and a page by key is a
walk along the table.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Final

APPLICATION_ID: Final = 0x4B4C4E47  # "KLNG"

MIGRATIONS: Final[tuple[tuple[str, ...], ...]] = (
    (
        """
        CREATE TABLE generation (
            seq INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            state TEXT NOT NULL,
            starred INTEGER NOT NULL,
            dismissed INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX generation_state ON generation (state, seq, id)",
        "CREATE INDEX generation_starred ON generation (starred) WHERE starred",
        "CREATE INDEX generation_open ON generation (seq) WHERE state NOT IN ('ready', 'failed')",
        """
        CREATE TABLE body (
            seq INTEGER PRIMARY KEY REFERENCES generation (seq) ON DELETE CASCADE,
            created_at REAL NOT NULL,
            service TEXT NOT NULL,
            task_id TEXT NOT NULL,
            client_business_id TEXT NOT NULL,
            json TEXT NOT NULL,
            searched TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX body_task ON body (task_id) WHERE task_id <> ''",
        "CREATE VIRTUAL TABLE found USING fts5(searched, content='body', content_rowid='seq', tokenize='trigram')",
        """
        CREATE TRIGGER body_added AFTER INSERT ON body BEGIN
            INSERT INTO found (rowid, searched) VALUES (new.seq, new.searched);
        END
        """,
        """
        CREATE TRIGGER body_removed AFTER DELETE ON body BEGIN
            INSERT INTO found (found, rowid, searched) VALUES ('delete', old.seq, old.searched);
        END
        """,
        """
        CREATE TRIGGER body_reworded AFTER UPDATE OF searched ON body WHEN old.searched <> new.searched BEGIN
            INSERT INTO found (found, rowid, searched) VALUES ('delete', old.seq, old.searched);
            INSERT INTO found (rowid, searched) VALUES (new.seq, new.searched);
        END
        """,
        """
        CREATE TABLE upload (
            service TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            url TEXT NOT NULL,
            at REAL NOT NULL,
            PRIMARY KEY (service, sha256)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    ),
    (
        "ALTER TABLE body ADD COLUMN continues TEXT NOT NULL DEFAULT ''",
        "CREATE INDEX body_continues ON body (continues) WHERE continues <> ''",
    ),
)


def version(connection: sqlite3.Connection) -> int:
    """How many migrations the database has had."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, migrations: Sequence[Sequence[str]] = MIGRATIONS) -> None:
    """Brings the database up to date; each migration is one transaction. Raises sqlite3.Error."""
    for number, statements in enumerate(migrations[version(connection) :], start=version(connection) + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        except sqlite3.Error:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
