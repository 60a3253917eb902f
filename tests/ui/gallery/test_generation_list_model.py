"""The library as rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kling_desktop.domain.generation import State
from kling_desktop.library.view import Filter
from kling_desktop.ui.gallery.generation_list_model import GenerationListModel
from tests.ui.gallery.shelf import Shelf, generation


def names(model: GenerationListModel) -> list[str]:
    return [model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]


def checked(qapp: QApplication, shelf: Shelf) -> GenerationListModel:
    """A model with Qt's own checker on it, which ends the test at the first broken promise."""
    model = GenerationListModel(shelf)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    return model


def test_the_newest_comes_first_under_its_state_and_first_words(qapp: QApplication) -> None:
    shelf = Shelf(generation("a", "Old harbour", age=90), generation("b", "City timelapse", age=5))
    assert names(checked(qapp, shelf)) == ["ready: City timelapse", "ready: Old harbour"]


def test_a_new_generation_comes_in_at_the_top(qapp: QApplication) -> None:
    shelf = Shelf(generation("a", "Old harbour", age=90))
    model = checked(qapp, shelf)
    shelf.save(generation("b", "City", State.PREPARING, age=0))
    assert names(model) == ["preparing: City", "ready: Old harbour"]


def test_a_change_of_state_changes_the_name_and_says_so(qtbot: QtBot, qapp: QApplication) -> None:
    made = generation("a", "City", State.QUEUED)
    shelf = Shelf(made)
    model = checked(qapp, shelf)
    assert names(model) == ["queued: City"]
    roles: list[list[int]] = []

    def note(_first: QModelIndex, _last: QModelIndex, changed: list[int]) -> None:
        roles.append(changed)

    model.dataChanged.connect(note)
    shelf.save(made.generating(10))
    shelf.save(made.generating(10).generating(20))
    shelf.save(made.generating(10).generating(30))
    assert names(model) == ["generating: City"]
    accessible, described = Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole
    assert [accessible in changed for changed in roles] == [True, False, False]
    assert [described in changed for changed in roles] == [False, False, True]  # each quarter


def test_what_no_longer_matches_the_filter_leaves_and_what_matches_again_returns_to_its_place(
    qapp: QApplication,
) -> None:
    middle = generation("b", "Middle", age=20)
    shelf = Shelf(generation("a", "Old", age=30), middle, generation("c", "New", age=10))
    model = checked(qapp, shelf)
    model.set_filter(Filter(states=frozenset({State.READY})))
    shelf.save(middle.asked_again() if middle.task_id else replace(middle, state=State.DOWNLOADING))
    assert names(model) == ["ready: New", "ready: Old"]
    shelf.save(middle)
    assert names(model) == ["ready: New", "ready: Middle", "ready: Old"]


def test_a_new_generation_that_the_search_does_not_find_stays_out(qapp: QApplication) -> None:
    shelf = Shelf(generation("a", "Harbour at dawn"))
    model = checked(qapp, shelf)
    model.set_filter(Filter(text="harbour"))
    shelf.save(generation("b", "City", age=1))
    shelf.save(generation("c", "Harbour at night", age=0))
    assert names(model) == ["ready: Harbour at night", "ready: Harbour at dawn"]


def test_a_removed_generation_leaves(qapp: QApplication) -> None:
    shelf = Shelf(generation("a", "One"), generation("b", "Two", age=10))
    model = checked(qapp, shelf)
    shelf.remove("b")
    assert names(model) == ["ready: One"]


def test_opening_very_many_reads_none_and_looking_reads_one_block(qtbot: QtBot) -> None:
    shelf = Shelf(*(generation(f"g{n:06}", f"Clip {n}", age=n) for n in range(20_000)))
    model = GenerationListModel(shelf)
    qtbot.waitUntil(lambda: model.rowCount() == 20_000)
    assert shelf.read == 0
    assert model.data(model.index(15_000)) == "ready: Clip 15000"
    assert shelf.read <= 64


