"""Assistive technology selects a row and toggles a switch; it neither moves nor clicks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QListWidget, QRadioButton, QStackedWidget
from pytestqt.qtbot import QtBot

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.services.session import Desk
from kling_desktop.services.settings import Settings
from kling_desktop.ui.dialogs.settings.settings_dialog import SettingsDialog
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.selected_rows import follow_selection


def test_the_row_that_is_selected_is_the_one_that_is_meant(qtbot: QtBot):
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.addItems(["one", "two", "three"])
    rows.setCurrentRow(0)
    follow_selection(rows)
    rows.item(2).setSelected(True)
    assert rows.currentRow() == 2


def test_a_page_of_the_settings_is_turned_to_by_selecting_it(qtbot: QtBot, tmp_path: Path):
    dialog = SettingsDialog(Settings(), tmp_path, {"en": "English"})
    qtbot.addWidget(dialog)
    rows, pages = dialog.findChildren(QListWidget)[0], dialog.findChildren(QStackedWidget)[0]
    for row in (3, 1):
        rows.item(row).setSelected(True)
        assert pages.currentIndex() == row


def test_the_gallery_is_filtered_by_a_toggle_and_a_card_is_chosen_by_its_selection(parts: Parts, desk: Desk):
    for name, state in (("a", State.READY), ("b", State.FAILED), ("c", State.READY)):
        desk.library.save(Generation(name, name, Request(prompt=name), float(ord(name)), "simulator", state=state))
    gallery = parts.gallery
    chosen: list[str] = []
    gallery.generation_activated.connect(chosen.append)
    selection = gallery.list.selectionModel()
    selection.select(gallery.model.index(2), selection.SelectionFlag.ClearAndSelect)
    assert chosen == ["a"]
    next(one for one in gallery.findChildren(QRadioButton) if one.accessibleName() == "Failed").toggle()
    assert [gallery.model.id_at(row) for row in range(gallery.model.rowCount())] == ["b"]
