"""The start after the first picture: what breaks in it is logged, and the window says so instead of staying half empty.

Imported when the first picture is there. Once the work has begun, bugs are told by `bug_reports`, which takes over
those that slots have met until then.
"""

from __future__ import annotations

import signal

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from kling_desktop.library.view import Filter
from kling_desktop.services import bugs
from kling_desktop.services.bugs import Bug
from kling_desktop.services.log import start_log, tail
from kling_desktop.services.reports import Facts, private_words, written
from kling_desktop.ui.begun import Begun
from kling_desktop.ui.dialogs.button_row import button_row

_LINES, _GENERATIONS = 60, 100
_WIDTH = 640
_MARGIN = 32


class Unfinished:
    """Owns the log, for as long as the program runs, and the bugs that nobody has been told of yet."""

    def __init__(self, begun: Begun) -> None:
        self._begun = begun
        desk = begun.desk
        self.log = start_log(desk.places.logs, lambda: desk.secrets.known)
        self.bugs: list[Bug] = []
        self._undo = bugs.install(self.bugs.append)

    def __enter__(self) -> Unfinished:
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        """What broke is told where somebody sees it; True when it has been told."""
        told = False
        if isinstance(error, Exception):
            bugs.caught(error)
            told = self._seen()
        if told:
            self._stay()
        self._undo()
        self.log.stop()
        self._begun.desk.library.close()
        return told

    def _seen(self) -> bool:
        """Whether a person sits before the window; a guided run ends with what broke on standard error."""
        wanted, window = self._begun.wanted, self._begun.front.window
        return not wanted.guided and not wanted.hands and window.isVisible() and not self._begun.app.leaving

    def _stay(self) -> None:
        """Until the window is closed."""
        app, window = self._begun.app, self._begun.front.window
        loop = QEventLoop()
        app.on_quit = loop.quit
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)  # nobody is left who would hear of it; what counts is on the disk
        window.menuBar().hide()  # nothing of it would work
        page = _Page(self._report())
        window.setCentralWidget(page)
        page.setFocus()
        loop.exec()

    def _report(self) -> str:
        desk = self._begun.desk
        facts = Facts(
            trace="\n".join(bug.trace for bug in self.bugs),
            log=tail(desk.places.logs, _LINES),
            shown={},
            keys=desk.secrets.known,
            home=desk.places.home.home(),
            private=private_words((), desk.library.page(Filter(), None, _GENERATIONS)),
        )
        return written(facts, with_prompts=False)


class _Page(QWidget):
    """What is in the window's place: what happened, what it means, and the report to take away."""

    def __init__(self, report: str) -> None:
        super().__init__()
        title, words, text = QLabel(self), QLabel(self), QPlainTextEdit(report, self)
        title.setText(self.tr("Kling Desktop could not start"))
        title.setProperty("kind", "title")
        words.setWordWrap(True)
        words.setText(
            self.tr(
                "Something in the program broke. Nothing that was paid for is lost: what ran goes on at the next "
                "start. Start it again; if this comes back, copy the report and give it to whoever can mend it."
            )
        )
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self.tr("Report"))
        close, copy = QPushButton(self.tr("Close"), self), QPushButton(self.tr("Copy report"), self)
        copy.setProperty("kind", "primary")
        copy.clicked.connect(lambda: (QGuiApplication.clipboard().setText(report), copy.setText(self.tr("Copied"))))
        close.clicked.connect(lambda: self.window().close())
        buttons = button_row(close, copy)
        column = QWidget(self)
        column.setMaximumWidth(_WIDTH)
        inside = QVBoxLayout(column)
        inside.setSpacing(12)
        for part, stretch in ((title, 0), (words, 0), (text, 1)):
            inside.addWidget(part, stretch)
        inside.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.addWidget(column)
        self.setFocusProxy(copy)
