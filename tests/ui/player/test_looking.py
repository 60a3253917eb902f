"""Looking closely: zoom, in and out points, the waveform, the frame's number."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kling_desktop.ui.player.picture_view import PictureView
from kling_desktop.ui.player.player_panel import PlayerPanel
from tests.ui.player.seeing import open_still, shown, timeline_of, view_of

_Key = Qt.Key


def test_the_wheel_makes_the_picture_larger_about_the_mouse_and_fits_it_again(
    qtbot: QtBot, player: PlayerPanel, clip: Path
) -> None:
    open_still(qtbot, player, clip)
    view = view_of(player)
    fitted = view.picture_rect()
    corner = fitted.topLeft() + QPointF(4, 4)
    for _ in range(4):
        turn_wheel(view, corner, 120)
    larger = view.picture_rect()
    assert larger.width() > fitted.width() * 2
    assert abs(larger.x() - fitted.x()) < 16  # what was under the mouse still is
    for _ in range(6):
        turn_wheel(view, corner, -120)
    assert view.picture_rect() == fitted


def turn_wheel(view: PictureView, at: QPointF, by: int) -> None:
    none, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    turned = QPoint(0, by)
    event = QWheelEvent(at, at, QPoint(), turned, buttons, none, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(view, event)


def test_keys_fit_fill_and_show_pixel_for_pixel(qtbot: QtBot, player: PlayerPanel, clip: Path) -> None:
    open_still(qtbot, player, clip)
    view = view_of(player)
    fitted = view.picture_rect()
    QTest.keyClick(view, Qt.Key.Key_Z)
    assert view.picture_rect().size().toSize() == QSize(160, 96)
    QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    filled = view.picture_rect()
    assert filled.width() >= view.width() - 1
    assert filled.height() >= view.height() - 1
    QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ShiftModifier)
    assert view.picture_rect() == fitted


def test_nothing_moves_when_a_clip_with_sound_follows_a_silent_one(
    qtbot: QtBot, player: PlayerPanel, clip: Path
) -> None:
    open_still(qtbot, player, clip)
    before = view_of(player).geometry(), timeline_of(player).geometry()
    player.set_waveform(bytes(range(250)) * 4)
    QApplication.processEvents()
    assert timeline_of(player).has_waveform
    assert (view_of(player).geometry(), timeline_of(player).geometry()) == before


def test_in_and_out_points_are_marked_by_keys_and_gone_to(qtbot: QtBot, player: PlayerPanel, clip: Path) -> None:
    open_still(qtbot, player, clip)
    view, shift = view_of(player), Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(view, _Key.Key_Right, shift)
    QTest.keyClick(view, _Key.Key_I)
    QTest.keyClick(view, _Key.Key_Right, shift)
    QTest.keyClick(view, _Key.Key_O)
    QTest.keyClick(view, _Key.Key_I, shift)
    qtbot.waitUntil(lambda: shown(player) == 10)
    QTest.keyClick(view, _Key.Key_O, shift)
    qtbot.waitUntil(lambda: shown(player) == 20)
    QTest.keyClick(view, _Key.Key_X)
    assert player.playback.state.span == (0, 47)


def test_the_number_of_the_frame_is_told(qtbot: QtBot, player: PlayerPanel, clip: Path) -> None:
    open_still(qtbot, player, clip)
    QTest.keyClick(player, Qt.Key.Key_End)
    counter = next(label for label in player.findChildren(QLabel) if label.accessibleName() == "Frame")
    assert counter.text() == "47"
