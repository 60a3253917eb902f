"""One button in the place of several, where the gallery is low: its menu has the choices, and what the balance says.

Which choices there are, and their words, is in `choices`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QWidget, QWidgetAction

from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N
from kling_desktop.ui.gallery.choices import ENTER_ID, GIVE_UP, LOOK_AGAIN, NAME_TASK, SEND_AGAIN, WORDS, own

FOLDED = (LOOK_AGAIN, SEND_AGAIN, GIVE_UP, ENTER_ID)
_DECIDE = _N("details", "Decide…")
_WHAT_FOR = _N("details", "What to do about it: look again, send again, give up, or name its task.")
_WIDTH, _ABOVE = 320, 4


class Deciding(QPushButton):
    """Owns the menu; `choose` is called with what was chosen in it."""

    def __init__(self, choose: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        menu = self._menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.triggered.connect(menu.close)  # a screen reader presses a choice without closing the menu
        self._said = QLabel(menu)
        self._said.setWordWrap(True)
        self._said.setFixedWidth(_WIDTH)
        self._said.setContentsMargins(12, 8, 12, 8)
        self._said.setProperty("kind", "secondary")
        self._above = QWidgetAction(menu)
        self._above.setDefaultWidget(self._said)
        self._above.setEnabled(False)  # words: the arrows pass them by
        menu.addAction(self._above)
        self._rows = {name: self._row(menu, name, choose) for name in FOLDED}
        self.clicked.connect(self._open)  # not `setMenu`, which opens a loop of Qt's own

    def _row(self, menu: QMenu, name: str, choose: Callable[[str], None]) -> QAction:
        action = menu.addAction("")
        action.triggered.connect(lambda: choose(name))
        return action

    def _open(self) -> None:
        """Above the button, and with its first choice at hand."""
        self._menu.popup(self.mapToGlobal(QPoint(self.width() - self._menu.sizeHint().width(), -_ABOVE)))
        self._menu.move(self._menu.x(), self.mapToGlobal(QPoint(0, -_ABOVE)).y() - self._menu.height())
        self._menu.setActiveAction(self._rows[LOOK_AGAIN])

    def say(self, balance: str, held: Mapping[str, str], hints: Mapping[str, str]) -> None:
        """What the balance says, and of each choice why it cannot be made now, or what it does."""
        if balance != self._said.text():
            self._said.setText(balance)
            self._above.setText(balance)  # its name
        self._above.setVisible(bool(balance))
        self.setAccessibleDescription(balance)
        for name, action in self._rows.items():
            action.setEnabled(not held[name])
            action.setToolTip(held[name] or hints[name])

    def retranslate(self) -> None:
        """Puts the words on."""
        self.setText(own(_DECIDE))
        self._menu.setAccessibleName(own(_DECIDE))
        self.setToolTip(own(_WHAT_FOR))
        for name, action in self._rows.items():
            action.setText(own(NAME_TASK if name == ENTER_ID else WORDS[name]))
