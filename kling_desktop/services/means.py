"""What the steps of a generation work with, and how they say that they wait."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kling_desktop.api.client import Client
from kling_desktop.api.errors import (
    ApiError,
    BrokenAnswer,
    KeyRefused,
    NoCredit,
    NoKey,
    NotSent,
    RateLimited,
)
from kling_desktop.api.retry import backoff
from kling_desktop.domain.generation import Generation, Waiting, WaitReason
from kling_desktop.library.errors import DiskFull, from_os
from kling_desktop.library.files import Places
from kling_desktop.library.library import Library
from kling_desktop.services.clock import Clock
from kling_desktop.services.gate import Gate, Lane
from kling_desktop.services.polling import Pace
from kling_desktop.services.previews import Previews
from kling_desktop.services.uploads import Uploads

DISK_PAUSE = 15.0  # seconds between looks whether there is room, or the folder is back


@dataclass(frozen=True, slots=True)
class Means:
    """Everything a step may touch. `service` names where generations run, `clips` the folder and the name template."""

    service: str
    client: Client
    library: Library
    places: Places
    clips_folder: Callable[[], Path]
    left_folders: Callable[[], Sequence[Path]]
    clock: Clock
    pace: Pace
    gate: Gate
    uploads: Uploads
    previews: Previews
    name_template: Callable[[], str]
    used_credits: Callable[[], float | None]
    may_upload: Callable[[], Awaitable[bool]]
    honours: Honours
    may_spend: Callable[[Generation], bool]


class Honours:
    """Whether the service has been seen to honour our own id with the key in use. Kept in the library."""

    def __init__(self, library: Library, service: str, key_name: Callable[[], str]) -> None:
        self._library, self._service, self._key_name = library, service, key_name

    def seen(self) -> bool:
        """Whether an earlier task came back with our id, or was found by it."""
        return self._library.fact(self._fact) == "yes"

    def see(self, *, echoed: bool) -> None:
        """An answer showed it: by bringing our id back (`echoed`), or by being found by it."""
        for name, true in ((self._fact, True), (self._echo, echoed)):
            if true and self._library.fact(name) != "yes":
                self._library.set_fact(name, "yes")

    def echoed(self) -> bool:
        """Whether the service brings our id back on its tasks: then one without it is not ours."""
        return self._library.fact(self._echo) == "yes"

    def key_name(self) -> str:
        """The fingerprint of the key in use."""
        return self._key_name()

    def can_judge(self, generation: Generation) -> bool:
        """Whether "not found" says anything with the key in use: another account does not see this one's tasks."""
        return generation.sent_with in ("", self._key_name())

    @property
    def _fact(self) -> str:
        return f"honours_our_id:{self._service}:{self._key_name()}"

    @property
    def _echo(self) -> str:
        return f"echoes_our_id:{self._service}:{self._key_name()}"


def wait(means: Means, generation: Generation, reason: WaitReason, error: Exception | None, delay: float) -> Waiting:
    """A reason to wait with its time; waiting again for one reason counts its tries and keeps its beginning."""
    now = means.clock.now()
    before = generation.waiting if generation.waiting and generation.waiting.reason is reason else None
    return Waiting(
        reason=reason,
        since=before.since if before else now,
        until=now + delay,
        message=str(error) if error else "",
        tries=before.tries + 1 if before else 1,
    )


def disk_trouble(means: Means, generation: Generation, error: OSError, folder: Path) -> Waiting:
    """The disk is full, or a folder cannot be written: named, and looked at again after a pause."""
    known = from_os(error, Path(error.filename) if isinstance(error.filename, str) else folder)
    reason = WaitReason.DISK_FULL if isinstance(known, DiskFull) else WaitReason.FOLDER
    return wait(means, generation, reason, known, DISK_PAUSE)


def for_the_user(means: Means, generation: Generation, reason: WaitReason, message: str = "") -> Waiting:
    """A reason that only the user can settle."""
    before = generation.waiting
    return Waiting(reason, before.since if before else means.clock.now(), None, message, before.tries if before else 0)


def close_gate(means: Means, error: ApiError, lane: Lane) -> WaitReason | None:
    """Closes the gate for a trouble that concerns all generations, and names it; None for one that does not."""
    gate = means.gate
    match error:
        case NoKey():
            reason = WaitReason.NO_KEY
        case NotSent():
            reason = WaitReason.NO_NETWORK
        case KeyRefused():
            reason = WaitReason.KEY_REFUSED
        case NoCredit():
            reason = WaitReason.NO_CREDIT
        case BrokenAnswer(login_page=True, status=404) if lane is Lane.QUERY:
            return None  # a page may be how this service says that it knows no such task: it proves nothing
        case BrokenAnswer(login_page=True):
            reason = WaitReason.NOT_THE_SERVICE
        case RateLimited():
            pause = backoff(1, error, means.clock.random)
            until = means.clock.now() + pause
            gate.close(WaitReason.RATE_LIMIT, until=until, message=error.message, lanes=frozenset({lane}))
            return WaitReason.RATE_LIMIT
        case _:
            return None
    gate.close(reason, message=error.message)
    return reason


def at_the_gate(means: Means, reason: WaitReason, error: ApiError) -> Waiting:
    """What a generation waits for that found the gate closed, or closed it."""
    closure = next((c for c in means.gate.closures if c.reason is reason), None)
    now = means.clock.now()
    since, until = (closure.since, closure.until) if closure else (now, None)
    return Waiting(reason, since, until if until is not None else now, error.message)


def trouble(means: Means, generation: Generation, error: ApiError) -> Waiting:
    """A trouble of this generation alone: asked again, ever slower."""
    tries = generation.waiting.tries + 1 if generation.waiting else 1
    delay = backoff(tries, error, means.clock.random)
    if getattr(error, "retry_after", None) is None:  # nobody said when: as much faster as this service may be asked
        delay = min(means.pace.probe_most, delay * min(1.0, means.pace.then))
    return wait(means, generation, WaitReason.SERVICE_TROUBLE, error, max(means.pace.then, delay))
