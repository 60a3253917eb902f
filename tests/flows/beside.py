"""The open window and commands beside it, each as a process of its own."""

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

from tests.flows.stage import Stage

ROOT = Path(__file__).parents[2]
SECONDS = 60


def command(stage: Stage, *arguments: str, module: str = "kling_desktop") -> subprocess.Popen[str]:
    """The program, or another one, on a stage without a screen."""
    environ = {**os.environ, **stage.environ(), "QT_QPA_PLATFORM": "offscreen"}
    line = [sys.executable, "-m", module, *arguments]
    return subprocess.Popen(
        line, env=environ, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL
    )


def run(stage: Stage, *arguments: str) -> tuple[int, list[dict[str, Any]], str]:
    """A command's exit code, the objects that it prints, and what it says."""
    process = command(stage, *arguments)
    printed, said = process.communicate(timeout=SECONDS)
    return process.returncode, [json.loads(line) for line in printed.splitlines()], said


@contextmanager
def window(stage: Stage, *arguments: str, module: str = "kling_desktop") -> Generator[subprocess.Popen[str]]:
    """The open window, listening."""
    process = command(stage, *arguments, module=module)
    try:
        until = time.monotonic() + SECONDS
        while not (stage.home / "window.json").exists() and process.poll() is None and time.monotonic() < until:
            time.sleep(0.05)
        assert process.poll() is None
        yield process
    finally:
        process.kill()
        process.communicate()
