"""Exports from the gallery to the disk, through the dialog, with it open and closed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.media import clips
from kling_desktop.services.exporting import Exports
from kling_desktop.services.session import Desk
from kling_desktop.ui.dialogs.export_dialog import ExportDialog
from kling_desktop.ui.exporting import Exporting
from kling_desktop.ui.parts import Parts
from tests.media.films import film
from tests.ui.playing import play


@pytest.fixture
def exporting(parts: Parts, desk: Desk) -> Exporting:
    return Exporting(parts, desk, Exports())


@pytest.fixture
def clip(desk: Desk, tmp_path: Path) -> Path:
    clip = film(tmp_path / "City ü.mp4", sound=True)
    request = Request(prompt="City")
    desk.library.save(Generation("g", "g", request, 1.0, "simulator", state=State.READY, clip=str(clip)))
    return clip


def dialog_of(parts: Parts, exporting: Exporting) -> ExportDialog:
    parts.gallery.select("g")
    play(exporting.acts["export"])
    return parts.window.findChildren(ExportDialog)[-1]


def press(dialog: ExportDialog, words: str) -> None:
    next(found for found in dialog.findChildren(QPushButton) if found.text() == words).click()


def save_as(dialog: ExportDialog, target: Path) -> None:
    next(found for found in dialog.findChildren(QLineEdit) if found.accessibleName() == "Save as").setText(str(target))


def test_the_chosen_clip_is_exported_and_the_folder_remembered(
    parts: Parts, exporting: Exporting, desk: Desk, clip: Path, tmp_path: Path
) -> None:
    dialog = dialog_of(parts, exporting)
    dialog.choose("h264")
    (tmp_path / "out").mkdir()
    save_as(dialog, tmp_path / "out" / "sent 1.mp4")
    play(lambda: press(dialog, "Export"))
    assert clips.check(tmp_path / "out" / "sent 1.mp4").frames == 24
    assert "Exported: sent 1.mp4" in [label.text() for label in dialog.findChildren(QLabel)]
    assert desk.settings.current.export_folder == str(tmp_path / "out")
    dialog.accept()
    assert dialog_of(parts, exporting).choice().target == tmp_path / "out" / "City ü.mp4"


def test_a_timeline_of_the_chosen_clip_is_written(
    parts: Parts, exporting: Exporting, clip: Path, tmp_path: Path
) -> None:
    dialog = dialog_of(parts, exporting)
    dialog.choose("otio")
    save_as(dialog, tmp_path / "cut.otio")
    play(lambda: press(dialog, "Export"))
    assert clip.absolute().as_uri() in (tmp_path / "cut.otio").read_text("utf-8")


def test_a_clip_that_is_lost_meanwhile_is_said_in_the_dialog(
    parts: Parts, exporting: Exporting, clip: Path, tmp_path: Path
) -> None:
    dialog = dialog_of(parts, exporting)
    save_as(dialog, tmp_path / "out.mp4")
    clip.unlink()
    play(lambda: press(dialog, "Export"))
    assert any(label.text().startswith("“City ü.mp4” is no longer there") for label in dialog.findChildren(QLabel))


def test_with_the_dialog_closed_the_status_line_says_what_runs_and_what_came_of_it(
    parts: Parts, exporting: Exporting, clip: Path, tmp_path: Path
) -> None:
    dialog = dialog_of(parts, exporting)
    dialog.choose("prores")
    save_as(dialog, tmp_path / "out.mov")

    def export_and_close() -> None:
        press(dialog, "Export")
        dialog.reject()

    play(export_and_close)
    assert parts.window.status.work.text() == "Exported: out.mov"
    assert (tmp_path / "out.mov").exists()
