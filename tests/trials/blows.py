"""The second mode: at one system call after the other the program is killed, or told that the disk is full.

What is struck at are the calls of a run without a blow. A new part of the program's way is one row of STAGES.
"""

from __future__ import annotations

import signal
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from tests.trials.crash import Ground, Round, begin, finished, told
from tests.trials.judging import Verdict
from tests.trials.kills import Home
from tests.trials.positions import FAILING, KILLED_AT, Position, listening, positions, struck

_DISK = ("disk", "folder", "cannot be used", "cannot be written")


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of the way: what it begins with, whether something is asked for, which paths are the same in every run."""

    home: Home
    asks: bool
    stable: str = r"/(library\.sqlite[-\w]*|submits\.jsonl|owner\.lock)$"


STAGES = (
    Stage(Home.KNOWN, asks=True),
    Stage(Home.SENT, asks=False),
    Stage(Home.SERVED, asks=False, stable=r"/(library\.sqlite[-\w]*|submits\.jsonl|owner\.lock|\.kling-.*)$"),
    Stage(Home.OLDER, asks=False),
)
KILL = "signal=SIGKILL"
FULL, ILL = "error=ENOSPC", "error=EIO"


def places(ground: Ground, stage: Stage, calls: Sequence[str] = KILLED_AT) -> tuple[Position, ...]:
    """Every call of a stage that nothing disturbs."""
    begin(ground, stage.home)
    record = ground.folder / "calls"
    end = ground.fresh(stage.home).run(*_arguments(ground, stage), through=listening(calls, str(record)))
    assert end.code in (0, 5), end
    return positions(record.read_text("utf-8", "replace"), stage.stable, home=ground.home, made=ground.made(stage.home))


def kill_at(ground: Ground, stage: Stage, position: Position) -> Verdict:
    """Killed there, started again and killed there again, where the second run comes to it; then it may finish."""
    begin(ground, stage.home)
    program = ground.fresh(stage.home)
    through = position.through(KILL, home=ground.home, made=ground.made(stage.home))
    story, blows = [f"{stage.home}: {position}"], 0
    for arguments in (_arguments(ground, stage), ("resume", "--json")):
        end = program.run(*arguments, through=through)
        blows += end.code == -signal.SIGKILL
        story.append(told("killed", end))
    return finished(ground, program, stage.home, blows, story)


def fail_at(ground: Ground, stage: Stage, position: Position, error: str) -> tuple[Verdict, str]:
    """Told of a disk that is full or ill there; it must say so, or not need to, and lose nothing. And what it said."""
    begin(ground, stage.home)
    program = ground.fresh(stage.home)
    record = ground.folder / "told"
    through = position.through(error, str(record), home=ground.home, made=ground.made(stage.home))
    end = program.run(*_arguments(ground, stage), through=through)
    at = struck(record.read_text("utf-8", "replace"))
    story = [f"{stage.home}: {position} {error}", *at, told("failed", end)]
    named = end.code == 0 or any(word in end.err for word in _DISK)
    assert named or (end.code == 5 and stage.home is Home.SENT), story
    return finished(ground, program, stage.home, len(at), story), end.err


def killing(ground: Ground, stages: Sequence[Stage] = STAGES) -> list[Round]:
    """A round for each system call: killed there."""
    found = [(stage, position) for stage in stages for position in places(ground, stage)]
    return [partial(kill_at, stage=stage, position=position) for stage, position in found]


def failing(ground: Ground, stages: Sequence[Stage] = STAGES) -> list[Round]:
    """Two rounds for each write, sync, rename and link: the disk is full there, or ill."""
    found = [(stage, position) for stage in stages for position in places(ground, stage, FAILING)]
    return [partial(_fail_at, stage=s, position=p, error=error) for s, p in found for error in (FULL, ILL)]


def _fail_at(ground: Ground, stage: Stage, position: Position, error: str) -> Verdict:
    return fail_at(ground, stage, position, error)[0]


def _arguments(ground: Ground, stage: Stage) -> tuple[str, ...]:
    return ground.asking(frames=True) if stage.asks else ("resume", "--json")
