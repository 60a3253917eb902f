"""The rows L2, L4 and S10: what happens to the library, the clips and the clock outside the program."""

from __future__ import annotations

import asyncio
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from shiboken6 import delete

from kling_desktop.domain.generation import State
from kling_desktop.domain.request import Request
from kling_desktop.library.errors import LibraryIsNewer
from kling_desktop.library.view import Filter
from kling_desktop.services.clock import Clock
from kling_desktop.services.found import Finder
from kling_desktop.services.session import Desk, Session
from kling_desktop.ui.gallery.details_bar import DetailsBar
from kling_desktop.ui.gallery.gallery_panel import GalleryPanel
from kling_desktop.ui.theme import Look
from tests.flows.past import clips, to_its_end
from tests.flows.stage import Stage, simulator

HOUR = 3600.0


def _garbage(database: Path) -> None:
    database.write_bytes(b"\xde\xad\xbe\xef" * 5000)


def _cut(database: Path) -> None:
    database.write_bytes(database.read_bytes()[:1000])


def _foreign(database: Path) -> None:
    database.unlink()
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("PRAGMA application_id = 42")
        other.execute("CREATE TABLE theirs (text)")


def _newer(database: Path) -> None:
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA user_version = 99")


@pytest.mark.fault("L2")
@pytest.mark.parametrize("damage", [_garbage, _cut, _foreign, _newer])
def test_a_database_damaged_foreign_or_newer_is_never_overwritten_and_what_can_be_read_or_found_is_recovered(
    damage: Callable[[Path], None], stage: Stage
):
    async def make(desk: Desk, session: Session) -> None:
        for number in range(2):
            assert (await to_its_end(desk, session, Request(prompt=f"Shot {number}"))).state is State.READY

    async def find(desk: Desk, _session: Session) -> None:
        assert "library_set_aside" in desk.library.notices
        assert desk.library.damaged is not None
        assert desk.library.damaged.read_bytes() == damaged
        await Finder(desk.library, desk.places.pictures, desk.clock.now).take_in(desk.clips)
        ready = desk.library.page(Filter(), None, 9)
        assert {(g.state, g.request.prompt) for g in ready} == {(State.READY, "Shot 0"), (State.READY, "Shot 1")}
        assert all(Path(g.clip).is_file() for g in ready)

    stage.play(make)
    for beside in (stage.home / "backups", stage.home / "submits.jsonl"):  # nothing but the clips themselves is left
        if beside.is_dir():
            shutil.rmtree(beside)
        else:
            beside.unlink(missing_ok=True)
    damage(stage.home / "library.sqlite")
    damaged = (stage.home / "library.sqlite").read_bytes()
    if damage is _newer:
        with pytest.raises(LibraryIsNewer):
            stage.play(find)
        assert (stage.home / "library.sqlite").read_bytes() == damaged
    else:
        stage.play(find)


@pytest.mark.fault("L4")
def test_a_clip_that_was_deleted_or_moved_outside_is_shown_as_missing_and_can_be_found_and_fetched_again(
    stage: Stage, qapp: QApplication, tmp_path: Path
):
    async def story(desk: Desk, session: Session) -> None:
        moved = await to_its_end(desk, session, Request(prompt="Moved"))
        gone = await to_its_end(desk, session, Request(prompt="Deleted"))
        elsewhere = tmp_path / "elsewhere" / "Renamed by hand.mp4"
        elsewhere.parent.mkdir()
        shutil.move(moved.clip, elsewhere)
        Path(gone.clip).unlink()
        gallery = GalleryPanel(Look(qapp), desk.library, desk.previews.poster, desk.clock.now)
        gallery.show()
        for lost in (moved, gone):
            gallery.select(lost.id)
            details = gallery.findChildren(DetailsBar)[0]
            while not any("not where it was saved" in label.text() for label in details.findChildren(QLabel)):
                QApplication.processEvents()
                await desk.clock.sleep(0.01)
            offered = {button.text() for button in details.findChildren(QPushButton) if button.isVisible()}
            assert offered >= {"Find it…", "Download again"}
        gallery.shut_down()
        gallery.close()
        delete(gallery)
        finder = Finder(desk.library, desk.places.pictures, desk.clock.now)
        assert await finder.find(moved, elsewhere.parent) == elsewhere
        session.studio.ask_again(gone.id)
        await session.studio.settle()
        now = desk.library.many([moved.id, gone.id])
        assert [g.state for g in now] == [State.READY] * 2
        assert all(Path(g.clip).is_file() for g in now)

    stage.play(story)
    assert stage.asked() == 2


@pytest.mark.fault("S10")
@pytest.mark.parametrize("jump", [3 * HOUR, -2 * HOUR, 10 * HOUR])
def test_a_clock_that_jumps_by_hours_and_a_night_of_sleep_make_no_storm_and_a_fresh_address_is_asked_for(
    jump: float, tmp_path: Path
):
    shift = [0.0]
    with simulator(tmp_path / "service", pace=1.0) as service:
        stage = Stage(tmp_path / "home", service, clock=Clock(now=lambda: time.time() + shift[0]))

        def questions() -> int:
            return len([hit for hit in service.seen if hit.method == "GET" and "task_" in hit.path])

        async def story(desk: Desk, session: Session) -> None:
            for number in range(4):
                session.studio.generate(Request(prompt=f"Through the night {number}"))
            while {g.state for g in desk.library.page(Filter(), None, 9)} & {State.PREPARING, State.SUBMITTING}:
                await desk.clock.sleep(0.02)
            shift[0], begun, before = jump, time.monotonic(), questions()
            service.script.once("D3-403")  # the address that was given before the night
            await asyncio.wait_for(session.studio.settle(), 40)
            allowed = 4 * ((time.monotonic() - begun) / 0.2 + 4)  # four tasks at the usual pace, and a fresh address
            assert 0 < questions() - before <= allowed
            assert {g.state for g in desk.library.page(Filter(), None, 9)} == {State.READY}

        stage.play(story)
        assert len(clips(stage)) == stage.asked() == 4
