"""What the menus do: one row of the table for each action of `actions`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu

from kling_desktop.domain.generation import SIMULATOR
from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N
from kling_desktop.services import simulator
from kling_desktop.services.left_folders import leaving
from kling_desktop.services.session import TOAPIS, Desk
from kling_desktop.ui.dialogs.about_dialog import AboutDialog
from kling_desktop.ui.dialogs.attach_dialog import AttachDialog
from kling_desktop.ui.dialogs.settings.settings_dialog import SettingsDialog
from kling_desktop.ui.main_window import CREATE, LIBRARY
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.sessions import Sessions
from kling_desktop.ui.spawn import spawn

_FAULT, _LANGUAGE = "fault:", "language:"
_FAULTS_OF = {  # the first letter of a fault's name → what it is about
    "U": _N("commands", "Faults of uploads"),
    "S": _N("commands", "Faults of submits"),
    "Q": _N("commands", "Faults of questions"),
    "D": _N("commands", "Faults of downloads"),
    "X": _N("commands", "Faults of all answers"),
}
Table = Mapping[str, Callable[[], object]]
"""Action id → what it does."""
_NO_MORE: Table = {}


class Commands(QObject):
    """Connects the actions. Owns nothing else."""

    def __init__(self, parts: Parts, desk: Desk, sessions: Sessions, more: Table = _NO_MORE) -> None:
        """`more` are the tables of those who have a module of their own."""
        super().__init__(parts.window)
        self._parts, self._desk, self._sessions = parts, desk, sessions
        self._actions = parts.actions
        self._faults: Mapping[str, QMenu] = {}
        self._fault, self._fault_actions = "", {"": parts.actions.actions["no_fault"]}
        self._table: Table = {
            **more,
            "use_simulator": self._switch_service,
            "allow_uploads": sessions.allow_uploads,
            "try_now": sessions.try_now,
            "attach": self._attach,
            "reveal_folder": self._reveal_folder,
            "choose_folder": self._choose_folder,
            "quit": parts.window.close,
            "redo": parts.compose.redo,
            "generate": parts.compose.generate,
            "prompt": parts.compose.focus_prompt,
            "arrange_create": lambda: parts.window.arrange(CREATE),
            "arrange_library": lambda: parts.window.arrange(LIBRARY),
            "show_compose": lambda: self._toggle_pane("compose"),
            "show_player": lambda: self._toggle_pane("player"),
            "show_gallery": lambda: self._toggle_pane("gallery"),
            "show_sequence": lambda: self._toggle_pane("sequence"),
            "theme_dark": lambda: self.show_theme("dark"),
            "theme_light": lambda: self.show_theme("light"),
            "theme_system": lambda: self.show_theme("system"),
            "full_screen": parts.window.toggle_full_screen,
            "settings": self._open_settings,
            "settings_cost": lambda: self._open_settings("cost"),
            "no_fault": lambda: self._misbehave(""),
            "ignore_ids": self._ignore_ids,
            "about": lambda: AboutDialog(parts.window).open(),
        }
        self._actions.triggered.connect(self.do)
        parts.window.notices.acted.connect(self.do)
        parts.window.folder_pressed.connect(self._reveal_folder)
        self._add_languages()
        parts.languages.switched.connect(self._say_again)
        sessions.switched.connect(self._switched)
        self.show_switches()

    def do(self, action_id: str) -> None:
        """Does what an action is for."""
        if action_id.startswith(_FAULT):
            self._misbehave(action_id.removeprefix(_FAULT))
        elif action_id.startswith(_LANGUAGE):
            self._speak(action_id.removeprefix(_LANGUAGE))
        else:
            self._table[action_id]()
        self.show_switches()

    def show_switches(self) -> None:
        """Shows each switch as it stands."""
        for name in ("dark", "light", "system"):
            self._actions.check(f"theme_{name}", self._parts.look.theme == name)
        for name, pane in self._parts.window.panes.items():
            self._actions.check(f"show_{name}", not pane.isHidden())
        for code in self._parts.languages.at_hand():
            self._actions.check(_LANGUAGE + code, self._parts.languages.current == code)
        simulated = self._sessions.service == SIMULATOR
        for fault, action in self._fault_actions.items():
            action.setChecked(simulated and fault == self._fault)
        self._actions.check("use_simulator", simulated)
        self._actions.menus["developer"].menuAction().setVisible(simulated)

    async def list_faults(self) -> None:
        """Fills the developer menu with what the simulator can do wrong."""
        submenus: dict[str, QMenu] = {}
        for row in await simulator.faults():
            letter = row["row"][0]
            menu = submenus.get(letter)
            if menu is None:
                menu = submenus[letter] = self._actions.menus["developer"].addMenu("")
            words = f"{row['id']}: {row['sentence']}"
            self._fault_actions[row["id"]] = self._actions.add(menu, _FAULT + row["id"], words, checkable=True)
        self._faults = submenus
        self._name_menus()

    def show_theme(self, name: str) -> None:
        """Shows a theme and remembers it."""
        self._parts.look.set_theme(name)
        self._desk.settings.change(theme=name)

    def _switch_service(self) -> None:
        wanted = TOAPIS if self._sessions.service == SIMULATOR else SIMULATOR
        if wanted == TOAPIS and not self._desk.secrets.key:
            self._table["enter_key"]()
        else:
            spawn(self._sessions.use(wanted, remember=True))

    def _attach(self) -> None:
        dialog = AttachDialog(self._parts.window)
        dialog.entered.connect(lambda task_id: spawn(self._attached(task_id)))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        dialog.open()

    async def _attached(self, task_id: str) -> None:
        session = await asyncio.shield(self._sessions.session())
        self._parts.gallery.select(session.studio.attach(task_id).id)

    def _reveal_folder(self) -> None:
        self._desk.clips.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.clips)))

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self._parts.window, self.tr("Where clips are saved"), str(self._desk.clips))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(self._folder_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _folder_chosen(self, folder: str) -> None:
        self._settings_chosen({"clips_folder": folder})

    def _toggle_pane(self, name: str) -> None:
        pane = self._parts.window.panes[name]
        pane.setVisible(pane.isHidden())

    def _open_settings(self, page: str = "") -> None:
        hand = self._parts.languages.at_hand()
        dialog = SettingsDialog(self._desk.settings.current, self._desk.clips, hand, self._parts.window)
        dialog.chosen.connect(self._settings_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open_page(page) if page else dialog.open()

    def _settings_chosen(self, changes: dict[str, Any]) -> None:
        self._desk.settings.change(**leaving(self._desk.settings.current, self._desk.clips, changes))
        if "theme" in changes:
            self._parts.look.set_theme(changes["theme"])
        if "language" in changes:
            self._speak(changes["language"])
        if "clips_folder" in changes:
            spawn(self._sessions.save_elsewhere())
        if {"poll_seconds", "proxy", "ca_file"} & set(changes) and self._sessions.service:
            spawn(self._sessions.use(self._sessions.service))

    def _switched(self) -> None:
        """Another service: a simulator that has just begun behaves."""
        self._fault = ""
        self._actions.check("ignore_ids", checked=False)
        self.show_switches()

    def _misbehave(self, fault: str) -> None:
        self._fault = fault
        spawn(self._tell_simulator(faults=[fault] if fault else []))

    def _ignore_ids(self) -> None:
        ignored = self._actions.actions["ignore_ids"].isChecked()
        spawn(self._tell_simulator(honours_client_business_id=not ignored))

    async def _tell_simulator(self, **changes: object) -> None:
        session = await asyncio.shield(self._sessions.session())
        if session.simulator is not None:
            await session.simulator.tell(**changes)

    def _add_languages(self) -> None:
        self._languages = self._actions.menus["view"].addMenu("")
        for code, name in self._parts.languages.at_hand().items():
            action = self._actions.add(self._languages, _LANGUAGE + code, name, checkable=True)
            self._actions.actions[_LANGUAGE + code] = action
        self._name_menus()

    def _name_menus(self) -> None:
        """Those that are there only at run time."""
        self._languages.setTitle(self.tr("Language"))
        for letter, menu in self._faults.items():
            menu.setTitle(
                QCoreApplication.translate("commands", _FAULTS_OF[letter]) if letter in _FAULTS_OF else letter
            )

    def _speak(self, code: str) -> None:
        trouble = self._parts.languages.switch(code or self._parts.languages.system_choice())
        if trouble:
            self._parts.window.notices.put(Notice("language", trouble, kind=Kind.TROUBLE))
        self._desk.settings.change(language=code)

    def _say_again(self) -> None:
        """What is said by nobody else when the language changes."""
        self._actions.retranslate()
        self._name_menus()
        self._sessions.show_status()
        self.show_switches()
