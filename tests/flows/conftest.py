"""A stage for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.stage import Stage, simulator


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    """A home folder and a running simulator."""
    with simulator(tmp_path / "service") as service:
        yield Stage(tmp_path / "home", service)
