"""Exports as the program makes them: one at a time, placed when whole, stopped without debris."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from kling_desktop.media.exporting.job import ExportFault, ExportRefused, ExportStopped, Piece
from kling_desktop.media.timelines import Shot
from kling_desktop.services.exporting import Exports, Wish, export_timeline
from tests.media.films import film


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    return film(tmp_path / "clip.mp4")


def test_an_export_gets_another_name_where_a_file_is(clip: Path, tmp_path: Path) -> None:
    async def story() -> list[Path]:
        exports = Exports()
        wishes = [Wish("copy", (Piece(clip),), tmp_path / "out.mp4") for _ in range(2)]
        folder = [Wish("png", (Piece(clip, 0, 1),), tmp_path / "frames") for _ in range(2)]
        return [await exports.export(wish) for wish in (*wishes, *folder)]

    made = asyncio.run(story())
    assert [path.name for path in made] == ["out.mp4", "out 2.mp4", "frames", "frames 2"]
    assert not list(tmp_path.glob(".*"))


def test_a_file_is_replaced_only_when_that_was_asked(clip: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.mp4"
    target.write_bytes(b"old")
    made = asyncio.run(Exports().export(Wish("copy", (Piece(clip),), target, over=True)))
    assert (made, target.read_bytes()) == (target, clip.read_bytes())


def test_progress_is_told_and_a_stop_ends_all_without_debris(tmp_path: Path) -> None:
    long = film(tmp_path / "long.mp4", frames=200)

    async def story() -> list[BaseException | Path]:
        exports = Exports()
        steps: list[float] = []

        def look() -> None:
            steps.extend(work.done for work in exports.works[:1])
            if steps and steps[-1] > 0.1:
                exports.stop()

        exports.listen(look)
        wishes = [Wish("h264", (Piece(long),), tmp_path / f"out{n}.mp4") for n in range(2)]
        ended = await asyncio.gather(*(exports.export(wish) for wish in wishes), return_exceptions=True)
        assert exports.works == ()
        return ended

    assert [type(end) for end in asyncio.run(story())] == [ExportStopped, ExportStopped]
    assert [path.name for path in tmp_path.iterdir()] == ["long.mp4"]


def test_a_folder_that_is_not_there_is_told(clip: Path, tmp_path: Path) -> None:
    with pytest.raises(ExportRefused) as refused:
        asyncio.run(Exports().export(Wish("copy", (Piece(clip),), tmp_path / "gone" / "out.mp4")))
    assert refused.value.fault is ExportFault.NOT_WRITABLE


def test_a_timeline_is_written_where_it_was_wished(clip: Path, tmp_path: Path) -> None:
    target = asyncio.run(export_timeline("edl", [Shot(Piece(clip), "Clip")], tmp_path / "cut.edl"))
    assert target.read_text("utf-8").startswith("TITLE: cut")
