"""Several cards at once: which a gesture takes, what is offered for them, how many are said to be chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu

from kling_desktop.domain.generation import State
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.gallery.card_painter import star_rect
from kling_desktop.ui.gallery.gallery_panel import GalleryPanel
from tests.ui.gallery.conftest import MakeGallery
from tests.ui.gallery.shelf import Shelf, generation
from tests.ui.gallery.test_gallery_panel import LEFT, activations, click, many, offers_told, radio

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def draw_band(gallery: GalleryPanel, start: QPoint, end: QPoint) -> None:
    viewport = gallery.list.viewport()
    QTest.mousePress(viewport, LEFT, pos=start)
    for step in range(1, 6):
        QTest.mouseMove(viewport, start + (end - start) * step / 5)
    QTest.mouseRelease(viewport, LEFT, pos=end)


def below_the_last(gallery: GalleryPanel) -> QPoint:
    last = gallery.list.visualRect(gallery.model.index(gallery.model.rowCount() - 1))
    return QPoint(last.right() + 30, last.bottom() - 10)


def test_shift_takes_all_from_one_card_to_the_other_in_reading_order(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(many(12))
    assert gallery.list.grid.columns == 3
    click(gallery, 2)
    click(gallery, 4, SHIFT)
    assert gallery.selected_ids() == ("g002", "g003", "g004")
    QTest.keyClick(gallery.list, Qt.Key.Key_Down, SHIFT)
    assert gallery.selected_ids() == tuple(f"g{n:03}" for n in range(2, 8))


def test_ctrl_a_takes_all_and_says_how_many(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(many(40))
    changes: list[int] = []
    gallery.selection_changed.connect(lambda: changes.append(len(gallery.selected_ids())))
    click(gallery, 0)
    QTest.keyClick(gallery.list, Qt.Key.Key_A, CTRL)
    assert changes[-1] == 40
    assert any(label.text().startswith("40") for label in gallery.findChildren(QLabel))


def test_a_band_takes_what_it_touches_and_plays_only_when_it_ends(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(many(5))
    told = activations(gallery)
    first = gallery.list.visualRect(gallery.model.index(3)).center()
    draw_band(gallery, below_the_last(gallery), first)
    assert gallery.selected_ids() == ("g003", "g004")
    assert len(told) <= 1


def test_what_was_chosen_together_is_chosen_again_when_the_filter_lets_it(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(many(6))
    click(gallery, 1)
    click(gallery, 3, SHIFT)
    radio(gallery, "Failed").click()
    assert gallery.selected_ids() == ()
    radio(gallery, "All").click()
    assert gallery.selected_ids() == ("g001", "g002", "g003")


def test_the_star_on_one_of_several_chosen_cards_is_for_all_of_them(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(many(4))
    told = offers_told(gallery)
    click(gallery, 0)
    click(gallery, 2, SHIFT)
    place = star_rect(gallery.list.visualRect(gallery.model.index(1))).center()
    QTest.mouseClick(gallery.list.viewport(), LEFT, pos=place)
    assert told == [(card_menu.STAR, ("g000", "g001", "g002"))]


def test_only_when_all_have_a_star_it_is_taken_away(make_gallery: MakeGallery) -> None:
    starred = replace(generation("a", "One"), starred=True)
    shelf = Shelf(starred, generation("b", "Two", age=90))
    gallery = make_gallery(shelf)
    told = offers_told(gallery)
    gallery.list.selectAll()
    gallery.toggle_star()
    shelf.save(replace(generation("b", "Two", age=90), starred=True))
    gallery.toggle_star()
    assert told == [(card_menu.STAR, ("b",)), (card_menu.UNSTAR, ("a", "b"))]


def test_the_menu_says_for_how_many_an_offer_is_when_not_for_all(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(Shelf(generation("a", "One"), generation("b", "Two", State.GENERATING, age=90)))
    told = offers_told(gallery)
    gallery.list.selectAll()
    gallery.list.customContextMenuRequested.emit(gallery.list.visualRect(gallery.model.index(0)).center())
    menu = gallery.findChildren(QMenu)[-1]
    rows = {action.text(): action for action in menu.actions() if action.text()}
    assert "Use its request" not in rows
    rows["Show in folder (1)"].trigger()
    assert told == [(card_menu.REVEAL, ("a",))]
    menu.close()


def test_ctrl_c_copies_the_chosen_clips(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(many(3))
    told = offers_told(gallery)
    click(gallery, 0)
    click(gallery, 1, CTRL)
    QTest.keyClick(gallery.list, Qt.Key.Key_C, CTRL)
    assert told == [(card_menu.COPY, ("g000", "g001"))]


def test_several_clips_are_dragged_together_and_lost_ones_stay_out(
    make_gallery: MakeGallery, tmp_path: Path, make_clip: Callable[[Path], Path]
) -> None:
    there = [
        replace(generation(name, name, age=age), clip=str(make_clip(tmp_path / f"{name} ü.mp4")))
        for age, name in enumerate("ab")
    ]
    gallery = make_gallery(Shelf(*there, generation("lost", "Lost", age=90)))
    gallery.list.selectAll()
    mime = gallery.model.mimeData(gallery.list.selectionModel().selectedIndexes())
    assert [Path(url.toLocalFile()) for url in mime.urls()] == [Path(made.clip) for made in there]
