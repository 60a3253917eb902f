"""The rows S: what goes wrong while a generation is submitted, and what is paid then."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from kling_desktop.domain.generation import FailureKind, State, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.services.session import Desk, Session
from tests.flows.past import IMPATIENT, End, clips, look_briefly, of_row, past, to_its_end, why
from tests.flows.stage import Stage

UNDECIDED = End(State.UNCERTAIN, WaitReason.USER, tasks=0)


@pytest.mark.fault("S1", "X9")
def test_with_no_way_to_the_service_it_is_kept_and_sent_once_when_the_network_is_back(stage: Stage):
    stage.connection = IMPATIENT

    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.script.set("S1-refuse")
        (made,) = session.studio.generate(Request(prompt="No way out"))
        while not session.gate.closures:
            await desk.clock.sleep(0.02)
        await desk.clock.sleep(0.1)
        assert (now := desk.library.get(made.id))
        assert why(now) == WaitReason.NO_NETWORK
        stage.simulator.script.clear()
        await asyncio.wait_for(session.studio.settle(), 30)
        assert (end := desk.library.get(made.id))
        assert end.state is State.READY

    stage.play(story)
    assert stage.asked() == 1


@pytest.mark.fault("S2")
@pytest.mark.parametrize("fault", of_row("S2"))
def test_cut_or_hung_after_acceptance_it_is_found_by_our_id_and_stays_one_task(
    fault: str, stage: Stage, tmp_path: Path
):
    assert past(stage, fault, tmp_path) == End()
    assert len(clips(stage)) == 1


@pytest.mark.fault("S3")
@pytest.mark.parametrize("fault", [*of_row("S3"), "S1-reset"])
def test_lost_before_acceptance_it_is_left_to_the_user_while_the_service_was_not_seen_to_honour_our_ids(
    fault: str, stage: Stage, tmp_path: Path
):
    assert past(stage, fault, tmp_path) == UNDECIDED


@pytest.mark.fault("S3")
@pytest.mark.parametrize("fault", of_row("S3"))
def test_lost_before_acceptance_it_is_sent_again_once_the_service_is_known_to_honour_our_ids(fault: str, stage: Stage):
    stage.connection = IMPATIENT
    look_briefly(stage)

    async def story(desk: Desk, session: Session) -> None:
        assert (await to_its_end(desk, session, Request(prompt="Shows that ids are honoured"))).state is State.READY
        stage.simulator.script.once(fault)
        end = await to_its_end(desk, session, Request(prompt="Lost on its way"))
        assert (end.state, end.resends) == (State.READY, 1)

    stage.play(story)
    assert stage.asked() == 2


@pytest.mark.fault("S4")
@pytest.mark.parametrize("fault", of_row("S4"))
def test_an_answer_without_a_usable_id_or_status_is_looked_for_and_not_sent_again(
    fault: str, stage: Stage, tmp_path: Path
):
    assert past(stage, fault, tmp_path) == End()


@pytest.mark.fault("S5")
@pytest.mark.parametrize(("fault", "kind"), [("S5-400", FailureKind.REFUSED), ("S5-422", FailureKind.CONTENT)])
def test_a_definite_no_fails_with_the_services_words_is_not_charged_and_never_sent_again(
    fault: str, kind: FailureKind, stage: Stage
):
    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.script.once(fault)
        end = await to_its_end(desk, session, Request(prompt="Refused"))
        assert end.failure is not None
        assert (end.failure.kind, end.failure.charged) == (kind, "no")
        assert end.failure.message

    stage.play(story)
    assert stage.asked() == 0
    assert len([hit for hit in stage.simulator.seen if hit.method == "POST"]) == 1


@pytest.mark.fault("S8")
@pytest.mark.parametrize("fault", of_row("S8", "S8-failed"))
def test_every_form_of_answer_that_was_seen_live_is_understood(fault: str, stage: Stage, tmp_path: Path):
    assert past(stage, fault, tmp_path) == End()


@pytest.mark.fault("S8")
def test_an_answer_that_says_failed_at_once_is_believed(stage: Stage, tmp_path: Path):
    assert past(stage, "S8-failed", tmp_path) == End(State.FAILED, FailureKind.PROVIDER)


@pytest.mark.fault("X3")
@pytest.mark.parametrize("fault", ["X3-login", "X3-redirect"])
def test_a_login_page_where_the_answer_should_be_leaves_a_submit_uncertain(fault: str, stage: Stage, tmp_path: Path):
    assert past(stage, fault, tmp_path) == UNDECIDED


@pytest.mark.fault("X3")
@pytest.mark.parametrize("fault", ["X3-upload", "X3-status", "X3-balance"])
def test_a_login_page_elsewhere_is_named_and_waited_out(fault: str, stage: Stage, tmp_path: Path):
    assert past(stage, fault, tmp_path) == End()


@pytest.mark.fault("X1")
@pytest.mark.parametrize("fault", ["X1-seconds", "X1-date", "X1-absent"])
def test_a_pause_that_the_limiter_names_is_kept_to_the_second_and_then_it_goes_on(
    fault: str, stage: Stage, tmp_path: Path
):
    assert past(stage, fault, tmp_path) == End()


@pytest.mark.fault("X1")
def test_a_pause_of_a_day_is_told_with_its_end_and_the_user_may_try_at_once(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.script.once("X1-day")
        (made,) = session.studio.generate(Request(prompt="Come back tomorrow"))
        while not session.gate.closures:
            await desk.clock.sleep(0.02)
        (closure,) = session.gate.closures
        assert closure.for_user(desk.clock.now())
        assert closure.until is not None
        assert 86_000 < closure.until - desk.clock.now() <= 86_400
        session.gate.try_now(closure.reason)
        await asyncio.wait_for(session.studio.settle(), 30)
        assert (end := desk.library.get(made.id))
        assert end.state is State.READY

    stage.play(story)
    assert stage.asked() == 1


@pytest.mark.fault("X11")
def test_the_same_request_sent_twice_on_purpose_is_two_generations(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        for _ in range(2):
            assert (await to_its_end(desk, session, Request(prompt="Twice on purpose"))).state is State.READY

    stage.play(story)
    assert stage.asked() == 2
    assert len(clips(stage)) == 2
