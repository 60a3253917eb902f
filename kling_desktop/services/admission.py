"""Whether a request is taken at all: what cannot be sent, or is held back until the user chooses, is not stored."""

from __future__ import annotations

import uuid

from kling_desktop.domain.generation import Generation
from kling_desktop.domain.request import Caution, Problem, Request, cautions, problems


class NotValid(Exception):
    """The request cannot be sent; nothing was stored. Carries the problems."""

    def __init__(self, found: tuple[Problem, ...]) -> None:
        super().__init__(", ".join(problem.code for problem in found))
        self.problems = found


class HeldBack(Exception):
    """The request is held back until the user chooses; nothing was stored. Carries the cautions."""

    def __init__(self, found: tuple[Caution, ...]) -> None:
        super().__init__(", ".join(caution.code for caution in found))
        self.cautions = found


def admit(request: Request, *, anyway: bool) -> None:
    """Passes over a request that may be sent. Raises NotValid, or HeldBack unless it is sent `anyway`."""
    found = problems(request)
    if found:
        raise NotValid(found)
    held = cautions(request)
    if held and not anyway:
        raise HeldBack(held)


def new_generation(request: Request, service: str, now: float, take: int = 1, takes: int = 1) -> Generation:
    """One generation, with ids of its own, neither stored nor started."""
    name = uuid.uuid4().hex
    return Generation(name, f"kling-desktop-{name}", request, now, service, take=take, takes=takes)
