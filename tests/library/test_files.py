"""Where files lie, and how they get their names."""

from __future__ import annotations

import errno
import hashlib
import os
import sys
import tempfile
from pathlib import Path

import pytest

from kling_desktop.library.files import (
    Kept,
    Places,
    candidates,
    keep_picture,
    part_for,
    place_clip,
    sweep,
    write_atomically,
)

CLIP = b"a whole clip"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "clips"
    made.mkdir()
    return made


@pytest.fixture
def part(folder: Path) -> Path:
    made = part_for("7f", folder)
    made.write_bytes(CLIP)
    return made


def no_links(source: Path, target: Path) -> None:
    """The step that fails on exFAT."""
    raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), str(source), None, str(target))


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_everything_lies_below_the_chosen_home(tmp_path: Path) -> None:
    places = Places.find({"KLING_DESKTOP_HOME": str(tmp_path)})
    places.make()
    for path in (places.database, places.cache, places.settings, places.pictures, places.posters, places.logs):
        assert path.is_relative_to(tmp_path)
    assert places.clips == tmp_path / "clips"


def test_without_a_chosen_home_the_clips_go_to_the_videos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    places = Places.find({"KLING_DESKTOP_HOME": "  "})
    assert places.clips.name == "Kling Desktop"
    assert not places.clips.is_relative_to(places.home)


def test_clips_of_the_simulator_lie_apart_when_that_is_asked_for(tmp_path: Path) -> None:
    environ = {"KLING_DESKTOP_HOME": str(tmp_path)}
    paid, simulated = Places.find(environ), Places.find(environ, simulator=True)
    assert simulated.clips != paid.clips
    assert simulated.database == paid.database


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_what_is_ours_is_readable_by_the_user_alone(tmp_path: Path) -> None:
    places = Places.find({"KLING_DESKTOP_HOME": str(tmp_path / "home")})
    places.make()
    assert {path.stat().st_mode & 0o777 for path in (places.home, places.pictures)} == {0o700}


def test_a_finished_clip_moves_under_its_name(part: Path, folder: Path) -> None:
    placed = place_clip(part, folder, "City.mp4")
    assert placed.read_bytes() == CLIP
    assert names(folder) == {"City.mp4"}


@pytest.mark.fault("D7")
@pytest.mark.parametrize("link", [os.link, no_links])
def test_a_taken_name_is_numbered_and_nothing_is_overwritten(part: Path, folder: Path, link: object) -> None:
    (folder / "City.mp4").write_bytes(b"another's")
    (folder / "City 2.mp4").symlink_to("nowhere")  # a name is taken, wherever it leads
    placed = place_clip(part, folder, "City.mp4", link=link)  # pyright: ignore[reportArgumentType]
    assert placed.name == "City 3.mp4"
    assert placed.read_bytes() == CLIP
    assert (folder / "City.mp4").read_bytes() == b"another's"
    assert names(folder) == {"City.mp4", "City 2.mp4", "City 3.mp4"}


def test_without_hard_links_it_moves_all_the_same(part: Path, folder: Path) -> None:
    assert place_clip(part, folder, "City.mp4", link=no_links).read_bytes() == CLIP
    assert names(folder) == {"City.mp4"}


@pytest.mark.fault("X8")
def test_from_another_file_system_it_is_copied_whole_first(folder: Path) -> None:
    def other_file_system(source: Path, target: Path) -> None:
        if source.parent != folder:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        assert source.read_bytes() == CLIP
        os.link(source, target)

    with tempfile.TemporaryDirectory() as elsewhere:
        part = part_for("7f", Path(elsewhere))
        part.write_bytes(CLIP)
        (folder / "City.mp4").write_bytes(b"another's")
        assert place_clip(part, folder, "City.mp4", link=other_file_system).name == "City 2.mp4"
        assert not part.exists()
    assert names(folder) == {"City.mp4", "City 2.mp4"}
    assert (folder / "City 2.mp4").read_bytes() == CLIP


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="no second file system to be had")
def test_a_real_second_file_system_is_crossed(folder: Path) -> None:
    with tempfile.TemporaryDirectory(dir="/dev/shm") as elsewhere:
        part = part_for("7f", Path(elsewhere))
        part.write_bytes(CLIP)
        assert place_clip(part, folder, "City.mp4").read_bytes() == CLIP


