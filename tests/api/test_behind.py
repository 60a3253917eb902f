"""Work behind every other: what it gives and what it raises comes back, and only its own thread waits longer."""

from __future__ import annotations

import os
import sys
import threading

import pytest

from kling_desktop.api.behind import behind


def test_it_gives_what_the_work_gives() -> None:
    assert behind(lambda: "done") == "done"


def test_it_raises_what_the_work_raises() -> None:
    def broken() -> None:
        raise OSError(28, "full")

    with pytest.raises(OSError, match="full"):
        behind(broken)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the priority is the whole program's")
def test_its_thread_alone_has_a_lower_priority() -> None:
    def nice() -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    before = nice()
    assert behind(nice) == min(before + 10, 19)
    assert nice() == before
