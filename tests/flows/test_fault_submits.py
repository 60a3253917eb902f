"""The rows S: what goes wrong while a generation is submitted, and what is paid then."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from kling_desktop.domain.generation import FailureKind, State, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.services.session import Desk, Session
from kling_desktop.simulator.script import FAULTS
from kling_desktop.ui import text
from tests.flows.past import IMPATIENT, End, clips, of_row, past, to_its_end, why
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
def test_cut_hung_or_5xx_after_acceptance_it_is_uncertain_found_by_our_id_and_stays_one_task(
    fault: str, stage: Stage, tmp_path: Path
):
    states = list[State]()

    def seen(desk: Desk) -> None:
        desk.library.listen(lambda generation: states.append(generation.state))

    assert past(stage, fault, tmp_path, before=seen) == End()
    assert State.UNCERTAIN in states
    assert len(clips(stage)) == 1


@pytest.mark.fault("S3")
@pytest.mark.parametrize("fault", [*of_row("S3"), "S1-reset"])
def test_cut_hung_or_500_before_acceptance_it_is_sent_again_once_our_ids_are_known_to_count_else_the_user_decides(
    fault: str, stage: Stage, tmp_path: Path
):
    assert past(stage, fault, tmp_path) == UNDECIDED

    async def story(desk: Desk, session: Session) -> None:
        assert (await to_its_end(desk, session, Request(prompt="Shows that ids are honoured"))).state is State.READY
        stage.simulator.script.once(fault)
        end = await to_its_end(desk, session, Request(prompt="Lost on its way"))
        assert (end.state, end.resends) == (State.READY, 1)
        assert {g.state for g in desk.library.unfinished()} == {State.UNCERTAIN}  # the first one: the user's

    stage.play(story)
    assert stage.asked() == 2


@pytest.mark.fault("S4")
@pytest.mark.parametrize("fault", of_row("S4"))
def test_an_answer_without_id_with_a_page_broken_or_of_unknown_status_is_looked_for_and_not_sent_again(
    fault: str, stage: Stage, tmp_path: Path
):
    assert past(stage, fault, tmp_path) == End()


@pytest.mark.fault("S5")
@pytest.mark.parametrize(("fault", "kind"), [("S5-400", FailureKind.REFUSED), ("S5-422", FailureKind.CONTENT)])
def test_400_and_422_fail_in_the_services_words_uncharged_and_are_never_repeated(
    fault: str, kind: FailureKind, stage: Stage
):
    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.script.once(fault)
        end = await to_its_end(desk, session, Request(prompt="Refused"))
        assert end.failure is not None
        assert (end.failure.kind, end.failure.charged) == (kind, "no")
        assert end.failure.message
        assert f"“{end.failure.message}”" in text.standing(end, desk.clock.now())
        assert "Not charged" in text.standing(end, desk.clock.now())
        await desk.clock.sleep(0.5)  # more than two of the usual questions

    stage.play(story)
    assert stage.asked() == 0
    assert len([hit for hit in stage.simulator.seen if hit.method == "POST"]) == 1


@pytest.mark.fault("S8")
@pytest.mark.parametrize("fault", of_row("S8"))
def test_every_form_of_answer_that_was_seen_live_is_understood(fault: str, stage: Stage, tmp_path: Path):
    failed = End(State.FAILED, FailureKind.PROVIDER)
    assert past(stage, fault, tmp_path) == (failed if fault == "S8-failed" else End())


@pytest.mark.fault("X3")
@pytest.mark.parametrize("fault", of_row("X3"))
def test_a_login_page_where_json_should_be_is_named_as_one_and_a_submit_is_uncertain(
    fault: str, stage: Stage, tmp_path: Path
):
    said = set[str]()

    def seen(desk: Desk) -> None:
        desk.library.listen(lambda generation: said.add(text.standing(generation, desk.clock.now())))

    of_a_submit = FAULTS[fault].call == "submit"
    assert past(stage, fault, tmp_path, before=seen) == (UNDECIDED if of_a_submit else End())
    if FAULTS[fault].call in ("upload", "status"):
        assert any("not the service's" in words and "login page" in words for words in said)


@pytest.mark.fault("X1")
@pytest.mark.parametrize(
    ("fault", "least", "most"),
    [("X1-seconds", 2, 3), ("X1-date", 1, 4), ("X1-absent", 0, 5), ("X1-day", 86_000, 86_400)],
)
def test_retry_after_in_seconds_as_a_date_absent_or_of_a_day_counts_down_exactly_and_above_15_minutes_asks_the_user(
    fault: str, least: float, most: float, stage: Stage
):
    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.script.once(fault)
        (made,) = session.studio.generate(Request(prompt="Come back tomorrow"))
        while not session.gate.closures:
            await desk.clock.sleep(0.02)
        (closure,) = session.gate.closures
        assert closure.until is not None
        assert least <= closure.until - desk.clock.now() <= most
        assert closure.for_user(desk.clock.now()) is (fault == "X1-day")
        assert text.span(65) in text.closed(closure.reason, closure.message, closure.until, closure.until - 65)
        if closure.for_user(desk.clock.now()):
            session.gate.try_now(closure.reason)  # the user's answer
        await asyncio.wait_for(session.studio.settle(), 30)
        assert (end := desk.library.get(made.id))
        assert end.state is State.READY
        assert fault == "X1-day" or end.accepted_at is None or end.accepted_at >= closure.until

    stage.play(story)
    assert stage.asked() == 1


def test_a_pause_of_a_day_is_still_known_after_a_restart_and_ended_by_the_user(stage: Stage):
    async def told(desk: Desk, session: Session) -> None:
        stage.simulator.script.once("X1-day")
        session.studio.generate(Request(prompt="Come back tomorrow"))
        while desk.library.unfinished(session.service)[0].waiting is None:
            await desk.clock.sleep(0.02)

    async def next_day(desk: Desk, session: Session) -> None:
        session.studio.resume()
        (closure,) = session.gate.closures
        assert closure.for_user(desk.clock.now())
        session.gate.try_now(closure.reason)
        await asyncio.wait_for(session.studio.settle(), 30)
        assert not desk.library.unfinished(session.service)

    stage.play(told)
    stage.play(next_day)
    assert stage.asked() == 1


@pytest.mark.fault("X11")
def test_the_same_request_sent_twice_on_purpose_is_two_generations(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        for _ in range(2):
            assert (await to_its_end(desk, session, Request(prompt="Twice on purpose"))).state is State.READY

    stage.play(story)
    assert stage.asked() == 2
    assert len(clips(stage)) == 2
