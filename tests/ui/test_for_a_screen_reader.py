"""What a screen reader is told in every place: each control by name, role and value; what comes up is said."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kling_desktop.domain.generation import Generation, Waiting, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.services.session import Desk
from kling_desktop.ui.announcing import Announcing
from kling_desktop.ui.parts import Parts
from tests.ui.places import DIALOGS, SMALL, STATES
from tests.ui.playing import play

_Role = QAccessible.Role
NOT_SAID = frozenset({_Role.NoRole, _Role.Client, _Role.Pane, _Role.Window, _Role.Grouping})
VALUED = frozenset({_Role.Slider, _Role.SpinBox, _Role.ComboBox, _Role.ProgressBar, _Role.ScrollBar})


def below(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for place in range(node.childCount()):
        child = node.child(place)
        if not child.state().invisible:
            yield child
            yield from below(child)


def said(node: QAccessibleInterface, which: QAccessible.Text = QAccessible.Text.Name) -> str:
    return node.text(which).strip()


def focusable(top: QWidget) -> list[QAccessibleInterface]:
    """What can have the focus."""
    whole = QAccessible.queryAccessibleInterface(top)
    return [node for node in below(whole) if node.state().focusable and not node.state().disabled]


def faults(top: QWidget) -> list[str]:
    """What a listener would not understand."""
    found: list[str] = []
    for node in focusable(top):
        name, role, thing = said(node), node.role(), _thing(node.object())
        if not name and role is not _Role.Cell:  # a table may have empty ones
            found.append(f"{thing} has no name")
        if role in NOT_SAID:
            found.append(f"{name or thing} is of no kind")
        if role in VALUED and not _has_value(node):
            found.append(f"{name or thing} has no value")
    labelled = {label.buddy() for label in top.findChildren(QLabel)}  # under Linux, boxes are called by nothing else
    found += [f"{box.accessibleName()} has no label" for box in top.findChildren(QComboBox) if box not in labelled]
    return found


def _has_value(node: QAccessibleInterface) -> bool:
    return bool(said(node, QAccessible.Text.Value)) or isinstance(node.valueInterface().currentValue(), int | float)


def _thing(of: QObject | None) -> str:
    parent = of.parent() if of is not None else None
    return f"{type(of).__name__} in {type(parent).__name__}"


@pytest.mark.parametrize("state", STATES)
def test_in_the_window_each_control_has_name_role_and_value(state: str, parts: Parts, desk: Desk) -> None:
    parts.window.resize(*SMALL)
    parts.window.show()
    parts.window.status.say("9,930 credits")
    play(lambda: STATES[state](parts, desk))
    QApplication.processEvents()
    assert len(focusable(parts.window)) > 5
    assert faults(parts.window) == []


@pytest.mark.parametrize("name", DIALOGS)
def test_in_a_dialog_each_control_has_name_role_and_value(name: str, parts: Parts, qtbot: QtBot) -> None:
    dialog: QDialog = DIALOGS[name](parts)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.windowTitle()
    assert focusable(dialog)
    assert faults(dialog) == []


def test_what_becomes_of_a_generation_is_said_once_and_a_star_is_not(parts: Parts, desk: Desk) -> None:
    heard: list[str] = []
    announcing = Announcing(parts, desk, lambda _, words: heard.append(words))
    sent = Generation("a", "a", Request(prompt="City"), 5.0, "s").submitting().sending(5.0, None)
    asking = desk.library.save(sent.uncertain(Waiting(WaitReason.USER, 5.0)))
    made = desk.library.save(desk.library.save(asking.accepted("t", 6.0)).finished("u", None).ready("/city.mp4"))
    desk.library.save(made.starring(starred=True))
    assert announcing.parent() is parts.window
    assert heard == ["Uncertain · your turn: City", "Ready: City"]
