"""Whether the request can be sent now, and the one thing to say about it. Pure; the order of reasons is set here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from kling_desktop.domain.alternatives import expanded_problems
from kling_desktop.domain.remedies import is_advised
from kling_desktop.domain.request import (
    Caution,
    Problem,
    ProblemCode,
    Request,
    WayOut,
    cautions,
    problems,
    ways_out,
)


class Tone(StrEnum):
    """How a reason is said: a hint before there was anything to do wrong, an error, a caution."""

    HINT = "hint"
    ERROR = "error"
    CAUTION = "caution"


@dataclass(frozen=True, slots=True)
class Verdict:
    """At most one kind of reason holds: a picture still on its way, a problem, a block from outside, cautions."""

    preparing: int = 0  # pictures that have been given and are not ready
    problem: Problem | None = None
    blocked: str = ""
    cautions: tuple[Caution, ...] = ()

    @property
    def may_send(self) -> bool:
        """Whether Generate is enabled."""
        return not (self.preparing or self.problem or self.blocked or self.cautions)

    @property
    def said_elsewhere(self) -> bool:
        """Whether the reason stands already above Generate, with its ways out, or beside the picture it is about."""
        return bool(self.ways_out) or (self.problem is not None and is_advised(self.problem))

    @property
    def tone(self) -> Tone:
        """How the reason is said."""
        if self.cautions:
            return Tone.CAUTION
        waits = self.preparing or (self.problem and self.problem.code is ProblemCode.PROMPT_EMPTY)
        return Tone.HINT if waits or self.may_send else Tone.ERROR

    @property
    def ways_out(self) -> tuple[WayOut, ...]:
        """The changes that can be offered, each once, in the order of their reasons."""
        offered = [way for caution in self.cautions for way in caution.ways_out]
        return ways_out(self.problem) if self.problem else tuple(dict.fromkeys(offered))


def objections(request: Request, parameter: str, value: object) -> tuple[Problem | Caution, ...]:
    """What would speak against the request only if a parameter were to change so."""
    changed = replace(request, **{parameter: value})
    now = {found.code for found in (*problems(request), *cautions(request))}
    return tuple(found for found in (*problems(changed), *cautions(changed)) if found.code not in now)


def judge(request: Request, blocked: str = "", preparing: int = 0) -> Verdict:
    """What keeps the request from being sent; the worst first, so that what is fixed is worth fixing."""
    found = expanded_problems(request)
    missing = [problem for problem in found if problem.code is ProblemCode.PROMPT_EMPTY]
    wrong = [problem for problem in found if problem not in missing]
    if wrong:
        return Verdict(problem=wrong[0])
    if preparing:
        return Verdict(preparing=preparing)
    if missing:
        return Verdict(problem=missing[0])
    if blocked:
        return Verdict(blocked=blocked)
    return Verdict(cautions=cautions(request))
