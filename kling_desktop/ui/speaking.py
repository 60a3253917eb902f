"""Has a screen reader say something by itself: what merely changes or comes up is spoken nowhere. Whatever comes up
goes through `say`; a line of a dialog or panel that tells how it stands is a `SaidLine`.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget

Say = Callable[[QWidget, str], None]


def say(widget: QWidget, words: str) -> None:
    """Has the words spoken; nothing when nobody listens."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not for the window's first picture

    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


class SaidLine(QLabel):
    """Words in the tone of a `kind` of label ("secondary", "caution", "error"), spoken when they change in sight."""

    def __init__(self, parent: QWidget | None = None, say_: Say = say) -> None:
        super().__init__(parent, wordWrap=True)
        self._say = say_
        self.setProperty("kind", "secondary")

    def tell(self, words: str, kind: str = "secondary") -> None:
        """Shows the words, and has them spoken when they are others than before."""
        changed = words != self.text()
        self.setText(words)
        if kind != self.property("kind"):
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
        if changed and self.isVisible():
            self._say(self, words)