@pytest.mark.fault("X8")
def test_a_name_that_is_too_long_is_shortened(part: Path, folder: Path) -> None:
    placed = place_clip(part, folder, "霓虹" * 100 + ".mp4")
    assert placed.suffix == ".mp4"
    assert placed.name.startswith("霓虹")
    assert placed.read_bytes() == CLIP


@pytest.mark.fault("X8")
def test_a_folder_whose_path_is_too_long_says_so(part: Path, folder: Path) -> None:
    def too_long(source: Path, target: Path) -> None:
        raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG), str(target))

    with pytest.raises(OSError, match="too long"):
        place_clip(part, folder, "City.mp4", link=too_long)
    assert part.read_bytes() == CLIP


def test_a_folder_that_is_gone_leaves_the_part_alone(part: Path, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        place_clip(part, tmp_path / "unplugged", "City.mp4")
    assert part.read_bytes() == CLIP


def test_candidates_are_the_files_that_have_the_name_or_its_numbers(folder: Path) -> None:
    for name in ("City.mp4", "City 2.mp4", "City 4.mp4"):
        (folder / name).touch()
    assert [path.name for path in candidates(folder, "City.mp4")] == ["City.mp4", "City 2.mp4"]


def test_sweeping_takes_what_belongs_to_nothing_open_and_nothing_else(folder: Path) -> None:
    stay = {".kling-open.part", ".kling-open.part.json", "mine.part", ".hidden", "City.mp4", ".kling-notes.txt"}
    go = {
        ".kling-done.part",
        ".kling-done.part.json",
        ".kling-done.part.tmp",
        ".kling-open.tmp",
        ".kling-0a1b.tmp",
    }
    for name in stay | go:
        (folder / name).touch()
    gone = sweep(folder, {"open"})
    assert {path.name for path in gone} == go
    assert names(folder) == stay


def test_sweeping_a_folder_that_is_away_does_nothing(tmp_path: Path) -> None:
    assert sweep(tmp_path / "unplugged", set()) == []


def test_the_same_picture_is_kept_once(tmp_path: Path) -> None:
    original = tmp_path / "a picture.JPG"
    original.write_bytes(b"picture")
    first = keep_picture(original, tmp_path / "kept", original.name)
    again = keep_picture(b"picture", tmp_path / "kept", "other.jpeg")
    assert first.path.name == f"{first.sha256}.jpg"
    assert first.sha256 == hashlib.sha256(b"picture").hexdigest()
    assert first.fresh
    assert again == Kept(first.path, first.sha256, fresh=False)
    original.write_bytes(b"changed")
    assert first.path.read_bytes() == b"picture"
    assert names(tmp_path / "kept") == {first.path.name}


@pytest.mark.fault("P7")
@pytest.mark.parametrize("name", ["", "..", "x.j\npg", "x." + "a" * 80, "a/../../b.p/g", "x.图片", "CON"])
def test_a_hostile_name_does_not_reach_the_disk(tmp_path: Path, name: str) -> None:
    kept = keep_picture(b"picture", tmp_path / "kept", name)
    assert kept.path.parent == tmp_path / "kept"
    assert kept.path.name == kept.sha256


def test_a_kept_picture_that_was_cut_short_is_written_anew(tmp_path: Path) -> None:
    keep_picture(b"picture", tmp_path, "a.png").path.write_bytes(b"pic")
    again = keep_picture(b"picture", tmp_path, "a.png")
    assert again.path.read_bytes() == b"picture"
    assert again.fresh


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "settings.json"
    write_atomically(target, b"old")
    write_atomically(target, b"new")
    assert target.read_bytes() == b"new"
    (tmp_path / "taken").mkdir()
    with pytest.raises(OSError, match="taken"):
        write_atomically(tmp_path / "taken", b"new")
    assert names(tmp_path) == {"settings.json", "taken"}
