"""Continue the shot: the exact last frame of a clip begins a request like the clip's own, and stays linked to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.domain.request_json import request_from_plain, request_to_plain
from kling_desktop.services.session import Desk
from kling_desktop.ui.continuing import Continuing
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.parts import Parts
from tests.media.films import film, grey
from tests.ui.playing import play

LAST = Picture("https://example.org/a.png", "a.png")
REQUEST = Request(prompt="A {train|tram}", mode="pro", duration=10, last_frame=LAST, references=(LAST,))


@pytest.fixture(autouse=True)
def continuing(parts: Parts, desk: Desk) -> Continuing:
    async def put(request: Request) -> None:
        parts.compose.set_request(request, {})

    return Continuing(parts, desk, put)


def ready(desk: Desk, clip: Path) -> Generation:
    return desk.library.save(Generation("g1", "b", REQUEST, 1.0, "simulator", State.READY, clip=str(clip)))


def test_it_begins_with_the_last_frame_and_keeps_all_else_but_the_end(parts: Parts, desk: Desk, tmp_path: Path):
    ready(desk, film(tmp_path / "A shot.mp4", frames=24))
    before = parts.compose.request()
    play(lambda: parts.gallery.offered.emit(card_menu.CONTINUE, ("g1",)))
    request = parts.compose.request()
    first = request.first_frame
    assert first is not None
    image = QImage(str(first.path))
    assert image.pixelColor(10, 10).lightness() == pytest.approx(grey(23), abs=2)
    assert (first.name, first.path.suffix) == ("A shot last frame.png", ".png")
    assert (request.mode, request.duration, request.references, request.last_frame) == ("pro", 10, (LAST,), None)
    assert request.prompt == r"A \{train\|tram\}"
    assert request.continues == "g1"
    parts.compose.undo()
    assert parts.compose.request() == before


def test_the_link_outlives_the_library_s_form_and_the_frame_s_exchange_ends_it(
    parts: Parts, desk: Desk, tmp_path: Path
):
    ready(desk, film(tmp_path / "A.mp4", frames=4))
    play(lambda: parts.gallery.offered.emit(card_menu.CONTINUE, ("g1",)))
    request = parts.compose.request()
    assert request_from_plain(request_to_plain(request)) == request
    for name in ("g2", "g3"):
        desk.library.save(Generation(name, name, request, float(name[1]), "simulator"))
    desk.library.save(Generation("g4", "g4", REQUEST, 4.0, "simulator"))
    assert [generation.id for generation in desk.library.continuing("g1")] == ["g3", "g2"]
    parts.compose.set_picture("first_frame", LAST, None)
    assert parts.compose.request().continues == ""
    parts.compose.undo()
    assert parts.compose.request().continues == "g1"


def test_from_the_player_it_is_the_clip_that_is_seen(parts: Parts, desk: Desk, continuing: Continuing, tmp_path: Path):
    ready(desk, film(tmp_path / "A.mp4", frames=4))
    parts.gallery.select("g1")
    play(lambda: parts.player.perform("continue"))
    assert parts.compose.request().continues == "g1"
    parts.gallery.list.clearSelection()
    play(continuing.acts["continue"])
    assert parts.window.notices.words.startswith("Choose the one clip")


def test_a_clip_that_is_gone_is_said_and_nothing_changes(parts: Parts, desk: Desk, tmp_path: Path):
    ready(desk, tmp_path / "gone.mp4")
    before = parts.compose.request()
    play(lambda: parts.gallery.offered.emit(card_menu.CONTINUE, ("g1",)))
    assert parts.window.notices.words.startswith("“gone.mp4” cannot be read")
    assert parts.compose.request() == before
