"""Work that must not hold up the window: in a thread of its own, which the system lets wait for every other one.

A thread that receives as fast as it can is at it again before the window's thread has woken up: with four of them the
window came 62 ms late (p99, two cores, loopback), in turns (`bodies`) 5 to 17 ms, and behind it as well 3 ms. The same
threads were no slower for it.
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
_NICE: Final = 10  # of 19; a busy machine still gives such a thread a tenth of a core


def behind(work: Callable[[], _T]) -> _T:
    """Does it, and waits for it. Raises what it raises. A priority is never given back, hence the thread of its own."""
    done: Future[_T] = Future()

    def whole() -> None:
        if sys.platform == "linux":  # elsewhere the priority is the whole program's
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)
        try:
            done.set_result(work())
        except BaseException as error:  # noqa: BLE001  (raised again where it is waited for)
            done.set_exception(error)

    threading.Thread(target=whole, name="behind", daemon=True).start()
    return done.result()
