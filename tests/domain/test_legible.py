"""What is shown of words from elsewhere."""

from __future__ import annotations

import pytest

from kling_desktop.domain.legible import legible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("no \x1b[31mcredit\x1b[2J\x07 left", "no [31mcredit[2J left"),
        ("two\nlines\tand\x85more", "two lines and more"),
        ("\u202egpj.exe\u2066x\u2069", "gpj.exex"),
        ("\x9b5mC1\x00", "5mC1"),
        ("caf\udce9", "caf?"),
    ],
)
def test_what_a_terminal_or_a_label_would_obey_is_not_shown(text: str, shown: str):
    assert legible(text) == shown


@pytest.mark.parametrize("text", ["霓虹 naïve", "👩\u200d🎨", "می\u200cخواهم", "שלום \u200f"])
def test_what_belongs_to_writing_stays(text: str):
    assert legible(text) == text
