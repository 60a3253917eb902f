"""The request inside a clip, read on another machine: nothing is lost, and a stranger is not believed."""

from __future__ import annotations

import asyncio
from pathlib import Path

from kling_desktop.domain.generation import Generation
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import ProblemCode, Request, problems
from kling_desktop.library.files import keep_picture
from kling_desktop.media.recipe import Recipe, write
from kling_desktop.services.recipes import Restored, generation_of, request_of, restored
from tests.media.films import film


def recipe(request: Request) -> Recipe:
    return Recipe.of(Generation("g1", "kd-g1", request, 1.0, "https://toapis.com"))


def read_back(folder: Path, request: Request) -> Restored | None:
    clip = folder / "clip.mp4"
    assert write(film(folder / "part.mp4", frames=2), clip, recipe(request))
    return asyncio.run(restored(clip, folder / "pictures"))


def test_a_picture_that_is_still_kept_is_found_by_its_content(tmp_path: Path):
    (tmp_path / "mine.png").write_bytes(b"a picture")
    (tmp_path / "pictures").mkdir()
    kept = keep_picture(tmp_path / "mine.png", tmp_path / "pictures", "mine.png")
    picture = Picture(kept.path.as_uri(), "mine.png", kept.sha256, 640, 360, "earlier")
    found = read_back(tmp_path, Request(prompt="x", first_frame=picture))
    assert found is not None
    assert found.request == Request(prompt="x", first_frame=picture)
    assert found.missing == ()
    assert found.request.continues == "earlier"


def test_a_picture_that_is_not_here_is_named_and_holds_the_request_back(tmp_path: Path):
    picture = Picture("file:///elsewhere/Sea.png", "Sea.png", "ab" * 32, 640, 360)
    found = read_back(tmp_path, Request(prompt="x", last_frame=picture))
    assert found is not None
    assert [(place, missing.name) for place, missing in found.missing] == [("last_frame", "Sea.png")]
    assert [(p.code, p.parameter, p.found) for p in problems(found.request)] == [
        (ProblemCode.PICTURE_MISSING, "last_frame", "Sea.png")
    ]


def test_a_stranger_s_recipe_reaches_no_file_of_this_machine(tmp_path: Path):
    (tmp_path / "secret.png").write_bytes(b"private")
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    evil = (
        {"source": (tmp_path / "secret.png").as_uri(), "name": "s"},
        {"sha256": "*", "name": "s"},
        {"sha256": "../secret", "name": "s"},
        {"source": "smb://host/share", "name": "s"},
    )
    for entry in evil:
        request = request_of(Recipe({"prompt": "x", "first_frame": entry}, "g"), pictures)
        assert request.first_frame is not None
        assert request.first_frame.is_missing
        assert problems(request)


def test_a_clip_without_a_recipe_has_none(tmp_path: Path):
    clip = film(tmp_path / "clip.mp4", frames=2)
    assert asyncio.run(restored(clip, tmp_path)) is None
    assert asyncio.run(generation_of(clip)) == ""


def test_a_recipe_that_makes_no_sense_is_none(tmp_path: Path):
    clip = tmp_path / "clip.mp4"
    odd = Recipe({"prompt": "x", "references": 5}, "g")
    assert write(film(tmp_path / "part.mp4", frames=2), clip, odd)
    assert asyncio.run(restored(clip, tmp_path)) is None
