"""The rows D: what goes wrong while a clip is fetched. No half file ever has a clip's name."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from kling_desktop.api.errors import DownloadTooLarge
from kling_desktop.domain.generation import FailureKind, State, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.services.session import Desk, Session
from kling_desktop.ui import text
from tests.flows import locked
from tests.flows.beside import ROOT
from tests.flows.past import IMPATIENT, End, clips, of_row, past, to_its_end, why
from tests.flows.stage import Stage, until

AGAIN_AND_AGAIN = ("D2-html", "D2-empty", "D2-text", "D2-no-video", "D2-half")
KEPT = End(State.DOWNLOADING, WaitReason.DOWNLOAD)


def whole(stage: Stage) -> bool:
    """Whether one clip lies there and nothing half."""
    names = clips(stage)
    return len(names) == 1 and names[0].endswith(".mp4") and not names[0].startswith(".")


@pytest.mark.fault("D1")
@pytest.mark.parametrize("fault", of_row("D1"))
def test_a_clip_that_is_cut_stalls_changes_or_meets_5xx_is_resumed_or_begun_again_and_comes_whole(
    fault: str, stage: Stage, tmp_path: Path
):
    assert past(stage, fault, tmp_path, times=2 if fault in ("D1-range-ignored", "D1-wrong-range") else 1) == End()
    assert whole(stage)


@pytest.mark.fault("D2")
@pytest.mark.parametrize("fault", of_row("D2"))
def test_what_is_no_clip_is_not_accepted_a_fresh_address_is_asked_for_then_it_is_kept_with_the_reason(
    fault: str, stage: Stage
):
    stage.connection = IMPATIENT

    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.script.once(fault)
        assert (await to_its_end(desk, session, Request(prompt="A clip at the second try"))).state is State.READY
        if fault not in AGAIN_AND_AGAIN:
            return
        stage.simulator.script.set(fault)
        end = await to_its_end(desk, session, Request(prompt="Never a clip"))
        assert (end.state, why(end)) == (State.DOWNLOADING, WaitReason.DOWNLOAD)
        assert end.waiting is not None
        assert end.waiting.message
        assert end.waiting.message in text.standing(end, desk.clock.now())
        assert len(clips(stage)) == 1
        asked = [hit for hit in stage.simulator.seen if hit.path.endswith(end.task_id)]
        assert len(asked) >= 2  # once for the address, once for a fresh one
        stage.simulator.script.clear()
        session.studio.ask_again(end.id)
        assert (await until(desk, end, State.READY)).clip

    stage.play(story)
    assert all(name.endswith(".mp4") and not name.startswith(".") for name in clips(stage))


@pytest.mark.fault("D3")
@pytest.mark.parametrize("fault", of_row("D3"))
def test_a_dead_address_is_replaced_by_a_fresh_one_then_it_has_expired_with_when_and_what_can_be_done(
    fault: str, stage: Stage
):
    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.script.once(fault)
        assert (await to_its_end(desk, session, Request(prompt="In time after all"))).state is State.READY
        if fault.endswith("once"):
            return
        stage.simulator.script.set(fault)
        end = await to_its_end(desk, session, Request(prompt="Too late"))
        assert (end.state, why(end)) == (State.FAILED, FailureKind.EXPIRED)
        assert end.failure is not None
        assert end.failure.charged == "yes"
        assert end.task_id
        assert end.expires_at is not None
        until_when = datetime.fromtimestamp(end.expires_at).astimezone().strftime("%Y-%m-%d %H:%M")
        words = text.standing(end, desk.clock.now())
        assert "has expired" in words
        assert "Ask again" in words
        assert f"until {until_when}" in words
        stage.simulator.script.clear()
        session.studio.ask_again(end.id)
        assert (await until(desk, end, State.READY)).clip

    stage.play(story)


@pytest.mark.fault("D4")
@pytest.mark.parametrize("fault", of_row("D4", "D4-host"))
def test_a_redirect_that_is_not_safe_is_not_followed_the_key_goes_nowhere_and_circles_end(
    fault: str, stage: Stage, tmp_path: Path
):
    assert past(stage, fault, tmp_path) == End()
    assert not any(hit.had_authorization for hit in stage.simulator.seen if hit.origin == "files")


@pytest.mark.fault("D5")
def test_gigabytes_announced_or_a_body_without_end_are_stopped_at_the_limit(stage: Stage, tmp_path: Path):
    assert past(stage, "D5-announced", tmp_path) == KEPT
    assert clips(stage) == []

    async def story(desk: Desk, session: Session) -> None:
        (kept,) = desk.library.unfinished()
        part, limit = tmp_path / "part", 3_000_000
        stage.simulator.script.once("D5-endless")
        with pytest.raises(DownloadTooLarge):
            await asyncio.to_thread(session.client.download, kept.url, part, most_bytes=limit)
        assert not part.exists() or part.stat().st_size <= limit

    stage.play(story)


def _a_file(clips: Path) -> None:
    clips.write_text("where the folder should be")


def _an_unplugged_drive(clips: Path) -> None:
    clips.symlink_to(clips.parent / "drive" / "clips")


def _a_path_that_is_too_long(clips: Path) -> None:
    clips.symlink_to(Path("/", *["a" * 200] * 15))


@pytest.mark.fault("D6", "X8")
@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        (_a_file, "File exists"),
        (_an_unplugged_drive, "exists"),
        pytest.param(locked.folder, "ermi", marks=locked.needed),
        (_a_path_that_is_too_long, "exists"),
    ],
)
def test_a_missing_or_locked_folder_is_named_and_the_clip_comes_when_it_is_there_again(
    trouble: Callable[[Path], None], reason: str, stage: Stage
):
    async def story(desk: Desk, session: Session) -> None:
        desk.places.clips.parent.mkdir(exist_ok=True)
        trouble(desk.places.clips)
        (made,) = session.studio.generate(Request(prompt="Nowhere to put it"))
        while (now := desk.library.get(made.id)) and why(now) != WaitReason.FOLDER:
            await desk.clock.sleep(0.02)
        assert now is not None
        assert now.waiting is not None
        assert str(desk.places.clips) in now.waiting.message
        assert reason in now.waiting.message
        assert now.waiting.message in text.standing(now, desk.clock.now())
        desk.places.clips.unlink()
        session.studio.start(made.id)  # as the user's glance at it; by itself it takes some seconds
        await asyncio.wait_for(session.studio.settle(), 30)
        assert [g.state for g in desk.library.many([made.id])] == [State.READY]

    stage.play(story)
    assert stage.asked() == 1
    assert whole(stage)


TINY = 'mount -t tmpfs -o size=24k tmpfs "$KLING_DESKTOP_HOME/clips" && exec "$@"'


def tiny_disks() -> bool:
    """Whether a disk that is soon full can be had here."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    made = ["unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=24k tmpfs /mnt"]
    return subprocess.run(made, capture_output=True, check=False).returncode == 0


