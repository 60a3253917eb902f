"""Tells assistive technology which cards are called something else now."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget


def tell_renamed(view: QWidget, rows: Iterable[int]) -> None:
    """Says that these children of a list have other names; nothing when nobody listens."""
    if QAccessible.isActive():
        for row in rows:
            renamed = QAccessibleEvent(view, QAccessible.Event.NameChanged)
            renamed.setChild(row)
            QAccessible.updateAccessibility(renamed)