def test_what_is_about_to_be_painted_is_read_and_no_more(qtbot: QtBot) -> None:
    shelf = Shelf(*(generation(f"g{n:06}", f"Clip {n}", age=n) for n in range(20_000)))
    model = GenerationListModel(shelf)
    qtbot.waitUntil(lambda: model.rowCount() == 20_000)
    prompts = [found.request.prompt for found in model.generations(range(15_000, 15_003)) if found]
    assert prompts == ["Clip 15000", "Clip 15001", "Clip 15002"]
    model.generations(range(15_001, 15_005))
    assert shelf.read == 5


def test_of_very_many_the_newest_are_there_at_once_and_all_others_follow_in_order(
    qtbot: QtBot, qapp: QApplication
) -> None:
    shelf = Shelf(*(generation(f"g{n:06}", f"Clip {n}", age=n) for n in range(20_000)))
    model = checked(qapp, shelf)
    assert model.id_at(0) == "g000000"
    assert model.rowCount() < 20_000
    qtbot.waitUntil(lambda: model.rowCount() == 20_000)
    assert [model.id_at(row) for row in range(20_000)] == shelf.ids(Filter())


def test_one_far_below_is_found_before_the_others_have_followed(qapp: QApplication) -> None:
    shelf = Shelf(*(generation(f"g{n:06}", f"Clip {n}", age=n) for n in range(20_000)))
    model = checked(qapp, shelf)
    assert model.row_of("g019999") == 19_999
    assert GenerationListModel(shelf).rows_of(("g000001", "g015000")) == [1, 15_000]


@pytest.mark.parametrize("painted", [0, 100, 9_900, 19_990])
def test_a_row_is_found_wherever_the_gallery_stands(qapp: QApplication, painted: int) -> None:
    shelf = Shelf(*(generation(f"g{n:06}", f"Clip {n}", age=n) for n in range(20_000)))
    model = checked(qapp, shelf)
    model.read_all()
    model.generations(range(painted, painted + 10))
    asked = (0, 255, 256, 9_643, 9_900, 10_156, 19_999)
    assert [model.row_of(f"g{row:06}") for row in asked] == list(asked)
    assert model.row_of("") == model.row_of("none of them") == -1


def test_what_comes_goes_and_changes_while_the_others_follow_is_where_it_belongs(qapp: QApplication) -> None:
    made = [generation(f"g{n:06}", f"Clip {n}", age=n) for n in range(2_000)]
    changes: tuple[Callable[[Shelf], None], ...] = (
        lambda shelf: shelf.save(generation("new", "New", State.PREPARING, age=-1)),
        lambda shelf: shelf.save(generation("old", "Attached", age=5_000)),
        lambda shelf: shelf.remove("g001500"),
        lambda shelf: shelf.remove("g000511"),
        lambda shelf: shelf.save(replace(made[1_500], starred=True)),
    )
    for change in changes:
        shelf = Shelf(*made)
        model = checked(qapp, shelf)
        change(shelf)
        model.row_of("none of them")
        assert [model.id_at(row) for row in range(model.rowCount())] == shelf.ids(Filter())


def test_only_ready_clips_go_out_as_files(
    qapp: QApplication, make_clip: Callable[[Path], Path], tmp_path: Path
) -> None:
    ready = replace(generation("a", "One"), clip=str(make_clip(tmp_path / "a.mp4")))
    shelf = Shelf(ready, generation("b", "Two", State.GENERATING))
    model = checked(qapp, shelf)
    mime = model.mimeData([model.index(row) for row in range(2)])
    assert [url.toLocalFile() for url in mime.urls()] == [ready.clip]
    assert model.supportedDragActions() == Qt.DropAction.CopyAction


def test_after_letting_go_the_library_is_followed_no_longer(qapp: QApplication) -> None:
    shelf = Shelf()
    model = GenerationListModel(shelf)
    model.let_go()
    shelf.save(generation("a", "One"))
    assert model.rowCount() == 0
