"""A real mouse takes the part between in and out, or the frame, out of the player, and puts a sequence in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kling_desktop import bootstrap
from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.media import clips
from kling_desktop.services.secrets import Secrets
from tests.flows.hand import BELOW, HAS_SCREEN, HEIGHT, WIDTH, Hand, Program, new_display
from tests.media.films import film

TRIES = 5  # a machine under load may let go of the mouse before the file is there: then it lies ready

pytestmark = [pytest.mark.screen, pytest.mark.skipif(not HAS_SCREEN, reason="needs the packages xvfb and xdotool")]


class Screen(Hand):
    """A screen with the studio's window, and below it a program that takes files."""

    def __init__(self, display: str, home: Path, taken: Path) -> None:
        super().__init__(display)
        self.window = Program(display, "told_window.py", str(home), str(WIDTH), str(HEIGHT))
        where = (0, HEIGHT + 10, WIDTH, BELOW - 20)
        self.other = Program(display, "drag_ends.py", "target", str(taken), *map(str, where))
        self.window.heard("places")

    def place(self, name: str, across: float = 0.5) -> tuple[int, int]:
        """Where a part of the window lies, once it is there."""
        found: dict[str, list[int]] = {}
        while name not in found:
            found = self.window.ask("places")
        x, y, width, height = found[name]
        return x + round(width * across), y + height // 2

    def player_until(self, **wanted: Any) -> None:
        """Waits for what the player shows."""
        shown: dict[str, Any] = {}
        while any(shown.get(name) != value for name, value in wanted.items()):
            shown = self.window.ask("player")

    def seek(self, frame: int) -> None:
        """Holds a frame."""
        self.window.ask("perform", "start")
        self.player_until(frame=0)
        for _ in range(frame):
            self.window.ask("perform", "next")
        self.player_until(frame=frame)

    def drag_out(self, taken: Callable[[], object], key: str = "") -> None:
        """From the player's picture to the other program."""
        for _ in range(TRIES):
            if not taken():
                self.drag(self.place("Picture"), (WIDTH // 2, HEIGHT + BELOW // 2), key)
                self.window.ask("places")


@pytest.fixture
def taken(tmp_path: Path) -> Path:
    """Where the other program keeps what it took."""
    folder = tmp_path / "taken"
    folder.mkdir()
    return folder


@pytest.fixture
def screen(tmp_path: Path, taken: Path) -> Iterator[Screen]:
    """Over a library of three clips, the newest called C."""
    environ = {"KLING_DESKTOP_HOME": str(tmp_path / "home")}
    desk = bootstrap.open_desk(environ, Secrets(environ))
    for age, name in enumerate("ABC"):
        clip = str(film(tmp_path / f"{name}.mp4", frames=24))
        desk.library.save(Generation(name, name, Request(prompt=name), float(age), "s", State.READY, clip=clip))
    desk.library.close()
    with new_display() as display:
        shown = Screen(display, tmp_path / "home", taken)
        yield shown
        shown.other.end()
        shown.window.end()


def test_the_part_between_in_and_out_and_the_frame_alone_are_dragged_into_another_program(
    screen: Screen, taken: Path, tmp_path: Path
) -> None:
    screen.use_mouse("mousemove", *map(str, screen.place("card 0")), "click", "1")
    screen.player_until(frames=24, playing=True)
    screen.window.ask("perform", "hold")
    screen.player_until(playing=False)
    for frame, act in ((9, "mark_out"), (5, "mark_in")):
        screen.seek(frame)
        screen.window.ask("perform", act)
    screen.player_until(part=[5, 9])
    while not list((tmp_path / "home").rglob("C 5-9.mp4")):  # cut ahead, when the marks have come to rest
        screen.window.ask("player")
    screen.drag_out((taken / "C 5-9.mp4").exists)
    assert clips.check(taken / "C 5-9.mp4").frames == 5
    screen.drag_out((taken / "C 5.png").exists, key="alt")
    with Image.open(taken / "C 5.png") as frame:
        assert frame.size == (192, 108)


def test_cards_are_dragged_into_the_sequence_and_there_into_another_order(screen: Screen) -> None:
    assert screen.window.ask("sequence") == []
    screen.use_mouse("mousemove", *map(str, screen.place("card 0")), "click", "1")
    screen.player_until(frames=24)
    x, y = screen.place("card 0", 0.3)
    end = screen.window.ask("places")["Sequence"]
    screen.drag((x, y), (end[0] + end[2] // 2, end[1] + end[3] // 2))
    while screen.window.ask("sequence") != ["C"]:
        pass
    for row, order in ((1, ["C", "B"]), (2, ["C", "B", "A"])):
        last = screen.window.ask("places")[f"entry {row - 1}"]
        screen.drag(screen.place(f"card {row}", 0.3), (last[0] + last[2] + 40, last[1] + last[3] // 2))
        while screen.window.ask("sequence") != order:
            pass
    screen.drag(screen.place("entry 0"), screen.place("entry 2", 0.9))
    while screen.window.ask("sequence") != ["B", "A", "C"]:
        pass
    screen.drag(screen.place("entry 1"), screen.place("entry 0", 0.1))
    while screen.window.ask("sequence") != ["A", "B", "C"]:
        pass
    assert screen.window.ask("sequence") == ["A", "B", "C"]
