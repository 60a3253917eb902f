"""The sequence is kept, taken back, and made into one film that is made once."""

from __future__ import annotations

import asyncio
from pathlib import Path

from kling_desktop.media import clips
from kling_desktop.media.exporting.job import Piece
from kling_desktop.services.exporting import Exports
from kling_desktop.services.sequence import KeptSequence, SequenceFilm
from tests.media.films import film


def test_the_order_is_there_at_the_next_start(tmp_path: Path):
    kept = KeptSequence(tmp_path / "sequence.json")
    kept.change(("a", "b"))
    kept.change(("b", "a", "b"))
    assert KeptSequence(tmp_path / "sequence.json").order == ("b", "a", "b")


def test_changes_are_taken_back_and_put_back(tmp_path: Path):
    kept = KeptSequence(tmp_path / "sequence.json")
    told: list[tuple[str, ...]] = []
    kept.listen(told.append)
    kept.change(("a",))
    kept.change(("a", "b"))
    kept.undo()
    kept.undo()
    kept.undo()
    kept.redo()
    assert (kept.order, told) == (("a",), [("a",), ("a", "b"), ("a",), (), ("a",)])
    kept.change(("c",))
    kept.redo()
    assert kept.order == ("c",)


def test_a_file_that_is_none_is_an_empty_sequence(tmp_path: Path):
    (tmp_path / "sequence.json").write_text('{"order": 3}')
    assert KeptSequence(tmp_path / "sequence.json").order == ()


def test_the_film_of_a_sequence_is_made_once_and_again_when_a_clip_is_another(tmp_path: Path):
    first, second = film(tmp_path / "one.mp4", sound=True), film(tmp_path / "two.mp4", frames=12)

    async def story() -> list[Path]:
        of = SequenceFilm(tmp_path / "cache", Exports())
        made = [await of.made((Piece(first), Piece(second))), await of.made((Piece(first), Piece(second)))]
        film(second, frames=30)
        return [*made, await of.made((Piece(first), Piece(second)))]

    once, again, anew = asyncio.run(story())
    assert once == again
    assert anew != once
    assert (clips.check(anew).frames, clips.check(anew).has_audio) == (54, True)
    assert list(anew.parent.iterdir()) == [anew]
