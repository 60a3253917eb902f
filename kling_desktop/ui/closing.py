"""What closing the window would take away is asked about first, in a notice: an export, which does not go on by itself.

Everything else goes on at the next start, and is not asked about.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject

from kling_desktop.services.exporting import Exports
from kling_desktop.ui.notices import Notice
from kling_desktop.ui.parts import Parts

_NOTICE = "closing"


class Closing(QObject):
    """Stands before the window's own end. `acts`: the way to close it all the same."""

    def __init__(self, parts: Parts, exports: Exports) -> None:
        super().__init__(parts.window)
        self._window, self._exports = parts.window, exports
        self.acts: Mapping[str, Callable[[], object]] = {"close_anyway": self._close_anyway}
        parts.window.installEventFilter(self)
        exports.listen(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Close or not self._exports.works:
            return super().eventFilter(watched, event)
        event.ignore()
        words = partial(self._asked, self._exports.works[0].wish.target.name)
        self._window.notices.put(Notice(_NOTICE, words, lambda: self.tr("Stop and close"), "close_anyway"))
        return True

    def _asked(self, name: str) -> str:
        words = self.tr("“{name}” is still being exported. Closing stops it, and nothing half written is left.")
        return words.format(name=name)

    def _close_anyway(self) -> None:
        self._exports.stop()
        self._window.notices.take_away(_NOTICE)
        self._window.removeEventFilter(self)
        self._window.close()

    def _follow(self) -> None:
        if not self._exports.works:
            self._window.notices.take_away(_NOTICE)
