"""A gallery of very many reads what is seen of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kling_desktop.ui.gallery.gallery_panel import GalleryPanel
from tests.ui.gallery.shelf import Shelf, generation

MakeGallery = Callable[[Shelf], GalleryPanel]


@pytest.mark.fault("L5")
def test_100_000_generations_open_scroll_and_search_by_reading_what_is_seen(
    qtbot: QtBot, make_gallery: MakeGallery
) -> None:
    shelf = Shelf(*(generation(f"g{n:06}", f"Clip {n}", age=n) for n in range(100_000)))
    gallery = make_gallery(shelf)
    qtbot.waitUntil(lambda: gallery.model.rowCount() == 100_000)
    gallery.list.verticalScrollBar().setValue(gallery.list.verticalScrollBar().maximum())
    gallery.grab()
    gallery.list.selectAll()
    gallery.grab()
    assert shelf.read < 500
    assert gallery.list.selectionModel().isSelected(gallery.model.index(99_999))
    search = next(found for found in gallery.findChildren(QLineEdit) if found.accessibleName() == "Search")
    search.setText("Clip 99999")
    assert gallery.model.rowCount() == 1
    assert shelf.read < 600


def test_what_is_selected_at_once_after_opening_is_all_of_it(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(Shelf(*(generation(f"g{n:04}", f"Clip {n}", age=n) for n in range(2000))))
    QTest.keyClick(gallery.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(gallery.selected_ids()) == 2000


def test_the_end_right_after_opening_is_the_oldest(make_gallery: MakeGallery) -> None:
    gallery = make_gallery(Shelf(*(generation(f"g{n:04}", f"Clip {n}", age=n) for n in range(2000))))
    QTest.keyClick(gallery.list, Qt.Key.Key_End)
    assert gallery.selected_ids() == ("g1999",)
