"""A program to be timed: `python -m tests.benchmarks.first_picture empty|studio` writes a line once it has painted.

`empty` is a bare PySide6 window of the same size: the floor. What `studio` starts is the program's own `main`; only the
class of its window is one that tells of its first picture. With `--leave` it ends then, with `--modules` it says first
what was imported.
"""

from __future__ import annotations

import os
import sys

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


def empty() -> int:
    """Shows the bare window."""
    from PySide6.QtCore import QEvent, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        told = False

        def event(self, event: QEvent) -> bool:
            handled = super().event(event)
            if event.type() == QEvent.Type.Paint and not self.told:
                self.told = True
                QTimer.singleShot(0, tell)  # what was painted is flushed to the screen before that
            return handled

    app = QApplication(sys.argv[:1])
    window = Window()
    window.resize(*SIZE)
    window.show()
    return app.exec()


def studio() -> int:
    """Starts the program, with imports in its own order: what needs no Qt first."""
    from PySide6.QtCore import QEvent, QTimer

    from kling_desktop import bootstrap
    from kling_desktop.ui import main_window

    class Window(main_window.MainWindow):
        told = False

        def event(self, event: QEvent) -> bool:
            handled = super().event(event)
            if event.type() == QEvent.Type.Paint and not self.told:
                self.told = True
                QTimer.singleShot(0, tell)
            return handled

    main_window.MainWindow = Window
    return bootstrap.run_window(os.environ)


if __name__ == "__main__":
    sys.exit(empty() if sys.argv[1] == "empty" else studio())
