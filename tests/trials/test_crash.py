"""Killed at random and started again: nothing is lost, paid twice or left about. `make crash-trial` does more."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from tests.trials.crash import ground, play
from tests.trials.judging import Verdict
from tests.trials.kills import planned

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the kernel's kill is POSIX"),
    pytest.mark.skipif(shutil.which("strace") is None, reason="system calls are traced with strace"),
]


@pytest.mark.fault("S9")
@pytest.mark.parametrize(("honours", "rounds"), [(True, 12), (False, 8)])
def test_killed_at_random_it_loses_nothing_and_pays_for_nothing_twice(honours: bool, rounds: int, tmp_path: Path):
    with ground(tmp_path, honours=honours) as here:
        verdicts = [play(here, planned(seed, honours=honours)) for seed in range(rounds)]
    total = sum(verdicts, Verdict())
    assert total.rounds == rounds
    assert total.blows >= rounds // 2
    assert total.sound(honours=honours), total
