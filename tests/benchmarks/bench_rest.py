"""The window with 1,000 generations when nothing runs: how often it wakes, what it uses, how much memory it holds.

Beside it an empty PySide6 window, and the same window with a key in its store, whose balance a service on this machine
has told; all are watched for the same seconds.
"""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import psutil

from tests.benchmarks.bench_polling import service
from tests.benchmarks.figure import Figure, limit, told
from tests.benchmarks.kept_key import BACKEND
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
    """All at once, so that they meet the same machine."""
    with screen() as display, service() as port, tempfile.TemporaryDirectory() as folder:
        homes = [filled(Path(folder) / name, 1000) for name in ("without", "with")]
        environ, keyed_environ = (environment(display, home) for home in homes)
        keyed_environ |= {"PYTHON_KEYRING_BACKEND": BACKEND, "TOAPIS_API_BASE": f"http://127.0.0.1:{port}"}
        with (
            _shown("studio", environ) as studio,
            _shown("studio", keyed_environ) as keyed,
            _shown("empty", environ) as empty,
        ):
            time.sleep(SETTLE)
            watched = {"": studio, ", with a key": keyed}
            begun = {said: (_wakes(one), _used(one)) for said, one in watched.items()}
            bare = _wakes(empty)
            time.sleep(WATCH)
            bare_wakes, theirs = _since(bare, _wakes(empty)), _memory(empty)
            for said, one in watched.items():
                wakes, used = _since(begun[said][0], _wakes(one)), _used(one) - begun[said][1]
                yield limit(f"wake-ups a second{said}", wakes / WATCH, 1.0, "")
                yield limit(f"of one core{said}", round(used / WATCH * 100, 1), 0, "%")
                yield told(f"threads{said}", one.num_threads(), "", "an empty window", empty.num_threads())
                mine = _memory(one)
                yield Figure(f"memory{said}", mine, "MB", "an empty PySide6 window", theirs, MOST_MEMORY)
                yield Figure(f"memory{said}", mine, "MB", "an empty Electron window", ELECTRON, MOST_ELECTRON)
            yield told("wake-ups a second, an empty window", bare_wakes / WATCH, "")
