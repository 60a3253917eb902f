"""The window with 1,000 generations when nothing runs: how often it wakes, what it uses, how much memory it holds.

Beside it an empty PySide6 window, watched for the same seconds.
"""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import psutil

from tests.benchmarks.figure import Figure, limit, told
from tests.benchmarks.screen import command, environment, filled, screen

SETTLE, WATCH = 12.0, 30.0  # seconds
MOST_MEMORY = 2.5  # times the empty window's
ELECTRON = 224.0  # MB that an empty Electron window takes; MOST_ELECTRON times that at most
MOST_ELECTRON = 0.6


@contextmanager
def _shown(kind: str, environ: Mapping[str, str]) -> Generator[psutil.Process]:
    with subprocess.Popen(command(kind), env=environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
        assert running.stdout is not None
        running.stdout.readline()
        yield psutil.Process(running.pid)
        running.kill()


def _wakes(process: psutil.Process) -> dict[str, int]:
    """How often each of its threads, and of its children's, went to sleep and was woken."""
    found: dict[str, int] = {}
    for one in (process, *process.children(recursive=True)):
        for thread in Path(f"/proc/{one.pid}/task").iterdir():
            status = (thread / "status").read_text()
            found[thread.name] = int(status.split("\nvoluntary_ctxt_switches:")[1].split()[0])
    return found


def _since(before: Mapping[str, int], now: Mapping[str, int]) -> int:
    """How often, of the threads that are there now; those that ended meanwhile woke for that once."""
    return sum(count - before.get(thread, 0) for thread, count in now.items()) + len(before.keys() - now.keys())


def _used(process: psutil.Process) -> float:
    times = process.cpu_times()
    return times.user + times.system


def _memory(process: psutil.Process) -> float:
    """What it takes when it runs alone, in MB: PSS, but libraries whole, which PSS divides by who else runs now."""
    maps = process.memory_maps(grouped=True)
    return sum(one.rss if Path(one.path).is_file() else one.pss for one in maps) / 1e6


def measure() -> Iterator[Figure]:
    """Both windows at once, so that both meet the same machine."""
    with screen() as display, tempfile.TemporaryDirectory() as folder:
        environ = environment(display, filled(Path(folder), 1000))
        with _shown("studio", environ) as studio, _shown("empty", environ) as empty:
            time.sleep(SETTLE)
            began, begun, used_before = _wakes(studio), _wakes(empty), _used(studio)
            time.sleep(WATCH)
            used = _used(studio) - used_before
            wakes, bare = _since(began, _wakes(studio)), _since(begun, _wakes(empty))
            mine, theirs = _memory(studio), _memory(empty)
            yield limit("wake-ups a second", wakes / WATCH, 1.0, "")
            yield told("wake-ups a second, an empty window", bare / WATCH, "")
            yield limit("of one core", round(used / WATCH * 100, 1), 0, "%")
            yield told("threads", studio.num_threads(), "", "an empty window", empty.num_threads())
            yield Figure("memory", mine, "MB", "an empty PySide6 window", theirs, MOST_MEMORY)
            yield Figure("memory", mine, "MB", "an empty Electron window", ELECTRON, MOST_ELECTRON)
