"""Generation: one request sent once, and what became of it. The states, and which may follow which.

A generation changes by being replaced; each change below is legal or raises IllegalTransition, which is a bug, not an
event. Times are Unix seconds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from kling_desktop.domain.request import Request


class State(StrEnum):
    """Where a generation stands; the words are those of the window and of `--json`."""

    PREPARING = "preparing"
    SUBMITTING = "submitting"
    UNCERTAIN = "uncertain"
    QUEUED = "queued"
    GENERATING = "generating"
    DOWNLOADING = "downloading"
    READY = "ready"
    FAILED = "failed"


_ANSWERED = frozenset({State.QUEUED, State.GENERATING, State.DOWNLOADING, State.FAILED})

TRANSITIONS: Mapping[State, frozenset[State]] = {
    State.PREPARING: frozenset({State.SUBMITTING, State.FAILED}),
    State.SUBMITTING: _ANSWERED | {State.UNCERTAIN, State.PREPARING},  # back: a picture's address has died
    State.UNCERTAIN: _ANSWERED | {State.SUBMITTING},  # surely not arrived, or the user says so
    State.QUEUED: frozenset({State.GENERATING, State.DOWNLOADING, State.FAILED}),
    State.GENERATING: frozenset({State.DOWNLOADING, State.FAILED}),
    State.DOWNLOADING: frozenset({State.READY, State.FAILED}),
    State.READY: frozenset({State.DOWNLOADING}),  # the clip was lost outside the program: fetched again
    State.FAILED: frozenset({State.QUEUED}),  # the service knows its task: it can be asked again
}

SIMULATOR = "simulator"  # the service of what cost nothing; the real ones are named by whoever talks to them
SLOW = 15 * 60.0  # seconds; from here on a generation is called slow, and asked for less often
SETTLED = frozenset({State.READY, State.FAILED})


class Charged(StrEnum):
    """Whether a failed generation cost money."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class FailureKind(StrEnum):
    """Why a generation ended without a clip. Each kind has its words in `wording`."""

    REFUSED = "refused"  # the service says that the request is not valid
    CONTENT = "content"  # the service will not make this
    PROVIDER = "provider"  # the service tried and could not
    NO_CLIP = "no_clip"  # completed, but without a clip to fetch
    EXPIRED = "expired"  # the clip was made and its address has died
    PICTURE = "picture"  # a picture is gone or cannot be made fit
    UPLOAD = "upload"  # the service did not take a picture
    GIVEN_UP = "given_up"  # the user gave up an uncertain one


TOO_LARGE = "too_large"  # the code of an UPLOAD failure that smaller pictures may mend


@dataclass(frozen=True, slots=True)
class Failure:
    """What ended a generation: our kind, the service's own code and words, and whether it was charged."""

    kind: FailureKind
    code: str = ""
    message: str = ""
    charged: Charged = Charged.UNKNOWN


class WaitReason(StrEnum):
    """What a generation waits for. Each reason has its words in `wording`."""

    NO_NETWORK = "no_network"
    NO_KEY = "no_key"
    KEY_REFUSED = "key_refused"
    NO_CREDIT = "no_credit"
    RATE_LIMIT = "rate_limit"
    SERVICE_TROUBLE = "service_trouble"
    NOT_THE_SERVICE = "not_the_service"  # a login page, a proxy
    UPLOAD_CONSENT = "upload_consent"  # pictures get a public address; the user has not agreed yet
    LAG = "lag"  # just accepted, and the service's record lags
    LOOKING = "looking"  # sent without an answer: looking for it at the service
    USER = "user"  # uncertain, and only the user can decide
    UNKNOWN_TASK = "unknown_task"  # the service does not know the task any more
    OTHER_KEY = "other_key"  # not found with this key, and sent with another one
    OVERDUE = "overdue"  # not finished after a day
    DISK_FULL = "disk_full"
    FOLDER = "folder"  # the clips' folder is gone or cannot be written, or a kept picture cannot be read
    INTERRUPTED = "interrupted"  # the download was cut; what arrived is kept
    FILE_HOST = "file_host"  # the clip is made, and its host cannot be reached, while the service can
    DOWNLOAD = "download"  # what came was not a whole clip
    PAUSED = "paused"  # the user holds the queue
    OVER_CAP = "over_cap"  # it would go beyond what the user wants to use in a month
    EDITING = "editing"  # the user has taken it back into the compose panel


WAITS_FOR_USER = frozenset(
    {
        WaitReason.USER,
        WaitReason.OTHER_KEY,
        WaitReason.UNKNOWN_TASK,
        WaitReason.OVERDUE,
        WaitReason.DOWNLOAD,
        WaitReason.UPLOAD_CONSENT,
        WaitReason.EDITING,
    }
)
HELD_BY_USER = frozenset({WaitReason.PAUSED, WaitReason.OVER_CAP})  # the whole queue, by the user's own word


@dataclass(frozen=True, slots=True)
class Waiting:
    """Why a generation does not go on now, since when, and when it is tried again (None: not by itself)."""

    reason: WaitReason
    since: float
    until: float | None = None
    message: str = ""
    tries: int = 0


class IllegalTransition(Exception):
    """A state was asked for that cannot follow the present one: a bug in the caller."""


