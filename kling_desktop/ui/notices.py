"""The strip at the top of the window: what stands in the way of everything, once, with the one thing to do about it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from kling_desktop.ui.theme import Look


@dataclass(frozen=True, slots=True)
class Notice:
    """One condition: its words, and the words and id of what can be done about it ("" for nothing)."""

    id: str
    words: str
    action: str = ""
    action_id: str = ""


class Notices(QFrame):
    """Owns the notices; the newest is shown, with how many more there are."""

    acted = Signal(str)  # the action's id

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._all: dict[str, Notice] = {}
        self.setObjectName("notice")
        self._icon = QLabel(self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._more = QLabel(self)
        self._more.setProperty("kind", "secondary")
        self._button = QPushButton(self)
        self._close = QPushButton(self)
        self._close.setProperty("kind", "icon")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 4, 4)
        layout.addWidget(self._icon)
        layout.addWidget(self._words, 1)
        for part in (self._more, self._button, self._close):
            layout.addWidget(part)
        self._button.clicked.connect(lambda: self.acted.emit(self._shown.action_id) if self._shown else None)
        self._close.clicked.connect(lambda: self.take_away(self._shown.id) if self._shown else None)
        look.changed.connect(self._show)
        self._show()

    @property
    def words(self) -> str:
        """What is shown; "" when nothing is."""
        return self._shown.words if self._shown else ""

    def put(self, notice: Notice) -> None:
        """Shows a notice, once for each id."""
        if self._all.get(notice.id) == notice:
            return
        self._all.pop(notice.id, None)
        self._all[notice.id] = notice
        self._show()
        event = QAccessibleEvent(self, QAccessible.Event.Alert)
        QAccessible.updateAccessibility(event)

    def take_away(self, notice_id: str) -> None:
        """The condition is over, or the user has seen it."""
        if self._all.pop(notice_id, None) is not None:
            self._show()

    @property
    def _shown(self) -> Notice | None:
        return next(reversed(self._all.values()), None)

    def _show(self) -> None:
        shown = self._shown
        self.setVisible(shown is not None)
        if shown is None:
            return
        self._icon.setPixmap(self._look.pixmap("triangle-alert", "waiting", 16, self.devicePixelRatioF()))
        self._close.setIcon(self._look.icon("x", "secondary"))
        self._close.setAccessibleName(self.tr("Close this notice"))
        self._words.setText(shown.words)
        self.setAccessibleName(shown.words)
        self._button.setVisible(bool(shown.action))
        self._button.setText(shown.action)
        others = len(self._all) - 1
        self._more.setVisible(others > 0)
        self._more.setText(self.tr("%n more", "", others))
