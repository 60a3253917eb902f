"""The sets of keys: whole, without two meanings, and followed by the player and the reference."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from kling_desktop.ui.actions import ROWS
from kling_desktop.ui.dialogs.key_reference import KeyReference, player_rows
from kling_desktop.ui.player.keyboard import ACTS, Keyboard, Preset, act_of, clashes, preset, presets
from kling_desktop.ui.player.player_panel import PlayerPanel
from kling_desktop.ui.theme import Look
from tests.ui.player.clips import number_in, write_numbered_clip

TAKEN = [key for row in ROWS for key in (row.shortcut, row.also)]
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def test_hands_from_other_programs_find_their_keys() -> None:
    assert [found.name for found in presets()] == [
        "Kling Desktop",
        "DaVinci Resolve",
        "Final Cut Pro",
        "Premiere Pro",
    ]
    assert preset("a set that is gone").id == "standard"


@pytest.mark.parametrize("found", presets(), ids=lambda found: found.id)
def test_a_set_names_every_act_and_no_other(found: Preset) -> None:
    assert set(found.keys) == set(ACTS)


@pytest.mark.parametrize("found", presets(), ids=lambda found: found.id)
def test_no_key_means_two_things_or_something_else_in_the_menus(found: Preset) -> None:
    assert clashes(found, TAKEN) == ()


def test_a_clash_is_found() -> None:
    keys = {"play": ("Space",), "hold": ("space",), "mute": ("Ctrl+Return",)}
    assert clashes(Preset("x", "X", keys), TAKEN) == ("Space", "space", "Ctrl+Return")


@pytest.mark.parametrize(
    ("key", "modifiers", "act"),
    [
        (Qt.Key.Key_Space, NONE, "play"),
        (Qt.Key.Key_Left, SHIFT, "back_ten"),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.KeypadModifier, "previous"),
        (Qt.Key.Key_Plus, SHIFT, "zoom_in"),
        (Qt.Key.Key_Q, NONE, ""),
        (Qt.Key.Key_M, SHIFT, ""),
    ],
)
def test_a_key_is_known_on_every_keyboard(key: Qt.Key, modifiers: Qt.KeyboardModifier, act: str) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, key, modifiers)
    assert act_of(event, preset("standard").acts()) == act


def test_the_player_follows_the_set_that_is_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    player = PlayerPanel(Look())
    qtbot.addWidget(player)
    player.show_clip(write_numbered_clip(tmp_path / "clip.mp4", frames=6, rate=24), "x", play=False)
    qtbot.waitUntil(lambda: number_in(player.image) == 0)
    player.set_keys("premiere")
    QTest.keyClick(player, Qt.Key.Key_I)
    assert player.playback.state.mark_in == 0
    QTest.keyClick(player, Qt.Key.Key_X)
    assert player.playback.state.mark_in == 0
    QTest.keyClick(player, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier | SHIFT)
    assert player.playback.state.mark_in is None
    player.shut_down()


def test_the_reference_shows_the_keys_of_the_set(qtbot: QtBot) -> None:
    reference = KeyReference([("Generate", "Ctrl+Return")], preset("final-cut"))
    qtbot.addWidget(reference)
    words = reference.findChildren(QTextBrowser)[0].toPlainText()
    assert "Final Cut Pro" in words
    assert all(act in words for act in ("Generate", "Mark the in point", "Alt+X"))


def test_with_the_pausing_key_held_the_playing_keys_step_one_frame(qtbot: QtBot, tmp_path: Path) -> None:
    player = PlayerPanel(Look())
    qtbot.addWidget(player)
    player.show_clip(write_numbered_clip(tmp_path / "clip.mp4", frames=24, rate=24), "x", play=False)
    qtbot.waitUntil(lambda: number_in(player.image) == 0)
    QTest.keyPress(player, Qt.Key.Key_K)
    for key in (Qt.Key.Key_L, Qt.Key.Key_L, Qt.Key.Key_J):
        QTest.keyClick(player, key)
    assert (player.playback.state.place, player.playback.state.playing) == (1, False)
    QTest.keyRelease(player, Qt.Key.Key_K)
    QTest.keyClick(player, Qt.Key.Key_L)
    assert player.playback.state.playing
    player.shut_down()


def test_a_pausing_key_that_is_let_go_in_another_window_is_not_held_any_more() -> None:
    hands = Keyboard()
    assert hands.pressed(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_K, NONE)) == "hold"
    hands.let_go()
    assert hands.pressed(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_L, NONE)) == "faster"


def test_the_reference_shows_what_two_keys_do_together(qtbot: QtBot) -> None:
    assert ("Next frame", "K + L") in player_rows(preset("standard"))