@dataclass(frozen=True, slots=True)
class Generation:
    """A row of the library. `service` names where it runs: "simulator", or the service's origin."""

    id: str
    client_business_id: str
    request: Request
    created_at: float
    service: str
    state: State = State.PREPARING
    updated_at: float = field(default=0.0, compare=False)  # when it was stored; not what it is
    task_id: str = ""
    alias: str = ""  # another id under which the service may speak of its task
    sent_at: float | None = None  # the last send began then; None while surely nothing was sent
    sent_with: str = ""  # the fingerprint of the key of that send
    accepted_at: float | None = None
    uploaded_again: bool = False
    resends: int = 0  # sends repeated under the same id, of submits that surely never arrived or at the user's word
    progress: int = 0  # percent, never backwards
    url: str = ""
    expires_at: float | None = None
    clip: str = ""  # absolute path
    failure: Failure | None = None
    waiting: Waiting | None = None
    used_before: float | None = None  # credits used by the key before the send, when known
    take: int = 1
    takes: int = 1
    dismissed: bool = False
    starred: bool = False
    place: float | None = None  # where it stands in the queue; None: when it was made

    @property
    def settled(self) -> bool:
        """Whether nothing more happens to it by itself."""
        return self.state in SETTLED

    @property
    def open(self) -> bool:
        """Whether the studio should go on with it."""
        return not self.settled and not self.dismissed

    @property
    def continues(self) -> str:
        """The id of the generation whose clip it goes on from, if it does."""
        return self.request.continues

    @property
    def other_names(self) -> tuple[str, ...]:
        """What an answer about its task may call it beside the task's id."""
        return tuple(name for name in (self.client_business_id, self.alias) if name)

    @property
    def needs_user(self) -> bool:
        """Whether it goes on only when the user decides something about it."""
        return self.waiting is not None and self.waiting.reason in WAITS_FOR_USER and self.waiting.until is None

    @property
    def being_sent(self) -> bool:
        """Whether a send is under way, or was when the program ended."""
        return self.state is State.SUBMITTING and self.sent_at is not None

    @property
    def unsent(self) -> bool:
        """Whether surely nothing of it ever reached the service as a submit: taking it away costs nothing."""
        before = self.state in (State.PREPARING, State.SUBMITTING)
        return before and self.sent_at is None and not self.resends

    @property
    def in_line(self) -> bool:
        """Whether its next step may cost money: it stands in the queue."""
        return self.state in (State.PREPARING, State.SUBMITTING) and not self.being_sent

    @property
    def turn(self) -> float:
        """Its place in the queue, first is lowest."""
        return self.created_at if self.place is None else self.place

    def moved(self, state: State, **changes: Any) -> Generation:
        """The generation in another state, no longer waiting. Raises IllegalTransition."""
        if state not in TRANSITIONS[self.state]:
            raise IllegalTransition(f"{self.state} → {state}")
        return replace(self, state=state, **{"waiting": None, **changes})

    def submitting(self) -> Generation:
        """Its pictures have addresses; nothing has been sent."""
        return self.moved(State.SUBMITTING, sent_at=None)

    def sending(self, now: float, used_before: float | None, sent_with: str = "") -> Generation:
        """The last value before the first byte leaves; it must be stored durably."""
        if self.state is not State.SUBMITTING:
            raise IllegalTransition(f"sending while {self.state}")
        return replace(self, sent_at=now, sent_with=sent_with, used_before=used_before, waiting=None)

    def not_sent(self, waiting: Waiting) -> Generation:
        """The send surely did not reach the service; it waits, and is sent again."""
        if self.state is not State.SUBMITTING:
            raise IllegalTransition(f"not sent while {self.state}")
        return replace(self, sent_at=None, waiting=waiting)

    def uncertain(self, waiting: Waiting) -> Generation:
        """Sent, no answer."""
        return self.moved(State.UNCERTAIN, waiting=waiting)

    def accepted(self, task_id: str, now: float, alias: str = "") -> Generation:
        """The service took it under this task id."""
        return self.moved(State.QUEUED, task_id=task_id, alias=alias, accepted_at=now)

    def generating(self, progress: int | None) -> Generation:
        """The service works on it. Progress never runs backwards or past 100."""
        reached = max(self.progress, min(progress or 0, 100))
        if self.state is State.GENERATING:
            return replace(self, progress=reached, waiting=None)
        return self.moved(State.GENERATING, progress=reached)

    def finished(self, url: str, expires_at: float | None) -> Generation:
        """The clip can be fetched at `url` until `expires_at`; a fresh address replaces an older one."""
        if self.state is State.DOWNLOADING:
            return replace(self, url=url, expires_at=expires_at, waiting=None)
        return self.moved(State.DOWNLOADING, url=url, expires_at=expires_at, progress=100)

    def ready(self, clip: str) -> Generation:
        """The whole clip lies at `clip`."""
        return self.moved(State.READY, clip=clip, progress=100, failure=None)

    def failed(self, failure: Failure) -> Generation:
        """It ended without a clip."""
        return self.moved(State.FAILED, failure=failure)

    def asked_again(self) -> Generation:
        """The user wants its known task asked for once more."""
        if not self.task_id:
            raise IllegalTransition("only a task that the service named can be asked for")
        if self.state in (State.FAILED, State.READY):
            state = State.QUEUED if self.state is State.FAILED else State.DOWNLOADING
            return self.moved(state, failure=None, url="", expires_at=None)
        return replace(self, waiting=None)

    def starring(self, *, starred: bool) -> Generation:
        """The same generation with or without its star."""
        return replace(self, starred=starred)

    def with_marks_of(self, other: Generation) -> Generation:
        """The same generation with what the user may change about it at any time as it is in the other."""
        marks = {"starred": other.starred, "dismissed": other.dismissed, "place": other.place}
        return self if all(getattr(self, name) == mark for name, mark in marks.items()) else replace(self, **marks)

    def waits(self, waiting: Waiting | None) -> Generation:
        """The same state, with what it waits for; None: it goes on."""
        return replace(self, waiting=waiting)
