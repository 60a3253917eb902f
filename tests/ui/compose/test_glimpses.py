"""A dropped picture is seen before it is kept; what is sent waits until it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget

from kling_desktop.domain.picture import Picture
from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.compose.frame_slot import FrameSlot
from kling_desktop.ui.compose.places import FIRST, REFERENCES
from kling_desktop.ui.compose.slot_face import Mood
from tests.ui.compose.hands import Outside, drop, files, generate_button, names, said

SEEN = Picture("", "sea.jpg", "", 6000, 4000)


@pytest.fixture
def pixmap(panel: ComposePanel) -> QPixmap:
    pixmap = QPixmap(640, 427)
    pixmap.fill(Qt.GlobalColor.darkGreen)
    return pixmap


def test_a_picture_on_its_way_is_seen_and_nothing_can_be_sent_yet(
    first: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...], pixmap: QPixmap
):
    panel.set_prompt("Rain")
    outside.patient = True
    drop(first, files(pictures[0]))
    panel.show_glimpse(FIRST, SEEN, pixmap, outside.offers[0][1])
    face = first.face()
    assert (face.mood, face.captions[0]) == (Mood.FILLED, "6000×4000")
    assert face.picture is not None
    assert face.picture.size() == QSize(640, 427)
    assert "is being prepared" in first.accessibleDescription()
    assert names(panel)[FIRST] is None
    assert not generate_button(panel).isEnabled()


def test_the_picture_that_is_kept_is_shown_by_the_pixels_that_were_seen(
    first: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...], pixmap: QPixmap
):
    outside.patient = True
    drop(first, files(pictures[0]))
    panel.show_glimpse(FIRST, SEEN, pixmap, outside.offers[0][1])
    outside.answer(*outside.offers[0])
    assert names(panel)[FIRST] == "picture 0.png"
    shown = first.face().picture
    assert shown is not None
    assert shown.cacheKey() == pixmap.cacheKey()
    panel.undo()
    assert first.face().mood is Mood.EMPTY


def test_a_picture_that_is_seen_but_cannot_be_kept_gives_way_to_the_reason(
    first: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...], pixmap: QPixmap
):
    outside.patient = True
    drop(first, files(pictures[0]))
    panel.show_glimpse(FIRST, SEEN, pixmap, outside.offers[0][1])
    panel.refuse(FIRST, "The disk is full.", outside.offers[0][1])
    assert "The disk is full." in said(panel)
    assert first.face().mood is Mood.EMPTY
    assert first.face().captions == ()


def test_what_was_seen_goes_when_a_newer_picture_comes_or_it_is_given_up(
    first: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...], pixmap: QPixmap
):
    outside.patient = True
    drop(first, files(pictures[0]))
    panel.show_glimpse(FIRST, SEEN, pixmap, outside.offers[0][1])
    drop(first, files(pictures[1]))
    panel.show_glimpse(FIRST, SEEN, pixmap, outside.offers[0][1])
    assert first.face().mood is Mood.PREPARING
    panel.show_glimpse(FIRST, SEEN, pixmap, outside.offers[1][1])
    assert first.face().mood is Mood.FILLED
    QTest.keyClick(first, Qt.Key.Key_Delete)
    assert first.face().mood is Mood.EMPTY


def test_a_reference_on_its_way_is_seen_in_its_tile(
    references: QListWidget, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...], pixmap: QPixmap
):
    outside.patient = True
    drop(references.viewport(), files(*pictures[:2]))
    drop(references.viewport(), files(pictures[2]))
    before = [references.item(row).icon().cacheKey() for row in range(3)]
    panel.show_glimpse(REFERENCES, SEEN, pixmap, outside.offers[1][1])
    after = [references.item(row).icon().cacheKey() for row in range(3)]
    assert [old == new for old, new in zip(before, after, strict=True)] == [True, True, False]
