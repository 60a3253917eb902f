"""Bugs reach the log and whoever is told, from wherever they come."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator

import pytest

from kling_desktop.services import bugs
from kling_desktop.services.bugs import Bug


@pytest.fixture
def told() -> Iterator[list[Bug]]:
    """What was told of bugs while the hooks are in."""
    found: list[Bug] = []
    undo = bugs.install(found.append)
    yield found
    undo()


def broken() -> None:
    raise ZeroDivisionError("by nothing")


@pytest.mark.fault("L6")
def test_a_bug_that_nobody_caught_is_told_with_its_trace(told: list[Bug]):
    try:
        broken()
    except ZeroDivisionError as error:
        bugs.caught(error)
    assert [bug.kind for bug in told] == ["ZeroDivisionError"]
    assert "by nothing" in told[0].trace
    assert "in broken" in told[0].trace


@pytest.mark.fault("L6")
def test_a_bug_in_a_thread_is_told_once_and_names_the_thread(told: list[Bug]):
    thread = threading.Thread(target=broken, name="decoder")
    thread.start()
    thread.join()
    assert [(bug.kind, bug.thread) for bug in told] == [("ZeroDivisionError", "decoder")]


def test_a_bug_while_something_is_cleared_away_is_told(told: list[Bug]):
    class Clumsy:
        def __del__(self) -> None:
            broken()

    Clumsy()
    gc.collect()
    assert [bug.kind for bug in told] == ["ZeroDivisionError"]


def test_being_interrupted_is_no_bug(told: list[Bug]):
    bugs.caught(KeyboardInterrupt())
    assert told == []


def test_afterwards_the_hooks_are_as_before():
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    bugs.install(lambda _: None)()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
