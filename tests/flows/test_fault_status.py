"""The rows Q: what goes wrong while a task is asked about."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from kling_desktop.domain.generation import FailureKind, Generation, State, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.services.session import Desk, Session
from tests.flows.past import End, of_row, past, to_its_end, why
from tests.flows.stage import Stage, simulator, until

DAY = 24 * 3600.0


@pytest.mark.fault("Q1")
@pytest.mark.parametrize("fault", of_row("Q1"))
def test_within_a_minute_of_the_submit_not_found_is_lag_and_it_is_asked_again(fault: str, stage: Stage, tmp_path: Path):
    assert past(stage, fault, tmp_path) == End()


@pytest.mark.fault("Q1")
def test_later_the_service_does_not_know_the_task_it_is_kept_and_can_be_asked_again(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        task = await session.client.submit({"model": "kling-v2-6", "prompt": "Known after all"})
        old = Generation("old", "", Request(), desk.clock.now() - 3600, session.service)
        old = replace(old, state=State.QUEUED, task_id=task.task_id, accepted_at=desk.clock.now() - 3600)
        desk.library.save(old)
        stage.simulator.script.once("Q1-404")
        session.studio.start("old")
        await session.studio.settle()
        assert (now := desk.library.get("old"))
        assert (now.state, why(now)) == (State.QUEUED, WaitReason.UNKNOWN_TASK)
        session.studio.ask_again("old")
        await session.studio.settle()
        assert (now := desk.library.get("old"))
        assert now.state is State.READY

    stage.play(story)


@pytest.mark.fault("Q2")
@pytest.mark.parametrize("fault", of_row("Q2"))
def test_a_question_that_is_refused_broken_or_unanswered_is_asked_again(fault: str, stage: Stage, tmp_path: Path):
    assert past(stage, fault, tmp_path, times=2) == End()


@pytest.mark.fault("Q3")
@pytest.mark.parametrize("fault", of_row("Q3"))
def test_odd_answers_are_read_for_what_they_say_and_progress_never_runs_backwards_or_past_100(
    fault: str, tmp_path: Path
):
    with simulator(tmp_path / "service", pace=1.0) as service:
        stage, seen = Stage(tmp_path / "home", service), list[int]()

        async def story(desk: Desk, session: Session) -> None:
            desk.library.listen(lambda generation: seen.append(generation.progress))
            service.script.once(fault, 2)
            assert (await to_its_end(desk, session, Request(prompt="Odd answers"))).state is State.READY

        stage.play(story)
    assert seen == sorted(seen)
    assert seen[-1] == 100


@pytest.mark.fault("Q4")
@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("Q4-failed", FailureKind.PROVIDER),
        ("Q4-silent", FailureKind.PROVIDER),
        ("Q4-no-url", FailureKind.NO_CLIP),
        ("Q4-image", FailureKind.NO_CLIP),
    ],
)
def test_an_end_without_a_clip_fails_in_the_best_words_there_are_and_can_be_asked_again(
    fault: str, kind: FailureKind, stage: Stage
):
    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.change({"pace": 1.0})  # a task that is completed already cannot fail any more
        stage.simulator.script.once(fault)
        end = await to_its_end(desk, session, Request(prompt="An end without a clip"))
        assert (end.state, why(end)) == (State.FAILED, kind)
        assert end.task_id
        session.studio.ask_again(end.id)
        await session.studio.settle()
        again = desk.library.get(end.id)
        assert again is not None
        assert again.settled

    stage.play(story)
    assert stage.asked() == 1


@pytest.mark.fault("Q5")
def test_a_task_that_never_finishes_is_asked_for_a_day_is_never_failed_and_then_left_to_the_user(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.script.set("Q5-never")
        (made,) = session.studio.generate(Request(prompt="Never done"))
        now = await until(desk, made, State.GENERATING)
        assert now.waiting is None
        desk.library.save(replace(now, accepted_at=time.time() - DAY - 60))
        await session.studio.settle()
        now = desk.library.get(made.id)
        assert now is not None
        assert (now.state, why(now)) == (State.GENERATING, WaitReason.OVERDUE)
        stage.simulator.script.clear()
        session.studio.ask_again(made.id)
        assert (await until(desk, made, State.READY)).clip

    stage.play(story)


@pytest.mark.fault("X4")
@pytest.mark.parametrize("fault", of_row("X4"))
def test_hostile_json_is_bounded_and_asked_again(fault: str, stage: Stage, tmp_path: Path):
    assert past(stage, fault, tmp_path) == End()


@pytest.mark.fault("X5")
@pytest.mark.parametrize("fault", [fault for fault in of_row("X5") if fault.endswith("status")])
def test_an_answer_that_lies_about_its_own_form_is_asked_for_again(fault: str, stage: Stage, tmp_path: Path):
    assert past(stage, fault, tmp_path) == End()
