"""Presets through the window: saved, chosen, dropped; and what else is let go anywhere on it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from kling_desktop.domain.request import Request
from kling_desktop.services.presets import Presets
from kling_desktop.services.session import Desk
from kling_desktop.ui.compose.frame_slot import FrameSlot
from kling_desktop.ui.compose.picker import Picker
from kling_desktop.ui.compose.slot_face import Mood
from kling_desktop.ui.composing import Composing
from kling_desktop.ui.parts import Parts
from tests.ui.compose.hands import drop, files, hover, leave, named, names, write
from tests.ui.playing import play


@pytest.fixture(autouse=True)
def composing(parts: Parts, desk: Desk) -> Composing:
    async def put(request: Request) -> None:
        parts.compose.set_request(request, {})

    return Composing(parts, desk, put)


@pytest.fixture
def presets(desk: Desk) -> Presets:
    return Presets(desk.places.home / "presets", desk.places.pictures)


def opened(parts: Parts) -> Picker:
    play(named(parts.compose, "Presets", QToolButton).click)
    return parts.compose.findChildren(Picker)[-1]


def button(picker: Picker, words: str) -> QPushButton:
    return next(one for one in picker.findChildren(QPushButton) if one.text() == words)


def said(parts: Parts) -> str:
    return " ".join(label.text() for label in parts.window.notices.findChildren(QLabel))


def test_the_request_is_saved_under_a_name_and_comes_back_whole(parts: Parts, presets: Presets):
    write(parts.compose, "A lighthouse in a storm at night")
    parts.compose.set_keep_out("blur")
    kept = parts.compose.request()
    picker = opened(parts)
    assert not button(picker, "Write the chosen one to a file…").isEnabled()
    assert button(picker, "Save this request as “A lighthouse in a storm”")
    QTest.keyClicks(picker.search, "Storm")
    play(button(picker, "Save this request as “Storm”").click)
    parts.compose.set_prompt("something else")
    picker = opened(parts)
    play(lambda: QTest.keyClick(picker.search, Qt.Key.Key_Return))
    assert parts.compose.request() == kept
    parts.compose.undo()
    assert parts.compose.request().prompt == "something else"


def test_a_name_that_is_taken_says_that_it_replaces(parts: Parts, presets: Presets):
    asyncio.run(presets.save("Storm", Request(prompt="old")))
    picker = opened(parts)
    QTest.keyClicks(picker.search, "Storm")
    assert button(picker, "Replace “Storm” by this request")


def test_a_preset_is_removed_by_its_key(parts: Parts, presets: Presets):
    asyncio.run(presets.save("Storm", Request(prompt="old")))
    picker = opened(parts)
    play(lambda: QTest.keyClick(picker.search, Qt.Key.Key_Delete))
    assert asyncio.run(presets.all()) == ()


def test_a_removed_preset_can_be_put_back_and_removed_again(parts: Parts, presets: Presets):
    kept = asyncio.run(presets.save("Storm", Request(prompt="old")))
    picker = opened(parts)
    play(lambda: QTest.keyClick(picker.list, Qt.Key.Key_Delete))
    play(button(picker, "Put “Storm” back").click)
    assert asyncio.run(presets.all()) == (kept,)
    play(lambda: QTest.keyClick(picker.list, Qt.Key.Key_Delete))
    assert asyncio.run(presets.all()) == ()


def test_what_is_written_to_a_file_must_be_chosen_first(parts: Parts, presets: Presets):
    asyncio.run(presets.save("Storm", Request(prompt="old")))
    picker = opened(parts)
    write = button(picker, "Write the chosen one to a file…")
    assert write.isEnabled()
    picker.search.setText("calm")
    assert not write.isEnabled()
    assert write.toolTip() == "Choose a preset first."
    picker.search.clear()
    play(lambda: QTest.keyClick(picker.list, Qt.Key.Key_Delete))
    assert not write.isEnabled()


def test_delete_in_the_words_typed_removes_no_preset(parts: Parts, presets: Presets):
    kept = asyncio.run(presets.save("Storm", Request(prompt="old")))
    picker = opened(parts)
    QTest.keyClicks(picker.search, "Sto")
    play(lambda: QTest.keyClick(picker.search, Qt.Key.Key_Delete))
    assert asyncio.run(presets.all()) == (kept,)


def test_a_preset_is_renamed_and_never_takes_the_name_of_another(parts: Parts, presets: Presets):
    kept = asyncio.run(presets.save("Storm", Request(prompt="old")))
    asyncio.run(presets.save("Calm", Request(prompt="other")))
    for name, found in (("Gale", "Gale"), ("Calm", "Calm 2")):
        picker = opened(parts)
        picker.list.setCurrentRow(picker.list.count() - 1)
        QTest.keyClick(picker.search, Qt.Key.Key_F2)
        assert picker.list.count() == 2
        QTest.keyClicks(picker.search, name)
        play(lambda shown=picker: QTest.keyClick(shown.search, Qt.Key.Key_Return))
        assert {one.id: one.name for one in asyncio.run(presets.all())}[kept.id] == found
        play(picker.close)


def test_escape_ends_the_renaming_and_leaves_the_name(parts: Parts, presets: Presets):
    asyncio.run(presets.save("Storm", Request(prompt="old")))
    picker = opened(parts)
    QTest.keyClick(picker.search, Qt.Key.Key_F2)
    QTest.keyClicks(picker.search, "Gale")
    QTest.keyClick(picker.search, Qt.Key.Key_Escape)
    assert picker.isVisible()
    assert [one.name for one in asyncio.run(presets.all())] == ["Storm"]


def test_enter_saves_under_a_name_that_is_like_none(parts: Parts, presets: Presets):
    asyncio.run(presets.save("Storm", Request(prompt="old")))
    write(parts.compose, "A lighthouse at night")
    picker = opened(parts)
    QTest.keyClicks(picker.search, "Keeper")
    play(lambda: QTest.keyClick(picker.search, Qt.Key.Key_Return))
    assert [one.name for one in asyncio.run(presets.all())] == ["Keeper", "Storm"]
    assert "Keeper" in said(parts)


@pytest.mark.parametrize("where", ["compose", "player", "gallery"])
def test_a_preset_file_dropped_anywhere_is_kept_and_shown(parts: Parts, presets: Presets, tmp_path: Path, where: str):
    async def travel() -> None:
        preset = await presets.save("Storm", Request(prompt="A storm", mode="pro"))
        await presets.export(preset, tmp_path / "storm.klingpreset")
        await presets.remove(preset.id)

    asyncio.run(travel())
    play(lambda: drop(parts.window.panes[where], files(tmp_path / "storm.klingpreset")))
    assert (parts.compose.request().prompt, parts.compose.request().mode) == ("A storm", "pro")
    assert [preset.name for preset in asyncio.run(presets.all())] == ["Storm"]
    assert "“Storm” is kept" in said(parts)


def test_a_broken_preset_file_changes_nothing_and_says_why(parts: Parts, tmp_path: Path):
    (tmp_path / "odd.klingpreset").write_text("{")
    before = parts.compose.request()
    play(lambda: drop(parts.window, files(tmp_path / "odd.klingpreset")))
    assert parts.compose.request() == before
    assert "“odd.klingpreset” is not a preset of Kling Desktop." in said(parts)


def test_a_picture_let_go_beside_the_panel_goes_to_the_first_empty_slot(parts: Parts, pictures: tuple[Path, ...]):
    first = named(parts.compose, "First frame", FrameSlot)
    picture = files(pictures[0])
    hover(parts.window.panes["gallery"], picture)
    assert first.face().mood is Mood.WELCOMING
    leave(parts.window)
    assert first.face().mood is Mood.EMPTY
    play(lambda: drop(parts.window.panes["gallery"], picture))
    assert names(parts.compose)["first_frame"] == "picture 0.png"
    QApplication.processEvents()
