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

_OPEN = ("queued", "in_progress")


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

    @property
    def open(self) -> bool:
        """Whether it has not ended yet."""
        return self.status in _OPEN

    @property
    def state(self) -> str:
        """Its status."""
        return self.status

    @property
    def charged(self) -> float:
        """The credits that it cost: none when it failed."""
        return 0.0 if self.status == "failed" else self.price


class Store:
    """Owns the database and the folders `files` and `uploads`. May be used from several threads."""

    def __init__(self, home: Path, start_credits: float) -> None:
        self._start = start_credits
        self.files, self.uploads = home / "files", home / "uploads"
        for folder in (home, self.files, self.uploads):
            folder.mkdir(parents=True, exist_ok=True)
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(home / "service.sqlite", isolation_level=None, check_same_thread=False)
        self._run("PRAGMA journal_mode = WAL")
        self._run("PRAGMA synchronous = NORMAL")  # survives a killed process, as it must; not a power cut
        self._run(
            "CREATE TABLE IF NOT EXISTS task (id TEXT PRIMARY KEY, user TEXT, ours TEXT, body TEXT, created REAL,"
            " price REAL, status TEXT, started REAL, completed REAL, error TEXT)"
        )
        self._run("CREATE INDEX IF NOT EXISTS task_ours ON task (user, ours)")
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

    def begin(self, task_id: str, now: float) -> None:
        """A task is being rendered."""
        self._run(
            "UPDATE task SET status = 'in_progress', started = ? WHERE id = ? AND status = 'queued'", now, task_id
        )

    def complete(self, task_id: str, now: float) -> None:
        """A task's clip is there; for good."""
        self._end(task_id, "completed", now, "")

    def fail(self, record: Record, now: float, words: str) -> None:
        """A task has failed, for good, and its credits are given back."""
        if self._end(record.id, "failed", now, words):
            self.charge(record.user, -record.price)

    def _end(self, task_id: str, status: str, now: float, error: str) -> bool:
        ended = self._run(
            "UPDATE task SET status = ?, completed = ?, error = ? WHERE id = ? AND status IN (?, ?) RETURNING id",
            *(status, now, error, task_id, *_OPEN),
        )
        return bool(ended)

    def tasks(self) -> list[Record]:
        """All tasks, oldest first."""
        return [_record(row) for row in self._run("SELECT * FROM task ORDER BY rowid")]

    def open_tasks(self) -> list[Record]:
        """The tasks that have not ended, oldest first."""
        return [_record(row) for row in self._run("SELECT * FROM task WHERE status IN (?, ?) ORDER BY rowid", *_OPEN)]

    def task(self, task_id: str) -> Record | None:
        """The task of an id."""
        rows = self._run("SELECT * FROM task WHERE id = ?", task_id)
        return _record(rows[0]) if rows else None

    def find(self, user: str, name: str, *, by_ours: bool) -> Record | None:
        """A task of this user by its id, or by the caller's own; the first, if there are several."""
        rows = self._run("SELECT * FROM task WHERE user = ? AND id = ?", user, name)
        if not rows and by_ours and name:
            rows = self._run("SELECT * FROM task WHERE user = ? AND ours = ? ORDER BY rowid LIMIT 1", user, name)
        return _record(rows[0]) if rows else None

    def clip(self, task_id: str) -> Path:
        """Where a task's clip is kept."""
        return self.files / f"{task_id}.mp4"

    def forget_clips(self, before: float) -> None:
        """Removes the clips of tasks that were completed before this time."""
        for row in self._run("SELECT id FROM task WHERE status = 'completed' AND completed < ?", before):
            self.clip(row[0]).unlink(missing_ok=True)

    def credits(self, user: str) -> tuple[float, float]:
        """What the user has left and has used."""
        rows = self._run("SELECT remain, used FROM account WHERE user = ?", user)
        return (float(rows[0][0]), float(rows[0][1])) if rows else (self._start, 0.0)

    def charge(self, user: str, price: float) -> None:
        """Takes credits, or gives them back."""
        remain, used = self.credits(user)
        self._run("INSERT OR REPLACE INTO account VALUES (?,?,?)", user, remain - price, used + price)

    def all_credits(self) -> float:
        """What would be left if all users were one."""
        rows = self._run("SELECT total(remain - ?) FROM account", self._start)
        return self._start + float(rows[0][0])

    def grant(self, least: float) -> None:
        """Fills every account up to at least so many credits."""
        self._run("UPDATE account SET remain = max(remain, ?)", least)

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


def _record(row: tuple[Any, ...]) -> Record:
    task_id, user, ours, body, *rest = row
    return Record(task_id, user, ours, json.loads(body), *rest)