@pytest.mark.fault("D6", "X9")
@pytest.mark.skipif(not tiny_disks(), reason="no disk of its own can be mounted here")
def test_a_full_missing_or_locked_folder_is_named_with_what_it_lacks_and_the_clip_comes_when_it_is_there_again(
    stage: Stage,
):
    (stage.home / "clips").mkdir(parents=True)
    line = [sys.executable, "-m", "kling_desktop", "generate", "--prompt", "No room"]
    environ = {**os.environ, **stage.environ()}
    full = subprocess.Popen(
        ["unshare", "-rm", "sh", "-c", TINY, "sh", *line], env=environ, cwd=ROOT, text=True, stderr=subprocess.PIPE
    )
    with full:
        assert full.stderr is not None
        said = next(words for words in full.stderr if "disk is full" in words or "ready" in words)
        full.terminate()
        full.communicate()
    assert str(stage.home / "clips") in said
    assert "MB free" in said
    assert "MB needed" in said

    async def story(desk: Desk, session: Session) -> None:
        (waiting,) = desk.library.unfinished()
        assert why(waiting) == WaitReason.DISK_FULL
        session.studio.resume()
        session.studio.ask_again(waiting.id)
        await asyncio.wait_for(session.studio.settle(), 30)
        assert [g.state for g in desk.library.many([waiting.id])] == [State.READY]

    stage.play(story)
    assert stage.asked() == 1
    assert whole(stage)


