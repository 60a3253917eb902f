"""A screen of its own for programs that are timed or watched (Xvfb), and how they are started on it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from kling_desktop.library.files import Places
from kling_desktop.library.library import Library
from tests.benchmarks.bench_library import fill


@contextmanager
def screen() -> Generator[str]:
    """The name of a fresh display."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        try:
            yield display
        finally:
            server.terminate()


def environment(display: str, home: Path) -> dict[str, str]:
    """What the program is started with: that screen, that folder, no key, no service to talk to."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "PYTHONPYCACHEPREFIX") if name in os.environ}
    return {**kept, "DISPLAY": display, "HOME": str(home), "QT_QPA_PLATFORM": "xcb", "KLING_DESKTOP_HOME": str(home)}


def command(kind: str, *options: str, python: tuple[str, ...] = ()) -> list[str]:
    """The program to be timed."""
    return [sys.executable, *python, "-m", "tests.benchmarks.first_picture", kind, *options]


def filled(home: Path, count: int) -> Path:
    """A folder with so many generations."""
    places = Places.find({"KLING_DESKTOP_HOME": str(home)})
    places.make()
    library = Library.open(places)
    fill(library, count)
    library.close()
    return home
