"""The table of a shot list: what is ticked is sent, what cannot be sent cannot be ticked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from shiboken6 import delete

from kling_desktop.domain.request import Request
from kling_desktop.services.shot_list import Shot, read_shot_list
from kling_desktop.ui.dialogs.batch_dialog import BatchDialog
from kling_desktop.ui.theme import Look

LIST = "prompt,duration,mode,last_frame\nDawn,5,,\nRain,7,,\nDusk,5,std,https://example.org/a.png\n"


@pytest.fixture
def dialog(qapp: QApplication) -> Iterator[BatchDialog]:
    found = read_shot_list(LIST, Path(), Request())
    made = BatchDialog(Look(qapp), "shots.csv", found, lambda shots: f"{len(shots)} paid")
    made.open()
    yield made
    delete(made)


def tick(dialog: BatchDialog, row: int) -> object:
    return dialog.table.data(dialog.table.index(row, 0), Qt.ItemDataRole.CheckStateRole)


def send(dialog: BatchDialog) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text().startswith("Generate"))


def test_what_may_be_sent_is_ticked_what_is_held_back_is_not_and_what_cannot_be_sent_has_no_tick(dialog: BatchDialog):
    assert [tick(dialog, row) for row in range(3)] == [Qt.CheckState.Checked, None, Qt.CheckState.Unchecked]
    said = dialog.table.data(dialog.table.index(1, 5))
    assert "5" in said
    assert "10" in said


def test_the_space_bar_ticks_a_row_and_enter_sends_what_is_ticked(dialog: BatchDialog):
    chosen: list[list[Shot]] = []
    dialog.chosen.connect(chosen.append)
    dialog.view.setFocus()
    dialog.view.setCurrentIndex(dialog.table.index(2, 0))
    QTest.keyClick(dialog.view, Qt.Key.Key_Space)
    assert tick(dialog, 2) == Qt.CheckState.Checked
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    assert [[shot.request.prompt for shot in shots] for shots in chosen] == [["Dawn", "Dusk"]]


def test_while_the_rows_are_stored_the_dialog_stays_and_says_so(dialog: BatchDialog):
    dialog.show_busy(busy=True)
    dialog.close()
    assert dialog.isVisible()
    assert not send(dialog).isEnabled()
    dialog.show_busy(busy=False)
    dialog.say("The disk is full.")
    assert send(dialog).isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
