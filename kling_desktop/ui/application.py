"""Qt and asyncio on one thread. The window is up before asyncio is.

Precautions that qasync 0.28 asks for: asyncgen hooks are installed by hand; the loop is never stopped by `quit()`, but
by the main coroutine's end; nothing here opens a nested Qt loop.
"""

from __future__ import annotations

import asyncio
import gc
import signal
import sys
from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from typing import Any, Final, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from kling_desktop.services.bugs import caught

_TURN: Final = 0.001  # seconds that a worker's Python may keep the window waiting; the usual 5 ms are felt


class Application(QApplication):
    """The application. Quitting, from wherever it comes, calls `on_quit` instead of stopping the loop."""

    file_opened = Signal(str)  # on a Mac: a file was opened with the program, which runs already

    def __init__(self, arguments: Sequence[str]) -> None:
        QCoreApplication.setApplicationName("Kling Desktop")
        QCoreApplication.setOrganizationName("Kling Desktop")
        QGuiApplication.setDesktopFileName("io.github.kling_desktop.KlingDesktop")
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        super().__init__(list(arguments))
        self.setQuitOnLastWindowClosed(False)
        self.on_quit: Callable[[], None] | None = None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit and self.on_quit is not None:
            self.on_quit()
            event.ignore()
            return True
        if event.type() == QEvent.Type.FileOpen:
            self.file_opened.emit(cast("QFileOpenEvent", event).file())
            return True
        return super().event(event)


class _Painted(QObject):
    """Tells of the first time that a window is painted."""

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self.painted.emit()
        return False


async def first_picture(window: QWidget, patience: float = 1.0) -> None:
    """Waits until the window has been painted; `patience` in seconds, for one that nobody can see yet."""
    seen = asyncio.Event()
    watch = _Painted(window)
    watch.painted.connect(seen.set)
    with suppress(TimeoutError):
        await asyncio.wait_for(seen.wait(), patience)
    watch.deleteLater()
    gc.freeze()  # what the start has made stays, and need not be looked through again and again
    gc.enable()  # see `bootstrap.run_window`


def run(app: Application, main: Callable[[asyncio.Event], Coroutine[Any, Any, int]]) -> int:
    """Runs `main(stop)` to its end; `stop` is set when the program is asked to quit."""
    import qasync  # pyright: ignore[reportMissingTypeStubs]  (after the window is up)

    async def whole() -> int:
        loop: Any = asyncio.get_running_loop()
        sys.set_asyncgen_hooks(firstiter=loop._asyncgen_firstiter_hook, finalizer=loop._asyncgen_finalizer_hook)
        loop.set_exception_handler(_to_the_excepthook)
        stop = asyncio.Event()
        app.on_quit = stop.set
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda _number, _frame: loop.call_soon_threadsafe(stop.set))
        return await main(stop)

    def new_loop() -> asyncio.AbstractEventLoop:
        made: Any = qasync.QEventLoop
        return cast("asyncio.AbstractEventLoop", made(app))

    sys.setswitchinterval(_TURN)
    with asyncio.Runner(loop_factory=new_loop) as runner:
        return runner.run(whole())


def _to_the_excepthook(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """A bug in running work is told where all bugs are told."""
    found: BaseException | None = context.get("exception")
    error = found or RuntimeError(str(context.get("message")))
    caught(error)
