"""What leaves the library can be had back at once, and its clips never leave the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.library.view import Filter
from kling_desktop.services.session import Desk
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.removing import Removing
from kling_desktop.ui.spawn import running


async def idle() -> None:
    while running():
        await asyncio.wait(running())


def stored(desk: Desk, folder: Path, state: State = State.READY) -> list[Generation]:
    """Three, the newest first, each with a clip."""
    made: list[Generation] = []
    for name in "cba":
        clip = folder / f"{name}.mp4"
        clip.write_bytes(b"clip")
        request = Request(prompt=name)
        made.append(Generation(name, name, request, float(ord(name)), "simulator", state=state, clip=str(clip)))
        desk.library.save(made[-1])
    return made


def play(parts: Parts, desk: Desk, story: Callable[[Removing], Awaitable[None]]) -> None:
    async def whole() -> None:
        await story(Removing(parts, desk))

    asyncio.run(whole())


def ids(desk: Desk) -> list[str]:
    return desk.library.ids(Filter())


def test_the_delete_key_takes_the_selected_cards_and_the_notice_brings_them_back_where_they_were(
    parts: Parts, desk: Desk, tmp_path: Path
):
    made = stored(desk, tmp_path)

    async def story(removing: Removing) -> None:
        parts.gallery.list.selectAll()
        QTest.keyClick(parts.gallery.list, Qt.Key.Key_Delete)
        await idle()
        assert ids(desk) == []
        assert "3 removed" in parts.window.notices.words
        assert all(Path(generation.clip).is_file() for generation in made)
        removing.acts["undo_removal"]()
        await idle()
        assert ids(desk) == ["c", "b", "a"]
        assert [parts.gallery.model.id_at(row) for row in range(3)] == ["c", "b", "a"]
        assert parts.window.notices.words == ""
        assert desk.library.removed() == frozenset()
        removing.acts["undo_removal"]()
        await idle()
        assert ids(desk) == ["c", "b", "a"]

    play(parts, desk, story)


def test_undo_in_the_gallery_is_of_the_removal_and_elsewhere_of_the_request(parts: Parts, desk: Desk, tmp_path: Path):
    stored(desk, tmp_path)

    async def story(removing: Removing) -> None:
        parts.window.show()
        QTest.qWaitForWindowExposed(parts.window)
        parts.compose.set_request(Request(prompt="A harbour"), {})
        parts.gallery.list.select_row(1)
        parts.gallery.list.setFocus()
        removing.acts["remove"]()
        await idle()
        assert ids(desk) == ["c", "a"]
        removing.acts["undo"]()
        await idle()
        assert ids(desk) == ["c", "b", "a"]
        assert parts.gallery.selected_ids() == ("b",)
        assert parts.compose.request().prompt == "A harbour"
        removing.acts["undo"]()
        assert parts.compose.request().prompt == ""

    play(parts, desk, story)


def test_what_is_paid_for_and_still_runs_stays(parts: Parts, desk: Desk, tmp_path: Path):
    stored(desk, tmp_path, State.GENERATING)

    async def story(_removing: Removing) -> None:
        parts.gallery.list.selectAll()
        QTest.keyClick(parts.gallery.list, Qt.Key.Key_Delete)
        await idle()
        assert ids(desk) == ["c", "b", "a"]

    play(parts, desk, story)


def test_the_delete_key_on_what_runs_says_why_it_stays_and_offers_what_can_be_done(
    parts: Parts, desk: Desk, tmp_path: Path
):
    stored(desk, tmp_path, State.GENERATING)
    told: list[tuple[str, tuple[str, ...]]] = []
    parts.gallery.offered.connect(lambda offer_id, which: told.append((offer_id, which)))  # type: ignore[reportUnknownLambdaType]

    async def story(removing: Removing) -> None:
        parts.gallery.list.select_row(1)
        QTest.keyClick(parts.gallery.list, Qt.Key.Key_Delete)
        assert "is paid for, so it stays" in parts.window.notices.words
        removing.acts["stop_watching"]()
        await idle()
        assert told == [(card_menu.DISMISS, ("b",))]
        assert parts.window.notices.words == ""

    play(parts, desk, story)


def test_what_is_said_of_a_card_that_stays_goes_with_the_choice_of_another(parts: Parts, desk: Desk, tmp_path: Path):
    stored(desk, tmp_path, State.UNCERTAIN)

    async def story(_removing: Removing) -> None:
        parts.gallery.list.select_row(0)
        QTest.keyClick(parts.gallery.list, Qt.Key.Key_Delete)
        assert "until you decide" in parts.window.notices.words
        parts.gallery.list.select_row(1)
        assert parts.window.notices.words == ""

    play(parts, desk, story)


def test_what_is_said_of_a_card_that_stays_goes_when_its_clip_is_here(parts: Parts, desk: Desk, tmp_path: Path):
    made = stored(desk, tmp_path, State.GENERATING)

    async def story(_removing: Removing) -> None:
        parts.gallery.list.selectAll()
        QTest.keyClick(parts.gallery.list, Qt.Key.Key_Delete)
        for generation in made[:2]:
            desk.library.save(replace(generation, state=State.READY))
        assert "is paid for, so it stays" in parts.window.notices.words
        desk.library.save(replace(made[2], state=State.READY))
        assert parts.window.notices.words == ""

    play(parts, desk, story)


def test_the_menu_of_the_cards_is_offered_in_the_bar_when_one_is_chosen(parts: Parts, desk: Desk, tmp_path: Path):
    stored(desk, tmp_path)

    async def story(removing: Removing) -> None:
        action = parts.actions.actions["card_menu"]
        parts.gallery.list.clearSelection()
        assert not action.isEnabled()
        parts.gallery.list.select_row(1)
        assert action.isEnabled()
        removing.acts["card_menu"]()
        menu = parts.gallery.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
        assert menu.isVisible()
        menu.close()

    play(parts, desk, story)
