"""The strip of the sequence as a person uses it: filled, ordered, taken back, played, exported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.services.exporting import Exports
from kling_desktop.services.session import Desk
from kling_desktop.ui.exporting import Exporting
from kling_desktop.ui.films import Films
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.sequencing import Sequencing
from kling_desktop.ui.showing import Showing
from tests.media.films import film
from tests.ui.playing import play

Add = Callable[..., Generation]
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sequencing(parts: Parts, desk: Desk) -> Sequencing:
    return Sequencing(parts, desk, Films(parts, desk, Showing(parts, desk)), Exporting(parts, desk, Exports()))


@pytest.fixture
def add(desk: Desk, tmp_path: Path) -> Add:
    """A ready generation with a real clip, newer than those before."""

    def made(name: str, frames: int = 12) -> Generation:
        clip = film(tmp_path / f"{name}.mp4", frames=frames, sound=True)
        age = float(ord(name[0]))
        request = Request(prompt=name)
        generation = Generation(name, name, request, age, "simulator", state=State.READY, clip=str(clip))
        return desk.library.save(generation)

    return made


def filled(parts: Parts, add: Add, *names: str) -> None:
    for name in names:
        add(name)
    play(parts.gallery.list.selectAll)  # one alone is shown at once
    play(lambda: parts.gallery.do(card_menu.ADD_TO_SEQUENCE))


def shown(parts: Parts) -> str:
    places = parts.sequence.list
    return "".join(places.item(place).text() for place in range(places.count()))


def press(parts: Parts, name: str) -> None:
    next(found for found in parts.sequence.findChildren(QPushButton) if found.accessibleName() == name).click()


def test_chosen_clips_are_added_in_the_order_in_which_they_were_made(
    parts: Parts, sequencing: Sequencing, add: Add
) -> None:
    filled(parts, add, "a", "b", "c")
    assert shown(parts) == "abc"
    assert not parts.sequence.isHidden()
    assert any(label.text() == "3 clips · 0:02" for label in parts.sequence.findChildren(QLabel))


def test_keys_move_remove_and_take_back(parts: Parts, sequencing: Sequencing, add: Add) -> None:
    filled(parts, add, "a", "b", "c")
    places = parts.sequence.list
    places.mark(0)
    play(lambda: QTest.keyClick(places, Qt.Key.Key_Right, ALT))
    assert shown(parts) == "bac"
    play(lambda: QTest.keyClick(places, Qt.Key.Key_Right, ALT))
    assert (shown(parts), places.currentRow()) == ("bca", 2)
    play(lambda: QTest.keyClick(places, Qt.Key.Key_Delete))
    assert shown(parts) == "bc"
    for expected in ("bca", "bac", "abc"):
        play(lambda: QTest.keyClick(places, Qt.Key.Key_Z, CTRL))
        assert shown(parts) == expected
    play(lambda: QTest.keyClick(places, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier))
    assert shown(parts) == "bac"


def test_what_is_dropped_from_elsewhere_is_refused(parts: Parts, sequencing: Sequencing, add: Add) -> None:
    filled(parts, add, "a")
    mime, button = QMimeData(), Qt.MouseButton.LeftButton
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, button, Qt.KeyboardModifier.NoModifier)
    parts.sequence.list.dropEvent(drop)
    assert not drop.isAccepted()
    assert shown(parts) == "a"


def test_a_drop_goes_between_the_two_clips_that_it_is_let_go_between(
    parts: Parts, sequencing: Sequencing, add: Add
) -> None:
    filled(parts, add, "a", "b")
    places = parts.sequence.list
    play(lambda: places.moved.emit(frozenset({1}), 0))
    assert shown(parts) == "ba"
    play(lambda: places.dropped.emit(1))
    assert shown(parts) == "baba"


def test_played_it_is_one_film_in_the_player(parts: Parts, sequencing: Sequencing, add: Add, desk: Desk) -> None:
    filled(parts, add, "a", "b")
    play(lambda: press(parts, "Play the sequence"))
    film_of_it = parts.player.path
    assert film_of_it is not None
    assert film_of_it.parent == desk.places.cache / "sequence"
    play(lambda: desk.library.save(desk.library.many(["b"])[0].starring(starred=True)))
    assert parts.player.path == film_of_it


def test_a_lost_clip_is_said_and_the_rest_is_played(parts: Parts, sequencing: Sequencing, add: Add, desk: Desk) -> None:
    filled(parts, add, "a", "b")
    Path(desk.library.many(["a"])[0].clip).unlink()
    play(lambda: press(parts, "Play the sequence"))
    assert parts.window.notices.words.endswith("are gone: a.")
    assert parts.player.path is not None


def test_a_removed_generation_stays_named_and_out_of_the_film(
    parts: Parts, sequencing: Sequencing, add: Add, desk: Desk
) -> None:
    filled(parts, add, "a")
    play(lambda: desk.library.remove("a"))
    assert shown(parts) == "removed from the library"
    play(lambda: press(parts, "Play the sequence"))
    assert list((desk.places.cache / "sequence").rglob("*.mp4")) == []


def test_it_is_there_again_at_the_next_start(parts: Parts, sequencing: Sequencing, add: Add, desk: Desk) -> None:
    filled(parts, add, "b", "a")
    parts.sequence.show_entries((), 0)
    play(lambda: Sequencing(parts, desk, Films(parts, desk, Showing(parts, desk)), Exporting(parts, desk, Exports())))
    assert shown(parts) == "ab"


def test_the_menu_of_the_strip_is_reached_and_clears_it(parts: Parts, sequencing: Sequencing, add: Add) -> None:
    filled(parts, add, "a", "b")
    parts.sequence.list.mark(0)
    parts.sequence.list.customContextMenuRequested.emit(QPoint(10, 10))
    play(lambda: parts.sequence.pressed.emit("clear"))
    assert shown(parts) == ""
