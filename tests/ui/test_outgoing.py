"""Clips on the clipboard as files, and what is said when there are none."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.services.session import Desk
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.outgoing import Outgoing
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.showing import Showing
from kling_desktop.ui.spawn import await_all_cancelled


def with_outgoing(parts: Parts, desk: Desk, act: Callable[[], object]) -> None:
    """Does something while the ways out are connected; what they run for ever is ended after it."""

    async def whole() -> None:
        Outgoing(parts, desk, Showing(parts, desk))
        act()
        await await_all_cancelled()

    asyncio.run(whole())


def ready(desk: Desk, name: str, clip: Path) -> Generation:
    request = Request(prompt=name)
    made = Generation(name, name, request, float(ord(name)), "simulator", state=State.READY, clip=str(clip))
    return desk.library.save(made)


def test_copied_clips_are_files_for_other_programs(parts: Parts, desk: Desk, tmp_path: Path) -> None:
    paths = [tmp_path / f"{name} ü.mp4" for name in "ab"]
    for name, path in zip("ab", paths, strict=True):
        path.write_bytes(b"clip")
        ready(desk, name, path)

    def copy() -> None:
        parts.gallery.list.selectAll()
        parts.gallery.do(card_menu.COPY)

    with_outgoing(parts, desk, copy)
    urls = QGuiApplication.clipboard().mimeData().urls()
    assert [Path(url.toLocalFile()) for url in urls] == paths[::-1]


def test_a_lost_clip_is_not_copied_and_its_folder_is_said(parts: Parts, desk: Desk, tmp_path: Path) -> None:
    ready(desk, "a", tmp_path / "gone.mp4")
    QGuiApplication.clipboard().setText("before")

    def copy() -> None:
        parts.gallery.list.selectAll()
        parts.gallery.do(card_menu.COPY)

    with_outgoing(parts, desk, copy)
    assert QGuiApplication.clipboard().text() == "before"
    assert str(tmp_path) in parts.window.notices.words
