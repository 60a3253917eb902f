"""A shown compose panel, and somebody outside who answers its offers as the program does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QListWidget
from shiboken6 import delete

from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.compose.frame_slot import FrameSlot
from kling_desktop.ui.theme import Look
from tests.ui.compose.hands import Outside, named


@pytest.fixture
def panel(look: Look) -> Iterator[ComposePanel]:
    panel = ComposePanel(look)
    panel.resize(348, 900)
    panel.show()
    QApplication.processEvents()
    yield panel
    panel.close()
    delete(panel)  # `deleteLater` would leave it to be styled again with every later one


@pytest.fixture
def outside(panel: ComposePanel, tmp_path: Path) -> Outside:
    return Outside(panel, tmp_path / "kept")


@pytest.fixture
def first(panel: ComposePanel) -> FrameSlot:
    return named(panel, "First frame", FrameSlot)


@pytest.fixture
def last(panel: ComposePanel) -> FrameSlot:
    return named(panel, "Last frame", FrameSlot)


@pytest.fixture
def references(panel: ComposePanel) -> QListWidget:
    return named(panel, "References", QListWidget)
