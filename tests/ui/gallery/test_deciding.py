"""An uncertain generation in a low gallery: its card is seen whole, and one button leads to the choices."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWidgetAction
from pytestqt.qtbot import QtBot

from kling_desktop.domain.evidence import Evidence, Verdict
from kling_desktop.domain.generation import Generation, State, Waiting, WaitReason
from kling_desktop.ui.gallery import choices as bar
from kling_desktop.ui.gallery.deciding import Deciding
from kling_desktop.ui.gallery.gallery_panel import GalleryPanel
from tests.ui.gallery.shelf import NOW, UNDECIDED, Shelf

MakeGallery = Callable[[Shelf], GalleryPanel]
LOW, HIGH = 290, 560
LOOKED_FOR: Generation = UNDECIDED.waits(Waiting(WaitReason.LOOKING, NOW, NOW + 12))


@pytest.fixture
def gallery(make_gallery: MakeGallery) -> GalleryPanel:
    """An uncertain generation, chosen, in a gallery as low as it is on a screen of 1024×700."""
    made = make_gallery(Shelf(UNDECIDED))
    made.resize(680, LOW)
    made.select(UNDECIDED.id)
    made.show_evidence(UNDECIDED.id, Evidence(Verdict.USED, 70))
    QApplication.processEvents()
    return made


def seen(gallery: GalleryPanel) -> list[str]:
    return [button.text() for button in gallery.findChildren(QPushButton) if button.isVisible()]


def deciding(gallery: GalleryPanel) -> Deciding:
    return gallery.findChildren(Deciding)[0]


def menu(gallery: GalleryPanel) -> QMenu:
    return deciding(gallery).findChildren(QMenu)[0]


def choices(gallery: GalleryPanel) -> list[QAction]:
    """Without what the balance says above them."""
    return [action for action in menu(gallery).actions() if not isinstance(action, QWidgetAction)]


def offered(gallery: GalleryPanel) -> dict[str, bool]:
    return {action.text(): action.isEnabled() for action in choices(gallery)}


def decisions(gallery: GalleryPanel) -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []

    def note(_which: str, choice: str, task_id: str) -> None:
        told.append((choice, task_id))

    gallery.choice_made.connect(note)
    return told


def choose(gallery: GalleryPanel, words: str) -> None:
    next(action for action in menu(gallery).actions() if action.text() == words).trigger()


def test_the_choices_cover_nothing_of_the_card_they_are_about(gallery: GalleryPanel) -> None:
    card = gallery.list.visualRect(gallery.model.index(0))
    assert gallery.list.viewport().rect().contains(card)
    assert seen(gallery)[-1:] == ["Decide…"]
    assert "Look again" not in seen(gallery)


def test_where_there_is_room_all_four_are_buttons(gallery: GalleryPanel) -> None:
    gallery.resize(680, HIGH)
    QApplication.processEvents()
    assert {"Look again", "Send again (may be paid twice)", "Give up", "Use this id"} <= set(seen(gallery))
    assert not deciding(gallery).isVisible()
    gallery.resize(680, LOW)
    QApplication.processEvents()
    assert deciding(gallery).isVisible()


def test_the_menu_has_the_four_and_the_button_says_what_the_balance_says(gallery: GalleryPanel) -> None:
    every = ["Look again", "Send again (may be paid twice)", "Give up", "Enter the task id…"]
    assert list(offered(gallery)) == every
    assert "70 credits" in deciding(gallery).accessibleDescription()
    told = decisions(gallery)
    for words in every[:3]:
        choose(gallery, words)
    assert [choice for choice, _ in told] == [bar.LOOK_AGAIN, bar.SEND_AGAIN, bar.GIVE_UP]


def test_nothing_is_sent_again_from_the_menu_while_it_may_still_turn_up(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(Shelf(LOOKED_FOR))
    gallery.resize(680, LOW)
    gallery.select(LOOKED_FOR.id)
    assert offered(gallery)["Look again"]
    assert not offered(gallery)["Send again (may be paid twice)"]


def test_the_menu_is_reached_and_used_with_the_keyboard(gallery: GalleryPanel, qtbot: QtBot) -> None:
    told = decisions(gallery)
    deciding(gallery).setFocus()
    QTest.keyClick(deciding(gallery), Qt.Key.Key_Space)
    qtbot.waitUntil(menu(gallery).isVisible)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(menu(gallery), key)
    assert told == [(bar.GIVE_UP, "")]


def test_a_task_id_is_typed_in_the_place_of_the_words(gallery: GalleryPanel, qtbot: QtBot) -> None:
    told = decisions(gallery)
    choose(gallery, "Enter the task id…")
    field = next(found for found in gallery.findChildren(QLineEdit) if found.accessibleName() == "Task id")
    qtbot.waitUntil(field.hasFocus)
    assert gallery.list.viewport().rect().contains(gallery.list.visualRect(gallery.model.index(0)))
    QTest.keyClicks(field, "task-123")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == [(bar.ENTER_ID, "task-123")]


def test_escape_takes_the_field_for_the_task_id_back(gallery: GalleryPanel, qtbot: QtBot) -> None:
    choose(gallery, "Enter the task id…")
    field = next(found for found in gallery.findChildren(QLineEdit) if found.accessibleName() == "Task id")
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "task")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert deciding(gallery).hasFocus()
    choose(gallery, "Enter the task id…")
    assert field.text() == ""


def test_another_state_takes_the_button_away(gallery: GalleryPanel) -> None:
    library = gallery.model._library  # pyright: ignore[reportPrivateUsage]
    assert isinstance(library, Shelf)
    library.save(UNDECIDED.moved(State.QUEUED, task_id="t1"))
    assert not deciding(gallery).isVisible()
