"""What opens over the window is in the tree of assistive technology while it is open, under its name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kling_desktop.ui import popups
from kling_desktop.ui.popups import OpenWindows


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    window.setWindowTitle("A window")
    inside = QWidget(window)
    column = QVBoxLayout(inside)
    column.addWidget(QPushButton("Open", inside))
    column.addWidget(QComboBox(inside))
    window.setCentralWidget(inside)
    window.menuBar().addMenu("View").addAction("Light")
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def seen(qapp: QApplication, window: QMainWindow) -> OpenWindows:
    """Not put into its place: that would be for all tests that follow."""
    return OpenWindows(qapp)


def names(tree: OpenWindows) -> list[str]:
    children = [tree.child(place) for place in range(tree.childCount())]
    assert [tree.indexOfChild(child) for child in children if child] == list(range(len(children)))
    return [child.text(QAccessible.Text.Name) for child in children if child]


def test_a_menu_is_seen_while_it_is_open_and_closes_when_it_is_chosen_in(seen: OpenWindows, window: QMainWindow):
    done: list[str] = []
    menu = popups.menu("Camera words", window)
    inside = popups.submenu("Light", menu)
    inside.addAction("dusk").triggered.connect(lambda: done.append("dusk"))
    before = names(seen)
    menu.popup(window.pos())
    assert names(seen) == [*before, "Camera words"]
    inside.actions()[0].trigger()  # as a screen reader does, without the mouse that would close it
    assert done == ["dusk"]
    assert names(seen) == before


def test_another_kind_of_popup_needs_only_a_name(seen: OpenWindows, window: QMainWindow):
    before = names(seen)
    popup = QWidget(window, Qt.WindowType.Popup)
    popup.setAccessibleName("Presets")
    popup.show()
    assert names(seen) == [*before, "Presets"]


def test_what_has_its_place_in_the_tree_is_not_met_twice(seen: OpenWindows, window: QMainWindow):
    before = names(seen)
    box = window.findChildren(QComboBox)[0]
    box.addItems(["softly", "aloud"])
    box.showPopup()
    assert names(seen) == before
    box.hidePopup()
    next(action.menu() for action in window.menuBar().actions()).popup(window.pos())  # type: ignore[union-attr]
    assert names(seen) == before


def test_the_program_says_what_it_is(seen: OpenWindows):
    assert seen.role() is QAccessible.Role.Application
    assert seen.child(99) is None
    assert seen.rect().isEmpty()
