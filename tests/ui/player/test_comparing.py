"""Clips compared in the player: how they are seen together, with the keys, the mouse and the buttons."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QRadioButton, QSlider
from pytestqt.qtbot import QtBot

from kling_desktop.ui.player.blend import Blender, difference, overlay
from kling_desktop.ui.player.comparison import Compared, Comparison
from kling_desktop.ui.player.picture_view import PictureView
from kling_desktop.ui.player.placing import Mode
from kling_desktop.ui.player.player_panel import PlayerPanel
from tests.media.films import encoded
from tests.ui.player.clips import number_in, write_numbered_clip
from tests.ui.player.seeing import view_of

RED, BLUE = (200, 40, 40), (40, 40, 200)


@pytest.fixture
def plain(tmp_path: Path) -> Comparison:
    """A red clip and a blue one."""
    from PIL import Image

    paths = {"red": RED, "blue": BLUE}
    made = [encoded(tmp_path / f"{n}.mp4", [Image.new("RGB", (320, 180), c)] * 6) for n, c in paths.items()]
    return Comparison(tuple(Compared(path.stem, path, path.stem) for path in made), "Only this differs: Prompt")


def open_still(qtbot: QtBot, player: PlayerPanel, comparison: Comparison, mode: Mode) -> PictureView:
    player.compare(comparison, play=False)
    player.comparing.see(mode)
    view = view_of(player)
    count = 1 if mode in (Mode.OVERLAY, Mode.DIFFERENCE) else len(comparison.clips)
    qtbot.waitUntil(lambda: len(view.images) == count and player.playback.state.aimed is None)
    return view


def color_at(view: PictureView, across: float) -> tuple[int, int, int]:
    """The colour that is seen at a part of the view's width, in the middle of its height."""
    color = view.grab().toImage().pixelColor(round(view.width() * across), view.height() // 2)
    return color.red(), color.green(), color.blue()


def like(found: tuple[int, int, int], wanted: tuple[int, int, int]) -> bool:
    return max(abs(a - b) for a, b in zip(found, wanted, strict=True)) <= 6


def test_one_key_flips_from_one_clip_to_the_other(qtbot: QtBot, player: PlayerPanel, plain: Comparison) -> None:
    view = open_still(qtbot, player, plain, Mode.FLIP)
    assert like(color_at(view, 0.5), RED)
    QTest.keyClick(view, Qt.Key.Key_V)
    assert like(color_at(view, 0.5), BLUE)
    QTest.keyClick(view, Qt.Key.Key_1)
    assert like(color_at(view, 0.5), RED)


def test_side_by_side_shows_both_at_once(qtbot: QtBot, player: PlayerPanel, plain: Comparison) -> None:
    view = open_still(qtbot, player, plain, Mode.SIDE)
    assert like(color_at(view, 0.2), RED)
    assert like(color_at(view, 0.8), BLUE)


def test_the_wipe_parts_the_picture_where_its_handle_is_dragged(
    qtbot: QtBot, player: PlayerPanel, plain: Comparison
) -> None:
    view = open_still(qtbot, player, plain, Mode.WIPE)
    assert [like(color_at(view, x), c) for x, c in ((0.4, BLUE), (0.6, RED))] == [True, True]
    y = view.height() // 2
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(round(view.split_x()), y))
    QTest.mouseMove(view, QPoint(view.width() * 3 // 4, y))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(view.width() * 3 // 4, y))
    assert like(color_at(view, 0.6), BLUE)
    QTest.keyClick(view, Qt.Key.Key_V)
    assert like(color_at(view, 0.6), RED)


def test_overlay_mixes_as_much_as_its_slider_says(qtbot: QtBot, player: PlayerPanel, plain: Comparison) -> None:
    view = open_still(qtbot, player, plain, Mode.OVERLAY)
    qtbot.waitUntil(lambda: like(color_at(view, 0.5), (120, 40, 120)))
    slider = next(s for s in player.findChildren(QSlider) if s.accessibleName() == "Opacity")
    slider.setValue(100)
    qtbot.waitUntil(lambda: like(color_at(view, 0.5), RED))


def test_difference_is_black_where_nothing_differs_and_grows_with_its_gain(
    qtbot: QtBot, player: PlayerPanel, plain: Comparison
) -> None:
    view = open_still(qtbot, player, plain, Mode.DIFFERENCE)
    slider = next(s for s in player.findChildren(QSlider) if s.accessibleName() == "Gain")
    slider.setValue(0)
    qtbot.waitUntil(lambda: like(color_at(view, 0.5), (160, 0, 160)))
    same = Comparison((plain.clips[0], plain.clips[0]))
    view = open_still(qtbot, player, same, Mode.DIFFERENCE)
    qtbot.waitUntil(lambda: like(color_at(view, 0.5), (0, 0, 0)))


@pytest.mark.parametrize(("gain", "seen"), [(1, 10), (2, 20), (4, 40), (8, 80), (16, 160)])
def test_gain_multiplies_what_is_apart(gain: int, seen: int) -> None:
    one, other = QImage(8, 8, QImage.Format.Format_RGB32), QImage(16, 16, QImage.Format.Format_RGB32)
    one.fill(QColor(100, 100, 100))
    other.fill(QColor(110, 100, 90))
    color = difference(one, other, gain).pixelColor(4, 4)
    assert (color.red(), color.green(), color.blue()) == (seen, 0, seen)
    assert overlay(one, other, 0.0).pixelColor(4, 4) == QColor(100, 100, 100)


def test_of_many_blends_that_are_asked_for_the_newest_is_shown_at_last(qtbot: QtBot) -> None:
    blender, made = Blender(), list[int]()
    blender.made.connect(lambda image: made.append(image.width()))  # pyright: ignore[reportUnknownLambdaType, reportUnknownMemberType, reportUnknownArgumentType]
    for width in range(1, 40):
        blender.ask(lambda width=width: QImage(width, 1, QImage.Format.Format_RGB32))
    qtbot.waitUntil(lambda: bool(made) and made[-1] == 39)
    blender.shut_down()


def test_both_clips_are_stepped_by_one_key(qtbot: QtBot, player: PlayerPanel, tmp_path: Path) -> None:
    paths = [write_numbered_clip(tmp_path / f"{name}.mp4", frames=24, rate=24, b_frames=2) for name in "ab"]
    clips = tuple(Compared(path.stem, path, path.stem) for path in paths)
    view = open_still(qtbot, player, Comparison(clips), Mode.SIDE)
    for number in (1, 2, 3):
        QTest.keyClick(view, Qt.Key.Key_Right)
        qtbot.waitUntil(lambda number=number: [number_in(image) for image in view.images] == [number, number])


def test_what_differs_is_said_and_each_clip_has_its_star(qtbot: QtBot, player: PlayerPanel, plain: Comparison) -> None:
    view = open_still(qtbot, player, plain, Mode.SIDE)
    picked: list[int] = []
    player.picked.connect(picked.append)
    QTest.keyClick(view, Qt.Key.Key_2)
    QTest.keyClick(view, Qt.Key.Key_S)
    star = next(b for b in player.findChildren(QPushButton) if b.accessibleName() == "Star clip A")
    star.click()
    assert picked == [1, 0]
    player.comparing.star("red", starred=True)
    assert star.accessibleDescription() == "On"


def test_the_ways_are_radio_buttons_and_one_key_goes_through_them(
    qtbot: QtBot, player: PlayerPanel, plain: Comparison
) -> None:
    view = open_still(qtbot, player, plain, Mode.FLIP)
    names: list[str] = []
    for _ in range(5):
        names += [b.accessibleName() for b in player.findChildren(QRadioButton) if b.isChecked()]
        QTest.keyClick(view, Qt.Key.Key_B)
    assert names == ["Flip", "Side by side", "Wipe", "Overlay", "Difference"]


def test_the_frame_that_is_taken_is_that_of_the_clip_in_front(
    qtbot: QtBot, player: PlayerPanel, plain: Comparison
) -> None:
    view = open_still(qtbot, player, plain, Mode.SIDE)
    wanted: list[tuple[str, Path, int]] = []

    def want(place: str, path: Path, number: int) -> None:
        wanted.append((place, path, number))

    player.frame_wanted.connect(want)
    QTest.keyClick(view, Qt.Key.Key_2)
    QTest.keyClick(view, Qt.Key.Key_BracketLeft)
    assert wanted == [("first_frame", plain.clips[1].path, 0)]


def test_a_clip_that_is_gone_ends_the_comparison_with_words(
    qtbot: QtBot, player: PlayerPanel, plain: Comparison, tmp_path: Path
) -> None:
    gone = Compared("gone", tmp_path / "gone.mp4", "gone")
    player.compare(Comparison((plain.clips[0], gone)), play=False)
    qtbot.waitUntil(lambda: not player.comparing.on)
    assert player.path == gone.path
