"""From exec to the first picture, against an empty PySide6 window in the same rounds, warm and cold.

Events, not polling: the program writes a line when its picture is on the screen. Cold means that the files of Python,
PySide6 and the program were put out of the page cache before.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import PySide6

from tests.benchmarks.figure import Figure, limit, middle, told
from tests.benchmarks.screen import command, environment, filled, screen

WARM, LARGE, COLD = 9, 5, 3  # rounds
MOST, MOST_LARGE = 1.6, 1.2  # times the empty window; times the studio with 1,000 generations
LATER = "httpx httpcore anyio keyring PIL av PySide6.QtMultimedia opentimelineio qasync".split()  # noqa: SIM905
ROWS = 12


def started(kind: str, environ: Mapping[str, str]) -> float:
    """Seconds from exec to the first picture."""
    before = time.perf_counter()
    with subprocess.Popen(
        command(kind, "--leave"), env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        line = running.stdout.readline()
        taken = time.perf_counter() - before
        if line.strip() != "painted":
            raise RuntimeError(f"{kind} did not paint: {running.stderr.read()}")
    return taken


def put_out_of_cache() -> None:
    """Asks the system to forget the files that a start reads. What other programs hold mapped stays."""
    folders = [Path(PySide6.__file__).parent, Path.cwd() / "kling_desktop", Path.cwd() / "resources"]
    folders += [Path(os.__file__).parent, Path(os.environ.get("PYTHONPYCACHEPREFIX", "/nonexistent"))]
    os.sync()
    for folder in folders:
        for file in folder.rglob("*"):
            if file.is_file() and "site-packages" not in file.relative_to(folder).parts:
                with file.open("rb") as opened:
                    os.posix_fadvise(opened.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def rounds(first: Callable[[], float], second: Callable[[], float], number: int) -> tuple[float, float]:
    """Both in turns, each turn beginning with the other one."""
    pairs: list[tuple[float, float]] = []
    for round_ in range(number):
        if round_ % 2:
            other = second()
            pairs.append((first(), other))
        else:
            pairs.append((first(), second()))
    return middle(pairs)


def measure() -> Iterator[Figure]:
    """Warm, cold, with 100,000 generations; then what was imported, and what that cost."""
    with screen() as display, tempfile.TemporaryDirectory() as folder:
        environ = environment(display, filled(Path(folder) / "1000", 1000))
        large = environment(display, filled(Path(folder) / "100000", 100_000))

        def studio() -> float:
            return started("studio", environ)

        def empty() -> float:
            return started("empty", environ)

        def cold(start: Callable[[], float]) -> Callable[[], float]:
            def forgotten() -> float:
                put_out_of_cache()
                return start()

            return forgotten

        for begin in (studio, empty, lambda: started("studio", large)):
            begin()  # compiled and cached
        warm = rounds(studio, empty, WARM)
        yield _figure("warm, 1,000 generations", warm, "an empty PySide6 window", MOST)
        yield _figure(
            "warm, 100,000 generations",
            rounds(lambda: started("studio", large), studio, LARGE),
            "with 1,000",
            MOST_LARGE,
        )
        yield _figure(
            "cold, 1,000 generations", rounds(cold(studio), cold(empty), COLD), "an empty PySide6 window", MOST
        )
        yield from _imports(environ)


def _figure(name: str, pair: tuple[float, float], against: str, most: float) -> Figure:
    return Figure(name, pair[0] * 1000, "ms", against, pair[1] * 1000, most)


def _imports(environ: Mapping[str, str]) -> Iterator[Figure]:
    asked = command("studio", "--leave", "--modules", python=("-X", "importtime"))
    ended = subprocess.run(asked, env=environ, capture_output=True, text=True, check=True)
    there = set(ended.stdout.split())
    early = [name for name in LATER if name in there]
    yield limit("imported before it that should come later", len(early), 0, "")
    if early:
        print(f"    {', '.join(early)}")
    yield told("modules imported before it", len(there), "")
    spent: defaultdict[str, float] = defaultdict(float)
    alone: dict[str, float] = {}
    for found in re.finditer(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)", ended.stderr):
        name, milliseconds = found[2], int(found[1]) / 1000
        alone[name] = milliseconds
        spent[".".join(name.split(".")[:3]) if name.startswith("kling_desktop") else name.split(".")[0]] += milliseconds
    print(f"    import time by package, ms{'':18}and by module")
    packages, modules = (sorted(times.items(), key=lambda pair: -pair[1])[:ROWS] for times in (spent, alone))
    for (package, one), (module, other) in zip(packages, modules, strict=True):
        sys.stdout.write(f"    {package:34}{one:7.1f}   {module:44}{other:7.1f}\n")
