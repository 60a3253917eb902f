"""A card's menu: what it offers for which card, and why something in it is not to be had."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from kling_desktop.domain.generation import State, Waiting, WaitReason
from kling_desktop.ui.gallery.gallery_panel import GalleryPanel
from tests.ui.gallery.shelf import NOW, UNDECIDED, Shelf, generation

MakeGallery = Callable[[Shelf], GalleryPanel]


def test_the_menu_of_a_card_offers_what_fits_it(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(Shelf(generation("a", "City"), generation("b", "Two", State.GENERATING, age=90)))
    offers: list[list[str]] = []
    for row in range(2):
        place = gallery.list.visualRect(gallery.model.index(row)).center()
        gallery.list.customContextMenuRequested.emit(place)
        menu = gallery.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
        offers.append([action.text() for action in menu.actions() if action.text()])
        menu.close()
    assert offers[0] == [
        "Use its request",
        "Continue the shot",
        "Use a frame",
        "Star",
        "Copy",
        "Export…",
        "Add to the sequence",
        "Show in folder",
        "Remove from the library",
    ]
    assert offers[1] == ["Use its request", "Star", "Stop watching"]


def opened_menu(gallery: GalleryPanel) -> dict[str, QAction]:
    gallery.open_menu()
    menu = gallery.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
    return {action.text(): action for action in menu.actions() if action.text()}


def test_the_menu_of_an_uncertain_card_has_the_four_choices_and_asks_for_the_task_id(
    make_gallery: MakeGallery, qtbot: QtBot
) -> None:
    gallery = make_gallery(Shelf(UNDECIDED))
    told: list[tuple[str, str, str]] = []

    def note(generation_id: str, choice: str, task_id: str) -> None:
        told.append((generation_id, choice, task_id))

    gallery.choice_made.connect(note)
    gallery.select("undecided")
    menu = opened_menu(gallery)
    four = ["Look again", "Send again (may be paid twice)", "Give up", "Enter the task id…"]
    assert list(menu)[:4] == four
    menu["Give up"].trigger()
    assert told == [("undecided", "give_up", "")]
    opened_menu(gallery)["Enter the task id…"].trigger()
    field = next(found for found in gallery.findChildren(QLineEdit) if found.accessibleName() == "Task id")
    qtbot.waitUntil(field.hasFocus)
    assert len(told) == 1


def test_the_menu_of_a_card_says_why_it_is_not_sent_again_yet(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(Shelf(UNDECIDED.waits(Waiting(WaitReason.LOOKING, NOW, NOW + 12))))
    gallery.select("undecided")
    again = opened_menu(gallery)["Send again (may be paid twice)"]
    assert not again.isEnabled()
    assert "may still turn up" in again.toolTip()
