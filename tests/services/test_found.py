"""Clips on the disk are known again by the recipe inside, wherever they lie and whatever they are called."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kling_desktop.domain.generation import Failure, FailureKind, Generation, State, Waiting, WaitReason
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.library.files import keep_picture
from kling_desktop.library.library import Library
from kling_desktop.library.view import Filter
from kling_desktop.media.recipe import Recipe, write
from kling_desktop.services.found import Finder, Taken, any_clips, with_clip
from tests.library.made import NOW, generation, opened, places
from tests.media.films import film

MADE = generation(1, task_id="task-1")


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clip without a recipe."""
    return film(tmp_path_factory.mktemp("film") / "bare.mp4", frames=4)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with opened(tmp_path / "home") as made:
        yield made


@pytest.fixture
def finder(library: Library, tmp_path: Path) -> Finder:
    return Finder(library, places(tmp_path / "home").pictures, lambda: NOW + 100)


def clip_of(made: Generation, target: Path, bare: Path) -> Path:
    """A clip that carries the recipe of a generation."""
    target.parent.mkdir(parents=True, exist_ok=True)
    assert write(bare, target, Recipe.of(made))
    return target


def test_an_unknown_clip_becomes_a_ready_generation_with_its_request_and_ids(
    library: Library, finder: Finder, tmp_path: Path, bare: Path
):
    clip = clip_of(MADE, tmp_path / "clips" / "deep" / "Renamed by hand.MP4", bare)
    taken = asyncio.run(finder.take_in(tmp_path / "clips"))
    assert taken == Taken(1, (MADE.id,), 0)
    found = library.get(MADE.id)
    assert found is not None
    assert (found.state, found.clip, found.task_id) == (State.READY, str(clip), "task-1")
    assert (found.request, found.created_at, found.client_business_id) == (
        MADE.request,
        MADE.created_at,
        MADE.client_business_id,
    )


def test_other_peoples_clips_hidden_files_and_copies_are_left_alone(
    library: Library, finder: Finder, tmp_path: Path, bare: Path
):
    folder = tmp_path / "clips"
    clip = clip_of(MADE, folder / "a.mp4", bare)
    library.save(replace(MADE, state=State.READY, clip=str(clip)))
    shutil.copy(clip, folder / "copy.mp4")
    shutil.copy(bare, folder / "other.mp4")
    (folder / "notes.mp4").write_text("no clip at all")
    clip_of(generation(2), folder / ".trash" / "b.mp4", bare)
    assert asyncio.run(finder.take_in(folder)) == Taken(seen=4)
    assert library.count(Filter()) == 1


def test_what_the_user_removed_comes_back_only_when_it_is_asked_for(
    library: Library, finder: Finder, tmp_path: Path, bare: Path
):
    clip_of(MADE, tmp_path / "clips" / "a.mp4", bare)
    library.save(MADE)
    library.remove(MADE.id)
    assert not asyncio.run(finder.take_in(tmp_path / "clips")).new
    assert asyncio.run(finder.take_in(tmp_path / "clips", also_removed=True)).new == (MADE.id,)
    assert library.removed() == frozenset()


def test_a_clip_that_was_moved_and_renamed_is_found_by_its_recipe(
    library: Library, finder: Finder, tmp_path: Path, bare: Path
):
    lost = library.save(replace(MADE, state=State.READY, clip=str(tmp_path / "gone.mp4")))
    clip_of(generation(2), tmp_path / "elsewhere" / "a.mp4", bare)
    moved = clip_of(MADE, tmp_path / "elsewhere" / "b.mp4", bare)
    assert asyncio.run(finder.find(lost, tmp_path / "clips")) is None
    assert asyncio.run(finder.find(lost, tmp_path / "elsewhere")) == moved
    now = library.get(MADE.id)
    assert now is not None
    assert now.clip == str(moved)


def test_pictures_that_are_still_kept_get_their_place_back(
    library: Library, finder: Finder, tmp_path: Path, bare: Path
):
    kept = keep_picture(b"a picture", places(tmp_path / "home").pictures, "first.png")
    gone = Picture("file:///gone.png", "gone.png", "ab" * 32)
    request = Request(prompt="x", first_frame=Picture(kept.path.as_uri(), "first.png", kept.sha256), last_frame=gone)
    clip_of(replace(MADE, request=request), tmp_path / "clips" / "a.mp4", bare)
    asyncio.run(finder.take_in(tmp_path / "clips"))
    found = library.get(MADE.id)
    assert found is not None
    assert found.request.first_frame == request.first_frame
    assert found.request.last_frame == replace(gone, source="")


STANDING = [
    replace(MADE, state=State.UNCERTAIN, waiting=Waiting(WaitReason.USER, NOW)),
    replace(MADE, state=State.QUEUED),
    replace(MADE, state=State.GENERATING, progress=40),
    replace(MADE, state=State.DOWNLOADING, url="https://files.example/x.mp4"),
    replace(MADE, state=State.FAILED, failure=Failure(FailureKind.EXPIRED)),
    replace(MADE, state=State.READY, clip="/gone.mp4"),
]


@pytest.mark.parametrize("standing", STANDING, ids=lambda made: str(made.state))
def test_whoever_has_its_clip_on_the_disk_is_ready(standing: Generation):
    ready = with_clip(standing, Path("/clips/a.mp4"), "task-1", NOW)
    assert (ready.state, ready.clip, ready.task_id) == (State.READY, str(Path("/clips/a.mp4")), "task-1")
    assert (ready.failure, ready.waiting) == (None, None)


def test_what_was_surely_not_sent_is_not_touched_by_a_clip():
    assert with_clip(MADE, Path("/clips/a.mp4"), "", NOW) is MADE


def test_a_folder_without_clips_or_that_is_gone_has_none(tmp_path: Path, finder: Finder):
    (tmp_path / "notes.txt").write_text("x")
    assert not any_clips(tmp_path)
    assert not any_clips(tmp_path / "gone")
    assert asyncio.run(finder.take_in(tmp_path / "gone")) == Taken()
