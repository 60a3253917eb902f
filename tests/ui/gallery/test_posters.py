"""Posters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from kling_desktop.ui.gallery.posters import KEPT, Posters


@pytest.fixture
def posters(qtbot: QtBot, tmp_path: Path) -> Iterator[Posters]:
    made = Posters(lambda generation_id: tmp_path / f"{generation_id}.png")
    made.set_room(208, 117, 1.0)
    yield made
    made.shut_down()


def write_poster(folder: Path, name: str, width: int = 640, height: int = 360) -> None:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(folder / f"{name}.png"))


def test_a_poster_comes_later_and_fits_its_room(qtbot: QtBot, posters: Posters, tmp_path: Path) -> None:
    write_poster(tmp_path, "wide")
    write_poster(tmp_path, "tall", 360, 640)
    for name in ("wide", "tall"):
        with qtbot.waitSignal(posters.came):
            assert posters.of(name) is None
    wide, tall = posters.of("wide"), posters.of("tall")
    assert wide is not None
    assert tall is not None
    assert (wide.width(), tall.height()) == (208, 117)


def test_on_a_sharper_screen_the_old_poster_is_shown_until_the_new_one_is_read(
    qtbot: QtBot, posters: Posters, tmp_path: Path
) -> None:
    write_poster(tmp_path, "a")
    with qtbot.waitSignal(posters.came):
        posters.of("a")
    posters.set_room(208, 117, 2.0)
    with qtbot.waitSignal(posters.came):
        assert posters.of("a") is not None
    sharp = posters.of("a")
    assert sharp is not None
    assert (sharp.width(), sharp.deviceIndependentSize().width()) == (416, 208.0)


def test_a_poster_that_is_made_later_is_read_then(qtbot: QtBot, posters: Posters, tmp_path: Path) -> None:
    write_poster(tmp_path, "other")
    posters.of("a")
    with qtbot.waitSignal(posters.came):
        posters.of("other")
    assert posters.of("a") is None
    write_poster(tmp_path, "a")
    posters.renew("a")
    with qtbot.waitSignal(posters.came):
        posters.of("a")
    assert posters.of("a") is not None


def test_what_was_scrolled_away_is_not_kept_waiting_for(qtbot: QtBot, posters: Posters, tmp_path: Path) -> None:
    came: list[str] = []
    posters.came.connect(came.append)
    for n in range(24):
        write_poster(tmp_path, f"p{n}", 1280, 720)
    for n in range(24):
        posters.of(f"p{n}")
    posters.keep_wanting({"p23"})
    qtbot.waitUntil(lambda: "p23" in came)
    assert came == ["p23"]


def test_no_more_than_a_few_hundred_are_kept(qtbot: QtBot, posters: Posters, tmp_path: Path) -> None:
    came: list[str] = []
    posters.came.connect(came.append)
    posters.set_room(8, 8, 1.0)
    write_poster(tmp_path, "p0", 16, 9)
    for n in range(1, KEPT + 10):
        (tmp_path / f"p{n}.png").hardlink_to(tmp_path / "p0.png")
    for n in range(KEPT + 10):
        posters.of(f"p{n}")
    qtbot.waitUntil(lambda: len(came) == KEPT + 10)
    assert posters.of(f"p{KEPT + 9}") is not None
    assert posters.of(came[0]) is None


def test_large_posters_are_kept_by_what_they_weigh(qtbot: QtBot, posters: Posters, tmp_path: Path) -> None:
    posters.set_room(3200, 1800, 1.0)  # 23 MB each
    for name in ("a", "b", "c"):
        write_poster(tmp_path, name, 16, 9)
        with qtbot.waitSignal(posters.came):
            posters.of(name)
    assert [posters.of(name) is not None for name in ("a", "b", "c")] == [False, True, True]
