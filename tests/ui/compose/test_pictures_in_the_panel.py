from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QToolButton

from kling_desktop.domain.picture import Picture
from kling_desktop.ui.compose.carrying import Carried, to_mime
from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.compose.frame_slot import FrameSlot
from kling_desktop.ui.compose.places import FIRST, LAST, REFERENCES
from kling_desktop.ui.compose.slot_face import Mood
from tests.ui.compose.hands import (
    Outside,
    drop,
    files,
    hover,
    image,
    leave,
    named,
    names,
    put_on_clipboard,
    said,
)

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_dropped_file_becomes_the_first_frame(
    first: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    drop(first, files(pictures[0]))
    assert [(place, offer.paths) for place, offer in outside.offers] == [(FIRST, pictures[:1])]
    assert names(panel)[FIRST] == "picture 0.png"
    assert "picture 0.png, 1280×720" in first.accessibleDescription()


def test_a_dropped_image_without_a_file_is_offered(last: FrameSlot, panel: ComposePanel, outside: Outside):
    drop(last, image())
    assert outside.offers[0][0] == LAST
    assert names(panel)[LAST] == "image.png"


def test_a_picture_from_a_page_is_offered_by_its_address(first: FrameSlot, outside: Outside):
    mime = QMimeData()
    mime.setHtml('<meta charset="utf-8"><img src="https://example.org/frame.jpg">')
    mime.setUrls([QUrl("https://example.org/frame.jpg")])
    outside.patient = True
    drop(first, mime)
    assert outside.offers[0][1].url == "https://example.org/frame.jpg"


def test_advice_gives_way_to_a_refusal_until_it_is_closed(panel: ComposePanel, first: FrameSlot, tmp_path: Path):
    panel.set_picture(FIRST, Picture("file:///tiny.png", "tiny.png", "", 200, 200), None)
    assert any("at least 300 px" in words for words in said(panel))
    note = tmp_path / "note.txt"
    note.write_text("words")
    drop(first, files(note))
    assert any("note.txt" in words for words in said(panel))
    assert not any("at least 300 px" in words for words in said(panel))
    button = next(
        b for b in panel.findChildren(QToolButton) if b.isVisible() and b.accessibleName().startswith("Close")
    )
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert not any("note.txt" in words for words in said(panel))
    assert any("at least 300 px" in words for words in said(panel))


@pytest.mark.fault("P2")
def test_a_text_file_is_refused_with_the_reason_and_the_slot_keeps_what_it_had(
    first: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    drop(first, files(pictures[0]))
    text = pictures[0].with_name("shot list.txt")
    text.touch()
    drop(first, files(text))
    assert "“shot list.txt” is a text file, not a picture." in said(panel)
    assert names(panel)[FIRST] == "picture 0.png"
    assert len(outside.offers) == 1


def test_two_files_on_a_slot_fill_both_and_three_become_references(
    first: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    drop(first, files(*pictures[:2]))
    assert names(panel) == {FIRST: "picture 0.png", LAST: "picture 1.png", REFERENCES: []}
    drop(first, files(*pictures[1:]))
    assert names(panel)[REFERENCES] == ["picture 1.png", "picture 2.png", "picture 3.png"]


def test_a_file_dropped_anywhere_takes_the_first_empty_slot(
    panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    for picture in pictures[:3]:
        drop(panel, files(picture))
    assert names(panel) == {FIRST: "picture 0.png", LAST: "picture 1.png", REFERENCES: ["picture 2.png"]}


def test_a_file_dropped_on_the_prompt_is_a_picture_and_not_words(
    panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    drop(named(panel, "Prompt", QPlainTextEdit).viewport(), files(pictures[0]))
    assert panel.request().prompt == ""
    assert names(panel)[FIRST] == "picture 0.png"


def test_a_hovering_file_shows_what_it_would_become(
    first: FrameSlot, last: FrameSlot, outside: Outside, pictures: tuple[Path, ...]
):
    two = files(*pictures[:2])
    hover(first, two)
    assert (first.face().mood, first.face().words) == (Mood.WELCOMING, "Use as first frame")
    assert (last.face().mood, last.face().words) == (Mood.WELCOMING, "Use as last frame")
    leave(first)
    assert first.face().mood is last.face().mood is Mood.EMPTY
    assert not outside.offers


def test_a_hovering_clip_shows_which_of_its_frames_would_be_taken(
    first: FrameSlot, panel: ComposePanel, tmp_path: Path
):
    (tmp_path / "clip.mp4").touch()
    clip = files(tmp_path / "clip.mp4")
    hover(first, clip, at=QPoint(5, 5))
    assert first.face().words.startswith("Use the clip's first frame.")
    hover(first, clip, at=QPoint(first.width() - 5, 5))
    assert first.face().words.startswith("Use the clip's last frame.")
    leave(first)
    hover(panel, clip)
    assert first.face().words == "Use the request that the clip was made from"


def test_a_hovering_text_file_shows_why_it_is_refused(first: FrameSlot, tmp_path: Path):
    (tmp_path / "notes.txt").touch()
    notes = files(tmp_path / "notes.txt")
    hover(first, notes)
    assert first.face().mood is Mood.REFUSING
    assert "not a picture" in first.face().words


def test_a_frame_carried_to_the_other_slot_moves_and_with_ctrl_it_is_copied(
    first: FrameSlot, last: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    drop(first, files(pictures[0]))
    drop(last, first.carried())
    assert names(panel) == {FIRST: None, LAST: "picture 0.png", REFERENCES: []}
    drop(first, last.carried(), CTRL)
    assert names(panel) == {FIRST: "picture 0.png", LAST: "picture 0.png", REFERENCES: []}
    assert len(outside.offers) == 1


def test_frames_carried_onto_each_other_swap(
    first: FrameSlot, last: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    drop(first, files(*pictures[:2]))
    carried = first.carried()
    hover(last, carried)
    assert last.face().words == "Swap the frames"
    drop(last, carried)
    assert names(panel) == {FIRST: "picture 1.png", LAST: "picture 0.png", REFERENCES: []}
    named(panel, "Swap the frames", QToolButton).click()
    assert names(panel) == {FIRST: "picture 0.png", LAST: "picture 1.png", REFERENCES: []}


def test_a_carried_picture_that_is_not_known_here_is_offered_by_its_file(
    first: FrameSlot, outside: Outside, pictures: tuple[Path, ...]
):
    stranger = outside.taken_in(QImage(str(pictures[0])), "elsewhere.png")[0]
    drop(first, to_mime(Carried(stranger, LAST)))
    assert outside.offers[0][1].paths == (stranger.path,)


def test_frames_are_pasted_copied_and_cleared_by_keyboard(
    first: FrameSlot, last: FrameSlot, panel: ComposePanel, outside: Outside
):
    put_on_clipboard(image())
    QTest.keyClick(first, Qt.Key.Key_V, CTRL)
    assert names(panel)[FIRST] == "image.png"
    QTest.keyClick(first, Qt.Key.Key_C, CTRL)
    QTest.keyClick(last, Qt.Key.Key_V, CTRL)
    assert names(panel)[LAST] == "image.png"
    assert len(outside.offers) == 1
    QTest.keyClick(first, Qt.Key.Key_Delete)
    QTest.keyClick(last, Qt.Key.Key_Backspace)
    assert names(panel) == {FIRST: None, LAST: None, REFERENCES: []}


def test_the_small_cross_clears_a_filled_slot(
    first: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    cross = named(panel, "Clear first frame", QToolButton)
    assert not cross.isVisible()
    drop(first, files(pictures[0]))
    cross.click()
    assert names(panel)[FIRST] is None
    assert not cross.isVisible()


def test_an_image_pasted_into_the_prompt_goes_to_the_first_empty_slot_and_words_go_into_the_prompt(
    panel: ComposePanel, outside: Outside
):
    prompt = named(panel, "Prompt", QPlainTextEdit)
    put_on_clipboard(image())
    QTest.keyClick(prompt, Qt.Key.Key_V, CTRL)
    assert names(panel)[FIRST] == "image.png"
    words = QMimeData()
    words.setText("https://example.org/is/a/place")
    put_on_clipboard(words)
    QTest.keyClick(prompt, Qt.Key.Key_V, CTRL)
    assert panel.request().prompt == "https://example.org/is/a/place"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_opens_the_file_dialog_and_its_choice_is_offered(
    first: FrameSlot, panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...], key: Qt.Key
):
    QTest.keyClick(first, key)
    dialog = panel.findChildren(QFileDialog)[0]
    assert "*.heic" in dialog.nameFilters()[0]
    dialog.setDirectory(str(pictures[0].parent))
    dialog.selectFile(pictures[0].name)
    dialog.accept()
    assert names(panel)[FIRST] == "picture 0.png"
