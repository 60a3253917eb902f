"""Qt and asyncio on one thread. The window is up before asyncio is even imported.

Precautions that qasync 0.28 asks for: asyncgen hooks are installed by hand; the loop is never stopped by `quit()`, but
by the main coroutine's end; no Qt loop is opened while it runs.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Coroutine, Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    import asyncio

_TURN: Final = 0.001  # seconds that a worker's Python may keep the window waiting; the usual 5 ms are felt


class Application(QApplication):
    """The application. Quitting, from wherever it comes, calls `on_quit` instead of stopping the loop."""

    file_opened = Signal(str)  # on a Mac: a file was opened with the program, which runs already

    def __init__(self, arguments: Sequence[str]) -> None:
        QCoreApplication.setApplicationName("Kling Desktop")
        QCoreApplication.setOrganizationName("Kling Desktop")
        QGuiApplication.setDesktopFileName("io.github.kling_desktop.KlingDesktop")
        QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        super().__init__([*arguments, "-style", "Fusion"])  # `setStyle` would answer with a style, which costs 7 ms
        self.setQuitOnLastWindowClosed(False)
        self.on_quit: Callable[[], None] | None = None
        self.leaving = False
        self.kept: list[object] = []  # what must live as long as the application does

    def leave(self) -> None:
        """Ends the program as soon as it can be ended."""
        self.leaving = True
        if self.on_quit is not None:
            self.on_quit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.leave()
            event.ignore()
            return True
        if event.type() == QEvent.Type.FileOpen:
            self.file_opened.emit(cast("QFileOpenEvent", event).file())
            return True
        return super().event(event)


class _FirstPicture(QEventLoop):
    """Runs until what it watches has been painted, or the patience (seconds) ends."""

    def __init__(self, patience: float) -> None:
        super().__init__()
        QTimer.singleShot(round(patience * 1000), self, self.quit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self.quit)  # when what was painted is on its way to the screen
        return False


def show(window: QWidget, patience: float = 1.0) -> None:
    """Shows the window and waits until it has been painted; `patience` in seconds, for one that nobody can see yet."""
    waiting = _FirstPicture(patience)
    window.installEventFilter(waiting)
    window.show()
    waiting.exec()


def imported(names: Iterable[str]) -> None:
    """Imports one after the other, with the window in between. Not in a worker thread: PySide6 makes its classes when
    they are first used, and two threads that do so at once crash it (6.11.3, seen once in some twenty starts).
    """
    for name in names:
        import_module(name)
        QCoreApplication.processEvents()


def run(app: Application, main: Callable[[asyncio.Event], Coroutine[Any, Any, int]]) -> int:
    """Runs `main(stop)` to its end; `stop` is set when the program is asked to quit."""
    import asyncio
    import signal

    import qasync  # pyright: ignore[reportMissingTypeStubs]

    async def whole() -> int:
        loop: Any = asyncio.get_running_loop()
        sys.set_asyncgen_hooks(firstiter=loop._asyncgen_firstiter_hook, finalizer=loop._asyncgen_finalizer_hook)
        loop.set_exception_handler(_to_the_excepthook)
        stop = asyncio.Event()
        app.on_quit = stop.set
        if app.leaving:  # asked for before there was a loop
            stop.set()
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
    from kling_desktop.services.bugs import caught

    found: BaseException | None = context.get("exception")
    error = found or RuntimeError(str(context.get("message")))
    caught(error)
