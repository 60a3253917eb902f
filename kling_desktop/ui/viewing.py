"""How the player is used: whose keys it follows, how loud it is, on which screen its picture stands alone. All of it
is remembered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu

from kling_desktop.services.session import Desk
from kling_desktop.services.settings import Settings
from kling_desktop.ui.actions import ROWS
from kling_desktop.ui.dialogs.key_reference import KeyReference
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.player.keyboard import preset


class Viewing(QObject):
    """Owns the menu of the screens, which is there when there is more than one."""

    def __init__(self, parts: Parts, desk: Desk) -> None:
        super().__init__(parts.window)
        self._parts, self._desk = parts, desk
        self._menu = QMenu(parts.window)
        self._screens = QActionGroup(self._menu)
        parts.actions.menus["view"].addMenu(self._menu)
        self.acts: Mapping[str, Callable[[], object]] = {"keys": self._show_keys}
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._list_screens)
        app.screenRemoved.connect(self._list_screens)
        self._menu.aboutToShow.connect(self._list_screens)
        desk.settings.listen(self._follow)
        self._list_screens()
        loud = min(max(desk.settings.current.player_volume, 0.0), 1.0)
        parts.player.set_volume(loud, muted=desk.settings.current.player_muted)
        self._follow(desk.settings.current)

    def _follow(self, settings: Settings) -> None:
        self._parts.player.set_keys(settings.player_keys)
        self._parts.player.use_screen(settings.player_screen)

    def _list_screens(self) -> None:
        """Offers the screens that are there now."""
        names = [screen.name() for screen in QGuiApplication.screens()]
        for action in self._screens.actions():
            self._screens.removeAction(action)
            self._menu.removeAction(action)
            action.deleteLater()
        self._menu.setTitle(self.tr("Full screen of the player on"))
        chosen = self._desk.settings.current.player_screen
        for name, words in (("", self.tr("The window's screen")), *((name, name) for name in names)):
            action = self._menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(name == (chosen if chosen in names else ""))
            action.triggered.connect(self._chooser(name))
            self._screens.addAction(action)
        self._menu.menuAction().setVisible(len(names) > 1)

    def _chooser(self, name: str) -> Callable[[], object]:
        return lambda: self._desk.settings.change(player_screen=name)

    def _show_keys(self) -> None:
        actions = self._parts.actions.actions
        menus = [(actions[row.id].text().partition("\t")[0], row.shortcut) for row in ROWS if row.shortcut]
        KeyReference(menus, preset(self._desk.settings.current.player_keys), self._parts.window).open()
