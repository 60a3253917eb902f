"""What lands on the panel and is no picture, and the question about what it costs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.compose.papers import Paper
from tests.ui.compose.hands import Outside, drop, files, named, put_on_clipboard

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_request_pasted_into_the_prompt_is_told_as_a_whole(panel: ComposePanel):
    landed: list[Paper] = []
    panel.paper_landed.connect(landed.append)
    mime = QMimeData()
    mime.setText('{"model": "kling-v2-6", "prompt": "A lighthouse"}')
    put_on_clipboard(mime)
    prompt = named(panel, "Prompt", QPlainTextEdit)
    prompt.setFocus()
    QTest.keyClick(prompt, Qt.Key.Key_V, CTRL)
    assert [paper.text for paper in landed] == [mime.text()]
    assert prompt.toPlainText() == ""


def test_a_dropped_shot_list_is_told_and_takes_no_place(panel: ComposePanel, tmp_path: Path):
    landed: list[Paper] = []
    panel.paper_landed.connect(landed.append)
    (tmp_path / "shots.csv").write_text("prompt")
    drop(named(panel, "First frame", QPushButton), files(tmp_path / "shots.csv"))
    assert [paper.is_shot_list for paper in landed] == [True]
    assert panel.request().pictures == ()


def test_what_costs_more_than_the_limit_is_asked_for_once_more_and_not_sent_before(panel: ComposePanel):
    outside = Outside(panel, Path())
    panel.set_prompt("A lighthouse")
    panel.set_estimate("≈ 500 credits", "More than 400: send it?")
    for _ in range(2):
        panel.generate()
    assert outside.sent == []
    named(panel, "Send it", QPushButton).click()
    assert len(outside.sent) == 1


def test_another_request_takes_the_question_away(panel: ComposePanel):
    panel.show()
    panel.set_prompt("A lighthouse")
    panel.set_estimate("≈ 500 credits", "More than 400: send it?")
    panel.generate()
    panel.set_estimate("≈ 70 credits")
    assert "More than 400: send it?" not in [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
