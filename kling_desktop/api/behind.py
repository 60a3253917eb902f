"""Work that must not hold up the window: in a thread of its own, which the system lets wait for every other one.

A thread that receives as fast as it can is at it again before the window's thread has woken up: with four of them the
window came 62 ms late (p99, two cores, loopback), behind it 2 to 5 ms, and by turns as well (`turn`) 1 to 3 ms. The
threads were no slower for it. The policy SCHED_IDLE would be gentler still where the machine has time, but where it has
none such a thread gets no core for long, and may hold Python's lock meanwhile.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from typing import Final, TypeVar

_T = TypeVar("_T")
_NICE: Final = 10  # more; a busy machine still gives such a thread a tenth of a core
_NICEST: Final = 19


def behind(work: Callable[[], _T]) -> _T:
    """Does it, and waits for it. Raises what it raises. A priority is never given back, hence the thread of its own."""
    done: Future[_T] = Future()

    def whole() -> None:
        if sys.platform == "linux":  # elsewhere the priority is the whole program's
            mine = threading.get_native_id()
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, mine, min(os.getpriority(os.PRIO_PROCESS, mine) + _NICE, _NICEST))
        try:
            done.set_result(work())
        except BaseException as error:  # noqa: BLE001  (raised again where it is waited for)
            done.set_exception(error)

    threading.Thread(target=whole, name="behind", daemon=True).start()
    return done.result()
