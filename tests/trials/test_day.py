"""Twenty-four hours with 500 generations, in the time that the machine needs for them."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tests.media.films import film
from tests.trials.day import Day
from tests.trials.fast_loop import FastLoop
from tests.trials.judging import debris, leaks
from tests.trials.ledger import Call
from tests.trials.program import Program
from tests.trials.service import Service

GENERATIONS = 500
ALLOWED = 50  # questions a second, the service's own limit


def test_a_day_of_faults_sleeps_and_restarts_ends_with_every_clip_on_the_disk(tmp_path: Path):
    clip = film(tmp_path / "given.mp4", frames=2).read_bytes()
    home, service = tmp_path / "home", Service(clip)
    day = Day(home, service, GENERATIONS)
    with asyncio.Runner(loop_factory=FastLoop) as runner:
        runner.run(day.live())
    assert day.bugs == []
    listed = Program(home, service).run("list", "--json").rows
    ours = [task.ours for task in service.ledger.tasks.values()]
    assert [(row["request"]["prompt"], row["state"], row["error"]) for row in listed if row["state"] != "ready"] == []
    assert len(listed) == len(ours) == len(set(ours)) == GENERATIONS
    assert len({row["clip"] for row in listed if Path(row["clip"]).is_file()}) == GENERATIONS
    assert debris(home, listed) == []
    assert leaks(home, service.ledger) == []
    assert max(day.questions.values()) <= ALLOWED
    assert service.ledger.calls[Call.STATUS] < GENERATIONS * 40
