"""Real drags on a real X11 screen, between two processes and within the window, by a mouse that moves like a hand's."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kling_desktop import bootstrap
from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.media.recipe import Recipe, write
from kling_desktop.services.secrets import Secrets
from tests.flows.hand import HAS_SCREEN, HEIGHT, HERE, SECONDS, WIDTH, Hand, Program, new_display
from tests.flows.stage import picture
from tests.media.films import film

PAGE = "https://example.org/frame.png"

pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(not HAS_SCREEN, reason="needs the packages xvfb and xdotool"),
]


class Screen(Hand):
    """A screen with the studio's window, and another program below it."""

    def __init__(self, display: str, home: Path, things: list[dict[str, Any]]) -> None:
        super().__init__(display)
        self.window = Program(display, "told_window.py", str(home), str(WIDTH), str(HEIGHT))
        self.other = Program(display, "drag_source.py", json.dumps(things), str(HEIGHT + 10))
        self.window.heard("places")
        self.things: list[list[int]] = self.other.heard("places")

    def middle(self, name: str, across: float = 0.5) -> tuple[int, int]:
        """Where a part of the window lies now, at its middle or more to one side."""
        x, y, width, height = self.window.ask("places")[name]
        return x + round(width * across), y + height // 2

    def end(self) -> None:
        self.other.end()
        self.window.end()


@pytest.fixture
def display() -> Iterator[str]:
    with new_display() as name:
        yield name


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A library with one ready clip."""
    environ = {"KLING_DESKTOP_HOME": str(tmp_path / "home")}
    desk = bootstrap.open_desk(environ, Secrets(environ))
    clip = tmp_path / "A shot.mp4"
    before = Generation("g", "b", Request(prompt="Made before"), 1.0, "simulator")
    assert write(film(tmp_path / "part.mp4", frames=24), clip, Recipe.of(before))
    desk.library.save(Generation("g", "b", Request(prompt="A shot"), 1.0, "simulator", State.READY, clip=str(clip)))
    desk.library.close()
    return tmp_path / "home"


@pytest.fixture
def pictures(tmp_path: Path) -> list[str]:
    return [str(picture(tmp_path / f"Bild ä {n}.png", f"#40{n}0{n}0")) for n in range(5)]


@pytest.fixture
def screen(display: str, home: Path, pictures: list[str], tmp_path: Path) -> Iterator[Screen]:
    folder = tmp_path / "Ordner"
    folder.mkdir()
    shutil.copy(pictures[0], folder / "inside.png")
    preset = {"format": "kling-desktop preset", "version": 1, "name": "P", "request": {"prompt": "From a preset"}}
    (tmp_path / "look.klingpreset").write_text(json.dumps(preset))
    things: list[dict[str, Any]] = [
        {"files": pictures[:1]},
        {"files": pictures[1:3]},
        {"files": pictures[2:5]},
        {"files": [str(folder)]},
        {"image": pictures[0]},
        {"image": pictures[1], "page": PAGE},
        {"files": [str(tmp_path / "A shot.mp4")]},
        {"files": [str(tmp_path / "look.klingpreset")]},
        {"text": "only words"},
    ]
    screen = Screen(display, home, things)
    yield screen
    screen.end()


FILE, TWO, THREE, FOLDER, IMAGE, PAGE_IMAGE, CLIP, PRESET, WORDS = range(9)


def test_another_program_s_files_images_pages_folders_clips_and_presets_are_taken_where_they_are_let_go(
    screen: Screen, pictures: list[str], tmp_path: Path
):
    window = screen.window

    def drop(thing: int, name: str, across: float = 0.5) -> None:
        screen.drag(screen.things[thing], screen.middle(name, across))

    drop(PRESET, "Gallery")
    assert window.hears(prompt="From a preset")
    drop(FILE, "First frame")
    assert window.hears(first_frame="Bild ä 0.png")
    drop(IMAGE, "Last frame")
    assert window.hears(last_frame="Picture.png")
    drop(PAGE_IMAGE, "First frame")
    assert window.hears(first_frame="Picture.png", last_frame="Picture.png")
    drop(TWO, "Last frame")
    assert window.hears(first_frame="Bild ä 1.png", last_frame="Bild ä 2.png", references=[])
    drop(THREE, "First frame")
    assert window.hears(references=["Bild ä 2.png", "Bild ä 3.png", "Bild ä 4.png"])
    drop(FOLDER, "Last frame")
    assert window.hears(last_frame="inside.png")
    drop(CLIP, "Last frame", 0.8)
    assert window.hears(last_frame="A shot last frame.png")
    drop(CLIP, "Gallery")
    assert window.hears(prompt="Made before", first_frame=None, last_frame=None)
    drop(WORDS, "Last frame")
    window.ask("picture", tmp_path / "window.png")
    with Image.open(tmp_path / "window.png") as seen:
        assert seen.size == (WIDTH, HEIGHT)
    assert all(Path(path).exists() for path in pictures), "a drag copies, the files stay"


def test_within_the_window_cards_the_player_and_slots_are_dragged_onto_slots(screen: Screen):
    window = screen.window

    def drag(start: str, end: str, across: float = 0.2, key: str = "") -> None:
        screen.drag(screen.middle(start, 0.3), screen.middle(end, across), key)

    drag("card 0", "First frame", across=0.8)
    assert window.hears(first_frame="A shot last frame.png")
    drag("First frame", "Last frame")
    assert window.hears(first_frame=None, last_frame="A shot last frame.png")
    drag("Last frame", "First frame", key="ctrl")
    assert window.hears(first_frame="A shot last frame.png", last_frame="A shot last frame.png")
    drag("Picture", "Last frame")
    seen = window.heard("request")["last_frame"]
    assert seen.startswith("A shot ")
    assert seen != "A shot last frame.png"
    drag("First frame", "Last frame")
    assert window.hears(first_frame=seen, last_frame="A shot last frame.png")


def test_another_program_pastes_a_copied_frame_as_a_file_and_as_a_picture(screen: Screen, display: str):
    screen.drag(screen.things[FILE], screen.middle("First frame"))
    assert screen.window.hears(first_frame="Bild ä 0.png")
    screen.window.ask("copy", "First frame")
    environ = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "QT_XCB_GL_INTEGRATION": "none"}
    command = [sys.executable, str(HERE / "paste_target.py")]
    told = subprocess.run(command, env=environ, stdout=subprocess.PIPE, check=True, timeout=SECONDS)
    pasted = json.loads(told.stdout)
    assert pasted["size"] == [640, 360]
    with Image.open(pasted["files"][0]) as file:
        assert file.size == (640, 360)
    screen.window.end()
    assert screen.window.process.returncode == 0, "what lies on the clipboard does not trouble the end"
