"""Driven by its accessible names alone, by another program, the window makes a clip."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.flows.stage import simulator

PROMPT = "A harbour at dawn"
KEY = "sk-outside-0123456789"
HERE = Path(__file__).parent
_NEEDED = ("/usr/bin/Xvfb", "/usr/bin/dbus-run-session", "/usr/libexec/at-spi-bus-launcher", "/usr/bin/python3")
_BINDINGS = Path("/usr/lib/python3/dist-packages/gi")

pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(
        not (all(Path(program).exists() for program in _NEEDED) and _BINDINGS.exists()),
        reason="a screen of its own and the system's accessibility bindings are needed",
    ),
]


def drive(
    home: Path, command: str, *first: str, environ: dict[str, str] | None = None, by: str = "screen_reader.py"
) -> str:
    """Starts the program on a screen of its own, has a screen reader use it, and returns what that found."""
    dbus = shutil.which("dbus-run-session")
    assert dbus
    outside, reader = str(HERE / "outside.sh"), str(HERE / by)
    words = [command, sys.executable, str(home), reader, PROMPT, "60", *first]
    given = {**os.environ, **(environ or {})}
    done = subprocess.run(
        [dbus, "--", "sh", outside, *words],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        cwd=HERE.parents[1],
        env=given,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.strip().splitlines()[-1]


def test_a_screen_reader_makes_a_clip(tmp_path: Path):
    assert drive(tmp_path, "demo") == f"ready: {PROMPT}"
    assert len(list((tmp_path / "clips").glob("*.mp4"))) == 1


def test_the_first_start_offers_the_simulator_and_it_makes_a_clip(tmp_path: Path):
    assert drive(tmp_path, "", "Try with the simulator") == f"ready: {PROMPT}"
    assert len(list((tmp_path / "clips").glob("*.mp4"))) == 1


@pytest.mark.fault("K2")
def test_the_first_start_takes_a_key_and_the_service_makes_a_clip(tmp_path: Path):
    with simulator(tmp_path / "service") as service:
        base = {"TOAPIS_API_BASE": service.api_url}
        found = drive(tmp_path / "home", "", "Enter ToAPIs key", KEY, environ=base)
        assert found == f"ready: {PROMPT}"
        assert len(service.tasks()) == 1
    written = [path for path in (tmp_path / "home").rglob("*") if path.is_file()]
    assert not [path for path in written if KEY.encode() in path.read_bytes()]


def test_a_screen_reader_meets_each_open_menu_and_chooses_in_it(tmp_path: Path):
    assert drive(tmp_path, "demo", by="menu_reader.py") == f"starred ready: {PROMPT}, extreme close-up"


def test_a_screen_reader_is_told_what_comes_up_by_itself(tmp_path: Path):
    said = drive(tmp_path, "demo", by="hearing_reader.py")
    stays = "What is being made is paid for, so it stays until its clip is here. You can stop watching it."
    assert said == f"{stays} | Ready: {PROMPT}"
