"""What the service says, as frozen values. `wire.py` makes them from JSON; nobody else knows the JSON."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class TaskStatus(StrEnum):
    """Where a task stands. UNKNOWN is any word that is not in the contract: keep asking."""

    QUEUED = "queued"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Task:
    """The service's record of a generation. Progress in percent; times in Unix seconds. `alias` is the other id that
    some answers name it by.

    `url` is empty unless the answer holds a video's address.
    """

    task_id: str
    status: TaskStatus
    progress: int | None = None
    alias: str = ""
    client_business_id: str = ""
    url: str = ""
    expires_at: float | None = None
    error_code: str = ""
    error_message: str = ""
    created_at: float | None = None
    completed_at: float | None = None
    model: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """Credits (200 to the US dollar). None where the answer does not say; `unlimited` means that nothing runs out."""

    remain_credits: float | None = None
    used_credits: float | None = None
    unlimited: bool = False


@dataclass(frozen=True, slots=True)
class Uploaded:
    """An uploaded picture: its public address, and the service's id for it, or empty."""

    url: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file that has arrived whole: where it lies, its length in bytes, whether an earlier part was used."""

    path: Path
    length: int
    resumed: bool
