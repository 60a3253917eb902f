"""What the player shows, through the window's own parts: one clip, or those that are chosen to be compared."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.services.session import Desk
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.removing import Removing
from kling_desktop.ui.showing import Showing
from tests.media.films import film
from tests.ui.playing import play


@pytest.fixture(autouse=True)
def showing(parts: Parts, desk: Desk, tmp_path: Path) -> Showing:
    """Three clips in the library, the last of them newest, and one that is still being made."""
    for number, prompt in enumerate(("a street at dawn", "a street at night", "a harbour")):
        clip = film(tmp_path / f"{number}.mp4", frames=6)
        request = Request(prompt=prompt, mode="pro")
        desk.library.save(Generation(str(number), f"b{number}", request, number, "x", State.READY, clip=str(clip)))
    desk.library.save(Generation("open", "b", Request(prompt="a wood"), 9.0, "x", State.GENERATING))
    return Showing(parts, desk)


def compare_button(parts: Parts) -> QPushButton:
    return next(b for b in parts.player.findChildren(QPushButton) if b.accessibleName() == "Compare")


def compared(parts: Parts) -> tuple[str, ...]:
    now = parts.player.comparing.now
    return tuple(clip.id for clip in now.clips) if now else ()


def said(parts: Parts) -> str:
    return " ".join(label.accessibleName() for label in parts.player.findChildren(QLabel) if not label.isHidden())


def choose(parts: Parts, generation_id: str) -> None:
    """As a click on its card does."""
    play(lambda: parts.gallery.select(generation_id))


def test_compare_is_disabled_with_its_reason_until_a_clip_is_shown(parts: Parts) -> None:
    button = compare_button(parts)
    assert not button.isEnabled()
    assert "show a clip first" in button.toolTip()
    choose(parts, "0")
    assert button.isEnabled()
    choose(parts, "open")
    assert not button.isEnabled()


def test_with_one_clip_shown_the_next_card_is_the_second(parts: Parts) -> None:
    choose(parts, "0")
    compare_button(parts).click()
    assert "Choose the clip to compare with" in said(parts)
    choose(parts, "1")
    assert compared(parts) == ("0", "1")
    assert "Only this differs: Prompt: A “…at dawn” · B “…at night”" in said(parts)
    words: list[str] = []
    for language in ("de", "en"):
        parts.languages.switch(language)
        QApplication.processEvents()
        words.append(said(parts))
    assert "…at dawn" in words[0]
    assert "Only this differs" not in words[0]


def test_escape_ends_choosing_and_comparing_from_wherever_the_focus_is(parts: Parts) -> None:
    parts.window.show()
    for where in (parts.gallery.list, parts.player, compare_button(parts)):
        choose(parts, "0")
        play(compare_button(parts).click)
        QTest.keyClick(where, Qt.Key.Key_Escape)
        assert "Choose the clip" not in said(parts)
        play(compare_button(parts).click)
        choose(parts, "1")
        assert compared(parts) == ("0", "1")
        play(lambda where=where: QTest.keyClick(where, Qt.Key.Key_Escape))
        assert compared(parts) == ()


def test_choosing_the_second_clip_can_be_given_up(parts: Parts) -> None:
    choose(parts, "0")
    compare_button(parts).click()
    compare_button(parts).click()
    choose(parts, "1")
    assert compared(parts) == ()
    assert parts.player.path is not None
    assert parts.player.path.stem == "1"


def test_selected_cards_are_compared_at_once_the_shown_one_first(parts: Parts) -> None:
    choose(parts, "1")
    parts.gallery.list.selectAll()
    play(compare_button(parts).click)
    assert compared(parts) == ("1", "2", "0")


def test_the_menu_of_the_cards_compares_them(parts: Parts) -> None:
    play(lambda: parts.gallery.offered.emit(card_menu.COMPARE, ("2", "0")))
    assert compared(parts) == ("2", "0")


def test_ending_a_comparison_leaves_the_clip_that_was_in_front(parts: Parts) -> None:
    play(lambda: parts.gallery.offered.emit(card_menu.COMPARE, ("2", "0")))
    parts.player.perform("flip")
    play(compare_button(parts).click)
    assert compared(parts) == ()
    assert parts.player.path is not None
    assert parts.player.path.stem == "0"


def test_the_winner_is_picked_by_one_key_and_the_library_knows_it(parts: Parts, desk: Desk) -> None:
    play(lambda: parts.gallery.offered.emit(card_menu.COMPARE, ("2", "0")))
    parts.player.perform("show_2")
    parts.player.perform("pick")
    QApplication.processEvents()
    winner = desk.library.get("0")
    assert winner is not None
    assert winner.starred
    now = parts.player.comparing.now
    assert now is not None
    assert [clip.starred for clip in now.clips] == [False, True]


def test_a_clip_shown_alone_is_starred_by_the_same_key(parts: Parts, desk: Desk) -> None:
    choose(parts, "1")
    parts.player.perform("pick")
    found = desk.library.get("1")
    assert found is not None
    assert found.starred


def test_what_leaves_the_library_leaves_the_player_and_comes_back_when_that_is_undone(parts: Parts, desk: Desk) -> None:
    removing, how_to_begin = Removing(parts, desk), said(parts)
    harbour = desk.library.get("2")
    assert harbour is not None
    choose(parts, "2")
    assert parts.player.path is not None
    play(lambda: desk.library.remove("1"))
    assert parts.player.path is not None
    play(parts.gallery.remove)
    assert parts.player.path is None
    assert said(parts) == how_to_begin
    play(removing.acts["undo_removal"])
    assert parts.player.path == Path(harbour.clip)
