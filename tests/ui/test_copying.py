"""A copied frame lies on the clipboard as its file, as its pixels, and as what it is in the panel."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kling_desktop.ui.compose.frame_slot import FrameSlot
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.spawn import running
from tests.media import pictures
from tests.ui.compose.hands import named

_CONTROL = Qt.KeyboardModifier.ControlModifier


def clipboard() -> QMimeData:
    return QGuiApplication.clipboard().mimeData()


async def idle() -> None:
    while running():
        await asyncio.wait(running())


def give_and_copy(parts: Parts, path: Path) -> None:
    async def done() -> None:
        await parts.intake.take("first_frame", path, path.name)
        QTest.keyClick(named(parts.compose, "First frame", FrameSlot), Qt.Key.Key_C, _CONTROL)
        await idle()

    asyncio.run(done())


@pytest.mark.parametrize("name", ["sea.png", "scan.tif", "phone.heic"])
def test_it_is_there_as_a_file_and_as_a_picture(parts: Parts, tmp_path: Path, name: str) -> None:
    size = (640, 400)
    pictures.scene(size).save(tmp_path / name)
    give_and_copy(parts, tmp_path / name)
    kept = parts.compose.request().first_frame
    assert kept is not None
    assert [Path(url.toLocalFile()) for url in clipboard().urls()] == [kept.path]
    assert QGuiApplication.clipboard().image().size().toTuple() == size


def test_it_is_pasted_into_the_other_slot_as_the_very_picture(parts: Parts, pictures: tuple[Path, ...]) -> None:
    give_and_copy(parts, pictures[0])
    QTest.keyClick(named(parts.compose, "Last frame", FrameSlot), Qt.Key.Key_V, _CONTROL)
    request = parts.compose.request()
    assert request.last_frame == request.first_frame is not None


def test_what_was_copied_meanwhile_is_not_taken_away_by_pixels_that_come_late(
    parts: Parts, pictures: tuple[Path, ...]
) -> None:
    async def done() -> None:
        await parts.intake.take("first_frame", pictures[0], "0.png")
        QTest.keyClick(named(parts.compose, "First frame", FrameSlot), Qt.Key.Key_C, _CONTROL)
        QGuiApplication.clipboard().setText("something else")
        await idle()

    asyncio.run(done())
    assert clipboard().text() == "something else"
    assert not clipboard().hasImage()
