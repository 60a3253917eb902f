"""A dialog that the keyboard opened gives the focus back, also where a window manager has a say in it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

from kling_desktop import bootstrap
from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.services.secrets import Secrets
from tests.flows.beside import ROOT
from tests.flows.focused_window import CONTROLS, KEYS
from tests.flows.hand import HAS_SCREEN, new_display
from tests.media.films import film

SECONDS = 120

pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(
        not (HAS_SCREEN and shutil.which("openbox")), reason="needs the packages xvfb, xdotool and openbox"
    ),
]


@pytest.fixture
def managed() -> Generator[str]:
    """The name of a screen with a window manager."""
    with new_display() as display:
        environ = {**os.environ, "DISPLAY": display}
        manager = subprocess.Popen(["openbox"], env=environ, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        yield display
        manager.terminate()
        manager.wait()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A library with one ready clip."""
    environ = {"KLING_DESKTOP_HOME": str(tmp_path / "home")}
    desk = bootstrap.open_desk(environ, Secrets(environ))
    clip = str(film(tmp_path / "A shot.mp4", frames=24))
    desk.library.save(Generation("g", "b", Request(prompt="A shot"), 1.0, "simulator", State.READY, clip=clip))
    desk.library.close()
    return tmp_path / "home"


def test_a_dialog_that_a_key_opened_gives_the_focus_back_to_where_it_was(managed: str, home: Path) -> None:
    environ = {
        **os.environ, "KLING_DESKTOP_HOME": str(home), "DISPLAY": managed,
        "QT_QPA_PLATFORM": "xcb", "QT_XCB_GL_INTEGRATION": "none",
    }  # fmt: skip
    line = [sys.executable, "-m", "tests.flows.focused_window"]
    told = subprocess.run(line, env=environ, cwd=ROOT, capture_output=True, text=True, check=False, timeout=SECONDS)
    assert told.returncode == 0, told.stderr
    found = json.loads(told.stdout)
    expected = [
        {"from": name, "key": key, "opened": opened, "in front": "", "then": name}
        for name in CONTROLS
        for key, opened in KEYS.items()
    ]
    assert found == expected
