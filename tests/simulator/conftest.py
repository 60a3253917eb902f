"""A running simulator for each test, and a client of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kling_desktop.simulator import Simulator
from tests.simulator.stand import client, small


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Simulator]:
    """Renders small and at once."""
    with small(tmp_path / "service") as simulator:
        yield simulator


@pytest.fixture
def asking(service: Simulator) -> Iterator[httpx.Client]:
    """Asks it with a good key."""
    with client(service) as asking:
        yield asking
