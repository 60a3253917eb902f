"""Many generations stored at once: all of them or none, and who made them is told the truth."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kling_desktop.library.adding import add_all
from kling_desktop.library.errors import LibraryError
from kling_desktop.library.view import Filter
from tests.library.made import NOW, generation, opened, places

if sys.platform == "win32":
    pytest.skip("no limit can be set there for the size of a file", allow_module_level=True)
import resource

WORDY = "x" * 2500


@pytest.mark.fault("X9")
def test_what_is_stored_is_not_called_unstored_because_the_disk_was_full_behind_it(tmp_path: Path) -> None:
    database = places(tmp_path).database
    with opened(tmp_path) as library:
        library.add([generation(number, WORDY) for number in range(60)])
    with opened(tmp_path) as library:
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (database.stat().st_size, before[1]))
        try:  # the log of changes has room, the database has not
            stored = add_all(database, [generation(number, WORDY) for number in range(60, 70)], NOW)
            with pytest.raises(LibraryError):  # as it has not for more than that
                add_all(database, [generation(number, WORDY) for number in range(70, 200)], NOW)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert len(stored) == 10
        assert library.count(Filter()) == 70
