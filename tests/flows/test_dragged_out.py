"""Clips dragged by a real mouse on a real screen into another program: the same bytes arrive, the originals stay."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.media.films import film

ROOT, HERE = Path(__file__).parents[2], Path(__file__).parent
FROM, TO = (120, 140), (940, 300)
SECONDS = 30

pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(
        not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="a screen and a mouse of its own are needed"
    ),
]


@contextmanager
def running(*words: str, environ: dict[str, str], pass_fds: tuple[int, ...] = ()) -> Generator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(words, env=environ, cwd=ROOT, pass_fds=pass_fds)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(10)


@contextmanager
def screen() -> Generator[dict[str, str]]:
    """An environment with a display of its own."""
    ours, theirs = os.pipe()
    xvfb = ("Xvfb", "-displayfd", str(theirs), "-screen", "0", "1200x700x24")
    with running(*xvfb, environ=dict(os.environ), pass_fds=(theirs,)):
        os.close(theirs)
        with os.fdopen(ours) as said:
            number = said.readline().strip()
        yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}


def until(condition: Callable[[], object], what: str) -> None:
    end = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.05)


def windows(environ: dict[str, str], pid: int) -> bool:
    asked = ["xdotool", "search", "--onlyvisible", "--pid", str(pid)]
    return bool(subprocess.run(asked, env=environ, capture_output=True, check=False).stdout.strip())


def drag(environ: dict[str, str]) -> None:
    """Press, move in steps, let go: the pauses are for the programs, which answer each other at every step."""
    steps = [(FROM[0] + (TO[0] - FROM[0]) * n // 10, FROM[1] + (TO[1] - FROM[1]) * n // 10) for n in range(1, 11)]
    words = ["mousemove", *map(str, FROM), "sleep", "0.2", "mousedown", "1"]
    for x, y in steps:
        words += ["sleep", "0.05", "mousemove", str(x), str(y)]
    words += ["sleep", "0.3", "mouseup", "1"]
    subprocess.run(["xdotool", *words], env=environ, check=True)


def test_clips_dragged_into_another_program_arrive_whole_and_stay_here(tmp_path: Path) -> None:
    here, there = tmp_path / "clips", tmp_path / "other program"
    here.mkdir()
    there.mkdir()
    clips = [film(here / name) for name in ("City; it's “dawn” ü 霓虹.mp4", "Koi #2 100%.mp4")]
    ends = str(HERE / "drag_ends.py")
    with ExitStack() as stack:
        environ = stack.enter_context(screen())
        source = stack.enter_context(running(sys.executable, ends, "source", *map(str, clips), environ=environ))
        target = stack.enter_context(running(sys.executable, ends, "target", str(there), environ=environ))
        for end in (source, target):
            until(lambda pid=end.pid: windows(environ, pid), "both windows are shown")
        drag(environ)
        until((there / ".done").exists, "the clips have been dropped")
    for clip in clips:
        assert (there / clip.name).read_bytes() == clip.read_bytes()
