"""A gallery on the screen, shut down after its test."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kling_desktop.ui.gallery.gallery_panel import GalleryPanel
from kling_desktop.ui.theme import Look
from tests.ui.gallery.shelf import NOW, Shelf

MakeGallery = Callable[[Shelf], GalleryPanel]


@pytest.fixture
def make_gallery(qtbot: QtBot, tmp_path: Path) -> Iterator[MakeGallery]:
    made: list[GalleryPanel] = []

    def make(shelf: Shelf) -> GalleryPanel:
        gallery = GalleryPanel(Look(theme="dark"), shelf, lambda which: tmp_path / f"{which}.jpg", lambda: NOW)
        qtbot.addWidget(gallery)
        made.append(gallery)
        gallery.resize(720, 560)
        with qtbot.waitExposed(gallery):
            gallery.show()
        return gallery

    yield make
    for gallery in made:
        gallery.shut_down()


@pytest.fixture
def make_clip() -> Callable[[Path], Path]:
    def make(path: Path) -> Path:
        path.write_bytes(b"clip")
        return path

    return make
