"""What a round amounts to: the service's ledger, the library's rows and the files of the home, side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from tests.media.films import packets
from tests.trials.ledger import Ledger
from tests.trials.program import KEY

_BELONG = tuple(
    re.compile(pattern)
    for pattern in (
        r"library\.sqlite(-wal|-shm)?",
        r"backups/library-\d{4}-\d\d-\d\d-(daily|before-\d+)\.sqlite",
        r"submits\.jsonl|owner\.lock|settings\.json",
        r"pictures/(fitted/)?[0-9a-f]{64}\.\w+",
        r"cache/posters/([0-9a-f]{32}|picture-[0-9a-f]{64})\.(?!new)[\w.]+",
        r"logs/kling-desktop\.log",
    )
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Numbers of a round, or of many. `kills` or other blows it took; all from `lost` on should be 0, but for the
    undecided of a service that does not know our ids.
    """

    rounds: int = 0
    blows: int = 0
    asked: int = 0
    accepted: int = 0
    clips: int = 0
    lost: int = 0
    doubled: int = 0
    debris: int = 0
    leaks: int = 0
    unshown: int = 0  # not ready, and not said to wait for the user either
    undecided: int = 0

    def __add__(self, other: Verdict) -> Verdict:
        return Verdict(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    def __str__(self) -> str:
        return ", ".join(f"{getattr(self, f.name)} {f.name}" for f in fields(self))

    def sound(self, *, honours: bool) -> bool:
        """Whether nothing is lost, paid twice, left about or kept from the user."""
        wrong = self.lost + self.doubled + self.debris + self.leaks + self.unshown
        decided = self.undecided == 0 and self.asked == self.accepted == self.clips
        return wrong == 0 and (decided or not honours)


def judged(
    home: Path, ledger: Ledger, listed: Sequence[dict[str, Any]], clip: Path, *, before: frozenset[str], blows: int
) -> Verdict:
    """One round. `before`: the generations that were there before it, whose tasks are in no ledger any more."""
    rows = [row for row in listed if row["id"] not in before]
    ready = [row for row in rows if row["state"] == "ready" and _is(row["clip"], clip)]
    undecided = [row for row in rows if row["state"] == "uncertain" and row["error"]["kind"] == "user"]
    known = {row["client_business_id"] for row in [*ready, *undecided]}
    ours = [task.ours for task in ledger.tasks.values()]
    return Verdict(
        rounds=1,
        blows=blows,
        asked=len(rows),
        accepted=len(ours),
        clips=len({row["clip"] for row in ready}),
        lost=len(set(ours) - known) + len(rows) - len({row["id"] for row in rows}),
        doubled=len(ours) - len(set(ours)),
        debris=len(debris(home, listed)),
        leaks=len(leaks(home, ledger)),
        unshown=len(rows) - len(ready) - len(undecided),
        undecided=len(undecided),
    )


def debris(home: Path, listed: Sequence[dict[str, Any]]) -> list[str]:
    """Files that nobody needs, and clips of nobody."""
    clips = {Path(row["clip"]) for row in listed if row["clip"]}
    found = [path for path in sorted(home.rglob("*")) if path.is_file() and path not in clips]
    named = [path.relative_to(home).as_posix() for path in found]
    return [name for name in named if not any(pattern.fullmatch(name) for pattern in _BELONG)]


def leaks(home: Path, ledger: Ledger) -> list[str]:
    """Where the key got to, and should not have."""
    written = [str(path) for path in home.rglob("*") if path.is_file() and KEY.encode() in path.read_bytes()]
    return written + [shown for shown in ledger.keys_at_the_file_host if shown]


def _is(path: str | None, clip: Path) -> bool:
    """Whether a file has every packet of the clip that the service gave."""
    return path is not None and Path(path).is_file() and packets(Path(path)) == packets(clip)