@pytest.mark.fault("D7")
def test_two_clips_of_one_name_and_a_file_that_has_it_already_are_all_kept_and_nothing_is_overwritten(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        desk.settings.change(name_template="Always the same")
        desk.places.clips.mkdir(parents=True)
        taken = desk.places.clips / "Always the same.mp4"
        taken.write_text("the user's own")
        await asyncio.gather(*(to_its_end(desk, session, Request(prompt=str(n))) for n in range(2)))
        assert taken.read_text() == "the user's own"

    stage.play(story)
    assert clips(stage) == ["Always the same 2.mp4", "Always the same 3.mp4", "Always the same.mp4"]


@pytest.mark.fault("D8")
def test_ended_in_the_middle_of_a_download_it_goes_on_from_there_at_the_next_start(stage: Stage):
    stage.connection = IMPATIENT

    async def first(desk: Desk, session: Session) -> None:
        stage.simulator.script.set("D1-cut")
        (made,) = session.studio.generate(Request(prompt="In the middle"))
        while (now := desk.library.get(made.id)) and why(now) != WaitReason.INTERRUPTED:
            await desk.clock.sleep(0.02)

    async def second(_desk: Desk, session: Session) -> None:
        stage.simulator.script.clear()
        session.studio.resume()
        await session.studio.settle()

    stage.play(first)
    assert any(name.startswith(".") for name in clips(stage))
    stage.play(second)
    assert whole(stage)


@pytest.mark.fault("D9")
def test_a_file_host_that_cannot_be_reached_is_named_with_how_long_the_clip_is_safe_there_and_asked_again(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.script.set("D9-refused")
        (made,) = session.studio.generate(Request(prompt="Out of reach"))
        while (now := desk.library.get(made.id)) and why(now) != WaitReason.FILE_HOST:
            await desk.clock.sleep(0.02)
        assert now is not None
        assert now.waiting is not None
        assert now.waiting.until is not None
        assert now.expires_at is not None
        words = text.standing(now, now.waiting.since)
        assert "The file host 127.0.0.1 cannot be reached." in words
        assert f"kept there until {datetime.fromtimestamp(now.expires_at).astimezone():%Y-%m-%d %H:%M}" in words
        assert "Next try in" in words
        assert session.gate.closures == ()
        stage.simulator.script.clear()
        assert (await until(desk, made, State.READY)).clip

    stage.play(story)
    assert whole(stage)


def test_with_no_way_to_the_service_either_there_is_no_network(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.script.set("D9-refused")
        (made,) = session.studio.generate(Request(prompt="Out of reach"))
        await until(desk, made, State.DOWNLOADING)
        stage.simulator.script.set("D9-refused", "S1-refuse")
        while (now := desk.library.get(made.id)) and why(now) != WaitReason.NO_NETWORK:
            await desk.clock.sleep(0.02)
        stage.simulator.script.clear()
        assert (await until(desk, made, State.READY)).clip

    stage.play(story)


@pytest.mark.fault("X5")
@pytest.mark.parametrize("fault", of_row("X5"))
def test_an_answer_that_lies_about_its_form_is_refused_or_passed_over_and_never_makes_a_bad_file(
    fault: str, stage: Stage, tmp_path: Path
):
    assert past(stage, fault, tmp_path) == End()
    assert whole(stage)
