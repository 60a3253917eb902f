"""What was written before comes back: by arrow, from a list, by name."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QPushButton, QToolButton, QWidget

from kling_desktop.services.phrases import Phrases, Shelf
from kling_desktop.ui.compose.picker import Picker
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.phrasing import Phrasing
from tests.ui.compose.hands import generate_button, named
from tests.ui.playing import play

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
UP, DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down


@pytest.fixture
def phrases(tmp_path: Path) -> Phrases:
    phrases = Phrases(tmp_path / "phrases.json")
    for prompt in ("oldest", "older", "latest"):
        phrases.remember(prompt)
    return phrases


@pytest.fixture(autouse=True)
def phrasing(parts: Parts, phrases: Phrases) -> Phrasing:
    return Phrasing(parts, phrases)


@pytest.fixture
def prompt(parts: Parts) -> QPlainTextEdit:
    return named(parts.compose, "Prompt", QPlainTextEdit)


def opened(parts: Parts, tool: str) -> Picker:
    named(parts.compose, tool, QToolButton).click()
    return parts.compose.findChildren(Picker)[-1]


def test_up_in_an_empty_prompt_goes_back_through_what_was_sent_and_down_returns(parts: Parts, prompt: QPlainTextEdit):
    seen: list[str] = []
    for key in (UP, UP, UP, UP, DOWN, DOWN, DOWN):
        QTest.keyClick(prompt, key)
        seen.append(prompt.toPlainText())
    assert seen == ["latest", "older", "oldest", "oldest", "older", "latest", ""]
    assert parts.compose.request().prompt == ""


def test_what_was_being_written_is_there_again_after_the_walk(parts: Parts, prompt: QPlainTextEdit):
    parts.compose.set_prompt("mine")
    QTest.keyClick(prompt, UP)
    assert prompt.toPlainText() == "mine"
    QTest.keyClick(prompt, UP, ALT)
    QTest.keyClick(prompt, UP, ALT)
    assert prompt.toPlainText() == "older"
    QTest.keyClick(prompt, DOWN, ALT)
    QTest.keyClick(prompt, DOWN, ALT)
    assert prompt.toPlainText() == "mine"


def test_a_walk_is_one_step_for_undo(parts: Parts, prompt: QPlainTextEdit):
    for _ in range(3):
        QTest.keyClick(prompt, UP, ALT)
    parts.compose.undo()
    assert parts.compose.request().prompt == ""


def test_a_prompt_that_is_edited_is_written_anew_and_not_walked_over(parts: Parts, prompt: QPlainTextEdit):
    QTest.keyClick(prompt, UP)
    QTest.keyClicks(prompt, "!")
    QTest.keyClick(prompt, UP)
    assert prompt.toPlainText() == "latest!"
    QTest.keyClick(prompt, UP, ALT)
    QTest.keyClick(prompt, DOWN, ALT)
    assert prompt.toPlainText() == "latest!"


def test_what_is_sent_is_remembered_and_written(parts: Parts, phrases: Phrases, tmp_path: Path):
    parts.compose.set_prompt("{Dawn|Dusk} at sea")
    play(generate_button(parts.compose).click)
    assert phrases.prompts[0] == "{Dawn|Dusk} at sea"
    assert Phrases(tmp_path / "phrases.json").prompts[0] == "{Dawn|Dusk} at sea"


def test_earlier_prompts_are_found_by_what_they_say_and_taken_by_keyboard(parts: Parts):
    picker = opened(parts, "Earlier prompts")
    QTest.keyClicks(picker.search, "OLD")
    QTest.keyClick(picker.search, DOWN)
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert parts.compose.request().prompt == "oldest"
    parts.compose.undo()
    assert parts.compose.request().prompt == ""


def test_an_earlier_prompt_can_be_forgotten(parts: Parts, phrases: Phrases):
    picker = opened(parts, "Earlier prompts")
    play(lambda: QTest.keyClick(picker.search, Qt.Key.Key_Delete))
    assert phrases.prompts == ("older", "oldest")
    play(named(picker, "Put “latest” back", QPushButton).click)
    assert phrases.prompts == ("latest", "older", "oldest")


def test_a_selected_piece_is_saved_under_a_name_and_inserted_again(
    parts: Parts, phrases: Phrases, prompt: QPlainTextEdit
):
    parts.compose.set_prompt("A lighthouse, 35 mm lens, blue hour")
    cursor = prompt.textCursor()
    cursor.setPosition(len("A lighthouse, "))
    cursor.movePosition(cursor.MoveOperation.End, cursor.MoveMode.KeepAnchor)
    prompt.setTextCursor(cursor)
    picker = opened(parts, "Snippets")
    QTest.keyClicks(picker.search, "House look")
    save = picker.findChildren(QPushButton)[0]
    assert save.text() == "Save what is written as “House look”"
    play(save.click)
    assert phrases.named(Shelf.SNIPPETS) == {"House look": "35 mm lens, blue hour"}
    parts.compose.set_prompt("A harbour")
    picker = opened(parts, "Snippets")
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert parts.compose.request().prompt == "A harbour, 35 mm lens, blue hour"


def test_a_long_name_is_shortened_where_the_words_around_it_are_not(parts: Parts, prompt: QPlainTextEdit):
    parts.compose.set_prompt("A lighthouse")
    prompt.selectAll()
    picker = opened(parts, "Snippets")
    QTest.keyClicks(picker.search, "The long way home along the coast in the blue hour before dawn")
    save = picker.findChildren(QPushButton)[0]
    assert save.text().startswith("Save what is written as “The long")
    assert save.text().endswith("…”")
    assert save.minimumSizeHint().width() <= save.width()
    assert save.toolTip() == save.accessibleName()
    assert save.accessibleName().endswith("in the blue hour before dawn”")


def test_with_nothing_written_saving_says_what_is_missing(parts: Parts):
    save = opened(parts, "Snippets").findChildren(QPushButton)[0]
    assert not save.isEnabled()
    assert save.toolTip() == "Write something first, or select a piece of it."


def test_lists_of_what_to_keep_out_are_added_once(parts: Parts, phrases: Phrases):
    parts.compose.set_keep_out("blur")
    for _ in range(2):
        picker = opened(parts, "Saved lists of what to keep out")
        QTest.keyClicks(picker.search, "words or marks")
        QTest.keyClick(picker.search, Qt.Key.Key_Return)
    wanted = "blur, text, subtitles, captions, logo, watermark, signature"
    assert parts.compose.request().negative_prompt == wanted
    picker = opened(parts, "Saved lists of what to keep out")
    QTest.keyClick(picker.list, Qt.Key.Key_Delete)
    assert picker.list.count() == 4
    QTest.keyClicks(picker.search, "Mine")
    play(picker.findChildren(QPushButton)[0].click)
    assert phrases.named(Shelf.KEEP_OUT) == {"Mine": wanted}


def test_camera_words_are_inserted_where_the_cursor_is(parts: Parts, prompt: QPlainTextEdit):
    parts.compose.set_prompt("A 🌊 lighthouse at dusk")
    cursor = prompt.textCursor()
    cursor.setPosition(cursor.document().characterCount() - 1 - len(" at dusk"))
    prompt.setTextCursor(cursor)
    named(parts.compose, "Camera words", QToolButton).click()
    menu = parts.compose.texts.tools.findChildren(QMenu)[0]
    groups = [action.text() for action in menu.actions()]
    assert groups == ["Shot size", "Angle", "Camera movement", "Lens", "Light", "Pace"]
    inside = menu.actions()[2].menu()
    assert isinstance(inside, QMenu)
    next(action for action in inside.actions() if action.text() == "slow push in").trigger()
    menu.close()
    assert parts.compose.request().prompt == "A 🌊 lighthouse, slow push in, at dusk"


def test_a_line_of_speech_needs_audio_and_offers_it(parts: Parts):
    compose = parts.compose
    compose.set_prompt("Two people on a pier")
    named(compose, "Speech", QToolButton).click()
    insert = next(b for b in compose.texts.speech.findChildren(QPushButton) if b.text() == "Insert")
    assert not insert.isEnabled()
    assert insert.toolTip() == "Speech is heard only with audio, which needs Professional."
    next(b for b in compose.texts.speech.findChildren(QPushButton) if b.text() == "Turn audio on").click()
    assert (compose.request().audio, compose.request().mode) == (True, "pro")
    for name, words in (("Speaker", "Anna"), ("Tone", "softly"), ("Words", "Stay {here|now}.")):
        field = next(w for w in compose.texts.speech.findChildren(QWidget) if w.accessibleName() == name)
        QTest.keyClicks(field, words)
    insert.click()
    assert compose.request().prompt == 'Two people on a pier\nAnna (softly): "Stay \\{here\\|now\\}."'


def test_what_only_toggles_the_button_of_speech_unfolds_it_as_a_press_does(parts: Parts):
    button = named(parts.compose, "Speech", QToolButton)
    button.toggle()  # as assistive technology does
    assert not parts.compose.texts.speech.isHidden()
    button.click()
    assert parts.compose.texts.speech.isHidden()


def test_a_list_is_called_by_what_is_in_it_and_its_field_by_what_to_write(parts: Parts):
    picker = opened(parts, "Snippets")
    assert picker.accessibleName() == picker.list.accessibleName() == "Snippets"
    assert picker.search.accessibleName() == "Search snippets, or name a new one"
