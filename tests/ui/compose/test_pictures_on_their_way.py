"""Pictures that are being prepared, answered late, refused, ordered and carried on in the panel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QListWidget, QWidget

from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.compose.frame_slot import FrameSlot
from kling_desktop.ui.compose.places import FIRST, LAST, REFERENCES
from kling_desktop.ui.compose.slot_face import Mood
from tests.ui.compose.hands import (
    Outside,
    drop,
    files,
    generate_button,
    names,
    said,
)

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_nothing_can_be_sent_while_a_picture_is_being_prepared(
    first: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    panel.set_prompt("Rain")
    outside.patient = True
    drop(first, files(pictures[0]))
    assert (first.face().mood, first.face().words) == (Mood.PREPARING, "picture 0.png")
    assert not generate_button(panel).isEnabled()
    outside.answer(*outside.offers[0])
    assert generate_button(panel).isEnabled()
    assert first.face().mood is Mood.FILLED


def test_a_picture_that_cannot_be_used_leaves_its_reason_and_the_slot_as_it_was(
    first: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    drop(first, files(pictures[0]))
    outside.patient = True
    drop(first, files(pictures[1]))
    panel.refuse(FIRST, "This one is 120 px wide.", outside.offers[-1][1])
    assert "This one is 120 px wide." in said(panel)
    assert names(panel)[FIRST] == "picture 0.png"
    assert first.face().mood is Mood.FILLED


def test_an_answer_that_comes_late_does_not_replace_the_newer_picture(
    first: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    outside.patient = True
    drop(first, files(pictures[0]))
    drop(first, files(pictures[1]))
    outside.answer(*outside.offers[1])
    outside.answer(*outside.offers[0])
    assert names(panel)[FIRST] == "picture 1.png"


def test_a_picture_on_its_way_can_be_given_up(
    first: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    drop(first, files(pictures[0]))
    outside.patient = True
    drop(first, files(pictures[1]))
    QTest.keyClick(first, Qt.Key.Key_Delete)
    outside.answer(*outside.offers[1])
    assert names(panel)[FIRST] == "picture 0.png"


def test_references_are_added_ordered_and_removed_by_keyboard(
    references: QListWidget, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    drop(references.viewport(), files(*pictures[:3]))
    references.setCurrentRow(0)
    QTest.keyClick(references, Qt.Key.Key_Right, CTRL)
    assert names(panel)[REFERENCES] == ["picture 1.png", "picture 0.png", "picture 2.png"]
    QTest.keyClick(references, Qt.Key.Key_Delete)
    assert names(panel)[REFERENCES] == ["picture 1.png", "picture 2.png"]
    assert "References: effect not verified on this model." in said(panel)


def test_references_are_ordered_by_dragging(
    references: QListWidget, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    drop(references.viewport(), files(*pictures[:3]))
    tile = references.item(0)
    drop(references.viewport(), references.mimeData([tile]), at=QPoint(references.viewport().width() - 2, 20))
    assert names(panel)[REFERENCES] == ["picture 1.png", "picture 2.png", "picture 0.png"]


def test_a_reference_carried_to_a_slot_becomes_a_frame(
    references: QListWidget, first: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    drop(references.viewport(), files(*pictures[:2]))
    drop(first, references.mimeData([references.item(1)]))
    assert names(panel) == {FIRST: "picture 1.png", LAST: None, REFERENCES: ["picture 0.png"]}


def test_undo_brings_a_cleared_picture_back_with_its_preview(
    first: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    drop(first, files(pictures[0]))
    QTest.keyClick(first, Qt.Key.Key_Delete)
    QTest.keyClick(first, Qt.Key.Key_Z, CTRL)
    assert names(panel)[FIRST] == "picture 0.png"
    assert first.face().picture is not None
    QTest.keyClick(first, Qt.Key.Key_Z, CTRL | SHIFT)
    assert names(panel)[FIRST] is None


def test_a_picture_of_another_shape_than_the_chosen_one_says_which_wins(panel: ComposePanel, outside: Outside):
    tall = QImage(600, 1000, QImage.Format.Format_RGB32)
    tall.fill(0)
    panel.set_picture(FIRST, *outside.taken_in(tall, "tall.png"))
    assert any("own shape wins" in words and "9:16 portrait" in words for words in said(panel))


def test_a_dragged_slot_is_not_clicked(
    first: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    QTest.mousePress(first, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))
    assert not panel.findChildren(QFileDialog)


def test_only_one_file_dialog_opens_at_a_time(panel: ComposePanel):
    panel.choose_file(FIRST)
    panel.choose_file(LAST)
    dialogs = panel.findChildren(QFileDialog)
    assert len(dialogs) == 1
    dialogs[0].reject()
    QApplication.processEvents()
    panel.choose_file(REFERENCES)
    open_ones: list[QWidget] = [dialog for dialog in panel.findChildren(QFileDialog) if dialog.isVisible()]
    assert len(open_ones) == 1
    open_ones[0].close()
