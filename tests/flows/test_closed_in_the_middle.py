"""The window closed in the middle of something large: the program ends, nothing half done is left, the rest goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from kling_desktop import bootstrap
from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.library.library import Filter
from kling_desktop.services.secrets import Secrets
from kling_desktop.services.session import Desk
from tests.media.films import film

ROOT, HERE = Path(__file__).parents[2], Path(__file__).parent
LONGEST = 90  # seconds; whatever takes longer hangs


def opened(home: Path) -> Desk:
    environ = {"KLING_DESKTOP_HOME": str(home)}
    return bootstrap.open_desk(environ, Secrets(environ))


def closed(home: Path, *words: str) -> int:
    """Plays one session up to its middle, and closes its window. The exit code."""
    command = [sys.executable, str(HERE / "closed_window.py"), str(home), *words]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=environ, cwd=ROOT, timeout=LONGEST, check=False).returncode


def left_over(folder: Path) -> list[str]:
    """What was half written."""
    return [path.name for path in folder.rglob("*") if ".part" in path.name]


def test_while_a_large_picture_is_made_fit(tmp_path: Path) -> None:
    Image.effect_noise((4000, 3000), 90).convert("RGB").save(tmp_path / "large.png", compress_level=1)
    assert closed(tmp_path / "home", "fit", str(tmp_path / "large.png")) == 0
    assert left_over(tmp_path) == []


def test_while_a_clip_is_exported(tmp_path: Path) -> None:
    desk = opened(tmp_path / "home")
    clip = str(film(tmp_path / "city.mp4", frames=2000))
    desk.library.save(Generation("g", "b", Request(prompt="City"), 1.0, "simulator", State.READY, clip=clip))
    desk.library.close()
    assert closed(tmp_path / "home", "export") == 0
    assert left_over(tmp_path) == []


@pytest.mark.parametrize(("middle", "state"), [("upload", State.PREPARING), ("download", State.DOWNLOADING)])
def test_while_something_is_sent_or_fetched_that_goes_on_at_the_next_start(
    middle: str, state: State, tmp_path: Path
) -> None:
    assert closed(tmp_path / "home", middle) == 0
    desk = opened(tmp_path / "home")
    (made,) = desk.library.ids(Filter())
    found = desk.library.get(made)
    unfinished = [generation.id for generation in desk.library.unfinished()]
    desk.library.close()
    assert found is not None
    assert found.state is state
    assert unfinished == [made]
