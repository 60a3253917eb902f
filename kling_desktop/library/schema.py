"""The database's tables. MIGRATIONS is append only: change the schema by adding a row at its end."""

from __future__ import annotations

import sqlite3
from typing import Final

APPLICATION_ID: Final = 0x4B4C4E47  # "KLNG"

MIGRATIONS: Final[tuple[tuple[str, ...], ...]] = (
    (
        """
        CREATE TABLE generation (
            id TEXT PRIMARY KEY,
            created_at REAL NOT NULL,
            state TEXT NOT NULL,
            service TEXT NOT NULL,
            task_id TEXT NOT NULL,
            client_business_id TEXT NOT NULL,
            starred INTEGER NOT NULL,
            dismissed INTEGER NOT NULL,
            words TEXT NOT NULL,
            body TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX generation_newest ON generation (created_at DESC, id DESC)",
        "CREATE INDEX generation_open ON generation (created_at, id) WHERE state NOT IN ('ready', 'failed')",
        "CREATE INDEX generation_task ON generation (task_id) WHERE task_id <> ''",
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
        "CREATE VIRTUAL TABLE found USING fts5(words, content='generation', content_rowid='rowid', tokenize='trigram')",
        """
        CREATE TRIGGER generation_added AFTER INSERT ON generation BEGIN
            INSERT INTO found (rowid, words) VALUES (new.rowid, new.words);
        END
        """,
        """
        CREATE TRIGGER generation_removed AFTER DELETE ON generation BEGIN
            INSERT INTO found (found, rowid, words) VALUES ('delete', old.rowid, old.words);
        END
        """,
        """
        CREATE TRIGGER generation_reworded AFTER UPDATE OF words ON generation WHEN old.words <> new.words BEGIN
            INSERT INTO found (found, rowid, words) VALUES ('delete', old.rowid, old.words);
            INSERT INTO found (rowid, words) VALUES (new.rowid, new.words);
        END
        """,
    ),
)


def version(connection: sqlite3.Connection) -> int:
    """How many migrations the database has had."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Brings the database up to date; each migration is one transaction. Raises sqlite3.Error."""
    for number, statements in enumerate(MIGRATIONS[version(connection) :], start=version(connection) + 1):
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
