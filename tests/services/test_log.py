"""The log: no key in it, and what a death leaves behind."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kling_desktop.services.log import CRASH, LAST_CRASH, LOG, MOST_BYTES, redacted, start_log, tail

KEY = "sk-test-0123456789"
DIES = """
import ctypes, sys
from pathlib import Path
from kling_desktop.services.log import start_log
start_log(Path(sys.argv[1]), lambda: ())
ctypes.string_at(0)
"""


@pytest.mark.fault("K2")
def test_no_key_gets_into_the_log_whoever_writes_the_line(tmp_path: Path):
    log = start_log(tmp_path, lambda: (KEY, "sk-other-0123456789"))
    logging.getLogger("somebody").warning("sent %s and %s", KEY, "sk-other-0123456789")
    log.stop()
    written = (tmp_path / LOG).read_text()
    assert "sent [key] and [key]" in written
    assert KEY not in written


@pytest.mark.parametrize("name", [LOG, CRASH, LAST_CRASH])
def test_a_pipe_in_the_place_of_the_log_is_not_waited_for(tmp_path: Path, name: str):
    os.mkfifo(tmp_path / name)
    start_log(tmp_path, lambda: ()).stop()
    assert (tmp_path / name).is_fifo()


def test_a_word_is_not_taken_for_a_key():
    assert redacted("a short word", ("word", "")) == "a short word"


def test_the_log_does_not_grow_for_ever(tmp_path: Path):
    log = start_log(tmp_path, lambda: ())
    for _ in range(12):
        logging.getLogger("somebody").warning("x" * (MOST_BYTES // 2))
    log.stop()
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 4 * MOST_BYTES
    assert len(list(tmp_path.iterdir())) == 4


def test_where_the_program_died_is_told_at_the_next_start_once(tmp_path: Path):
    dead = subprocess.run([sys.executable, "-c", DIES, str(tmp_path)], capture_output=True, check=False)
    assert dead.returncode != 0
    log = start_log(tmp_path, lambda: ())
    log.stop()
    assert "string_at" in log.crash
    assert (tmp_path / LAST_CRASH).exists()
    again = start_log(tmp_path, lambda: ())
    again.stop()
    assert again.crash == ""
    assert not (tmp_path / CRASH).exists()


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path):
    (tmp_path / "logs").write_text("a file")
    log = start_log(tmp_path / "logs", lambda: ())
    log.stop()
    assert log.crash == ""


def test_the_end_of_the_log_is_at_hand(tmp_path: Path):
    (tmp_path / LOG).write_text("".join(f"line {n}{os.linesep}" for n in range(1000)))
    assert tail(tmp_path, 2).splitlines() == ["line 998", "line 999"]
    assert tail(tmp_path / "gone", 2) == ""
