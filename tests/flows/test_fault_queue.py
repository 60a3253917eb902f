"""What stands in everybody's way: one closure for all, a reason on each, no storm, and it goes on by itself."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from kling_desktop.domain.generation import Generation, State, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.library.view import Filter
from kling_desktop.services.session import Desk, Session
from tests.flows.past import IMPATIENT, to_its_end, why
from tests.flows.stage import Stage, simulator

MANY = 12


async def closed_for_all(desk: Desk, session: Session, reason: WaitReason) -> None:
    """Waits until all that is open waits for one reason, behind one closure."""
    while {why(g) for g in desk.library.unfinished()} != {reason}:
        await desk.clock.sleep(0.02)
    assert [closure.reason for closure in session.gate.closures] == [reason]


def states(desk: Desk) -> set[State]:
    return {generation.state for generation in desk.library.many(desk.library.ids(Filter()))}


@pytest.mark.fault("S6")
@pytest.mark.parametrize(("fault", "reason"), [("S6-401", WaitReason.KEY_REFUSED), ("S6-402", WaitReason.NO_CREDIT)])
def test_a_refused_key_or_no_credit_pauses_all_behind_one_notice_and_all_go_on_when_it_is_over(
    fault: str, reason: WaitReason, stage: Stage
):
    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.script.set(fault)
        session.studio.generate(Request(prompt="Held up"), takes=4)
        for number in range(MANY - 4):
            session.studio.generate(Request(prompt=f"Held up {number}"))
        await closed_for_all(desk, session, reason)
        sent = len([hit for hit in stage.simulator.seen if hit.method == "POST"])
        assert sent <= 6  # those that were on their way; nobody else tries in vain
        stage.simulator.script.clear()
        await asyncio.wait_for(session.studio.settle(), 40)
        assert states(desk) == {State.READY}

    stage.play(story)
    assert stage.asked() == MANY


@pytest.mark.fault("S6")
def test_without_a_key_all_wait_for_one_and_nothing_is_sent(stage: Stage):
    stage.key = ""

    async def story(desk: Desk, session: Session) -> None:
        session.studio.generate(Request(prompt="No key yet"), takes=3)
        await closed_for_all(desk, session, WaitReason.NO_KEY)
        assert not stage.simulator.seen
        await asyncio.to_thread(desk.secrets.keep, "sk-stage-entered-later")
        session.gate.open(WaitReason.NO_KEY)
        await asyncio.wait_for(session.studio.settle(), 30)
        assert states(desk) == {State.READY}

    stage.play(story)
    assert stage.asked() == 3


@pytest.mark.fault("S7")
@pytest.mark.parametrize("fault", ["S7-429", "S7-503", "S7-no-channel"])
def test_when_the_limiter_says_no_all_wait_as_long_as_told_and_then_go_on(fault: str, stage: Stage):
    async def story(desk: Desk, session: Session) -> None:
        stage.simulator.script.once(fault)
        session.studio.generate(Request(prompt="Too fast"), takes=4)
        while not session.gate.closures:
            await desk.clock.sleep(0.01)
        (closure,) = session.gate.closures
        assert closure.reason is WaitReason.RATE_LIMIT
        assert closure.until is not None
        await asyncio.wait_for(session.studio.settle(), 30)
        assert states(desk) == {State.READY}

    stage.play(story)
    assert stage.asked() == 4


@pytest.mark.fault("S1", "X16")
def test_without_a_network_one_probe_looks_for_all_and_all_go_on_when_it_is_back(stage: Stage):
    stage.connection = IMPATIENT

    async def story(desk: Desk, session: Session) -> None:
        assert (await to_its_end(desk, session, Request(prompt="While all is well"))).state is State.READY
        stage.simulator.script.set("S1-refuse")
        for number in range(MANY):
            session.studio.generate(Request(prompt=f"Offline {number}"))
        await closed_for_all(desk, session, WaitReason.NO_NETWORK)
        asked = session.client.asked
        await desk.clock.sleep(1.0)
        assert session.client.asked - asked <= 3
        stage.simulator.script.clear()
        await asyncio.wait_for(session.studio.settle(), 40)
        assert states(desk) == {State.READY}

    stage.play(story)
    assert stage.asked() == MANY + 1


@pytest.mark.fault("X15")
def test_many_finished_in_one_second_are_fetched_three_at_a_time_and_those_that_expire_first_first(tmp_path: Path):
    with simulator(tmp_path / "service") as service:
        stage = Stage(tmp_path / "home", service)

        async def story(desk: Desk, session: Session) -> None:
            first = await to_its_end(desk, session, Request(prompt="Shows where clips lie"))
            now, ready = desk.clock.now(), list[str]()
            for number in range(MANY):
                done = Generation(f"d{number:02}", f"d{number:02}", Request(prompt="Done"), now, session.service)
                last_first = now + 3600 - number
                desk.library.save(
                    replace(done, state=State.DOWNLOADING, task_id=first.task_id, url=first.url, expires_at=last_first)
                )
            desk.library.listen(lambda g: ready.append(g.id) if g.state is State.READY else None)
            session.studio.resume()
            await session.studio.settle()
            assert len(ready) == MANY
            in_order = [f"d{number:02}" for number in reversed(range(MANY))]
            begun_at_once = 3
            for place, name in enumerate(ready):
                assert abs(in_order.index(name) - place) <= begun_at_once

        stage.play(story)
