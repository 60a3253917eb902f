"""Showing files in the file manager when nobody answers for it, with names that a shell would trip over."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from kling_desktop.ui.reveal import reveal


def test_without_a_file_manager_to_ask_the_folder_is_opened(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "a; touch b $(c) ü"
    folder.mkdir()
    clip = folder / "it's & | >.mp4"
    clip.write_bytes(b"clip")
    opened: list[QUrl] = []
    reveal([clip], opened.append)
    qtbot.waitUntil(lambda: bool(opened))
    assert [Path(url.toLocalFile()) for url in opened] == [folder]


def test_of_a_lost_file_the_folder_is_opened(tmp_path: Path) -> None:
    opened: list[QUrl] = []
    reveal([tmp_path / "gone.mp4"], opened.append)
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path]
