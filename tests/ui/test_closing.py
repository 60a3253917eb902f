"""Closing the window: what would be lost is asked about in a notice; what goes on at the next start is not."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from kling_desktop.media.exporting.job import ExportStopped, Piece
from kling_desktop.services.exporting import Exports, Wish
from kling_desktop.ui.closing import Closing
from kling_desktop.ui.parts import Parts
from tests.media.films import film


def test_with_nothing_under_way_the_window_closes(parts: Parts) -> None:
    closing, closed = Closing(parts, Exports()), list[bool]()
    parts.window.closing.connect(lambda: closed.append(True))
    parts.window.show()
    parts.window.close()
    assert closed == [True]
    assert closing.parent() is parts.window


def test_an_export_is_asked_about_and_stopped_only_when_that_is_said(parts: Parts, tmp_path: Path) -> None:
    exports, closed = Exports(), list[bool]()
    closing = Closing(parts, exports)
    parts.window.closing.connect(lambda: closed.append(True))
    parts.window.show()

    async def play() -> None:
        wish = Wish("prores", (Piece(film(tmp_path / "city.mp4", frames=200)),), tmp_path / "city.mov")
        work = asyncio.create_task(exports.export(wish))
        await asyncio.sleep(0)  # it begins
        parts.window.close()
        assert not closed
        assert "“city.mov” is still being exported" in parts.window.notices.words
        closing.acts["close_anyway"]()
        assert closed == [True]
        with pytest.raises(ExportStopped):
            await work

    asyncio.run(play())
    assert parts.window.notices.words == ""
    assert [path.name for path in tmp_path.glob("*.mov*")] == []
