"""The player as a person meets it: buttons, keys, mouse, words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kling_desktop.ui.player.comparison import Compared, Comparison
from kling_desktop.ui.player.picture_view import PictureView
from kling_desktop.ui.player.player_panel import PlayerPanel
from kling_desktop.ui.player.scrubber import TILES
from kling_desktop.ui.player.transport import LEAST_WIDTH
from tests.ui.player.clips import number_in, write_numbered_clip
from tests.ui.player.seeing import button, open_still, sentence, shown, timeline_of, view_of

_Key = Qt.Key


def test_every_button_is_a_push_button_under_its_agreed_name(player: PlayerPanel) -> None:
    names = (
        "Play",
        "Previous frame",
        "Next frame",
        "Loop",
        "Mute",
        "Use as first frame",
        "Use as last frame",
        "Compare",
    )
    for name in names:
        interface = QAccessible.queryAccessibleInterface(button(player, name))
        assert interface.role() is QAccessible.Role.Button
        assert interface.text(QAccessible.Text.Name) == name


def test_play_becomes_pause_while_the_clip_plays(qtbot: QtBot, player: PlayerPanel, clip: Path) -> None:
    open_still(qtbot, player, clip)
    button(player, "Play").click()
    qtbot.waitUntil(lambda: shown(player) > 2)
    button(player, "Pause").click()
    assert not player.playback.state.playing
    assert button(player, "Play").isEnabled()


def test_a_clip_plays_by_itself_and_repeats(qtbot: QtBot, player: PlayerPanel, clip: Path) -> None:
    player.show_clip(clip, "Numbers")
    qtbot.waitUntil(lambda: shown(player) > 1)
    assert player.playback.state.playing
    assert player.playback.state.loop


@pytest.mark.parametrize(
    ("keys", "frame"),
    [
        ([(_Key.Key_Right, False)] * 3, 3),
        ([(_Key.Key_Right, True)], 10),
        ([(_Key.Key_Right, True), (_Key.Key_Left, False)], 9),
        ([(_Key.Key_End, False)], 47),
        ([(_Key.Key_End, False), (_Key.Key_Left, True)], 37),
        ([(_Key.Key_End, False), (_Key.Key_Home, False)], 0),
    ],
)
def test_the_arrow_keys_go_frame_by_frame_and_ten_at_a_time(
    qtbot: QtBot, player: PlayerPanel, clip: Path, keys: list[tuple[Qt.Key, bool]], frame: int
) -> None:
    open_still(qtbot, player, clip)
    for key, shift in keys:
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(view_of(player), key, modifier)
    qtbot.waitUntil(lambda: shown(player) == frame and player.playback.state.aimed is None)
    assert player.playback.state.frame == frame


def test_arrow_keys_step_also_while_a_button_has_the_focus(qtbot: QtBot, player: PlayerPanel, clip: Path) -> None:
    open_still(qtbot, player, clip)
    QTest.keyClick(button(player, "Loop"), Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: shown(player) == 1)


def test_j_k_and_l_play_faster_stop_and_play_backwards(qtbot: QtBot, player: PlayerPanel, clip: Path) -> None:
    open_still(qtbot, player, clip)
    view = view_of(player)
    speeds: list[float] = []
    for key in (_Key.Key_L, _Key.Key_L, _Key.Key_L, _Key.Key_K, _Key.Key_J, _Key.Key_J):
        QTest.keyClick(view, key)
        speeds.append(player.playback.state.speed if player.playback.state.playing else 0)
    assert speeds == [1, 2, 4, 0, -1, -2]


def test_the_frame_that_is_seen_is_the_one_that_is_taken(qtbot: QtBot, player: PlayerPanel, clip: Path) -> None:
    open_still(qtbot, player, clip)
    for _ in range(5):
        button(player, "Next frame").click()
    qtbot.waitUntil(lambda: shown(player) == 5)
    wanted: list[tuple[str, Path, int]] = []

    def want(place: str, path: Path, number: int) -> None:
        wanted.append((place, path, number))

    player.frame_wanted.connect(want)
    button(player, "Use as first frame").click()
    button(player, "Use as last frame").click()
    assert wanted == [("first_frame", clip, 5), ("last_frame", clip, 5)]


def test_time_is_told_in_minutes_seconds_and_frames(qtbot: QtBot, player: PlayerPanel, clip: Path) -> None:
    open_still(qtbot, player, clip)
    QTest.keyClick(player, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: shown(player) == 47)
    assert "00:01:23 / 00:02:00" in sentence(player)


def test_dragging_the_timeline_shows_the_frame_under_the_mouse(qtbot: QtBot, player: PlayerPanel, clip: Path) -> None:
    player.show_clip(clip, "Numbers")
    qtbot.waitUntil(lambda: shown(player) > 0)
    scrubber = timeline_of(player)
    QTest.mousePress(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(5, 20))
    QTest.mouseMove(scrubber, QPoint(scrubber.width() // 2, 20))
    expected = scrubber.value()
    assert abs(expected - 24) <= 1
    qtbot.waitUntil(lambda: shown(player) == expected)
    assert not player.playback.state.playing
    QTest.mouseRelease(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(scrubber.width() // 2, 20))
    assert player.playback.state.playing


def test_with_a_filmstrip_a_picture_is_there_at_once(
    qtbot: QtBot, player: PlayerPanel, clip: Path, tmp_path: Path
) -> None:
    strip = QImage(TILES * 40, 24, QImage.Format.Format_RGB32)
    strip.fill(Qt.GlobalColor.green)
    strip.save(str(tmp_path / "strip.png"))
    open_still(qtbot, player, clip)
    player.set_filmstrip(tmp_path / "strip.png")
    scrubber, view = timeline_of(player), view_of(player)
    QTest.mousePress(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(scrubber.width() // 2, 20))
    assert view.image.pixelColor(5, 5) == Qt.GlobalColor.green
    qtbot.waitUntil(lambda: view.image.width() > 40)
    QTest.mouseRelease(scrubber, Qt.MouseButton.LeftButton, pos=QPoint(scrubber.width() // 2, 20))


def test_nothing_is_drawn_over_the_picture(qtbot: QtBot, player: PlayerPanel, clip: Path) -> None:
    open_still(qtbot, player, clip)
    view = view_of(player)
    picture = view.picture_rect().toRect()
    bare = view.image.scaled(picture.size(), mode=Qt.TransformationMode.SmoothTransformation)
    painted = player.grab().toImage()
    offset = view.mapTo(player, picture.topLeft())
    for x in range(8, picture.width() - 8, 16):
        for y in (8, picture.height() // 2, picture.height() - 8):
            near = painted.pixelColor(offset + QPoint(x, y)).lightness() - bare.pixelColor(x, y).lightness()
            assert abs(near) < 48


@pytest.mark.fault("X12")
def test_a_missing_clip_is_said_in_the_pictures_place(qtbot: QtBot, player: PlayerPanel, tmp_path: Path) -> None:
    player.show_clip(tmp_path / "gone.mp4", "Gone")
    qtbot.waitUntil(lambda: str(tmp_path) in sentence(player))
    assert not button(player, "Play").isEnabled()


@pytest.mark.fault("X12")
def test_a_clip_that_goes_while_it_plays_or_is_compared_is_said_and_another_is_shown(
    qtbot: QtBot, player: PlayerPanel, clip: Path
) -> None:
    other = write_numbered_clip(clip.with_name("other.mp4"), frames=24, rate=24)
    player.show_clip(clip, "Goes")
    qtbot.waitUntil(lambda: shown(player) > 1)
    clip.unlink()
    for key in (_Key.Key_Right, _Key.Key_End, _Key.Key_Home, _Key.Key_Space):
        QTest.keyClick(player, key)
    player.show_clip(clip, "Gone")
    qtbot.waitUntil(lambda: str(clip.parent) in sentence(player))
    player.compare(Comparison((Compared("other", other, "Other"), Compared("gone", clip, "Gone"))), play=False)
    qtbot.waitUntil(lambda: str(clip.parent) in sentence(player) or shown(player) >= 0)
    player.show_clip(other, "Other", play=False)
    qtbot.waitUntil(lambda: shown(player) == 0)


@pytest.mark.fault("X13")
def test_no_sound_device_and_no_decoder_leave_a_silent_clip_and_words_and_it_can_be_opened_elsewhere(
    qtbot: QtBot, player: PlayerPanel, tmp_path: Path
) -> None:
    loud = write_numbered_clip(tmp_path / "loud.mp4", frames=24, rate=24, sound=True)
    player.show_clip(loud, "Where there is no sound device")
    qtbot.waitUntil(lambda: shown(player) > 2)
    path = tmp_path / "clip.mp4"
    path.write_bytes(b"<html>no clip</html>")
    player.show_clip(path, "Broken")
    qtbot.waitUntil(lambda: "cannot be decoded" in sentence(player))
    asked: list[Path] = []
    player.open_elsewhere_requested.connect(asked.append)
    button(player, "Open elsewhere").click()
    assert asked == [path]


def test_an_empty_player_says_how_to_begin_and_offers_no_dead_end(player: PlayerPanel) -> None:
    assert "Your clips play here" in sentence(player)
    assert not button(player, "Use as first frame").isEnabled()
    QTest.keyClick(player, Qt.Key.Key_Space)
    QTest.keyClick(player, Qt.Key.Key_F)
    assert not player.playback.state.playing


def test_where_a_generation_stands_is_said_in_the_pictures_place(qtbot: QtBot, player: PlayerPanel, clip: Path) -> None:
    open_still(qtbot, player, clip)
    player.show_nothing("generating, 62 %")
    assert "generating, 62 %" in sentence(player)
    assert player.path is None


def test_mute_is_kept_from_clip_to_clip(qtbot: QtBot, player: PlayerPanel, clip: Path) -> None:
    open_still(qtbot, player, clip)
    button(player, "Mute").click()
    open_still(qtbot, player, clip)
    assert button(player, "Mute").accessibleDescription() == "On"


def test_full_screen_shows_the_same_picture_and_is_left_by_escape(
    qtbot: QtBot, player: PlayerPanel, clip: Path
) -> None:
    open_still(qtbot, player, clip)
    player.perform("full_screen")
    views = player.findChildren(PictureView)
    assert len(views) == 2
    QTest.keyClick(views[1], Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: number_in(views[1].image) == 1)
    QTest.keyClick(views[1], Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(player.findChildren(PictureView)) == 1)


def test_a_narrow_player_keeps_its_buttons(player: PlayerPanel) -> None:
    player.resize(LEAST_WIDTH + 24, 400)
    for name in ("Play", "Previous frame", "Next frame", "Loop", "Mute", "Use as first frame", "Use as last frame"):
        found = button(player, name)
        assert found.isVisible()
        assert player.rect().contains(QRect(found.mapTo(player, QPoint()), found.size()))
