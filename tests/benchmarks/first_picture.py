"""A program to be timed: `python -m tests.benchmarks.first_picture empty|studio` writes a line once it has painted.

`empty` is a bare PySide6 window of the same size: the floor. What `studio` starts is the program's own `main`; only the
class of its window is one that tells of its first picture. With `--leave` it ends then, with `--modules` it says first
what was imported.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

SIZE = (1440, 920)


def tell() -> None:
    """The picture is on the screen."""
    if "--modules" in sys.argv:
        print(*sorted(sys.modules))
    print("painted", flush=True)
    if "--modules" in sys.argv:
        os._exit(0)  # at once: what is imported later is not asked for
    if "--leave" in sys.argv:
        from PySide6.QtWidgets import QApplication

        QApplication.closeAllWindows()  # in good order: a library left open is looked through at the next start


def telling(kind: type[QMainWindow]) -> type[QMainWindow]:
    """A window of that kind that tells of its first picture."""
    from PySide6.QtCore import QEvent, QTimer

    class Window(kind):
        told = False

        def event(self, event: QEvent) -> bool:
            handled = super().event(event)
            if event.type() == QEvent.Type.Paint and not self.told:
                self.told = True
                QTimer.singleShot(0, tell)  # what was painted is flushed to the screen before that
            return handled

    return Window


def empty() -> int:
    """Shows the bare window."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    window = telling(QMainWindow)()
    window.resize(*SIZE)
    window.show()
    return app.exec()


def studio() -> int:
    """Starts the program as its `__main__` does: what needs no Qt is imported first."""
    gc.disable()
    from kling_desktop import bootstrap

    bootstrap.import_qt(Path(os.environ["KLING_DESKTOP_HOME"]) / "cache")
    from kling_desktop.ui import main_window

    setattr(main_window, "MainWindow", telling(main_window.MainWindow))  # noqa: B010  (another class for one name)
    return bootstrap.run_window(os.environ)


if __name__ == "__main__":
    sys.exit(empty() if sys.argv[1] == "empty" else studio())
