"""What the library keeps, finds and tells."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.library.errors import LibraryError, LibraryInUse
from kling_desktop.library.library import Library
from kling_desktop.library.view import Filter, LibraryView
from tests.library.made import NOW, SERVICE, generation, opened, places


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def test_a_generation_is_there_after_a_restart_as_it_was_saved(home: Path) -> None:
    with opened(home) as library:
        saved = library.save(generation(starred=True, task_id="task-1", state=State.QUEUED, accepted_at=NOW))
    with opened(home) as library:
        assert library.get(saved.id) == saved
        assert saved.updated_at == NOW


def test_saving_again_replaces_what_was_saved(home: Path) -> None:
    with opened(home) as library:
        first = library.save(generation())
        library.save(replace(first.submitting(), starred=True), durable=True)
        found = library.get(first.id)
        assert found is not None
        assert (found.state, found.starred) == (State.SUBMITTING, True)
        assert library.count(Filter()) == 1


def test_an_unknown_id_finds_nothing(home: Path) -> None:
    with opened(home) as library:
        assert library.get("nobody") is None
        assert library.by_task("") is None
        assert library.many(["nobody"]) == []


def test_a_task_leads_to_its_newest_generation(home: Path) -> None:
    with opened(home) as library:
        for number in (1, 2):
            library.save(generation(number, task_id="task-7", state=State.QUEUED))
        found = library.by_task("task-7")
        assert found is not None
        assert found.id == generation(2).id


def test_ids_are_listed_newest_first_and_takes_in_the_order_they_were_made(home: Path) -> None:
    with opened(home) as library:
        takes = [generation(number, created_at=NOW) for number in (8, 3, 5)]
        for one in (generation(9), generation(1), *takes):
            library.save(one)
        assert library.ids(Filter()) == [generation(n).id for n in (9, 1, 5, 3, 8)]


def test_pages_join_without_a_gap_or_a_double(home: Path) -> None:
    with opened(home) as library:
        for number in range(25):
            library.save(generation(number, created_at=NOW + number // 4))
        seen: list[Generation] = []
        before = None
        while page := library.page(Filter(), before, 4):
            seen += page
            before = (page[-1].created_at, page[-1].id)
        assert [one.id for one in seen] == library.ids(Filter())


@pytest.mark.parametrize("wanted", [Filter(), Filter(text="harbour"), Filter(states=frozenset({State.READY}))])
def test_ids_are_read_in_pieces_in_the_same_order(home: Path, wanted: Filter) -> None:
    with opened(home) as library:
        for n in range(25):
            library.save(replace(generation(n), state=State.READY, request=Request(prompt=f"Harbour {n}")))
        pieces = [library.ids(wanted, most=10)]
        while pieces[-1]:
            pieces.append(library.ids(wanted, after=pieces[-1][-1], most=10))
        assert [i for piece in pieces for i in piece] == library.ids(wanted)
        assert [len(piece) for piece in pieces] == [10, 10, 5, 0]


def test_a_page_goes_on_after_a_generation_that_was_removed_meanwhile(home: Path) -> None:
    with opened(home) as library:
        for number in range(6):
            library.save(generation(number))
        last = library.page(Filter(), None, 3)[-1]
        library.remove(last.id)
        assert [one.id for one in library.page(Filter(), (last.created_at, last.id), 9)] == [
            generation(number).id for number in (2, 1, 0)
        ]


def test_many_keeps_the_order_asked_for_also_beyond_one_statement(home: Path) -> None:
    with opened(home) as library:
        for number in range(1200):
            library.save(generation(number))
        wanted = [generation(number).id for number in range(1200)]
        assert [one.id for one in library.many(wanted)] == wanted


def test_filters_narrow_by_state_star_and_dismissal(home: Path) -> None:
    with opened(home) as library:
        library.save(generation(1, state=State.READY, starred=True))
        library.save(generation(2, state=State.READY))
        library.save(generation(3, state=State.FAILED, starred=True))
        library.save(generation(4, state=State.QUEUED, dismissed=True))
        ready = frozenset({State.READY})
        assert library.ids(Filter(states=ready)) == [generation(n).id for n in (2, 1)]
        assert library.ids(Filter(states=ready, starred=True)) == [generation(1).id]
        assert library.ids(Filter(starred=False)) == [generation(n).id for n in (4, 2)]
        assert library.ids(Filter(dismissed=True)) == [generation(4).id]
        assert library.count(Filter(states=ready | {State.FAILED})) == 3
        assert library.ids(Filter(states=frozenset())) == []


def test_unfinished_are_the_open_ones_of_a_service_oldest_first(home: Path) -> None:
    with opened(home) as library:
        library.save(generation(3))
        library.save(generation(1, state=State.QUEUED, task_id="t"))
        library.save(generation(2, state=State.READY))
        library.save(generation(4, state=State.GENERATING, dismissed=True))
        library.save(replace(generation(5), service="simulator"))
        assert [one.id for one in library.unfinished(SERVICE)] == [generation(n).id for n in (1, 3)]
        assert [one.id for one in library.unfinished()] == [generation(n).id for n in (1, 3, 5)]


def test_listeners_hear_of_every_change_and_of_nothing_else(home: Path) -> None:
    with opened(home) as library:
        heard: list[Generation] = []
        unlisten = library.listen(heard.append)
        saved = library.save(generation())
        library.save(saved)
        library.save(saved, durable=True)
        assert heard == [saved]
        moved = library.save(saved.submitting())
        assert heard == [saved, moved]
        unlisten()
        library.save(moved.starring(starred=True))
        assert len(heard) == 2


def test_a_percent_more_is_told_at_once_and_there_after_a_restart(home: Path) -> None:
    with opened(home) as library:
        heard: list[int] = []
        running = library.save(generation(state=State.GENERATING, task_id="t", progress=3))
        library.listen(lambda stored: heard.append(stored.progress))
        further = library.save(replace(running, progress=40))
        assert heard == [40]
        assert library.get(running.id) == library.by_task("t") == library.page(Filter(), None, 1)[0] == further
        assert library.unfinished() == (further,)
    with opened(home) as library:
        assert library.get(running.id) == further


def test_removing_leaves_the_clip_and_takes_row_and_small_pictures(home: Path, tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    clip.write_bytes(b"a clip")
    with opened(home) as library:
        gone: list[str] = []
        library.listen_removed(gone.append)
        saved = library.save(generation(1, state=State.READY, clip=str(clip)))
        other = library.save(generation(2))
        posters = places(home).posters
        for name in (f"{saved.id}.jpg", f"{saved.id}.strip.jpg", f"{other.id}.jpg"):
            (posters / name).write_bytes(b"small")
        library.remove(saved.id)
        library.remove("nobody")
        assert gone == [saved.id]
        assert library.ids(Filter()) == [other.id]
        assert library.ids(Filter(text="city")) == [other.id]
        assert clip.read_bytes() == b"a clip"
        assert [poster.name for poster in posters.iterdir()] == [f"{other.id}.jpg"]


def test_uploads_and_facts_are_remembered_until_forgotten(home: Path) -> None:
    with opened(home) as library:
        library.remember_upload(SERVICE, "ab", "https://files.example/ab", NOW)
        library.set_fact("honours", "yes")
    with opened(home) as library:
        assert library.upload_url(SERVICE, "ab") == "https://files.example/ab"
        assert library.upload_url("simulator", "ab") is None
        library.forget_upload(SERVICE, "ab")
        assert library.upload_url(SERVICE, "ab") is None
        assert (library.fact("honours"), library.fact("else")) == ("yes", None)


@pytest.mark.fault("L3")
def test_one_owner_at_a_time_and_the_second_is_told_which_process_it_is(home: Path) -> None:
    import os

    with opened(home), pytest.raises(LibraryInUse) as refused:
        Library.open(places(home))
    assert refused.value.pid == os.getpid()
    with opened(home):
        pass


def test_a_prompt_with_lone_surrogates_is_kept_whole(home: Path) -> None:
    odd = generation(prompt="neon \ud800 sign", task_id="t\udfff", state=State.QUEUED)
    with opened(home) as library:
        library.save(odd, durable=True)
    with opened(home) as library:
        found = library.get(odd.id)
        assert found is not None
        assert found.request.prompt == "neon \ud800 sign"
        assert library.by_task("t\udfff") == found


def test_a_file_where_the_home_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("not a folder")
    with pytest.raises(LibraryError, match="home"):
        places(tmp_path / "home")


def test_the_window_is_handed_a_view_that_the_library_fits(home: Path) -> None:
    with opened(home) as library:
        view: LibraryView = library
        assert view.count(Filter()) == 0


def test_several_new_generations_are_stored_all_or_none(tmp_path: Path) -> None:
    with opened(tmp_path) as library:
        library.add((generation(1), generation(2)))
        with pytest.raises(ValueError, match="NaN"):
            library.add((generation(3), generation(4, created_at=float("nan"))))
        assert library.ids(Filter()) == [generation(2).id, generation(1).id]


def test_what_was_half_written_is_swept_away_when_the_library_opens(tmp_path: Path) -> None:
    found = places(tmp_path)
    halves = [folder / ".picture.0123.new" for folder in (found.home, found.pictures, found.posters)]
    for half in halves:
        half.write_bytes(b"half")
    with opened(tmp_path):
        assert [half for half in halves if half.exists()] == []
