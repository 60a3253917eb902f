from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSpinBox

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


def test_a_pasted_text_that_would_hold_up_the_window_is_cut_and_that_is_said(panel: ComposePanel):
    QGuiApplication.clipboard().setText("x" * 200_000)
    editor = named(panel, "Prompt", QPlainTextEdit)
    editor.paste()
    assert len(editor.toPlainText()) == 20_000
    assert any(label.text() == "20000/2500" for label in panel.findChildren(QLabel))
    said = "Of 200,000 characters only the first 20,000 are here."
    assert any(label.text() == said and not label.isHidden() for label in panel.findChildren(QLabel))
    write(panel, "A harbour")
    assert not any(label.text() == said for label in panel.findChildren(QLabel))


def test_a_kept_text_that_would_hold_up_the_window_is_shown_in_part(panel: ComposePanel):
    panel.set_prompt("x" * 200_000)
    assert len(named(panel, "Prompt", QPlainTextEdit).toPlainText()) == 20_000
    assert not generate_button(panel).isEnabled()
