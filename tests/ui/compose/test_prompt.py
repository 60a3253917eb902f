from __future__ import annotations

from PySide6.QtWidgets import QLabel, QSpinBox

from kling_desktop.ui.compose.compose_panel import ComposePanel
from tests.ui.compose.hands import generate_button, named, write


def test_alternatives_are_counted_before_they_are_sent(panel: ComposePanel):
    write(panel, "{Dawn|Dusk|Night} at sea")
    assert generate_button(panel).text() == "Generate 3 clips"
    named(panel, "Takes", QSpinBox).setValue(2)
    assert generate_button(panel).text() == "Generate 6 clips (3 × 2)"
    assert any(label.text() == "12/2500" for label in panel.findChildren(QLabel))
    panel.set_prompt("{a|b}" * 6)
    assert not generate_button(panel).isEnabled()
    assert "64 prompts" in generate_button(panel).accessibleDescription()
