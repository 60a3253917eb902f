"""A clip carries its recipe, its frames are not touched by it, and nothing private is in it."""

# PyAV's stream copies are typed in part only.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from kling_desktop.domain.generation import Generation
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.media.boxes import walk
from kling_desktop.media.recipe import KEY, Recipe, read, write
from tests.media.films import film, packets


def _generation(prompt: str = "City timelapse, 霓虹 at dusk") -> Generation:
    request = Request(
        prompt=prompt,
        mode="pro",
        first_frame=Picture("file:///home/someone/private/first.png", "first.png", "ab" * 32, 640, 480),
        references=(Picture("https://someone:pass@files.example/x.jpg?sig=SIGNATURE#part", "x.jpg"),),
    )
    return Generation("gen-1", "kd-123", request, 1_700_000_000.0, "https://toapis.com", task_id="task-9")


def _written(folder: Path, generation: Generation, *, sound: bool = True, flags: str = "+faststart") -> Path:
    part, clip = film(folder / "part.mp4", sound=sound, flags=flags), folder / "clip.mp4"
    assert write(part, clip, Recipe.of(generation))
    return clip


def test_what_is_written_into_a_clip_is_read_back(tmp_path: Path) -> None:
    generation = _generation()
    recipe = read(_written(tmp_path, generation))
    assert recipe == Recipe.of(generation)
    assert recipe is not None
    assert (recipe.generation_id, recipe.client_business_id, recipe.task_id) == ("gen-1", "kd-123", "task-9")
    restored = recipe.restored()
    assert (restored.prompt, restored.mode) == (generation.request.prompt, "pro")
    assert restored.first_frame is not None
    assert (restored.first_frame.name, restored.first_frame.sha256) == ("first.png", "ab" * 32)


@pytest.mark.parametrize("sound", [False, True])
@pytest.mark.parametrize("flags", ["+faststart", ""])
def test_no_packet_is_changed(tmp_path: Path, sound: bool, flags: str) -> None:
    clip = _written(tmp_path, _generation(), sound=sound, flags=flags)
    assert packets(clip) == packets(tmp_path / "part.mp4")


def test_no_packet_of_a_clip_of_fragments_is_changed_though_they_are_put_in_order(tmp_path: Path) -> None:
    clip = _written(tmp_path, _generation(), flags="+frag_keyframe+empty_moov+default_base_moof")
    before, after = packets(tmp_path / "part.mp4"), packets(clip)
    for track in (0, 1):
        assert [p[1] for p in after if p[0] == track] == [p[1] for p in before if p[0] == track]
        times = [[float(p[2] or 0) for p in whole if p[0] == track] for whole in (before, after)]
        assert max(abs(a - b) for a, b in zip(*times, strict=True)) < 0.001  # a new index begins at a millisecond


def test_the_index_comes_first_so_that_the_clip_can_be_played_while_it_is_fetched(tmp_path: Path) -> None:
    kinds = [box.kind for box in walk(_written(tmp_path, _generation(), flags=""))]
    assert kinds.index(b"moov") < kinds.index(b"mdat")


def test_no_path_no_signature_and_no_password_is_inside(tmp_path: Path) -> None:
    content = _written(tmp_path, _generation()).read_bytes()
    for private in (b"/home/someone", b"file:", b"SIGNATURE", b"someone:pass", b"sig="):
        assert private not in content
    assert b"https://files.example/x.jpg" in content


@pytest.mark.parametrize("prompt", ["", "“quotes” \\ \n\t=;#", "nul\0 inside", "lone \udcff surrogate", "長" * 2500])
def test_every_prompt_survives(tmp_path: Path, prompt: str) -> None:
    recipe = read(_written(tmp_path, _generation(prompt), sound=False))
    assert recipe is not None
    assert recipe.restored().prompt == prompt


def test_other_programs_find_the_prompt(tmp_path: Path) -> None:
    ffprobe = shutil.which("ffprobe")
    if ffprobe is None:
        pytest.skip("ffprobe is not here")
    clip = _written(tmp_path, _generation())
    command = [ffprobe, "-v", "error", "-show_entries", "format_tags", "-of", "json", str(clip)]
    told = subprocess.run(command, capture_output=True, check=True, text=True)
    tags = json.loads(told.stdout)["format"]["tags"]
    assert tags["title"] == tags["comment"] == tags["description"] == "City timelapse, 霓虹 at dusk"
    assert json.loads(tags[KEY])["generation_id"] == "gen-1"
    assert (tags["date"], tags["model"]) == ("2023-11-14T22:13:20+00:00", "kling-v2-6")


def test_writing_again_replaces_the_recipe(tmp_path: Path) -> None:
    first = _written(tmp_path, _generation())
    second = tmp_path / "second.mp4"
    assert write(first, second, Recipe.of(_generation("Another sentence")))
    recipe = read(second)
    assert recipe is not None
    assert recipe.restored().prompt == "Another sentence"


def test_what_cannot_be_copied_is_left_as_it_is(tmp_path: Path) -> None:
    part, target = tmp_path / "part.mp4", tmp_path / "clip.mp4"
    part.write_bytes(b"no clip at all" * 99)
    assert not write(part, target, Recipe.of(_generation()))
    assert not target.exists()
    assert part.read_bytes() == b"no clip at all" * 99


def test_a_clip_without_tracks_is_left_as_it_is(tmp_path: Path) -> None:
    part, target = tmp_path / "part.mp4", tmp_path / "clip.mp4"
    content = film(part).read_bytes()
    part.write_bytes(content.replace(b"trak", b"free"))
    assert not write(part, target, Recipe.of(_generation()))
    assert not target.exists()


def test_a_folder_that_cannot_be_written_to_is_no_crash(tmp_path: Path) -> None:
    assert not write(film(tmp_path / "part.mp4"), tmp_path / "gone" / "clip.mp4", Recipe.of(_generation()))


def test_clips_of_others_have_no_recipe(tmp_path: Path) -> None:
    assert read(film(tmp_path / "clip.mp4")) is None
    assert read(tmp_path / "gone.mp4") is None
    (tmp_path / "text.mp4").write_text("no clip")
    assert read(tmp_path / "text.mp4") is None


@pytest.mark.parametrize(
    "told",
    [
        "no json",
        "[]",
        "{}",
        '{"request": 5, "generation_id": "x"}',
        '{"request": {}, "generation_id": 5}',
        "[" * 50_000,
    ],
)
def test_a_recipe_that_is_none_is_passed_over(tmp_path: Path, told: str) -> None:
    assert read(_with_told(tmp_path, told)) is None


def test_parts_of_a_recipe_that_make_no_sense_are_passed_over(tmp_path: Path) -> None:
    told = '{"request": {"prompt": "x"}, "generation_id": "g", "task_id": {}, "created_at": "soon", "later": 1}'
    recipe = read(_with_told(tmp_path, told))
    assert recipe is not None
    assert (recipe.generation_id, recipe.task_id, recipe.created_at) == ("g", "", 0.0)


def _with_told(folder: Path, told: str) -> Path:
    """A clip in which another program has put something under our key."""
    import av

    clip = folder / "told.mp4"
    with (
        av.open(str(film(folder / "part.mp4", frames=2))) as source,
        av.open(str(clip), "w", options={"movflags": "use_metadata_tags"}) as copy,
    ):
        copy.metadata[KEY] = told
        stream = copy.add_stream_from_template(source.streams.video[0])
        for packet in source.demux(source.streams.video[0]):
            if packet.dts is not None:
                packet.stream = stream
                copy.mux(packet)
    return clip
