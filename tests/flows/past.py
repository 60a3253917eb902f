"""One generation past one fault of the simulator: where it ends, why, and what was paid."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kling_desktop.api.connection import Connection
from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.request import Request
from kling_desktop.services.session import Desk, Session
from kling_desktop.simulator.script import FAULTS
from tests.flows.stage import Stage, framed

IMPATIENT = Connection(connect=1, read=0.4, write=0.4, whole=0.6, upload=0.8, stall=0.3, pool=1)


@dataclass(frozen=True)
class End:
    """Where a generation ends, why, and how many tasks were paid."""

    state: State = State.READY
    why: str = ""
    tasks: int = 1


def of_row(row: str, *but: str) -> list[str]:
    """The simulator's faults of a row, without some."""
    return [fault.id for fault in FAULTS.values() if fault.row == row and fault.id not in but]


def why(generation: Generation) -> str:
    """What a generation failed of or waits for; empty for neither."""
    if generation.failure is not None:
        return generation.failure.kind
    return generation.waiting.reason if generation.waiting is not None else ""


def past(
    stage: Stage, fault: str, tmp_path: Path, *, times: int = 1, before: Callable[[Desk], None] = lambda _: None
) -> End:
    """One generation past one fault, met so many times. No picture is uploaded that need not be.

    `before` is told of the desk before anything happens.
    """
    ends: list[End] = []
    stage.connection = stage.connection or IMPATIENT
    look_briefly(stage)

    async def story(desk: Desk, session: Session) -> None:
        before(desk)
        pictures = FAULTS[fault].call == "upload"
        request = await framed(desk, tmp_path) if pictures else Request(prompt="Past a fault")
        stage.simulator.script.once(fault, times)
        end = await to_its_end(desk, session, request)
        ends.append(End(end.state, why(end), stage.asked()))

    stage.play(story)
    return ends[0]


def look_briefly(stage: Stage) -> None:
    """An unanswered submit is looked for during half a second."""
    stage.home.mkdir(exist_ok=True)
    (stage.home / "settings.json").write_text(json.dumps({"look_seconds": 0.5}))


async def to_its_end(desk: Desk, session: Session, request: Request) -> Generation:
    """Makes one generation and waits until nothing more happens to it by itself."""
    (made,) = session.studio.generate(request)
    await asyncio.wait_for(session.studio.settle(), 30)
    end = desk.library.get(made.id)
    assert end is not None
    return end


def clips(stage: Stage) -> list[str]:
    """What lies in the clips' folder, hidden files too."""
    folder = stage.home / "clips"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []
