"""What the simulator is told to do wrong. Add a fault as a row of `faults_submit`, `faults_status`, `faults_files`."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace

from kling_desktop.simulator.acts import Call, Fault, InTurn
from kling_desktop.simulator.faults_files import FILES
from kling_desktop.simulator.faults_status import QUESTIONS
from kling_desktop.simulator.faults_submit import SUBMITS, UPLOADS

_ROWS = (*UPLOADS, *SUBMITS, *QUESTIONS, *FILES)
FAULTS: Mapping[str, Fault] = {fault.id: fault for fault in _ROWS}


def fault_table() -> list[dict[str, str]]:
    """The rows as plain data, for the window's developer menu."""
    return [{"id": fault.id, "row": fault.row, "sentence": fault.sentence} for fault in _ROWS]


def named(fault_id: str) -> Fault:
    """The fault of an id; a bare row such as S2 stands for the first of its faults. Raises KeyError."""
    return FAULTS.get(fault_id) or next((f for f in _ROWS if f.row == fault_id), None) or FAULTS[fault_id]


class Script:
    """Owns which faults act, and how often still. May be told from any thread."""

    def __init__(self) -> None:
        self._left: dict[str, int | None] = {}  # None: at every call
        self._used: dict[str, int] = {}
        self._lock = threading.Lock()
        self._listener: Callable[[], None] = lambda: None

    def set(self, *ids: str) -> None:
        """These faults act from now on and no others, each as often as its row says. Raises KeyError."""
        faults = [named(fault_id) for fault_id in ids]
        with self._lock:
            self._left = {fault.id: fault.times for fault in faults}
            self._used.clear()
        self._listener()

    def once(self, fault_id: str, times: int = 1) -> None:
        """This fault acts at the next call, or the next few, before all others. Raises KeyError."""
        fault = named(fault_id)
        with self._lock:
            self._left = {fault.id: times} | {i: left for i, left in self._left.items() if i != fault.id}
            self._used.pop(fault.id, None)
        self._listener()

    def clear(self) -> None:
        """Nothing misbehaves any more."""
        self.set()

    def listen(self, listener: Callable[[], None]) -> None:
        """Calls `listener`, from the thread that changed it, after every change."""
        self._listener = listener

    @property
    def refusing(self) -> bool:
        """Whether the service's port is closed."""
        with self._lock:
            return any(FAULTS[fault_id].call is Call.CONNECT for fault_id in self._left)

    def take(self, call: Call) -> Fault | None:
        """The fault that acts at this call, used up by one."""
        with self._lock:
            fault = next((FAULTS[i] for i in self._left if FAULTS[i].call is call), None)
            if fault is None:
                return None
            used = self._used.get(fault.id, 0)
            self._used[fault.id] = used + 1
            left = self._left[fault.id]
            if left is not None and left <= 1:
                del self._left[fault.id]
            elif left is not None:
                self._left[fault.id] = left - 1
        if isinstance(fault.act, InTurn):
            return replace(fault, act=fault.act.acts[used % len(fault.act.acts)])
        return fault
