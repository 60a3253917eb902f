"""Frames of real clips in the slots, through the window's own parts: exact, lossless, or refused with the reason."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.services.session import Desk
from kling_desktop.ui.clip_frames import ClipFrames
from kling_desktop.ui.compose.frame_slot import FrameSlot
from kling_desktop.ui.file_drag import files_as_mime
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.parts import Parts
from tests.media.films import film, grey
from tests.ui.compose.hands import drop, files, named, said
from tests.ui.playing import play

FRAMES = 24


@pytest.fixture(autouse=True)
def frames(parts: Parts, desk: Desk) -> ClipFrames:
    return ClipFrames(parts, desk)


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return film(tmp_path / "A shot.mp4", frames=FRAMES)


def lies_in(parts: Parts, place: str) -> tuple[str, int]:
    """The picture's name, and how light it is."""
    picture = getattr(parts.compose.request(), place)
    image = QImage(str(picture.path))
    return picture.name, image.pixelColor(image.width() // 2, image.height() // 2).lightness()


def near(shade: int) -> Any:
    return pytest.approx(shade, abs=2)


def slot(parts: Parts, name: str) -> FrameSlot:
    found = named(parts.compose, name, FrameSlot)
    found.resize(150, 96)
    return found


@pytest.mark.parametrize(("x", "number", "name"), [(20, 0, "A shot 0.png"), (130, FRAMES - 1, "A shot last frame.png")])
def test_a_clip_dropped_on_a_slot_gives_its_first_frame_on_the_left_and_its_last_on_the_right(
    parts: Parts, clip: Path, x: int, number: int, name: str
):
    play(lambda: drop(slot(parts, "First frame"), files(clip), at=QPoint(x, 40)))
    assert lies_in(parts, "first_frame") == (name, near(grey(number)))


def test_what_the_player_drags_gives_the_frame_that_is_seen_wherever_it_is_let_go(parts: Parts, clip: Path):
    play(lambda: drop(slot(parts, "Last frame"), files_as_mime([clip], frame=11), at=QPoint(130, 40)))
    assert lies_in(parts, "last_frame") == ("A shot 11.png", near(grey(11)))


def test_two_clips_dropped_on_the_pair_give_their_first_frames(parts: Parts, clip: Path, tmp_path: Path):
    other = film(tmp_path / "B shot.mov", frames=2)
    play(lambda: drop(slot(parts, "First frame"), files(clip, other)))
    assert lies_in(parts, "first_frame")[0] == "A shot 0.png"
    assert lies_in(parts, "last_frame")[0] == "B shot 0.png"


def test_what_only_calls_itself_a_clip_is_refused_with_the_reason(parts: Parts, tmp_path: Path):
    (tmp_path / "no clip.mp4").write_bytes(b"<html>" * 100)
    play(lambda: drop(slot(parts, "First frame"), files(tmp_path / "no clip.mp4")))
    parts.window.show()
    assert parts.compose.request().first_frame is None
    assert any(words.startswith("“no clip.mp4”: ") for words in said(parts.compose))


def test_the_menu_of_a_card_continues_from_its_last_frame(parts: Parts, desk: Desk, clip: Path):
    desk.library.save(Generation("g", "b", Request(prompt="x"), 1.0, "simulator", State.READY, clip=str(clip)))
    play(lambda: parts.gallery.offered.emit(card_menu.LAST_AS_FIRST, ("g",)))
    assert lies_in(parts, "first_frame") == ("A shot last frame.png", near(grey(FRAMES - 1)))


def test_a_frame_of_a_clip_leaves_nothing_behind_but_the_picture(parts: Parts, desk: Desk, clip: Path):
    async def take() -> None:
        await parts.intake.take_frame("first_frame", clip, 3)

    asyncio.run(take())
    assert not list(desk.places.posters.glob("frame-*"))
