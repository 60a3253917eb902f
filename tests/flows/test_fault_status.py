"""The rows Q: what goes wrong while a task is asked about."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from kling_desktop.domain.generation import FailureKind, Generation, State, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.services.polling import Pace, next_delay
from kling_desktop.services.session import Desk, Session
from kling_desktop.ui import text
from kling_desktop.ui.gallery.card_words import card
from tests.flows.past import End, of_row, past, to_its_end, why
from tests.flows.stage import Stage, simulator, until

DAY = 24 * 3600.0
CLOSURES = (WaitReason.KEY_REFUSED, WaitReason.RATE_LIMIT, WaitReason.NOT_THE_SERVICE)


def why_into(desk: Desk, reasons: set[str]) -> None:
    """Keeps what every generation waits for."""
    desk.library.listen(lambda generation: reasons.add(why(generation)))


@pytest.mark.fault("Q1")
@pytest.mark.parametrize("fault", of_row("Q1"))
def test_a_task_that_the_service_does_not_know_is_lag_within_a_minute_later_said_kept_and_asked_again_by_hand(
    fault: str, stage: Stage, tmp_path: Path
):
    reasons = set[str]()
    assert past(stage, fault, tmp_path, before=lambda desk: why_into(desk, reasons)) == End()
    assert reasons == {"", WaitReason.LAG}

    async def story(desk: Desk, session: Session) -> None:
        task = await session.client.submit({"model": "kling-v2-6", "prompt": "Known after all"})
        old = Generation("old", "", Request(), desk.clock.now() - 3600, session.service)
        old = replace(old, state=State.QUEUED, task_id=task.task_id, accepted_at=desk.clock.now() - 3600)
        desk.library.save(old)
        stage.simulator.script.once(fault)
        session.studio.start("old")
        await session.studio.settle()
        assert (now := desk.library.get("old"))
        assert (now.state, why(now)) == (State.QUEUED, WaitReason.UNKNOWN_TASK)
        assert now.needs_user
        assert "does not know" in text.standing(now, desk.clock.now())
        session.studio.ask_again("old")
        await session.studio.settle()
        assert (now := desk.library.get("old"))
        assert now.state is State.READY

    stage.play(story)


@pytest.mark.fault("Q2")
@pytest.mark.parametrize("fault", of_row("Q2"))
def test_a_question_refused_broken_or_unanswered_is_asked_again_slower_and_the_window_says_since_when(
    fault: str, stage: Stage, tmp_path: Path
):
    seen = list[Generation]()

    def see(desk: Desk) -> None:
        desk.library.listen(lambda generation: seen.append(generation) if generation.waiting else None)

    assert past(stage, fault, tmp_path, times=2, before=see) == End()
    assert {generation.task_id for generation in seen} == {stage.simulator.tasks()[0].id}
    waiting = [generation.waiting for generation in seen if generation.waiting]
    waits = [one.until - generation.updated_at for generation in seen if (one := generation.waiting) and one.until]
    assert (
        max(waits) > 1.5 * waits[0] or waiting[0].reason in CLOSURES
    )  # behind a closure one asks for all, ever slower
    last = seen[-1]
    assert last.waiting is not None
    an_hour_on = card(last, last.waiting.since + 3600)
    assert "Since 1 h" in an_hour_on.sentence


@pytest.mark.fault("Q3")
@pytest.mark.parametrize("fault", of_row("Q3"))
def test_odd_words_odd_progress_and_answers_for_others_are_asked_past_and_progress_never_runs_backwards_or_past_100(
    fault: str, tmp_path: Path
):
    with simulator(tmp_path / "service", pace=1.0) as service:
        stage, seen = Stage(tmp_path / "home", service), list[int]()

        async def story(desk: Desk, session: Session) -> None:
            desk.library.listen(lambda generation: seen.append(generation.progress))
            service.script.once(fault, 2)
            assert (await to_its_end(desk, session, Request(prompt="Odd answers"))).state is State.READY

        stage.play(story)
        assert stage.asked() == 1
    assert seen == sorted(seen)
    assert seen[-1] == 100


@pytest.mark.fault("Q4")
@pytest.mark.parametrize(
    ("fault", "kind", "words"),
    [
        ("Q4-failed", FailureKind.PROVIDER, "“No luck”"),
        ("Q4-silent", FailureKind.PROVIDER, "could not"),
        ("Q4-no-url", FailureKind.NO_CLIP, "finished without a clip"),
        ("Q4-image", FailureKind.NO_CLIP, "finished without a clip"),
    ],
)
def test_an_end_without_a_clip_fails_in_the_best_words_there_are_keeps_its_id_and_can_be_asked_again(
    fault: str, kind: FailureKind, words: str, stage: Stage
):
    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.change({"pace": 1.0})  # a task that is completed already cannot fail any more
        stage.simulator.script.once(fault)
        end = await to_its_end(desk, session, Request(prompt="An end without a clip"))
        assert (end.state, why(end)) == (State.FAILED, kind)
        assert words in text.standing(end, desk.clock.now())
        assert end.task_id == stage.simulator.tasks()[0].id
        session.studio.ask_again(end.id)
        await session.studio.settle()
        again = desk.library.get(end.id)
        assert again is not None
        assert again.settled

    stage.play(story)
    assert stage.asked() == 1


@pytest.mark.fault("Q5")
def test_a_task_that_never_finishes_is_called_slow_asked_ever_slower_and_never_failed(stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.script.set("Q5-never")
        (made,) = session.studio.generate(Request(prompt="Never done"))
        now = await until(desk, made, State.GENERATING)
        assert now.waiting is None
        assert "Slow" not in text.standing(now, desk.clock.now())
        ages = (60, 10 * 60, 30 * 60, 2 * 3600)
        paces = [next_delay(Pace(), age, lambda: 0.5) for age in ages]
        assert paces == sorted(set(paces))
        slow = desk.library.save(replace(now, accepted_at=time.time() - 16 * 60))
        assert "Slow: 16 min so far, usually 1 to 5 min." in card(slow, desk.clock.now()).sentence
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
def test_hostile_json_is_bounded_and_understood_or_asked_again(fault: str, stage: Stage, tmp_path: Path):
    assert past(stage, fault, tmp_path) == End()
