"""Killed at any moment and started again: every generation has one task, every task one clip, and nothing else lies
about. The real program runs in a process of its own.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.flows.beside import SECONDS, command
from tests.flows.stage import Stage, picture, simulator

ROOT = Path(__file__).parents[2]
TAKES = 3


def start(stage: Stage, *arguments: str) -> subprocess.Popen[bytes]:
    """The program, as a process that can be killed."""
    command = [sys.executable, "-m", "kling_desktop", *arguments]
    environ = {**os.environ, **stage.environ()}
    return subprocess.Popen(command, env=environ, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def kill_after(process: subprocess.Popen[bytes], seconds: float) -> None:
    """Kills the program at its moment, unless it has ended by itself."""
    try:
        process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.communicate()


@pytest.mark.fault("S9")
@pytest.mark.parametrize("seed", range(3))
def test_killed_before_during_or_after_the_send_it_goes_on_after_a_restart_with_nothing_lost_or_doubled(
    seed: int, tmp_path: Path
):
    chance = random.Random(seed)
    frame = picture(tmp_path / "frame.png")
    with simulator(tmp_path / "service", pace=0.5) as service:
        stage = Stage(tmp_path / "home", service)
        stage.home.mkdir()
        (stage.home / "settings.json").write_text(json.dumps({"look_seconds": 2}))
        options = ("--prompt", "Again and again", "--first-frame", str(frame), "--takes", str(TAKES))
        process = start(stage, "generate", *options)
        until_stored = time.monotonic() + 20
        while not (stage.home / "library.sqlite").exists() and time.monotonic() < until_stored:
            time.sleep(0.01)
        kill_after(process, chance.uniform(0.0, 1.2))
        for _ in range(2):
            kill_after(start(stage, "resume"), chance.uniform(0.4, 1.6))
        finished = start(stage, "resume", "--json")
        printed, _ = finished.communicate(timeout=60)
        assert finished.returncode == 0, printed
        listed = start(stage, "list", "--json").communicate(timeout=20)[0].splitlines()
        rows = [json.loads(line) for line in listed]
        assert {row["state"] for row in rows} <= {"ready"}
        assert len(service.tasks()) == len(rows) == len({row["task_id"] for row in rows})
        clips = stage.home / "clips"
        left = sorted(path.name for path in clips.iterdir()) if clips.exists() else []
        assert left == sorted(Path(row["clip"]).name for row in rows)


@pytest.mark.usefixtures("heeding_interrupts")
@pytest.mark.skipif(sys.platform == "win32", reason="a command is asked to end by a signal")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_an_interrupted_command_tells_what_it_has_begun(number: signal.Signals, stage: Stage):
    stage.simulator.script.set("Q5-never")
    process = command(stage, "generate", "--prompt", "Begun", "--json")
    assert process.stderr is not None
    next(words for words in process.stderr if "queued" in words or "generating" in words)
    process.send_signal(number)
    printed, said = process.communicate(timeout=SECONDS)
    (row,) = [json.loads(line) for line in printed.splitlines()]
    assert process.returncode == 5
    assert "resume" in said
    assert row["id"]
    assert row["task_id"] in {task.id for task in stage.simulator.tasks()}
