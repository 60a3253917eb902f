"""What leaves the player by the clipboard: the frame that is seen, the part between in and out, the clip."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kling_desktop.media import clips
from kling_desktop.services.session import Desk
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.player_out import PlayerOut
from tests.media.films import film, grey
from tests.ui.playing import play


@pytest.fixture
def out(parts: Parts, desk: Desk) -> PlayerOut:
    return PlayerOut(parts, desk)


@pytest.fixture
def clip(parts: Parts, out: PlayerOut, tmp_path: Path, qtbot: QtBot) -> Path:
    clip = film(tmp_path / "City ü.mp4")
    parts.player.show_clip(clip, "City", play=False)
    qtbot.waitUntil(lambda: parts.player.playback.state.frames == 24)
    return clip


def seek(parts: Parts, frame: int) -> None:
    parts.player.perform("start")
    for _ in range(frame):
        parts.player.perform("next")


def copied() -> list[Path]:
    return [Path(url.toLocalFile()) for url in QGuiApplication.clipboard().mimeData().urls()]


def test_the_frame_is_copied_as_an_exact_picture(parts: Parts, out: PlayerOut, clip: Path) -> None:
    play(lambda: seek(parts, 7))
    play(out.acts["copy_frame"])
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (192, 108)
    assert image.pixelColor(50, 50).lightness() == pytest.approx(grey(7), abs=2)


def test_without_marks_the_clip_is_copied_as_a_file(parts: Parts, out: PlayerOut, clip: Path) -> None:
    play(out.acts["copy_part"])
    assert copied() == [clip]


def test_between_marks_the_part_is_copied_as_a_file_of_its_own(
    parts: Parts, out: PlayerOut, clip: Path, desk: Desk
) -> None:
    for frame, act in ((9, "mark_out"), (5, "mark_in")):
        play(lambda frame=frame: seek(parts, frame))
        play(lambda act=act: parts.player.perform(act))
    play(out.acts["copy_part"])
    (part,) = copied()
    assert part == desk.places.clips / "Parts" / "City ü 5-9.mp4"
    assert clips.check(part).frames == 5


def test_a_lost_clip_is_said(parts: Parts, out: PlayerOut, clip: Path) -> None:
    clip.unlink()
    play(out.acts["copy_frame"])
    assert parts.window.notices.words.startswith("“City ü.mp4” is no longer there")
