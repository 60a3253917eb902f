"""The rows U: what goes wrong while a picture is uploaded."""

from __future__ import annotations

from pathlib import Path

import pytest

from kling_desktop.domain.generation import FailureKind, Generation, State, WaitReason
from kling_desktop.library.view import Filter
from kling_desktop.services.session import Desk, Session
from kling_desktop.ui import text
from tests.flows.past import IMPATIENT, End, clips, of_row, past, to_its_end
from tests.flows.stage import Stage, framed

REASONS = {
    "U1-401": WaitReason.KEY_REFUSED,
    "U1-402": WaitReason.NO_CREDIT,
    "U1-429": WaitReason.RATE_LIMIT,
    "U1-429-bare": WaitReason.RATE_LIMIT,
    "U1-503": WaitReason.RATE_LIMIT,
}


def seen_into(desk: Desk, seen: list[Generation]) -> None:
    """Keeps every value of every generation."""
    desk.library.listen(seen.append)


def sent(stage: Stage) -> int:
    """How many uploads were sent."""
    return len([hit for hit in stage.simulator.seen if "uploads" in hit.path])


@pytest.mark.fault("U1")
@pytest.mark.parametrize("fault", of_row("U1"))
def test_an_upload_that_meets_401_402_429_500_or_503_is_kept_waited_out_and_repeated(
    fault: str, stage: Stage, tmp_path: Path
):
    seen = list[Generation]()
    assert past(stage, fault, tmp_path, before=lambda desk: seen_into(desk, seen)) == End()
    assert len(stage.simulator.uploads()) == 2
    assert {g.waiting.reason for g in seen if g.waiting} == {REASONS.get(fault, WaitReason.SERVICE_TROUBLE)}


@pytest.mark.fault("U2")
@pytest.mark.parametrize("fault", of_row("U2"))
def test_an_upload_without_an_address_with_a_page_or_broken_is_repeated_or_told_in_the_services_words_and_kept(
    fault: str, stage: Stage, tmp_path: Path
):
    async def story(desk: Desk, session: Session) -> None:
        request = await framed(desk, tmp_path)
        stage.simulator.script.once(fault)
        end = await to_its_end(desk, session, request)
        if fault != "U2-success-false":
            assert end.state is State.READY
            return
        assert end.failure is not None
        assert (end.failure.kind, end.failure.charged) == (FailureKind.UPLOAD, "no")
        assert "Unsupported image type" in text.standing(end, desk.clock.now())
        assert end.request == request
        session.studio.try_again(end.id)
        await session.studio.settle()
        assert [g.state for g in desk.library.many(desk.library.ids(Filter()))] == [State.READY, State.FAILED]

    stage.play(story)
    assert stage.asked() == 1
    assert len(clips(stage)) == 1


@pytest.mark.fault("U3")
@pytest.mark.parametrize(("fault", "times"), [("U3-cut", 3), ("U3-cut-always", 1), ("U3-hang", 1), ("U3-slow", 1)])
def test_an_upload_that_is_cut_stalls_or_crawls_is_repeated_with_growing_waits_and_its_progress_is_honest(
    fault: str, times: int, stage: Stage, tmp_path: Path
):
    seen = list[Generation]()
    assert past(stage, fault, tmp_path, times=times, before=lambda desk: seen_into(desk, seen)) == End()
    assert len(stage.simulator.uploads()) == 2
    assert {g.progress for g in seen if g.state is State.PREPARING} == {0}  # nothing is made up
    waits = [g.waiting.until - g.updated_at for g in seen if g.waiting and g.waiting.until]
    assert len(waits) == times
    assert waits[-1] > 2 * waits[0] or times == 1


@pytest.mark.fault("U3")
@pytest.mark.parametrize("fault", ["U3-cut", "U3-slow"])
def test_how_much_of_an_upload_has_been_sent_is_told_and_nothing_when_it_has_ended(
    fault: str, stage: Stage, tmp_path: Path
):
    stage.connection, shares = IMPATIENT, list[float | None]()

    async def story(desk: Desk, session: Session) -> None:
        request = await framed(desk, tmp_path)
        stage.simulator.script.once(fault)
        session.uploads.listen(lambda: shares.append(session.uploads.sent))
        assert session.uploads.sent is None
        assert (await to_its_end(desk, session, request)).state is State.READY

    stage.play(story)
    assert shares[-1] is None
    assert all(share is None or 0 < share <= 1 for share in shares)
    assert 1 in shares


@pytest.mark.fault("U4")
def test_the_same_picture_is_uploaded_once_also_after_a_restart_and_once_afresh_when_the_service_cannot_read_it(
    stage: Stage, tmp_path: Path
):
    async def story(desk: Desk, session: Session) -> None:
        assert (await to_its_end(desk, session, await framed(desk, tmp_path))).state is State.READY

    stage.play(story)
    stage.play(story)
    assert sent(stage) == 2

    async def unreadable(desk: Desk, session: Session) -> None:
        request = await framed(desk, tmp_path)
        stage.simulator.script.once("U4-unreadable")
        assert (await to_its_end(desk, session, request)).state is State.READY
        assert sent(stage) == 2 + 2
        stage.simulator.script.once("U4-unreadable", times=2)
        assert (await to_its_end(desk, session, request)).failure is not None

    stage.play(unreadable)
    assert sent(stage) == 2 + 2 + 2


@pytest.mark.fault("X2")
@pytest.mark.parametrize("fault", ["X2-413", "X2-403-upload", "X2-403"])
def test_413_on_an_upload_and_403_on_an_upload_or_a_submit_offer_a_smaller_picture_and_are_a_trouble_of_the_key(
    fault: str, stage: Stage, tmp_path: Path
):
    waited = list[Generation]()
    assert past(stage, fault, tmp_path, before=lambda desk: seen_into(desk, waited)) == End()
    reasons = {g.waiting.reason for g in waited if g.waiting}
    assert reasons == (set() if fault == "X2-413" else {WaitReason.KEY_REFUSED})
