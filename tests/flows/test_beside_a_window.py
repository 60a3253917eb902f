"""One owner for each library: what a second start and a second command do while the window is open."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.flows.stage import Stage, picture

ROOT = Path(__file__).parents[2]
SECONDS = 60


def command(stage: Stage, *arguments: str) -> subprocess.Popen[str]:
    environ = {**os.environ, **stage.environ(), "QT_QPA_PLATFORM": "offscreen"}
    line = [sys.executable, "-m", "kling_desktop", *arguments]
    return subprocess.Popen(
        line, env=environ, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL
    )


def run(stage: Stage, *arguments: str) -> tuple[int, list[dict[str, Any]], str]:
    """A command's exit code, the objects that it prints, and what it says."""
    process = command(stage, *arguments)
    printed, said = process.communicate(timeout=SECONDS)
    return process.returncode, [json.loads(line) for line in printed.splitlines()], said


@contextmanager
def window(stage: Stage) -> Generator[subprocess.Popen[str]]:
    """The open window, listening."""
    process = command(stage)
    try:
        until = time.monotonic() + SECONDS
        while not (stage.home / "window.json").exists() and process.poll() is None and time.monotonic() < until:
            time.sleep(0.05)
        assert process.poll() is None
        yield process
    finally:
        process.kill()
        process.communicate()


def test_a_second_start_raises_the_window_and_a_command_hands_its_work_to_it(stage: Stage, tmp_path: Path):
    frame = picture(tmp_path / "a frame.png")
    with window(stage) as open_window:
        assert run(stage)[0] == 0
        assert run(stage, str(frame))[0] == 0
        code, made, said = run(stage, "generate", "--prompt", "Beside", "--first-frame", str(frame), "--json")
        assert (code, [row["state"] for row in made]) == (0, ["ready"]), said
        assert Path(made[0]["clip"]).is_file()
        code, taken, said = run(stage, "attach", made[0]["task_id"], "--json")
        assert (code, [row["id"] for row in taken]) == (0, [made[0]["id"]]), said
        code, listed, said = run(stage, "list", "--json")
        assert (code, [row["id"] for row in listed]) == (0, [made[0]["id"]]), said
        code, refused, said = run(stage, "generate", "--prompt", "Elsewhere", "--simulator", "--json")
        assert (code, refused) == (2, [])
        assert "Switch it over" in said
        assert open_window.poll() is None
    code, listed, said = run(stage, "list", "--json")  # the window was killed: nobody owns the library now
    assert (code, [row["id"] for row in listed]) == (0, [made[0]["id"]]), said
    assert stage.asked() == 1


def test_an_owner_that_does_not_answer_is_named(stage: Stage):
    stage.home.mkdir()
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(stage.home)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "taken\n"
        code, printed, said = run(stage, "list", "--json")
        assert (code, printed) == (2, [])
        assert str(holder.pid) in said
        code, _, said = run(stage)
        assert code == 1
        assert str(holder.pid) in said
    finally:
        holder.communicate("")


HOLD = """
import sys
from pathlib import Path
from kling_desktop.library.lock import Ownership
Ownership.take(Path(sys.argv[1]))
print("taken", flush=True)
sys.stdin.read()
"""
