"""Each rule is said at the control before it is broken, and has its way out when it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QListWidget, QPushButton, QRadioButton, QToolButton

from kling_desktop.domain.picture import Picture
from kling_desktop.ui.compose.compose_panel import INITIAL, ComposePanel
from tests.ui.compose.hands import Outside, drop, files, generate_button, named, offered_ways, write

CTRL = Qt.KeyboardModifier.ControlModifier


def test_audio_and_standard_say_what_stands_in_their_way_before_they_are_chosen(
    panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    audio = named(panel, "Audio", QCheckBox)
    assert audio.toolTip().startswith("Audio needs Professional.")
    named(panel, "Professional 1080p", QRadioButton).click()
    assert audio.toolTip() == ""
    drop(named(panel, "First frame"), files(*pictures[:2]))
    assert audio.toolTip() == "A last frame and audio exclude each other."
    standard = named(panel, "Standard 720p", QRadioButton)
    assert standard.toolTip().startswith("A last frame needs Professional.")
    assert standard.accessibleDescription() == standard.toolTip()


def test_a_last_frame_with_audio_in_standard_is_settled_by_one_click(
    panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]
):
    write(panel, "Dawn to night")
    drop(named(panel, "First frame"), files(*pictures[:2]))
    named(panel, "Audio", QCheckBox).click()
    assert generate_button(panel).accessibleDescription() == "A last frame needs Professional and no audio."
    ways = offered_ways(panel)
    assert [way.text() for way in ways] == ["Use Professional without audio", "Drop the last frame"]
    ways[0].click()
    assert (panel.request().mode, panel.request().audio) == ("pro", None)
    assert generate_button(panel).isEnabled()


def test_more_references_than_kling_looks_at_are_held_back_and_counted(panel: ComposePanel):
    write(panel, "Rain")
    for number in range(6):
        panel.set_picture("references", Picture(f"https://a.b/{number}.png", f"{number}.png"), None)
    assert any(label.text() == "References · 6/4" for label in panel.findChildren(QLabel))
    assert "4 references" in generate_button(panel).accessibleDescription()
    keep = offered_ways(panel)[0]
    assert keep.text() == "Keep the first ones"
    keep.click()
    assert [picture.name for picture in panel.request().references] == ["0.png", "1.png", "2.png", "3.png"]
    assert generate_button(panel).isEnabled()
    panel.undo()
    assert named(panel, "References", QListWidget).count() == 6


def test_a_disabled_swap_says_why(panel: ComposePanel, outside: Outside, pictures: tuple[Path, ...]):
    swap = named(panel, "Swap the frames", QToolButton)
    assert swap.accessibleDescription() == "There are no frames to swap yet."
    drop(named(panel, "First frame", QPushButton), files(pictures[0]))
    assert swap.isEnabled()
    assert swap.accessibleDescription() == ""


def test_what_is_wrong_with_a_picture_is_said_once_and_generate_still_tells_it(panel: ComposePanel) -> None:
    tiny = Picture("file:///tiny.png", "tiny.png", "", 200, 120)
    panel.set_request(replace(INITIAL, prompt="City", first_frame=tiny), {})
    said = [label.text() for label in panel.findChildren(QLabel) if "300 px" in label.text() and label.isVisible()]
    assert len(said) == 1
    button = generate_button(panel)
    assert not button.isEnabled()
    assert button.accessibleDescription() == button.toolTip() == said[0]
