"""The rows U: what goes wrong while a picture is uploaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from kling_desktop.domain.generation import FailureKind, State
from kling_desktop.services.session import Desk, Session
from tests.flows.past import End, clips, of_row, past, to_its_end
from tests.flows.stage import Stage, framed


@pytest.mark.fault("U1")
@pytest.mark.parametrize("fault", of_row("U1"))
def test_an_upload_that_is_refused_for_now_is_repeated_and_the_clip_is_made(fault: str, stage: Stage, tmp_path: Path):
    assert past(stage, fault, tmp_path) == End()
    assert len(stage.simulator.uploads()) == 2


@pytest.mark.fault("U2")
@pytest.mark.parametrize("fault", of_row("U2", "U2-success-false"))
def test_an_upload_that_is_answered_without_an_address_is_repeated(fault: str, stage: Stage, tmp_path: Path):
    assert past(stage, fault, tmp_path) == End()


@pytest.mark.fault("U2")
def test_an_upload_that_the_service_says_failed_is_told_in_its_words_and_kept(stage: Stage, tmp_path: Path):
    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.script.once("U2-success-false")
        request = await framed(desk, tmp_path)
        end = await to_its_end(desk, session, request)
        assert end.failure is not None
        assert end.failure.kind is FailureKind.UPLOAD
        assert end.failure.message
        assert end.failure.charged == "no"
        session.studio.try_again(end.id)
        await session.studio.settle()
        assert {g.state for g in desk.library.many([end.id])} == {State.FAILED}

    stage.play(story)
    assert stage.asked() == 1
    assert len(clips(stage)) == 1


@pytest.mark.fault("U3")
@pytest.mark.parametrize("fault", of_row("U3"))
def test_an_upload_that_is_cut_stalls_or_crawls_is_repeated(fault: str, stage: Stage, tmp_path: Path):
    assert past(stage, fault, tmp_path) == End()


@pytest.mark.fault("U4")
def test_the_same_picture_is_not_uploaded_again_also_after_a_restart(stage: Stage, tmp_path: Path):
    async def story(desk: Desk, session: Session) -> None:
        assert (await to_its_end(desk, session, await framed(desk, tmp_path))).state is State.READY

    stage.play(story)
    stage.play(story)
    assert len(stage.simulator.uploads()) == 2


@pytest.mark.fault("U4")
def test_when_the_service_cannot_read_a_picture_it_is_uploaded_afresh_once(stage: Stage, tmp_path: Path):
    async def story(desk: Desk, session: Session) -> None:
        request = await framed(desk, tmp_path)
        assert (await to_its_end(desk, session, request)).state is State.READY
        stage.simulator.script.once("U4-unreadable")
        assert (await to_its_end(desk, session, request)).state is State.READY
        stage.simulator.script.once("U4-unreadable", times=2)
        assert (await to_its_end(desk, session, request)).failure is not None

    stage.play(story)
    hits = [hit for hit in stage.simulator.seen if "uploads" in hit.path]
    assert len(hits) == 2 + 2 + 2


@pytest.mark.fault("X2")
@pytest.mark.parametrize("fault", ["X2-403-upload", "X2-403"])
def test_a_key_that_may_not_upload_or_submit_pauses_the_queue_like_a_refused_one(
    fault: str, stage: Stage, tmp_path: Path
):
    assert past(stage, fault, tmp_path) == End()


@pytest.mark.fault("X2")
def test_a_picture_too_large_for_the_service_is_sent_again_smaller(stage: Stage, tmp_path: Path):
    assert past(stage, "X2-413", tmp_path) == End()
