"""A shift with the window open and one answer in twenty a lie. `make endurance` works a long one and weighs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.trials.endurance import worked

HOURS, GENERATIONS = 4, 40
OBJECTS_FOR_EACH = 30  # that Python may keep of a generation: its row in the window, the service's own memory of it


@pytest.mark.fault("X18")
def test_hours_of_work_with_faults_between_leave_nothing_behind_that_grows(qapp: QApplication, tmp_path: Path):
    shift, seen = worked(qapp, tmp_path, HOURS, GENERATIONS)
    warm, last = seen[1], seen[-1]
    assert shift.bugs == []
    assert shift.lies
    assert last.generations == GENERATIONS == len(shift.service.ledger.tasks)
    assert last.files <= warm.files + 4
    assert last.threads <= warm.threads + 4  # the pool's, which come as they are needed
    assert last.running <= warm.running + 2
    assert last.shown <= warm.shown
    assert last.python - warm.python <= OBJECTS_FOR_EACH * (last.generations - warm.generations)
