"""A clip let go on the window gives its request back, or says kindly why not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint

from kling_desktop.domain.generation import Generation
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.media.recipe import Recipe, write
from kling_desktop.services.session import Desk
from kling_desktop.ui.composing import Composing
from kling_desktop.ui.file_drag import files_as_mime
from kling_desktop.ui.parts import Parts
from tests.media.films import film
from tests.ui.compose.hands import drop, files, generate_button, named
from tests.ui.playing import play


@pytest.fixture(autouse=True)
def composing(parts: Parts, desk: Desk) -> Composing:
    async def put(request: Request) -> None:
        parts.compose.set_request(request, {})

    return Composing(parts, desk, put)


def clip_of(folder: Path, request: Request) -> Path:
    clip = folder / "Someone's clip.mp4"
    generation = Generation("g", "b", request, 1.0, "https://toapis.com")
    assert write(film(folder / "part.mp4", frames=2), clip, Recipe.of(generation))
    return clip


def test_dropped_on_the_window_its_request_is_in_the_panel_and_undo_brings_the_former_one_back(
    parts: Parts, tmp_path: Path
):
    request = Request(prompt="Fog {over} the lake | pier", mode="pro", duration=10, aspect_ratio="1:1", watermark=False)
    clip, before = clip_of(tmp_path, request), parts.compose.request()
    play(lambda: drop(parts.window, files(clip)))
    assert parts.compose.request() == request
    assert "Someone's clip.mp4" in parts.window.status.work.text()
    assert parts.window.notices.words == ""
    parts.compose.undo()
    assert parts.compose.request() == before
    assert parts.window.status.work.text() == ""


def test_what_would_be_read_as_alternatives_is_put_back_as_it_was_sent(parts: Parts, tmp_path: Path):
    clip = clip_of(tmp_path, Request(prompt="{dawn|dusk}"))
    play(lambda: drop(parts.compose, files(clip)))
    assert parts.compose.request().prompt == r"\{dawn\|dusk\}"
    assert generate_button(parts.compose).text() == "Generate"


def test_pictures_that_are_not_here_are_named_with_what_to_do(parts: Parts, tmp_path: Path):
    picture = Picture("file:///elsewhere/Sea.png", "Sea.png", "ab" * 32, 640, 360)
    clip = clip_of(tmp_path, Request(prompt="x", mode="pro", first_frame=picture))
    play(lambda: drop(parts.window, files(clip)))
    assert "“Sea.png” (First frame)" in parts.window.notices.words
    assert not generate_button(parts.compose).isEnabled()
    assert "Sea.png" in generate_button(parts.compose).accessibleDescription()


def test_a_clip_without_a_recipe_says_so_and_changes_nothing(parts: Parts, tmp_path: Path):
    clip, before = film(tmp_path / "Holiday.mp4", frames=2), parts.compose.request()
    play(lambda: drop(parts.window, files(clip)))
    assert parts.window.notices.words.startswith("“Holiday.mp4” says nothing of how it was made")
    assert parts.compose.request() == before


def test_a_frame_that_the_player_drags_stays_a_picture_and_a_slot_takes_a_frame(parts: Parts, tmp_path: Path):
    clip = clip_of(tmp_path, Request(prompt="Waves"))
    play(lambda: drop(parts.compose, files_as_mime([clip], frame=1)))
    assert (parts.compose.request().prompt, parts.compose.request().first_frame is None) == ("", False)
    play(lambda: drop(named(parts.compose, "Last frame"), files(clip), at=QPoint(5, 5)))
    assert parts.compose.request().prompt == ""
    assert parts.compose.request().last_frame is not None
