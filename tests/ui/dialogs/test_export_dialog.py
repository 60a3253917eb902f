"""The export dialog: what each format lets one choose, where it goes, what comes of it."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from kling_desktop.media.exporting.formats import FORMATS
from kling_desktop.media.exporting.job import Piece
from kling_desktop.media.timelines import TIMELINES
from kling_desktop.services.exporting import Wish
from kling_desktop.ui.dialogs.export_choices import Choice, Subject, first_name, makes_one_file, shots, wishes
from kling_desktop.ui.dialogs.export_dialog import ExportDialog

KINDS = [*FORMATS, *TIMELINES]


def dialog_for(qtbot: QtBot, folder: Path, *subjects: Subject, side: int = 720) -> ExportDialog:
    dialog = ExportDialog(subjects, folder, side)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def named(dialog: ExportDialog, name: str) -> QComboBox | QLineEdit:
    return next(w for kind in (QComboBox, QLineEdit) for w in dialog.findChildren(kind) if w.accessibleName() == name)


def button(dialog: ExportDialog, words: str) -> QPushButton:
    return next(found for found in dialog.findChildren(QPushButton) if found.text() == words)


def target(dialog: ExportDialog) -> str:
    field = named(dialog, "Save as")
    assert isinstance(field, QLineEdit)
    return field.text()


@pytest.mark.parametrize("kind", KINDS)
def test_every_format_says_what_it_is_for_and_where_it_goes(kind: str, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_for(qtbot, tmp_path, Subject(tmp_path / "city.mp4", "City"))
    dialog.choose(kind)
    purpose = FORMATS[kind].purpose if kind in FORMATS else TIMELINES[kind].purpose
    assert purpose in [label.text() for label in dialog.findChildren(QLabel)]
    assert Path(target(dialog)).parent == tmp_path
    assert button(dialog, "Export").isEnabled()


def test_only_smaller_sizes_are_offered_and_a_gif_begins_small(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_for(qtbot, tmp_path, Subject(tmp_path / "city.mp4", "City"))
    dialog.choose("h264")
    sizes = named(dialog, "Size")
    assert isinstance(sizes, QComboBox)
    assert [sizes.itemText(row) for row in range(3)] == ["As it is", "540p", "480p"]
    dialog.choose("gif")
    choice = dialog.choice()
    assert (choice.short_side, choice.rate) == (360, Fraction(25, 2))
    dialog.choose("copy")
    assert not sizes.isEnabled()
    assert (dialog.choice().short_side, dialog.choice().rate) == (None, None)


def test_the_part_is_offered_when_there_is_one(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_for(qtbot, tmp_path, Subject(tmp_path / "city.mp4", "City", (12, 71)))
    part = next(box for box in dialog.findChildren(QCheckBox) if box.isVisible())
    assert dialog.choice().only_part
    assert target(dialog) == str(tmp_path / "city 12-71.mp4")
    part.setChecked(False)
    assert target(dialog) == str(tmp_path / "city.mp4")


def test_a_folder_that_is_not_there_disables_the_export_and_says_why(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_for(qtbot, tmp_path / "gone", Subject(tmp_path / "city.mp4", "City"))
    start = button(dialog, "Export")
    assert not start.isEnabled()
    assert str(tmp_path / "gone") in start.accessibleDescription()


def test_it_says_what_is_wanted_and_then_what_came_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = dialog_for(qtbot, tmp_path, Subject(tmp_path / "city.mp4", "City"))
    with qtbot.waitSignal(dialog.wanted):
        button(dialog, "Export").click()
    with qtbot.waitSignal(dialog.stop_wanted):
        button(dialog, "Stop").click()
    dialog.show_end("Exported: city.mp4", error=False)
    assert button(dialog, "Show in folder").isVisible()
    assert button(dialog, "Export").isEnabled()


CITY, KOI = Subject(Path("/c/city.mp4"), "City", (2, 5)), Subject(Path("/c/koi.mp4"), "Koi")


def test_several_clips_become_files_of_their_own_or_one() -> None:
    apart = Choice("gif", Path("/out"))
    assert [wish.target for wish in wishes(apart, (CITY, KOI))] == [Path("/out/city.gif"), Path("/out/koi.gif")]
    joined = Choice("h264", Path("/out/all.mp4"), 720, joined=True, only_part=True)
    pieces = (Piece(CITY.path, 2, 5), Piece(KOI.path))
    assert wishes(joined, (CITY, KOI)) == [Wish("h264", pieces, Path("/out/all.mp4"), 720)]


def test_names_say_how_many_and_which_part() -> None:
    assert first_name("edl", (CITY, KOI), only_part=True) == "city +1.edl"
    assert first_name("png", (CITY,), only_part=True) == "city 2-5"
    assert makes_one_file("edl", (CITY, KOI), joined=False)
    assert [shot.name for shot in shots(Choice("edl", Path("/x.edl")), (CITY, KOI))] == ["City", "Koi"]
