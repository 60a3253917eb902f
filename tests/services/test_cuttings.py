"""Parts and frames as files: cut once, kept beside the clips when they are taken, back in the cache when not."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PIL import Image, ImageStat

from kling_desktop.media import clips
from kling_desktop.media.exporting.job import ExportFault, ExportRefused, Piece
from kling_desktop.services.cuttings import Cuttings
from tests.media.films import film, grey


def test_a_part_is_cut_once_and_lasts_beside_the_clips_when_it_is_taken(tmp_path: Path) -> None:
    clip = film(tmp_path / "City ü.mp4")
    cuttings = Cuttings(tmp_path / "cache", tmp_path / "clips")

    async def story() -> tuple[Path, Path, Path]:
        first = await cuttings.part(Piece(clip, 5, 9))
        kept = await cuttings.keep(first)
        again = await cuttings.keep(await cuttings.part(Piece(clip, 5, 9)))
        return first, kept, again

    first, kept, again = asyncio.run(story())
    assert kept == again == tmp_path / "clips" / "Parts" / "City ü 5-9.mp4"
    assert clips.check(kept).frames == 5
    assert not first.exists()
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_what_nobody_took_leaves_nothing_beside_the_clips(tmp_path: Path) -> None:
    clip = film(tmp_path / "City.mp4")
    cuttings = Cuttings(tmp_path / "cache", tmp_path / "clips")

    async def story() -> Path:
        cut = await cuttings.frame(clip, 7)
        await cuttings.keep(cut)
        await cuttings.give_back(cut)
        return cut

    cut = asyncio.run(story())
    assert list((tmp_path / "clips" / "Frames").iterdir()) == []
    with Image.open(cut) as picture:
        assert ImageStat.Stat(picture.convert("L")).mean[0] == pytest.approx(grey(7), abs=2)


def test_a_lost_clip_is_told(tmp_path: Path) -> None:
    cuttings = Cuttings(tmp_path / "cache", tmp_path / "clips")
    for work in (cuttings.part(Piece(tmp_path / "gone.mp4", 1, 2)), cuttings.frame(tmp_path / "gone.mp4", 1)):
        with pytest.raises(ExportRefused) as refused:
            asyncio.run(work)
        assert refused.value.fault is ExportFault.LOST
