"""Where pictures lie, by figures."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QSizeF

from kling_desktop.ui.player.full_screen import screen_for
from kling_desktop.ui.player.placing import ACTUAL, FILL, FIT, Fitting, Zoom, cells, placed, scale_of, zoomed

ROOM = QSizeF(800, 600)
WIDE = QSizeF(1920, 1080)


@pytest.mark.parametrize(
    ("picture", "zoom", "ratio", "lies"),
    [
        (WIDE, FIT, 1.0, (0, 75, 800, 450)),
        (WIDE, FIT, 2.0, (0, 75, 800, 450)),
        (WIDE, ACTUAL, 1.0, (-560, -240, 1920, 1080)),
        (WIDE, ACTUAL, 2.0, (-80, 30, 960, 540)),
        (QSizeF(1000, 1000), FILL, 1.0, (0, -100, 800, 800)),
        (QSizeF(1076, 1924), FIT, 1.0, (232, 0, 336, 600)),
        (QSizeF(64, 36), Zoom(Fitting.SCALE, 4.0), 1.0, (272, 228, 256, 144)),
    ],
)
def test_a_picture_lies_in_the_middle_in_the_size_that_is_wished(
    picture: QSizeF, zoom: Zoom, ratio: float, lies: tuple[float, ...]
) -> None:
    rect = placed(picture, ROOM, QPointF(), zoom, ratio)
    assert (rect.x(), rect.y(), rect.width(), rect.height()) == lies


def test_a_picture_is_moved_no_further_than_to_its_edge() -> None:
    assert placed(WIDE, ROOM, QPointF(9999, -9999), ACTUAL, 1.0).topLeft() == QPointF(0, -480)


def test_the_wheel_goes_from_fitted_to_large_and_back_to_fitted() -> None:
    zoom = FIT
    for _ in range(30):
        zoom = zoomed(WIDE, ROOM, zoom, 1.0, 1)
    assert scale_of(WIDE, ROOM, zoom, 1.0) == pytest.approx(16)
    for _ in range(30):
        zoom = zoomed(WIDE, ROOM, zoom, 1.0, -1)
    assert zoom == FIT


@pytest.mark.parametrize(
    ("room", "shape", "columns"),
    [(ROOM, WIDE, 2), (QSizeF(800, 140), WIDE, 4), (QSizeF(900, 600), QSizeF(9, 16), 4), (QSizeF(400, 900), WIDE, 2)],
)
def test_pictures_lie_in_as_many_rows_as_let_them_be_largest(room: QSizeF, shape: QSizeF, columns: int) -> None:
    assert sum(cell.y() == 0 for cell in cells(room, 4, shape)) == columns


@pytest.mark.parametrize("count", [2, 3, 4])
def test_pictures_side_by_side_have_equal_rooms_that_do_not_meet(count: int) -> None:
    rooms = cells(ROOM, count, WIDE)
    assert len({(room.width(), room.height()) for room in rooms}) == 1
    assert not any(one.intersects(other) for n, one in enumerate(rooms) for other in rooms[n + 1 :])


@pytest.mark.parametrize(("wanted", "used"), [("", "here"), ("second", "second"), ("unplugged", "here")])
def test_a_screen_that_is_gone_gives_way_to_the_windows_own(wanted: str, used: str) -> None:
    assert screen_for(wanted, ("here", "second"), "here") == used
