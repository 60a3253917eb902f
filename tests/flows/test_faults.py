"""Each fault that the simulator can show, met once on the way to a clip: what then becomes of the generation.

Faults that are about waiting long are tested where the time-outs can be chosen, in `tests/api`.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from kling_desktop.domain.generation import FailureKind, State, WaitReason
from kling_desktop.domain.request import Request
from kling_desktop.services.session import Desk, Session
from kling_desktop.simulator.script import FAULTS
from tests.flows.stage import Stage, framed

_WAIT_LONG = ("hang", "stall", "drip", "slow", "day", "endless", "long", "S1-refuse")


@dataclass(frozen=True)
class End:
    """Where a generation ends, why, how many tasks were paid and whether a clip lies on the disk."""

    state: State = State.READY
    why: str = ""
    tasks: int = 1


_LOST = End(State.UNCERTAIN, WaitReason.USER, tasks=0)  # never seen to honour our ids, this service: the user decides
_OTHERWISE = {
    "U2-success-false": End(State.FAILED, FailureKind.UPLOAD, tasks=0),
    "X2-413": End(State.FAILED, FailureKind.UPLOAD, tasks=0),
    "S1-reset": _LOST,
    "S3-cut": _LOST,
    "S3-500": _LOST,
    "X3-login": _LOST,
    "X3-redirect": _LOST,
    "S5-400": End(State.FAILED, FailureKind.REFUSED, tasks=0),
    "S5-422": End(State.FAILED, FailureKind.CONTENT, tasks=0),
    "S8-failed": End(State.FAILED, FailureKind.PROVIDER),
    "Q4-failed": End(State.FAILED, FailureKind.PROVIDER),
    "Q4-silent": End(State.FAILED, FailureKind.PROVIDER),
    "Q4-no-url": End(State.FAILED, FailureKind.NO_CLIP),
    "Q4-image": End(State.FAILED, FailureKind.NO_CLIP),
    "D5-announced": End(State.DOWNLOADING, WaitReason.DOWNLOAD),
}


def play(stage: Stage, fault: str, tmp_path: Path) -> End:
    """One generation past one fault."""
    stage.home.mkdir()
    (stage.home / "settings.json").write_text(json.dumps({"look_seconds": 0.5}))
    ends: list[End] = []

    async def story(desk: Desk, session: Session) -> None:
        pictures = FAULTS[fault].call == "upload"
        request = await framed(desk, tmp_path) if pictures else Request(prompt="Past a fault")
        if fault.startswith("Q4"):
            stage.simulator.change({"pace": 1.0})  # a task that is completed already cannot fail any more
        stage.simulator.script.once(fault)
        (made,) = session.studio.generate(request)
        await asyncio.wait_for(session.studio.settle(), 30)
        end = desk.library.get(made.id)
        assert end is not None
        why = end.failure.kind if end.failure else end.waiting.reason if end.waiting else ""
        ends.append(End(end.state, why, stage.asked()))

    stage.play(story)
    return ends[0]


@pytest.mark.parametrize("fault", [name for name in FAULTS if not any(word in name for word in _WAIT_LONG)])
def test_each_fault_ends_as_it_should_with_nothing_lost_or_paid_twice(fault: str, stage: Stage, tmp_path: Path):
    expected = _OTHERWISE.get(fault, End())
    assert play(stage, fault, tmp_path) == expected
    clips = stage.home / "clips"
    left = [path.name for path in clips.iterdir()] if clips.exists() else []
    assert len([name for name in left if name.endswith(".mp4")]) == int(expected.state is State.READY)
    assert expected.state is not State.READY or not [name for name in left if name.startswith(".")]


def test_a_lost_submit_is_sent_again_once_the_service_is_known_to_honour_our_ids(stage: Stage):
    stage.home.mkdir()
    (stage.home / "settings.json").write_text(json.dumps({"look_seconds": 0.5}))

    async def story(desk: Desk, session: Session) -> None:
        session.studio.generate(Request(prompt="The first shows that ids are honoured"))
        await session.studio.settle()
        stage.simulator.script.once("S3-cut")
        (made,) = session.studio.generate(Request(prompt="The second is lost on its way"))
        await asyncio.wait_for(session.studio.settle(), 30)
        assert (end := desk.library.get(made.id))
        assert (end.state, end.resends) == (State.READY, 1)

    stage.play(story)
    assert stage.asked() == 2
