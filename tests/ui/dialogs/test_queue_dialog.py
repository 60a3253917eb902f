"""The queue's dialog: shows the order, says how the user wants it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from shiboken6 import delete

from kling_desktop.domain.generation import Generation, Waiting, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.ui.dialogs.queue_dialog import QueueDialog
from kling_desktop.ui.theme import Look


def waiting(name: str, reason: WaitReason = WaitReason.PAUSED) -> Generation:
    return Generation(name, name, Request(prompt=f"Shot {name}"), 5.0, "s", waiting=Waiting(reason, 5.0))


@pytest.fixture
def dialog(qapp: QApplication) -> Iterator[QueueDialog]:
    made = QueueDialog(Look(qapp))
    made.show_queue([waiting(name) for name in "abc"], paused=True)
    made.show()
    yield made
    delete(made)


def button(dialog: QueueDialog, words: str) -> QPushButton:
    return next(found for found in dialog.findChildren(QPushButton) if found.text() == words)


def test_the_rows_are_numbered_in_the_order_of_sending(dialog: QueueDialog):
    rows = [dialog.list.item(row).text() for row in range(3)]
    assert [row[:2] for row in rows] == ["1.", "2.", "3."]
    assert "Shot a" in rows[0]


def test_the_last_can_be_sent_first_by_a_key(dialog: QueueDialog):
    orders: list[list[str]] = []
    dialog.arranged.connect(orders.append)
    dialog.list.setCurrentRow(2)
    QTest.keyClick(dialog, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert orders == [["c", "a", "b"]]


def test_the_first_cannot_go_up_and_the_last_not_down(dialog: QueueDialog):
    dialog.list.setCurrentRow(0)
    assert not button(dialog, "Up").isEnabled()
    dialog.list.setCurrentRow(2)
    assert not button(dialog, "Down").isEnabled()


def test_what_is_chosen_stays_chosen_when_the_order_changes(dialog: QueueDialog):
    dialog.list.setCurrentRow(2)
    dialog.show_queue([waiting(name) for name in "cab"], paused=True)
    assert [item.text() for item in dialog.list.selectedItems()] == [dialog.list.item(0).text()]


def test_one_taken_back_says_so_in_its_row(dialog: QueueDialog):
    dialog.show_queue([waiting("a", WaitReason.EDITING)], paused=True)
    assert "Taken back" in dialog.list.item(0).text()


def test_a_paused_queue_offers_to_resume(dialog: QueueDialog):
    pressed: list[bool] = []
    dialog.pause_pressed.connect(lambda: pressed.append(True))
    button(dialog, "Resume").click()
    assert pressed == [True]
