"""What a service of the trials counts, and the words for what happens at it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Plain = dict[str, Any]


class Call(StrEnum):
    """What can be asked for."""

    UPLOAD = "upload"
    SUBMIT = "submit"
    STATUS = "status"
    BALANCE = "balance"
    CLIP = "clip"


class Moment(StrEnum):
    """What an exchange passes. The program is waiting for the service at each."""

    UPLOADING = "uploading"  # the first half of a picture has come
    UPLOADED = "uploaded"  # the picture is kept, nothing is answered
    SENDING = "sending"  # the head of a submit has come
    SENT = "sent"  # a submit has come, it is not accepted yet
    ACCEPTED = "accepted"  # it is accepted, nothing is answered
    ANSWERED = "answered"  # half of the answer to a submit has left
    LOOKED = "looked"  # a question about a task has come
    SERVING = "serving"  # half of a clip has left
    SERVED = "served"  # the whole of it has left


@dataclass(slots=True)
class Accepted:
    """A task. Owns how often it was asked about."""

    task_id: str
    ours: str
    body: Plain
    at: float
    looks: int = 0
    failed: bool = False


@dataclass
class Ledger:
    """What counts. `keys_at_the_file_host` holds whatever authorization that host was shown."""

    tasks: dict[str, Accepted] = field(default_factory=dict[str, Accepted])
    uploads: int = 0
    calls: dict[Call, int] = field(default_factory=dict[Call, int])
    keys_at_the_file_host: list[str] = field(default_factory=list[str])
