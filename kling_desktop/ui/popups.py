"""Menus and lists that open over the window, so that assistive technology meets them as the eye does: by name, while
they are open, each choice with its state and its press. A new menu is made by `menu`; another kind of popup needs only
an accessible name.
"""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleObject, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QMenu, QWidget

_POPUP: Final = Qt.WindowType.Popup


def menu(name: str, parent: QWidget) -> QMenu:
    """A menu to be opened once. It closes when something is chosen in it, by whatever means."""
    made = QMenu(parent)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    made.setAccessibleName(name)
    made.triggered.connect(made.close)  # a screen reader presses a choice without closing the menu
    return made


def submenu(name: str, of: QMenu) -> QMenu:
    """A menu in a menu."""
    made = of.addMenu(name)
    made.setAccessibleName(name)
    return made


class OpenWindows(QAccessibleObject):
    """The program as assistive technology sees it: its windows, and what is open over them.

    WORKAROUND(Qt leaves popups out of the application's children, QAccessibleApplication::childCount): remove when
    an open menu is found there without this.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app

    def childCount(self) -> int:
        return len(self._windows())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        windows = self._windows()
        return QAccessible.queryAccessibleInterface(windows[index]) if 0 <= index < len(windows) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        found = child.object()
        return next((place for place, window in enumerate(self._windows()) if window is found), -1)

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        at = self._app.topLevelAt(x, y)
        return QAccessible.queryAccessibleInterface(at) if at is not None else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        has = QApplication.focusWidget()
        return QAccessible.queryAccessibleInterface(has) if has is not None else None

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Application

    def state(self) -> QAccessible.State:
        return QAccessible.State()

    def rect(self) -> QRect:
        return QRect()

    def text(self, which: QAccessible.Text) -> str:
        return QGuiApplication.applicationDisplayName() if which is QAccessible.Text.Name else ""

    def _windows(self) -> list[QWidget]:
        """In the order in which they came."""
        by_window = {w.windowHandle(): w for w in QApplication.topLevelWidgets()}
        found = [by_window[window] for window in QGuiApplication.topLevelWindows() if window in by_window]
        return [w for w in found if w.windowType() != _POPUP or self._stands_alone(w)]

    def _stands_alone(self, popup: QWidget) -> bool:
        """Whether an open popup is in nothing else: the menus of the bar are in it, the list of a box in that box."""
        if not popup.isVisible() or isinstance(popup.parent(), QComboBox):
            return False
        seen = cast("QAccessibleInterface | None", QAccessible.queryAccessibleInterface(popup))  # None: it is going
        above = cast("QAccessibleInterface | None", seen.parent()) if seen is not None else None
        return above is not None and above.object() is self._app


def show_open_windows(app: QApplication) -> OpenWindows:
    """Has assistive technology see the popups too. What is returned must be kept as long as the application lives."""
    made = OpenWindows(app)
    QAccessible.registerAccessibleInterface(made)
    return made
