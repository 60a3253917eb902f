"""Where a round kills the program: after a time, at a moment of an exchange, or at a system call."""

from __future__ import annotations

import random
import subprocess
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tests.trials.ledger import Moment
from tests.trials.positions import Position
from tests.trials.program import Ended, Program, ended

START, END = 0.15, 1.6  # seconds after the start between which most of a run's work is done
CALLS = {"write": 12, "pwrite64": 20, "fsync": 5, "fdatasync": 8, "rename": 4, "link": 2, "sendto": 6, "recvfrom": 6}
WITH_PICTURES = (Moment.UPLOADING, Moment.UPLOADED)
AFTER_A_KILL = (Moment.SENT, Moment.ACCEPTED, Moment.LOOKED, Moment.SERVING, Moment.SERVED)


class Home(StrEnum):
    """What a round begins with."""

    KNOWN = "known"  # a library in which the service has been met
    OLDER = "older"  # the same, but of an older version: it is migrated
    NEW = "new"  # nothing at all
    SENT = "sent"  # as KNOWN, and killed when a submit had left
    SERVED = "served"  # as KNOWN, and killed half way in a download


@dataclass(frozen=True, slots=True)
class Kill:
    """One kill. Exactly one of `after` (seconds), `moment` and `call` is there; `nth` counts the latter two.

    `lost`: a submit that was killed at SENT does not arrive.
    """

    after: float | None = None
    moment: Moment | None = None
    call: str = ""
    nth: int = 1
    lost: bool = False

    @property
    def through(self) -> Sequence[str]:
        """What the program is run through."""
        return Position(self.call, self.nth).through("signal=SIGKILL") if self.call else ()


@dataclass(frozen=True, slots=True)
class Plan:
    """One round: what it begins with, what is asked for, where each start but the last is killed."""

    home: Home
    takes: int
    frames: bool
    kills: tuple[Kill, ...]


def planned(seed: int, *, honours: bool) -> Plan:
    """The round of a seed. A new home meets the service for the first time, and cannot know yet what it honours."""
    chance = random.Random(seed)
    home = chance.choice([Home.KNOWN, Home.KNOWN, Home.OLDER] + ([] if honours else [Home.NEW]))
    takes, frames = chance.randint(1, 3), chance.random() < 0.6
    first = _kill(chance, list(Moment) if frames else [m for m in Moment if m not in WITH_PICTURES], takes)
    later = (_kill(chance, AFTER_A_KILL, takes) for _ in range(chance.choice((0, 0, 1, 1, 2))))
    return Plan(home, takes, frames, (first, *later))


def _kill(chance: random.Random, moments: Sequence[Moment], takes: int) -> Kill:
    match chance.choice(("after", "moment", "moment", "call")):
        case "after":
            return Kill(after=chance.uniform(START, END))
        case "moment":
            return Kill(moment=chance.choice(moments), nth=chance.randint(1, takes), lost=chance.random() < 0.5)
        case _:
            call = chance.choice(list(CALLS))
            return Kill(call=call, nth=chance.randint(1, CALLS[call]))  # of one thread's calls of that name


def killed(program: Program, kill: Kill, *arguments: str) -> Ended:
    """Runs the program until the kill, or to its end when it ends before. Raises Hangs."""
    trigger = Trigger(kill)
    program.service.at = trigger.passed
    try:
        process = program.start(*arguments, through=kill.through)
        trigger.process = process
        timer = threading.Timer(kill.after, process.kill) if kill.after is not None else None
        if timer is not None:
            timer.start()
        try:
            return ended(process)
        finally:
            if timer is not None:
                timer.cancel()
    finally:
        program.service.at = _nothing


class Trigger:
    """Owns the count of moments that passed. `passed` is called while the program waits for the service."""

    def __init__(self, kill: Kill) -> None:
        self._kill, self._seen, self._lock = kill, 0, threading.Lock()
        self.process: subprocess.Popen[str] | None = None

    def passed(self, moment: Moment) -> bool:
        """Kills at the chosen one, and waits until the program is gone; whether what it sent is lost with it."""
        if moment is not self._kill.moment:
            return False
        with self._lock:
            self._seen += 1
            if self._seen != self._kill.nth or self.process is None:
                return False
            self.process.kill()
            self.process.wait()
        return self._kill.lost


def _nothing(_moment: Moment) -> bool:
    """Nobody is to be killed."""
    return False
