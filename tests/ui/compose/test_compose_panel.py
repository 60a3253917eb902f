from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTranslator
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request
from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.theme import Look
from tests.ui.compose.hands import (
    Outside,
    double_click,
    drop,
    files,
    generate_button,
    named,
    offered_ways,
    write,
)

CTRL = Qt.KeyboardModifier.ControlModifier
NAMES: tuple[tuple[str, type[QWidget]], ...] = (
    ("Prompt", QPlainTextEdit),
    ("Keep out", QPlainTextEdit),
    ("First frame", QPushButton),
    ("Last frame", QPushButton),
    ("References", QListWidget),
    ("Standard 720p", QRadioButton),
    ("Professional 1080p", QRadioButton),
    ("5 seconds", QRadioButton),
    ("10 seconds", QRadioButton),
    ("16:9 landscape", QRadioButton),
    ("9:16 portrait", QRadioButton),
    ("1:1 square", QRadioButton),
    ("Audio", QCheckBox),
    ("Watermark", QCheckBox),
    ("Takes", QSpinBox),
    ("Generate", QPushButton),
)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


@pytest.mark.parametrize(("name", "kind"), NAMES)
def test_every_control_has_the_name_by_which_assistive_technology_finds_it(
    panel: ComposePanel, name: str, kind: type[QWidget]
):
    assert named(panel, name, kind)


@pytest.mark.fault("P1")
def test_an_empty_prompt_disables_generate_and_the_reason_is_said(panel: ComposePanel):
    button = generate_button(panel)
    assert not button.isEnabled()
    assert "Write a prompt" in button.accessibleDescription()
    write(panel, "The coast at dawn")
    assert button.isEnabled()
    assert not button.accessibleDescription()


def test_generate_sends_what_is_shown(panel: ComposePanel, outside: Outside):
    write(panel, "The coast at dawn")
    named(panel, "Professional 1080p").click()  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    for name in ("10 seconds", "9:16 portrait", "Audio"):
        named(panel, name).click()  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    named(panel, "Takes", QSpinBox).setValue(3)
    generate_button(panel).click()
    wanted = Request(prompt="The coast at dawn", mode="pro", duration=10, aspect_ratio="9:16", audio=True)
    assert outside.sent == [(wanted, 3, False)]


def test_what_was_not_chosen_is_not_in_the_request(panel: ComposePanel):
    watermark = named(panel, "Watermark", QCheckBox)
    assert panel.request().watermark is None
    watermark.toggle()
    assert panel.request().watermark is True
    watermark.toggle()
    assert panel.request().watermark is None


def test_a_text_beyond_the_limit_is_counted_and_cannot_be_sent(panel: ComposePanel):
    panel.set_prompt("x" * 2501)
    counter = next(label for label in panel.findChildren(QLabel) if label.text() == "2501/2500")
    assert counter.property("kind") == "error"
    assert "2501 characters" in generate_button(panel).accessibleDescription()


def test_audio_in_standard_says_what_it_needs_and_offers_it(panel: ComposePanel):
    write(panel, "Rain")
    named(panel, "Audio", QCheckBox).click()
    assert not generate_button(panel).isEnabled()
    ways = offered_ways(panel)
    assert [way.text() for way in ways] == ["Use Professional", "Turn audio off"]
    ways[0].click()
    assert panel.request().mode == "pro"
    assert panel.request().audio is True
    assert generate_button(panel).isEnabled()
    assert not offered_ways(panel)


def test_a_last_frame_in_standard_is_held_back_until_the_user_chooses(
    panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    write(panel, "Dawn to night")
    drop(named(panel, "First frame"), files(*pictures[:2]))
    assert not generate_button(panel).isEnabled()
    panel.generate()
    assert not outside.sent
    anyway = offered_ways(panel)[-1]
    assert anyway.text() == "Send anyway"
    before = panel.request()
    anyway.click()
    assert outside.sent == [(before, 1, True)]
    assert panel.request() == before


def test_a_block_from_outside_disables_generate_with_its_words(panel: ComposePanel):
    write(panel, "Rain")
    panel.set_blocked("Enter your ToAPIs key to send.")
    assert generate_button(panel).accessibleDescription() == "Enter your ToAPIs key to send."
    panel.set_blocked("")
    assert generate_button(panel).isEnabled()


@pytest.mark.fault("X10")
def test_ctrl_return_sends_from_the_prompt_and_holding_it_does_not_send_again(panel: ComposePanel, outside: Outside):
    prompt = write(panel, "Rain")
    QTest.keyClick(prompt, Qt.Key.Key_Return, CTRL)
    assert len(outside.sent) == 1
    assert panel.request().prompt == "Rain"
    QTest.keyClick(generate_button(panel), Qt.Key.Key_Return)
    assert len(outside.sent) == 2


@pytest.mark.fault("X10")
def test_generate_pressed_ten_times_or_held_sends_one_for_each_press_that_a_person_meant(
    panel: ComposePanel, outside: Outside
):
    prompt, button = write(panel, "Rain"), generate_button(panel)
    double_click(button)
    assert len(outside.sent) == 1
    for _ in range(10):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(outside.sent) == 11
    for on, keys in ((prompt, CTRL), (button, Qt.KeyboardModifier.NoModifier)):
        for held in (False, *[True] * 9):  # a key that is held repeats itself
            press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, keys, "\r", held)
            QApplication.sendEvent(on, press)
    assert len(outside.sent) == 13
    assert [request.prompt for request, _, _ in outside.sent] == ["Rain"] * 13


