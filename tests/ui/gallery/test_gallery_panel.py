"""The gallery as a person meets it: cards, keys, mouse, search, words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from kling_desktop.domain.generation import State
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.gallery.card_painter import star_rect
from kling_desktop.ui.gallery.details_bar import DetailsBar
from kling_desktop.ui.gallery.gallery_panel import GalleryPanel
from tests.ui.gallery.shelf import REFUSED, UNDECIDED, Shelf, generation

MakeGallery = Callable[[Shelf], GalleryPanel]
_Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def many(count: int) -> Shelf:
    return Shelf(*(generation(f"g{n:03}", f"Clip {n}", age=n) for n in range(count)))


def activations(gallery: GalleryPanel) -> list[str]:
    told: list[str] = []
    gallery.generation_activated.connect(told.append)
    return told


def click(gallery: GalleryPanel, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    place = gallery.list.visualRect(gallery.model.index(row)).center()
    QTest.mouseClick(gallery.list.viewport(), LEFT, modifier, place)


def offers_told(gallery: GalleryPanel) -> list[tuple[str, tuple[str, ...]]]:
    told: list[tuple[str, tuple[str, ...]]] = []

    def note(offer_id: str, ids: tuple[str, ...]) -> None:
        told.append((offer_id, ids))

    gallery.offered.connect(note)
    return told


def radio(gallery: GalleryPanel, name: str) -> QRadioButton:
    return next(found for found in gallery.findChildren(QRadioButton) if found.accessibleName() == name)


def selected(gallery: GalleryPanel) -> set[str]:
    return {gallery.model.id_at(index.row()) for index in gallery.list.selectionModel().selectedIndexes()}


def test_assistive_technology_finds_a_list_whose_items_tell_state_and_prompt(make_gallery: MakeGallery) -> None:
    made = generation("a", "City timelapse", State.QUEUED)
    shelf = Shelf(made, generation("b", "Harbour", age=90))
    gallery = make_gallery(shelf)
    seen = QAccessible.queryAccessibleInterface(gallery.list)
    assert (seen.role(), seen.text(QAccessible.Text.Name)) == (QAccessible.Role.List, "Gallery")
    assert seen.childCount() == 2
    items = [seen.child(row) for row in range(2)]
    assert [item.role() for item in items] == [QAccessible.Role.ListItem] * 2
    assert [item.text(QAccessible.Text.Name) for item in items] == ["queued: City timelapse", "ready: Harbour"]
    shelf.save(made.generating(5))
    assert seen.child(0).text(QAccessible.Text.Name) == "generating: City timelapse"


def test_a_click_on_a_card_chooses_its_generation(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(many(6))
    told = activations(gallery)
    click(gallery, 4)
    assert told == ["g004"]


@pytest.mark.parametrize(
    ("keys", "row"),
    [
        ([_Key.Key_Right], 1),
        ([_Key.Key_Right, _Key.Key_Left], 0),
        ([_Key.Key_Down], 3),
        ([_Key.Key_Down, _Key.Key_Down, _Key.Key_Up], 3),
        ([_Key.Key_End], 49),
        ([_Key.Key_End, _Key.Key_Home], 0),
        ([_Key.Key_PageDown], 6),
    ],
)
def test_the_keys_walk_over_the_grid(make_gallery: MakeGallery, keys: list[Qt.Key], row: int) -> None:
    gallery = make_gallery(many(50))
    assert gallery.list.grid.columns == 3
    click(gallery, 0)
    for key in keys:
        QTest.keyClick(gallery.list, key)
    assert gallery.list.currentIndex().row() == row
    assert gallery.list.viewport().rect().intersects(gallery.list.visualRect(gallery.list.currentIndex()))


def test_several_cards_can_be_chosen_together(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(many(6))
    click(gallery, 0)
    click(gallery, 2, Qt.KeyboardModifier.ShiftModifier)
    click(gallery, 1, Qt.KeyboardModifier.ControlModifier)
    assert selected(gallery) == {"g000", "g002"}


def test_a_new_card_leaves_the_choice_and_what_is_seen_alone(make_gallery: MakeGallery) -> None:
    shelf = many(200)
    gallery = make_gallery(shelf)
    gallery.select("g100")
    told = activations(gallery)
    before = gallery.list.visualRect(gallery.list.currentIndex()).top()
    for n in range(3):
        shelf.save(generation(f"new{n}", "New", State.PREPARING, age=-n - 1))
    assert selected(gallery) == {"g100"}
    assert gallery.list.visualRect(gallery.list.currentIndex()).top() == before
    assert told == []


def test_at_the_top_a_new_card_is_seen_at_once(make_gallery: MakeGallery) -> None:
    shelf = many(50)
    gallery = make_gallery(shelf)
    shelf.save(generation("new", "New", State.PREPARING, age=-1))
    assert gallery.list.verticalOffset() == 0
    assert gallery.model.id_at(0) == "new"


def test_progress_repaints_one_card_and_moves_nothing(make_gallery: MakeGallery) -> None:
    made = generation("a", "City", State.QUEUED, age=0)
    shelf = Shelf(made, *(generation(f"g{n}", f"Clip {n}", age=n + 1) for n in range(50)))
    gallery = make_gallery(shelf)
    gallery.list.verticalScrollBar().setValue(100)
    shelf.save(made.generating(50))
    assert gallery.list.verticalOffset() == 100


def test_search_finds_and_forgets(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(Shelf(generation("a", "Harbour"), generation("b", "霓虹灯下的温室", age=5)))
    search = next(found for found in gallery.findChildren(QLineEdit) if found.accessibleName() == "Search")
    search.setText("霓虹")
    assert gallery.model.rowCount() == 1
    search.clear()
    assert gallery.model.rowCount() == 2


def test_another_filter_keeps_the_choice_and_plays_nothing(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(Shelf(generation("a", "One"), generation("b", "Two", State.GENERATING, age=1)))
    gallery.select("a")
    told = activations(gallery)
    radio(gallery, "Ready").click()
    assert selected(gallery) == {"a"}
    radio(gallery, "Running").click()
    assert [gallery.model.id_at(row) for row in range(gallery.model.rowCount())] == ["b"]
    radio(gallery, "All").click()
    assert selected(gallery) == {"a"}
    assert told == []


def test_a_card_that_leaves_the_filter_chooses_no_other_one(make_gallery: MakeGallery) -> None:
    made = generation("a", "One", State.GENERATING, age=1)
    shelf = Shelf(made, generation("b", "Two", State.GENERATING, age=2))
    gallery = make_gallery(shelf)
    radio(gallery, "Running").click()
    gallery.select("a")
    told = activations(gallery)
    shelf.save(replace(made, state=State.READY, clip="/clips/a.mp4"))
    assert gallery.model.rowCount() == 1
    assert told == []


def test_what_is_chosen_from_outside_is_shown_even_if_the_filter_hides_it(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(Shelf(generation("a", "One"), generation("b", "Two", State.FAILED)))
    radio(gallery, "Failed").click()
    gallery.select("a")
    assert selected(gallery) == {"a"}


def test_the_star_on_a_card_is_a_click_of_its_own(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(many(3))
    told = activations(gallery)
    starred = offers_told(gallery)
    place = star_rect(gallery.list.visualRect(gallery.model.index(1))).center()
    QTest.mouseClick(gallery.list.viewport(), LEFT, pos=place)
    assert (starred, told) == ([(card_menu.STAR, ("g001",))], [])


def test_what_needs_the_user_says_so_below_the_cards(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(Shelf(UNDECIDED, REFUSED, generation("a", "City", State.GENERATING, age=5)))
    gallery.select("undecided")
    details = gallery.findChildren(DetailsBar)[0]
    for which, shown in (("undecided", True), ("a", False), ("refused", True)):
        gallery.select(which)
        assert details.isVisible() == shown
    told: list[tuple[str, str, str]] = []

    def note(generation_id: str, choice: str, task_id: str) -> None:
        told.append((generation_id, choice, task_id))

    gallery.choice_made.connect(note)
    next(found for found in details.findChildren(QPushButton) if found.text() == "Try again").click()
    assert told == [("refused", "try_again", "")]


def test_when_nothing_is_left_to_decide_the_keyboard_is_in_the_gallery(make_gallery: MakeGallery) -> None:
    shelf = Shelf(UNDECIDED, generation("a", "City", State.GENERATING, age=5))
    gallery = make_gallery(shelf)
    gallery.select("undecided")
    details = gallery.findChildren(DetailsBar)[0]
    button = next(one for one in details.findChildren(QPushButton) if one.isVisible() and one.isEnabled())
    gallery.activateWindow()
    button.setFocus()
    assert button.hasFocus()
    shelf.save(replace(generation("undecided", UNDECIDED.request.prompt), created_at=UNDECIDED.created_at))
    assert details.isHidden()
    assert gallery.list.hasFocus()


@pytest.mark.fault("L4")
def test_a_clip_that_was_deleted_outside_is_said_to_be_missing(make_gallery: MakeGallery, qtbot: QtBot) -> None:
    gallery = make_gallery(Shelf(generation("a", "City")))
    gallery.select("a")
    details = gallery.findChildren(DetailsBar)[0]
    qtbot.waitUntil(lambda: "not where it was saved" in details.findChildren(QLabel)[0].text())


def test_an_empty_gallery_says_what_will_be_in_it(make_gallery: MakeGallery) -> None:
    shelf = Shelf()
    gallery = make_gallery(shelf)
    words = [label.text() for label in gallery.findChildren(QLabel) if label.isVisible()]
    assert any("appears here" in sentence for sentence in words)
    shelf.save(generation("a", "City", State.PREPARING))
    assert gallery.list.isVisible()


def test_a_search_without_a_hit_offers_to_show_all(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(many(3))
    next(found for found in gallery.findChildren(QLineEdit) if found.accessibleName() == "Search").setText("nothing")
    next(found for found in gallery.findChildren(QPushButton) if found.text() == "Show all").click()
    assert gallery.model.rowCount() == 3


def test_at_rest_nothing_wakes_up(qtbot: QtBot, make_gallery: MakeGallery) -> None:
    still = make_gallery(Shelf(generation("a", "City"), UNDECIDED))
    still.grab()
    assert not still.list.ticking
    running = make_gallery(Shelf(generation("b", "City", State.GENERATING)))
    running.grab()
    assert running.list.ticking


@pytest.mark.fault("L4")
def test_a_clip_that_went_away_is_noticed_when_the_window_is_used_again(
    make_gallery: MakeGallery, make_clip: Callable[[Path], Path], tmp_path: Path, qtbot: QtBot
) -> None:
    clip = make_clip(tmp_path / "harbour.mp4")
    gallery = make_gallery(Shelf(replace(generation("a", "Harbour"), clip=str(clip))))
    gallery.select("a")
    card = QAccessible.queryAccessibleInterface(gallery.list).child(0)
    bar = gallery.findChild(DetailsBar)
    assert bar is not None
    assert not card.text(QAccessible.Text.Description).startswith("clip missing")
    assert not bar.isVisible()

    clip.unlink()
    gallery.look_for_clips()
    qtbot.waitUntil(lambda: "clip missing" in card.text(QAccessible.Text.Description))
    assert card.text(QAccessible.Text.Name) == "ready: Harbour"
    assert card.text(QAccessible.Text.Description).startswith("clip missing")
    assert bar.isVisible()

    make_clip(clip)
    gallery.look_for_clips()
    qtbot.waitUntil(lambda: "clip missing" not in card.text(QAccessible.Text.Description))
    assert not bar.isVisible()


def test_what_clears_the_search_has_a_name(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(Shelf(generation("a", "City")))
    search = next(found for found in gallery.findChildren(QLineEdit) if found.accessibleName() == "Search")
    search.setText("City")
    below = QAccessible.queryAccessibleInterface(search)
    names = [below.child(place).text(QAccessible.Text.Name) for place in range(below.childCount())]
    assert sorted(names) == ["Clear the search", "Search"]
