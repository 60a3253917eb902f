"""The strip at the top of the window: what stands in the way of everything, once, with the one thing to do about it.

A notice is of a kind, which has an icon and a word; another kind is a row of the table. What is merely done goes away
by itself, later where there is something to do about it, and not while the user points at it, has the keyboard in it,
or is in another window; nothing else does.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N
from kling_desktop.ui.said import Said, now
from kling_desktop.ui.speaking import Say, say
from kling_desktop.ui.theme import Look

PASSES_AFTER: Final = 8000  # ms; long enough to be read twice
_TO_ACT: Final = 3  # times as long where there is a button to be found and pressed


class Kind(StrEnum):
    """What a notice is about."""

    NOTE = "note"  # worth knowing
    DONE = "done"  # it went well
    WAITING = "waiting"  # something goes on when this is over
    TROUBLE = "trouble"  # it did not work


_SIGNS: Mapping[Kind, tuple[str, str, str]] = {  # icon, role, word
    Kind.NOTE: ("info", "secondary", _N("notices", "Note")),
    Kind.DONE: ("circle-check", "ready", _N("notices", "Done")),
    Kind.WAITING: ("clock", "waiting", _N("notices", "Waiting")),
    Kind.TROUBLE: ("circle-alert", "failed", _N("notices", "Trouble")),
}


class Notice(NamedTuple):
    """One condition: its words, and the words and id of what can be done about it ("" for nothing)."""

    id: str
    words: Said
    action: Said = ""
    action_id: str = ""
    kind: Kind = Kind.WAITING

    @property
    def passes(self) -> bool:
        """Whether it goes away by itself."""
        return self.kind is Kind.DONE


class Notices(QFrame):
    """Owns the notices; the newest is shown, with how many more there are."""

    acted = Signal(str)  # the action's id

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, passes_after: int = PASSES_AFTER, say_: Say = say
    ) -> None:
        super().__init__(parent)
        self._say = say_
        self._look = look
        self._all: dict[str, Notice] = {}
        self.setObjectName("notice")
        self._icon, self._kind, self._words, self._more = (QLabel(self) for _ in range(4))
        self._words.setWordWrap(True)
        self._more.setProperty("kind", "secondary")
        self._button, self._close = QPushButton(self), QPushButton(self)
        self._close.setProperty("kind", "icon")
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passes_after = passes_after
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 4, 4)
        layout.setSpacing(8)
        for part, stretch in ((self._icon, 0), (self._kind, 0), (self._words, 1), (self._more, 0)):
            layout.addWidget(part, stretch)
        layout.addWidget(self._button)
        layout.addWidget(self._close)
        self._button.clicked.connect(lambda: self.acted.emit(self._shown.action_id) if self._shown else None)
        self._close.clicked.connect(lambda: self.take_away(self._shown.id) if self._shown else None)
        self._passing.timeout.connect(self._pass)
        look.changed.connect(self._show)
        self._show()

    @property
    def words(self) -> str:
        """What is shown; "" when nothing is."""
        return now(self._shown.words) if self._shown else ""

    def put(self, notice: Notice) -> None:
        """Shows a notice, once for each id."""
        if notice.id in self._all and _spoken(self._all[notice.id]) == _spoken(notice):
            return
        self._all.pop(notice.id, None)
        self._all[notice.id] = notice
        self._show()
        self._say(self, self.words)

    def take_away(self, notice_id: str) -> None:
        """The condition is over, or the user has seen it."""
        if self._all.pop(notice_id, None) is not None:
            self._show()

    @property
    def _shown(self) -> Notice | None:
        return next(reversed(self._all.values()), None)

    def _pass(self) -> None:
        """What is done has been shown long enough; not while the user is at it, or is elsewhere and cannot see it."""
        focus = QApplication.focusWidget()
        elsewhere = self.isVisible() and not self.isActiveWindow()
        if elsewhere or self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._passing.start()
        elif self._shown is not None:
            self.take_away(self._shown.id)

    def _show(self) -> None:
        shown = self._shown
        self.setVisible(shown is not None)
        self._passing.stop()
        if shown is None:
            return
        if shown.passes:
            self._passing.start(self._passes_after * (_TO_ACT if shown.action else 1))
        self._show_kind(shown.kind)
        self._close.setIcon(self._look.icon("x", "secondary"))
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._close.setToolTip(self._close.accessibleName())
        self._words.setText(self.words)
        self.setAccessibleName(self.words)
        self._button.setVisible(bool(shown.action))
        self._button.setText(now(shown.action))
        others = len(self._all) - 1
        self._more.setVisible(others > 0)
        self._more.setText(self.tr("%n more", "", others))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show_kind(self, kind: Kind) -> None:
        icon, role, word = _SIGNS[kind]
        self._icon.setPixmap(self._look.pixmap(icon, role, 16, self.devicePixelRatioF()))
        self._kind.setText(QCoreApplication.translate("notices", word))
        self.setAccessibleDescription(self._kind.text())
        for part, name in ((self, "about"), (self._kind, "notice")):
            part.setProperty(name, kind.value)
            part.style().unpolish(part)
            part.style().polish(part)


def _spoken(notice: Notice) -> tuple[str, str, str, Kind]:
    return now(notice.words), now(notice.action), notice.action_id, notice.kind
