"""A sample of system calls: killed there, or told of a full or ill disk. `make crash-trial` takes them all."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator

import pytest

from tests.trials.blows import FULL, ILL, STAGES, fail_at, kill_at, places
from tests.trials.crash import Ground, begin, ground
from tests.trials.kills import Home
from tests.trials.positions import Position

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="the kernel's kill is POSIX"),
    pytest.mark.skipif(shutil.which("strace") is None, reason="system calls are traced with strace"),
]
_STAGES = {stage.home: stage for stage in STAGES}
_JOURNAL, _LOG, _PART = "submits.jsonl", "library.sqlite-wal", "clips/.kling-{id}.part"


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    """A service that honours our ids, and a home."""
    with ground(tmp_path_factory.mktemp("trial"), honours=True) as made:
        yield made


@pytest.mark.fault("L1", "S9")
@pytest.mark.parametrize(
    ("home", "position"),
    [
        (Home.KNOWN, Position("rename", 1)),  # of a picture that is being kept
        (Home.KNOWN, Position("fsync", 1, _JOURNAL)),  # the intent
        (Home.KNOWN, Position("fsync", 2, _JOURNAL)),  # the answer
        (Home.SERVED, Position("write", 1, _PART)),
        (Home.SERVED, Position("unlink", 1, _PART)),  # the clip has its name by then
        (Home.OLDER, Position("rename", 1)),  # of the copy before the migration
    ],
)
def test_killed_at_any_point_also_in_a_migration_the_library_opens_with_nothing_lost_and_nothing_doubled(
    home: Home, position: Position, here: Ground
):
    verdict = kill_at(here, _STAGES[home], position)
    assert verdict.blows
    assert verdict.sound(honours=True)


@pytest.mark.fault("X9", "X8", "D6")
@pytest.mark.parametrize(
    ("error", "home", "position", "named"),
    [
        (FULL, Home.KNOWN, Position("fsync", 1), "pictures"),
        (ILL, Home.KNOWN, Position("pwrite64", 2, _LOG), "library.sqlite"),
        (FULL, Home.KNOWN, Position("write", 1, _JOURNAL), _JOURNAL),
        (ILL, Home.OLDER, Position("rename", 1), "library"),
        (FULL, Home.SERVED, Position("write", 1, _PART), "MB free"),
    ],
)
def test_a_full_disk_at_any_step_sends_nothing_whose_intent_cannot_be_stored_and_the_rest_waits(
    error: str, home: Home, position: Position, named: str, here: Ground
):
    verdict, said = fail_at(here, _STAGES[home], position, error)
    assert verdict.blows
    assert verdict.sound(honours=True)
    assert named in said


def test_every_system_call_of_a_run_is_found(here: Ground):
    begin(here, Home.SERVED)
    found = places(here, _STAGES[Home.SERVED])
    assert Position("write", 1, _PART) in found
    assert {"write", "pwrite64", "fsync", "link", "unlink", "recvfrom", "sendto"} <= {at.call for at in found}
