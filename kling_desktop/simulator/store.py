"""What the simulator remembers, in one folder: tasks, uploads, credits, and the files. It survives its process."""

from __future__ import annotations

import json
import sqlite3
import threading
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

START_CREDITS = 10_000.0


@dataclass(frozen=True, slots=True)
class Record:
    """A task as the service keeps it. Times in Unix seconds."""

    id: str
    user: str
    client_business_id: str
    body: Mapping[str, Any]
    created_at: float
    price: float
    status: str = "queued"
    started_at: float = 0.0
    completed_at: float = 0.0
    error: str = ""

    @property
    def seconds(self) -> int:
        """The length of its clip."""
        return int(self.body.get("duration", 5))


class Store:
    """Owns the database and the folders `files` and `uploads`. May be used from several threads."""

    def __init__(self, home: Path) -> None:
        self.files, self.uploads = home / "files", home / "uploads"
        for folder in (home, self.files, self.uploads):
            folder.mkdir(parents=True, exist_ok=True)
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(home / "service.sqlite", isolation_level=None, check_same_thread=False)
        self._run("PRAGMA journal_mode = WAL")
        self._run(
            "CREATE TABLE IF NOT EXISTS task (id TEXT PRIMARY KEY, user TEXT, ours TEXT, body TEXT, created REAL,"
            " price REAL, status TEXT, started REAL, completed REAL, error TEXT)"
        )
        self._run("CREATE TABLE IF NOT EXISTS account (user TEXT PRIMARY KEY, remain REAL, used REAL)")

    def close(self) -> None:
        """Closes the database."""
        with self._lock:
            self._connection.close()

    def add(self, user: str, ours: str, body: Mapping[str, Any], now: float, price: float) -> Record:
        """Accepts a task and charges for it."""
        record = Record(f"task_{uuid.uuid4().hex[:24]}", user, ours, body, now, price)
        self._run(
            "INSERT INTO task VALUES (?,?,?,?,?,?,?,?,?,?)",
            *(record.id, user, ours, json.dumps(body), now, price, "queued", 0.0, 0.0, ""),
        )
        self.charge(user, price)
        return record

    def mark(self, task_id: str, status: str, *, started: float = 0.0, completed: float = 0.0, error: str = "") -> None:
        """Moves a task on."""
        self._run(
            "UPDATE task SET status = ?, started = max(started, ?), completed = ?, error = ? WHERE id = ?",
            *(status, started, completed, error, task_id),
        )

    def tasks(self) -> list[Record]:
        """All tasks, oldest first."""
        rows = self._run("SELECT * FROM task ORDER BY created, rowid")
        return [Record(r[0], r[1], r[2], json.loads(r[3]), r[4], r[5], r[6], r[7], r[8], r[9]) for r in rows]

    def find(self, user: str, name: str, *, by_ours: bool) -> Record | None:
        """A task of this user by its id, or by the caller's own."""
        mine = [record for record in self.tasks() if record.user == user]
        return next((r for r in mine if r.id == name or (by_ours and name and r.client_business_id == name)), None)

    def credits(self, user: str) -> tuple[float, float]:
        """What the user has left and has used."""
        rows = self._run("SELECT remain, used FROM account WHERE user = ?", user)
        return (float(rows[0][0]), float(rows[0][1])) if rows else (START_CREDITS, 0.0)

    def charge(self, user: str, price: float) -> None:
        """Takes credits, or gives them back."""
        remain, used = self.credits(user)
        self._run("INSERT OR REPLACE INTO account VALUES (?,?,?)", user, remain - price, used + price)

    def keep_upload(self, content: bytes, suffix: str) -> str:
        """Keeps an uploaded picture; its name."""
        name = f"upload_{uuid.uuid4().hex[:20]}{suffix}"
        (self.uploads / name).write_bytes(content)
        return name

    def uploaded(self) -> list[Path]:
        """All uploaded pictures."""
        return sorted(self.uploads.iterdir())

    def picture(self, url: str) -> Path | None:
        """The uploaded picture of an address, whatever port it was given under; None for one from elsewhere."""
        name = url.split("?")[0].rsplit("/", 1)[-1]
        path = self.uploads / name
        return path if name.startswith("upload_") and path.is_file() else None

    def _run(self, query: str, *values: object) -> list[Any]:
        with self._lock:
            return self._connection.execute(query, values).fetchall()
