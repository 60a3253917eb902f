"""A stage for each test, and interrupts that are heeded."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.stage import Stage, simulator


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A home folder and a running simulator."""
    with simulator(tmp_path / "service") as service:
        yield Stage(tmp_path / "home", service)


@pytest.fixture
def heeding_interrupts() -> Iterator[None]:
    """Whoever runs the tests in the background has them, and what they start, ignore SIGINT; here it is heeded."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
