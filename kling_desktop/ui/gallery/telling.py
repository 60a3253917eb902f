"""Tells assistive technology which cards are called or described otherwise now."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def tell_changed(view: QWidget, rows: Iterable[int], roles: Collection[int]) -> None:
    """Says what has changed of these children of a list (no roles: all); nothing when nobody listens."""
    from PySide6.QtGui import QAccessible, QAccessibleEvent  # not for the window's first picture

    kinds = {
        Qt.ItemDataRole.AccessibleTextRole: QAccessible.Event.NameChanged,
        Qt.ItemDataRole.AccessibleDescriptionRole: QAccessible.Event.DescriptionChanged,
    }
    events = [event for role, event in kinds.items() if not roles or role in roles]
    if QAccessible.isActive() and events:
        for row in rows:
            for event in events:
                changed = QAccessibleEvent(view, event)
                changed.setChild(row)
                QAccessible.updateAccessibility(changed)
