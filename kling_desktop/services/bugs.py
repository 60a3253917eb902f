"""Bugs: what nobody caught, from a slot, from running work, from a thread. Each is logged, and told once.

Known troubles are caught where something can be done and never come here. To change what the user sees of a bug, see
`ui/bug_reports.py`; what a report says, see `reports`.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Bug:
    """What broke: the kind, the traceback as text, and the name of the thread that it broke in."""

    kind: str
    trace: str
    thread: str


def caught(error: BaseException) -> None:
    """Tells of a bug that was found somewhere else than in the hooks, such as in running work."""
    sys.excepthook(type(error), error, error.__traceback__)


def install(told: Callable[[Bug], None]) -> Callable[[], None]:
    """From now on every bug is logged and `told`, in whatever thread it happens; the returned function ends that."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook

    def note(error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            return
        exc_info = (type(error), error, trace)
        _log.error("bug", exc_info=exc_info)
        told(Bug(type(error).__name__, "".join(traceback.format_exception(*exc_info)), threading.current_thread().name))

    def uncaught(_kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        note(error, trace or error.__traceback__)

    def in_a_thread(found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            note(found.exc_value, found.exc_traceback)

    def unraisable(found: sys.UnraisableHookArgs) -> None:
        if found.exc_value is not None:
            note(found.exc_value, found.exc_traceback)

    sys.excepthook, threading.excepthook, sys.unraisablehook = uncaught, in_a_thread, unraisable

    def undo() -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before

    return undo
