"""A key store that never answers holds up neither the program's work nor its end."""

from __future__ import annotations

import signal
import sys

import pytest

from tests.flows.beside import SECONDS, command, run, window
from tests.flows.stage import Stage

COMMANDS = (("generate", "--prompt", "Waves"), ("resume",), ("doctor",))


@pytest.fixture
def silent(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> Stage:
    """A stage with no key but what a silent key store would give."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.flows.silent_store.Silent")
    stage.key = ""
    return stage


@pytest.mark.fault("K1")
@pytest.mark.skipif(sys.platform == "win32", reason="a window is asked to end by a signal")
def test_a_window_whose_key_store_does_not_answer_listens_and_ends_when_it_is_asked_to(silent: Stage):
    with window(silent) as open_window:
        assert run(silent)[0] == 0, "a second start raises it"
        open_window.send_signal(signal.SIGTERM)
        _, said = open_window.communicate(timeout=SECONDS)
        assert open_window.returncode == 0, said
        assert "Traceback" not in said


@pytest.mark.fault("K1")
@pytest.mark.usefixtures("heeding_interrupts")
@pytest.mark.skipif(sys.platform == "win32", reason="a command is interrupted by a signal")
@pytest.mark.parametrize("line", COMMANDS, ids=lambda line: line[0])
def test_a_command_says_that_it_waits_for_the_key_store_and_can_be_interrupted(silent: Stage, line: tuple[str, ...]):
    waiting = command(silent, *line)
    try:
        assert waiting.stderr is not None
        assert "key store" in waiting.stderr.readline()
        waiting.send_signal(signal.SIGINT)
        printed, said = waiting.communicate(timeout=SECONDS)
    finally:
        waiting.kill()
    assert printed == ""
    assert "Interrupted" in said
    assert "Traceback" not in said
    assert waiting.returncode == (5 if line[0] == "doctor" else 3)
    assert silent.asked() == 0
