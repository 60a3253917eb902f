"""Seams of real clips: a doubled frame, a jump of colour, and what a match makes of it at export."""

# pyright: reportUnknownMemberType=false

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageStat

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.domain.seam import Match, Seam
from kling_desktop.media import clips
from kling_desktop.media.clips import still
from kling_desktop.media.exporting.formats import export
from kling_desktop.media.exporting.job import Job, Piece
from kling_desktop.media.seams import measured
from kling_desktop.services.seams import Seams, seamless
from tests.media.films import encoded

SIZE = (192, 108)
WARMER = ((1.08, 1.0, 0.9), (6.0, 0.0, -4.0))


def picture(number: int, *, warmer: bool = False) -> Image.Image:
    """A scene in which a block moves 6 px a frame; warmer by known gains and offsets."""
    scene = Image.linear_gradient("L").resize(SIZE).convert("RGB")
    draw = ImageDraw.Draw(scene)
    draw.rectangle((number * 6 % 150, 30, number * 6 % 150 + 40, 80), fill=(170, 90, 60))
    bands = [band.point([level * 150 // 255 + 40 for level in range(256)]) for band in scene.split()]
    if warmer:
        bands = [
            band.point([max(0, min(255, round(level * gain + offset))) for level in range(256)])
            for band, gain, offset in zip(bands, *WARMER, strict=True)
        ]
    return Image.merge("RGB", bands)


def clip(path: Path, first: int, frames: int, *, warmer: bool = False) -> Path:
    return encoded(path, [picture(n, warmer=warmer) for n in range(first, first + frames)], colours=("ITU709", 1, 1))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("seams")
    clip(made / "a.mp4", 0, 12)
    clip(made / "doubles.mp4", 11, 12)
    clip(made / "goes on.mp4", 12, 12)
    clip(made / "warmer.mp4", 11, 12, warmer=True)
    return made


def test_a_continuation_that_begins_with_the_same_frame_is_found(folder: Path):
    found = measured(folder / "a.mp4", folder / "doubles.mp4")
    assert found.double
    assert not found.jumps
    assert found.last == 11


def test_one_that_goes_on_moving_is_not(folder: Path):
    found = measured(folder / "a.mp4", folder / "goes on.mp4")
    assert not found.double
    assert not found.jumps


def test_a_jump_of_colour_is_measured_and_does_not_hide_the_doubled_frame(folder: Path):
    found = measured(folder / "a.mp4", folder / "warmer.mp4")
    assert found.jumps
    assert found.colour > 5
    assert found.double
    assert found.match.gains == pytest.approx([1 / gain for gain in WARMER[0]], abs=0.03)


def means(path: Path, number: int, folder: Path) -> list[float]:
    still(path, number, folder / "still.png")
    with Image.open(folder / "still.png") as seen:
        return ImageStat.Stat(seen).mean


def test_matched_at_export_the_second_clip_has_the_first_one_s_colours_and_no_frame_twice(folder: Path, tmp_path: Path):
    pair = (folder / "a.mp4", folder / "warmer.mp4")
    pieces = seamless([Piece(path) for path in pair], [None, measured(*pair)], match=True)
    assert (pieces[0].last, pieces[1].match is None) == (10, False)
    export("h264", Job(pieces, tmp_path / "film.mp4"))
    assert clips.facts(tmp_path / "film.mp4").frames == 23
    for number in (11, 22):
        assert means(tmp_path / "film.mp4", number, tmp_path) == pytest.approx(
            list(ImageStat.Stat(picture(number)).mean), abs=1.5
        )


def test_as_it_is_a_film_with_a_match_is_encoded_anew_all_the_same(folder: Path, tmp_path: Path):
    export("copy", Job((Piece(folder / "a.mp4", match=Match((1, 1, 1), (0.1, 0.1, 0.1))),), tmp_path / "film.mp4"))
    before = means(folder / "a.mp4", 3, tmp_path)
    assert means(tmp_path / "film.mp4", 3, tmp_path) == pytest.approx([mean + 25.5 for mean in before], abs=2)


JUMP = Seam(0, 0, True, 11, Match((2, 1, 1), (0, 0, 0)))


def test_along_a_chain_each_clip_is_brought_to_the_first_one_s_colours():
    paths = [Piece(Path(name)) for name in "abc"]
    made = seamless(paths, [None, JUMP, JUMP], match=True)
    assert [piece.last for piece in made] == [10, 10, None]
    assert [piece.match and piece.match.gains[0] for piece in made] == [None, 2, 4]
    assert seamless(paths, [None, JUMP, JUMP], skip=False) == tuple(paths)
    apart = seamless([paths[0], Piece(Path("b"), 3, 9), paths[2]], [None, JUMP, JUMP], match=True)
    assert [(piece.last, piece.match and piece.match.gains[0]) for piece in apart] == [
        (None, None),
        (9, None),
        (None, 2),
    ]


def test_only_a_continuation_has_a_seam(folder: Path):
    def made(name: str, before: str, path: str) -> Generation:
        frame = Picture("file:///x", last_of=before)
        request = Request(first_frame=frame)
        return Generation(name, name, request, 1.0, "s", state=State.READY, clip=str(folder / path))

    a, b, x = made("a", "", "a.mp4"), made("b", "a", "doubles.mp4"), made("x", "a", "gone.mp4")
    seams = Seams()
    assert asyncio.run(seams.along([a, b, a]))[2] is None
    found = asyncio.run(Seams().along([a, b]))
    assert found[0] is None
    assert found[1] is not None
    assert asyncio.run(Seams().between(a, x)) is None
    assert asyncio.run(Seams().along([])) == []