def test_tab_leaves_the_prompt_and_goes_through_the_panel_as_it_is_read(panel: ComposePanel):
    write(panel, "Rain")
    visited: list[str] = []
    while "Generate" not in visited:
        visited.append(focused().accessibleName())
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert len(visited) < 30
    order = ["Prompt", "First frame", "Last frame", "References", "Standard 720p", "5 seconds", "16:9 landscape"]
    order += ["Audio", "Watermark", "Takes", "Generate"]
    assert [name for name in visited if name in order] == order


def test_the_whole_request_can_be_made_by_keyboard(panel: ComposePanel, outside: Outside):
    write(panel, "Rain")
    keys = {"Standard 720p": Qt.Key.Key_Right, "5 seconds": Qt.Key.Key_Right, "Audio": Qt.Key.Key_Space}
    for name, key in (keys | {"Takes": Qt.Key.Key_Up}).items():
        named(panel, name).setFocus()
        QTest.keyClick(focused(), key)
    QTest.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    assert outside.sent == [
        (Request(prompt="Rain", mode="pro", duration=10, aspect_ratio="16:9", audio=True), 2, False)
    ]


def test_a_request_from_the_gallery_is_shown_and_can_be_undone(panel: ComposePanel):
    write(panel, "Mine")
    mine = panel.request()
    request = Request(
        prompt="Theirs",
        negative_prompt="blur",
        mode="pro",
        duration=10,
        references=(Picture("https://a.b/c.png", "c.png"),),
    )
    panel.set_request(request, {})
    assert panel.request() == request
    assert named(panel, "Prompt", QPlainTextEdit).toPlainText() == "Theirs"
    assert named(panel, "Keep out", QPlainTextEdit).isVisible()
    assert named(panel, "Professional 1080p", QRadioButton).isChecked()
    assert named(panel, "References", QListWidget).count() == 1
    assert not named(panel, "16:9 landscape", QRadioButton).isChecked()
    panel.undo()
    assert panel.request() == mine


def test_every_change_is_told_once(panel: ComposePanel):
    told: list[Request] = []
    panel.request_changed.connect(told.append)
    write(panel, "ab")
    named(panel, "10 seconds", QRadioButton).click()
    assert [request.prompt for request in told] == ["a", "ab", "ab"]


def test_the_services_answer_stands_beside_the_prompt_until_it_is_edited(panel: ComposePanel):
    write(panel, "Rain")
    panel.show_answer("The prompt holds words that are not allowed.")
    answer = next(label for label in panel.findChildren(QLabel) if "not allowed" in label.text())
    assert answer.isVisible()
    write(panel, "y")
    assert not answer.isVisible()


def test_the_estimate_gives_way_to_a_reason(panel: ComposePanel):
    panel.set_estimate("about 35 credits")
    shown = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "about 35 credits" not in shown
    write(panel, "Rain")
    shown = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "about 35 credits" in shown


class Marking(QTranslator):
    """A language in which everything that is said has a mark in front."""

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: N803
        return "»" + sourceText

    def isEmpty(self) -> bool:
        return False


def test_another_language_is_put_on_at_once(panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]):
    drop(named(panel, "First frame"), files(*pictures[:2]))
    panel.set_prompt("x")
    marking = Marking()
    QApplication.installTranslator(marking)
    QApplication.processEvents()
    controls = [named(panel, "»" + name, kind) for name, kind in NAMES]
    said = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    ways = [way.text() for way in offered_ways(panel)]
    QApplication.removeTranslator(marking)
    QApplication.processEvents()
    assert len(controls) == len(NAMES)
    assert {words for words in said + ways if not words.startswith("»")} <= {"1/2500", ""}
    assert named(panel, "First frame")


def test_another_theme_is_put_on_at_once(panel: ComposePanel, look: Look):
    dark = panel.grab().toImage().pixelColor(8, 8)
    look.set_theme("light")
    light = panel.grab().toImage().pixelColor(8, 8)
    assert light == look.color("panel") != dark
    look.set_theme("dark")


def test_a_tall_panel_leaves_its_room_below_and_not_around_a_heading(qapp: QApplication):
    panel = ComposePanel(Look(qapp))
    heights: set[int] = set()
    panel.show()
    for height in (760, 1400):
        panel.resize(372, height)
        QApplication.processEvents()
        heights |= {label.height() for label in panel.findChildren(QLabel) if label.text() == "References"}
    assert len(heights) == 1
    panel.close()
