"""The window: two arrangements as the user left them, whatever was remembered, from small screens to large ones."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QSplitter, QVBoxLayout
from pytestqt.qtbot import QtBot

from kling_desktop.ui.main_window import CREATE, LIBRARY, MainWindow
from kling_desktop.ui.notices import Notice
from kling_desktop.ui.theme import Look

NONSENSE: list[dict[str, Any]] = [
    {},
    {"shown": 3, "create": [], "library": None, "geometry": 7},
    {"shown": "nowhere", "geometry": "no base 64 §§"},
    {"create": {"outer": [-5, "x"], "inner": [0, 0], "hidden": ["compose", "player", "gallery"]}},
    {"create": {"outer": [10**9, 1], "inner": [1], "hidden": "compose"}},
    {"create": {"hidden": [{}, None, 3]}},
]


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return build(qtbot)


def build(qtbot: QtBot) -> MainWindow:
    compose, player, gallery = QFrame(), QFrame(), QFrame()
    QVBoxLayout(compose).addWidget(QLineEdit())
    made = MainWindow(Look(), compose, player, gallery)
    qtbot.addWidget(made, before_close_func=lambda w: w.hide())
    made.resize(1440, 900)
    made.show()
    return made


def place(window: MainWindow, pane: str) -> QPoint:
    return window.panes[pane].mapTo(window, QPoint(0, 0))


def area(window: MainWindow, pane: str) -> int:
    size = window.panes[pane].size()
    return size.width() * size.height()


def drag(window: MainWindow, pane: str, by: int) -> None:
    """Moves the border between a pane and its neighbour by some pixels."""
    splitter = window.panes[pane].parentWidget()
    assert isinstance(splitter, QSplitter)
    sizes = splitter.sizes()
    splitter.setSizes([sizes[0] + by, sizes[1] - by])


def test_creating_shows_compose_beside_the_player_over_a_strip_of_clips(window: MainWindow):
    assert window.arrangement == CREATE
    assert place(window, "compose").x() < place(window, "player").x() == place(window, "gallery").x()
    assert place(window, "player").y() < place(window, "gallery").y()
    assert area(window, "player") > area(window, "gallery")


def test_the_library_shows_a_large_gallery_beside_the_player(window: MainWindow):
    window.arrange(LIBRARY)
    assert place(window, "gallery").x() < place(window, "player").x()
    assert place(window, "gallery").y() == place(window, "player").y()
    assert area(window, "gallery") > area(window, "player")


def test_each_arrangement_comes_back_as_the_user_left_it(window: MainWindow):
    drag(window, "gallery", -90)
    window.panes["compose"].hide()
    left = window.panes["gallery"].height()
    window.arrange(LIBRARY)
    window.panes["compose"].show()
    window.arrange(CREATE)
    assert window.panes["gallery"].height() == left
    assert window.panes["compose"].isHidden()
    window.arrange(LIBRARY)
    assert not window.panes["compose"].isHidden()


def test_asking_again_for_the_arrangement_that_is_shown_sets_it_back(window: MainWindow):
    first = window.panes["gallery"].height()
    drag(window, "gallery", -120)
    window.panes["player"].hide()
    window.arrange(CREATE)
    assert window.panes["gallery"].height() == first
    assert not window.panes["player"].isHidden()


def test_the_next_start_finds_everything_where_it_was(window: MainWindow, qtbot: QtBot):
    drag(window, "gallery", -90)
    window.arrange(LIBRARY)
    drag(window, "player", -100)
    again = build(qtbot)
    again.restore(window.state())
    assert again.arrangement == LIBRARY
    assert again.panes["player"].width() == window.panes["player"].width()
    for shown in (window, again):
        shown.arrange(CREATE)
    assert again.panes["gallery"].height() == window.panes["gallery"].height()


@pytest.mark.parametrize("remembered", NONSENSE)
def test_nonsense_in_the_settings_leaves_the_window_as_at_first(window: MainWindow, remembered: dict[str, Any]):
    window.restore(remembered)
    assert window.arrangement == CREATE
    assert all(not pane.isHidden() for pane in window.panes.values())
    assert window.panes["compose"].width() < window.panes["player"].width()


@pytest.mark.parametrize("size", [(1024, 700), (1920, 1080), (3840, 2160)])
@pytest.mark.parametrize("arrangement", [CREATE, LIBRARY])
def test_panes_have_room_from_small_screens_to_large(window: MainWindow, size: tuple[int, int], arrangement: str):
    window.resize(*size)
    window.arrange(arrangement)
    assert (window.width(), window.height()) == size
    for pane in window.panes.values():
        assert pane.isHidden() or (pane.width() >= 200 and pane.height() >= 140)


def test_room_of_hidden_panes_goes_to_the_others(window: MainWindow):
    for name in ("player", "gallery"):
        window.panes[name].hide()
    QApplication.processEvents()
    assert window.panes["compose"].width() > 1400
    window.panes["player"].show()
    QApplication.processEvents()
    assert window.panes["player"].width() > 900


def test_closing_asks_nothing_hides_and_says_so(window: MainWindow, qtbot: QtBot):
    with qtbot.waitSignal(window.closing):
        window.close()
    assert window.isHidden()


def test_full_screen_and_back(window: MainWindow):
    window.toggle_full_screen()
    assert window.isFullScreen()
    window.toggle_full_screen()
    assert not window.isFullScreen()


def test_the_simulator_is_marked_as_long_as_it_is_used(window: MainWindow):
    assert not window.badge.isVisible()
    window.set_simulated(True)
    assert window.badge.isVisible()
    assert window.badge.accessibleName() == "Simulator"
    window.set_simulated(False)
    assert not window.badge.isVisible()


def test_one_begins_at_the_first_field_even_when_a_notice_stands_above(qtbot: QtBot):
    compose, field = QFrame(), QLineEdit()
    QVBoxLayout(compose).addWidget(field)
    window = MainWindow(Look(), compose, QFrame(), QFrame())
    qtbot.addWidget(window, before_close_func=lambda w: w.hide())
    window.notices.put(Notice("key", "No key.", "Enter key…", "enter_key"))
    window.show()
    assert window.focusWidget() is field


def test_the_status_line_is_named_by_its_whole_text_however_short_the_room(window: MainWindow):
    words = "2,100 credits · 2 running · saved in " + "a-very-long-folder/" * 20 + "Kling Desktop"
    window.resize(1024, 700)
    window.status.say(words)
    name = QAccessible.queryAccessibleInterface(window.status.line).text(QAccessible.Text.Name)
    assert name == words
    assert "…" in window.status.line.text()
    assert window.width() == 1024


def test_the_folder_is_asked_for_by_mouse_and_by_keyboard(window: MainWindow, qtbot: QtBot):
    window.status.say("saved in Videos/Kling Desktop")
    with qtbot.waitSignal(window.folder_pressed):
        QTest.mouseClick(window.status.line, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.folder_pressed):
        QTest.keyClick(window.status.line, Qt.Key.Key_Return)


def test_the_first_window_is_not_larger_than_the_screen(qtbot: QtBot):
    made = MainWindow(Look(), QFrame(), QFrame(), QFrame())
    qtbot.addWidget(made, before_close_func=lambda w: w.hide())
    room = made.screen().availableSize().expandedTo(made.minimumSize())
    assert made.width() <= room.width()
    assert made.height() <= room.height()
