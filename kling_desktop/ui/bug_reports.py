"""What the user sees of a bug: one notice, and on request the report. What that says is in `services/reports.py`."""

from __future__ import annotations

import asyncio
import platform
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import PySide6
from PySide6.QtCore import QLibraryInfo, QObject, Signal
from PySide6.QtGui import QGuiApplication

from kling_desktop.library.view import Filter
from kling_desktop.services import bugs
from kling_desktop.services.bugs import Bug
from kling_desktop.services.log import Log, tail
from kling_desktop.services.reports import Facts, private_words, written
from kling_desktop.services.session import Desk
from kling_desktop.ui.dialogs.report_dialog import ReportDialog
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.said import Said
from kling_desktop.ui.spawn import spawn

_LINES, _GENERATIONS, _MOST = 60, 100, 3


class BugReports(QObject):
    """Owns the first bugs of this run. Bugs come from any thread; the notice is put up in the window's."""

    _came = Signal(object)

    def __init__(self, parts: Parts, desk: Desk, log: Log, met: Sequence[Bug] = ()) -> None:
        """`met`: those that nobody has been told of yet."""
        super().__init__(parts.window)
        self._parts, self._desk = parts, desk
        self._bugs: list[Bug] = []
        self._crash = log.crash
        self.acts: Mapping[str, Callable[[], object]] = {"report": self.open}
        self._came.connect(self._tell)
        self.undo = bugs.install(self._came.emit)
        if log.crash:
            self._put(
                lambda: self.tr("The program died the last time. Nothing that was paid for is lost; what ran goes on.")
            )
        for bug in met:
            self._tell(bug)

    def _tell(self, bug: Bug) -> None:
        if len(self._bugs) < _MOST:  # the first ones say most; the log has them all
            self._bugs.append(bug)
        self._put(lambda: self.tr("Something broke in the program. What runs goes on; the log says more."))

    def _put(self, words: Said) -> None:
        notice = Notice("bug", words, lambda: self.tr("Report…"), "report", Kind.TROUBLE)
        self._parts.window.notices.put(notice)

    def open(self) -> None:
        """Shows the report."""
        dialog = ReportDialog(self._parts.window)
        dialog.wanted.connect(lambda: spawn(self._write(dialog)))
        dialog.copied.connect(self._copy)
        dialog.finished.connect(dialog.deleteLater)
        spawn(self._write(dialog))
        dialog.open()

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._parts.window.notices.take_away("bug")

    async def _write(self, dialog: ReportDialog) -> None:
        library, with_prompts = self._desk.library, dialog.with_prompts
        newest = library.page(Filter(), None, _GENERATIONS)
        kept = self._parts.compose.request()
        facts = Facts(
            trace="\n".join(bug.trace for bug in self._bugs) or self._crash,
            log=await asyncio.to_thread(tail, self._desk.places.logs, _LINES),
            shown=self._shown(Counter(str(generation.state) for generation in newest)),
            keys=self._desk.secrets.known,
            home=self._desk.places.home.home(),
            private=private_words((kept,), newest),
        )
        text = await asyncio.to_thread(lambda: written(facts, with_prompts=with_prompts))
        if with_prompts is dialog.with_prompts:
            dialog.show_report(text)

    def _shown(self, states: Mapping[str, int]) -> dict[str, str]:
        settings = self._desk.settings.current
        return {
            "PySide6": PySide6.__version__,
            "Qt": QLibraryInfo.version().toString(),
            "Screen": f"{QGuiApplication.platformName()} at {QGuiApplication.primaryScreen().devicePixelRatio():g}",
            "Machine": platform.machine(),
            "Service": settings.service or "not chosen",
            "Language": settings.language or "the system's",
            "Newest generations": ", ".join(f"{count} {state}" for state, count in sorted(states.items())) or "none",
        }
