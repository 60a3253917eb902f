"""Whatever bytes come as an answer, they are read or are one of our errors. `make fuzz` looks for longer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.api.fuzz import read_all
from tests.api.real_answers import REAL

SECONDS = 20
ROOT = Path(__file__).parents[2]


@pytest.mark.fault("X4")
def test_fuzzing_the_reading_of_answers_finds_nothing_but_our_own_errors():
    command = [sys.executable, "-m", "tests.api.fuzz", str(SECONDS)]
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.mark.parametrize("answer", REAL, ids=range(len(REAL)))
def test_no_real_answer_that_was_cut_off_anywhere_breaks_a_reader(answer: str):
    body = answer.encode()
    for length in range(len(body) + 1):
        read_all(body[:length])
