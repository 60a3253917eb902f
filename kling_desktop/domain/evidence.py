"""What the balance says about a submit that got no answer. It proves nothing, and it is the best there is."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from kling_desktop.domain.generation import Generation

_BEFORE = 60.0  # seconds; what ran so shortly before may have been counted after it


class Verdict(StrEnum):
    """How the credits used since just before the send are to be read. Each has its words in `wording`."""

    USED = "used"
    SHARED = "shared"  # used, but others ran meanwhile
    UNUSED = "unused"
    UNKNOWN = "unknown"


class Evidence(NamedTuple):
    """The verdict, and the credits that it rests on."""

    verdict: Verdict
    credits: float = 0.0


def evidence(generation: Generation, used_now: float | None, others: Iterable[Generation]) -> Evidence:
    """What `used_now`, the credits used by the key as read after the send, says. `others` are the library's newest."""
    if generation.used_before is None or used_now is None or generation.sent_at is None:
        return Evidence(Verdict.UNKNOWN)
    used = used_now - generation.used_before
    if used <= 0:
        return Evidence(Verdict.UNUSED)
    shared = any(_ran_meanwhile(generation, other) for other in others)
    return Evidence(Verdict.SHARED if shared else Verdict.USED, used)


def _ran_meanwhile(generation: Generation, other: Generation) -> bool:
    """Whether another one may have cost something between the two balances."""
    if other.id == generation.id or other.service != generation.service or other.sent_at is None:
        return False
    return not other.settled or other.updated_at >= (generation.sent_at or 0.0) - _BEFORE
