"""Driven by its accessible names alone, by another program, the window makes a clip."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
_NEEDED = ("/usr/bin/Xvfb", "/usr/bin/dbus-run-session", "/usr/libexec/at-spi-bus-launcher", "/usr/bin/python3")
_BINDINGS = Path("/usr/lib/python3/dist-packages/gi")

pytestmark = pytest.mark.skipif(
    not (all(Path(program).exists() for program in _NEEDED) and _BINDINGS.exists()),
    reason="a screen of its own and the system's accessibility bindings are needed",
)


def test_a_screen_reader_makes_a_clip(tmp_path: Path):
    dbus = shutil.which("dbus-run-session")
    assert dbus
    display = f":{50 + os.getpid() % 900}"
    outside, reader = str(HERE / "outside.sh"), str(HERE / "screen_reader.py")
    command = [dbus, "--", "sh", outside, sys.executable, str(tmp_path), display, reader, "A harbour at dawn", "60"]
    root = str(HERE.parents[1])
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, cwd=root)
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.strip().splitlines()[-1] == "ready: A harbour at dawn"
    assert len(list((tmp_path / "clips").glob("*.mp4"))) == 1
