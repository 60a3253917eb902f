"""The names by which the window is driven and checked from outside, exactly as agreed, with their roles."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface

from kling_desktop.ui.compose.segments import SegmentedChoice
from kling_desktop.ui.parts import Parts

_Role = QAccessible.Role
AGREED = [
    ("Prompt", _Role.EditableText),
    ("Keep out", _Role.EditableText),
    ("Standard 720p", _Role.RadioButton),
    ("Professional 1080p", _Role.RadioButton),
    ("5 seconds", _Role.RadioButton),
    ("10 seconds", _Role.RadioButton),
    ("16:9 landscape", _Role.RadioButton),
    ("9:16 portrait", _Role.RadioButton),
    ("1:1 square", _Role.RadioButton),
    ("Audio", _Role.CheckBox),
    ("Watermark", _Role.CheckBox),
    ("First frame", _Role.Button),
    ("Last frame", _Role.Button),
    ("References", _Role.List),
    ("Takes", _Role.SpinBox),
    ("Generate", _Role.Button),
    ("Gallery", _Role.List),
    ("Play", _Role.Button),
    ("Previous frame", _Role.Button),
    ("Next frame", _Role.Button),
    ("Loop", _Role.Button),
    ("Mute", _Role.Button),
    ("Use as first frame", _Role.Button),
    ("Use as last frame", _Role.Button),
    ("Compare", _Role.Button),
]


def below(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for place in range(node.childCount()):
        child = node.child(place)
        yield child
        yield from below(child)


@pytest.fixture
def found(parts: Parts) -> list[tuple[str, QAccessible.Role]]:
    parts.window.show()
    window = QAccessible.queryAccessibleInterface(parts.window)
    return [(node.text(QAccessible.Text.Name), node.role()) for node in below(window)]


def test_every_control_has_its_agreed_name_and_role_once(found: list[tuple[str, QAccessible.Role]]) -> None:
    counted = {row: found.count(row) for row in AGREED}
    assert counted == dict.fromkeys(AGREED, 1)


def test_the_status_line_is_called_by_its_text(parts: Parts) -> None:
    parts.window.status.say("9,930 credits")
    line = QAccessible.queryAccessibleInterface(parts.window.status)
    assert "9,930 credits" in [node.text(QAccessible.Text.Name) for node in below(line)]


def test_a_row_of_choices_says_what_is_chosen_in_it(parts: Parts) -> None:
    names = [choice.accessibleName() for choice in parts.compose.findChildren(SegmentedChoice)]
    assert names == ["Mode", "Duration", "Aspect ratio"]
