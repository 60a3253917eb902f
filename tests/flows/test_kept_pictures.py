"""What becomes of the pictures that are kept for requests, once a disk or a hand has been at them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kling_desktop.domain.generation import Charged, FailureKind, State
from kling_desktop.services.session import Desk, Session
from tests.flows.past import clips, to_its_end
from tests.flows.stage import Stage, framed, picture, simulator, until


def _gone(_: Path) -> None:
    pass


def _half(kept: Path) -> None:
    whole = picture(kept.with_name("whole.png")).read_bytes()
    kept.write_bytes(whole[: len(whole) // 2])


def _another(kept: Path) -> None:
    picture(kept, "#ff0000")


def _pipe(kept: Path) -> None:
    os.mkfifo(kept)


def _link_to_nothing(kept: Path) -> None:
    kept.symlink_to("/nowhere/there.png")


@pytest.mark.fault("P6")
@pytest.mark.parametrize("damage", [_gone, _half, _another, _pipe, Path.mkdir, _link_to_nothing])
def test_a_kept_picture_that_is_not_what_it_was_is_named_and_nothing_is_sent(
    damage: Callable[[Path], None], stage: Stage, tmp_path: Path
):
    async def story(desk: Desk, session: Session) -> None:
        request = await framed(desk, tmp_path)
        assert request.last_frame is not None
        request.last_frame.path.unlink()
        damage(request.last_frame.path)
        end = await to_its_end(desk, session, request)
        assert end.state is State.FAILED
        assert end.failure is not None
        assert (end.failure.kind, end.failure.charged) == (FailureKind.PICTURE, Charged.NO)
        assert "“last.png”" in end.failure.message

    stage.play(story)
    assert stage.asked() == 0


def test_what_was_sent_needs_its_pictures_no_more(tmp_path: Path):
    async def story(desk: Desk, session: Session) -> None:
        request = await framed(desk, tmp_path)
        (made,) = session.studio.generate(request)
        await until(desk, made, State.QUEUED, State.GENERATING)
        shutil.rmtree(desk.places.pictures)
        assert (await until(desk, made, State.READY, State.FAILED)).state is State.READY
        await framed(desk, tmp_path)  # and the next ones are kept again

    with simulator(tmp_path / "service", pace=0.3) as service:
        stage = Stage(tmp_path / "home", service)
        stage.play(story)
    assert len(clips(stage)) == 1


@pytest.mark.parametrize("left", [b"", b"\0" * 2000])
def test_a_picture_made_fit_that_a_power_cut_left_empty_is_made_again(left: bytes, stage: Stage, tmp_path: Path):
    async def story(desk: Desk, session: Session) -> None:
        request = await framed(desk, tmp_path)
        assert request.first_frame is not None
        fitted = await desk.fittings.fit(request.first_frame)
        whole = fitted.path.read_bytes()
        fitted.path.write_bytes(left)
        assert (await to_its_end(desk, session, request)).state is State.READY
        assert fitted.path.read_bytes() == whole

    stage.play(story)
    assert len(clips(stage)) == 1
