"""Each system call of a run, and how the program is struck at exactly that one the next time: killed, or told an error.

strace counts the calls of each thread for itself, so the nth call of a name strikes the thread that comes to it first.
Where a path is the same in every run, the call is counted among those on that path: then it is one and only one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

KILLED_AT = (
    *("write", "pwrite64", "writev", "fsync", "fdatasync", "ftruncate", "rename", "renameat", "link", "linkat"),
    *("unlink", "mkdir", "sendto", "sendmsg", "recvfrom", "recvmsg"),
)
FAILING = ("write", "pwrite64", "writev", "fsync", "fdatasync", "ftruncate", "rename", "renameat", "link", "linkat")
_LINE = re.compile(r"(?P<thread>\d+) +(?P<call>\w+)\((?P<rest>.*)")
_PATH = re.compile(r"""^(?:\d+<(?P<opened>/[^>]*)>|"(?P<named>/[^"]*)")""")


@dataclass(frozen=True, slots=True)
class Position:
    """The nth call of a name: in a thread, or among all on a path below the home, "{id}" in it for the generation."""

    call: str
    nth: int
    path: str = ""

    def through(self, blow: str, told: str = "/dev/null", *, home: Path = Path(), made: str = "") -> tuple[str, ...]:
        """What the program is run through to be struck here: `blow` is strace's word for it, `told` its record; `made`
        is the generation's id.
        """
        place = ("-P", str(home / self.path.format(id=made))) if self.path else ()
        return traced(f"trace={self.call}", f"inject={self.call}:{blow}:when={self.nth}", told=told, more=place)


def traced(*expressions: str, told: str = "/dev/null", more: Sequence[str] = ()) -> tuple[str, ...]:
    """strace with these expressions. Not with `--seccomp-bpf`, which would be faster: it loses count at injections."""
    each = [part for expression in expressions for part in ("-e", expression)]
    return ("strace", "-f", "-qqq", "-y", *each, *more, "-o", told)


def listening(calls: Collection[str], told: str) -> tuple[str, ...]:
    """What the program is run through to have its calls recorded."""
    return traced("trace=" + ",".join(f"?{call}" for call in calls), told=told)


def positions(record: str, stable: str, *, home: Path, made: str) -> tuple[Position, ...]:
    """Each call of a record, in order. A path that matches `stable` has the same name in every run."""
    below = f"{home}/"
    counted: Counter[tuple[str, str]] = Counter()
    found: dict[Position, None] = {}
    for line in record.splitlines():
        match = _LINE.match(line)
        if match is None:
            continue  # a call that was interrupted goes on
        path = path_of(match["rest"])
        place = path.removeprefix(below).replace(made or below, "{id}") if re.search(stable, path) else ""
        by_thread, by_path = (match["call"], match["thread"]), (match["call"], place)
        counted[by_thread] += 1
        if place:
            counted[by_path] += 1
        key = by_path if place else by_thread
        found[Position(match["call"], counted[key], place)] = None
    return tuple(found)


def path_of(rest: str) -> str:
    """The path in what strace says of a call, or empty."""
    match = _PATH.match(rest)
    return (match["opened"] or match["named"]) if match else ""


def struck(record: str) -> list[str]:
    """The paths, pipes or sockets at which the program was told an error."""
    return [line.partition("(")[2] for line in record.splitlines() if "(INJECTED)" in line]
