"""The keys by name: which there are, where each is kept, which is used. Never a key itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.services.secrets import NamedKey, Place
from kling_desktop.ui.dialogs.button_row import button_row
from kling_desktop.ui.room import open_at
from kling_desktop.ui.selected_rows import follow_selection
from kling_desktop.ui.speaking import SaidLine
from kling_desktop.ui.theme import Look

_SIZE = (460, 320)
_NAME = Qt.ItemDataRole.UserRole


class KeysDialog(QDialog):
    """Says what the user wants; whoever listens does it and shows the keys anew."""

    add_wanted = Signal()
    use_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._keys: dict[str, NamedKey] = {}
        self._sure = False
        self.setWindowTitle(self.tr("ToAPIs keys"))
        open_at(self, *_SIZE)
        self._list, self._said = QListWidget(self), SaidLine(self)
        self._list.setObjectName("keys")
        self._list.setAccessibleName(self.tr("Keys"))
        self._use, self._remove = QPushButton(self.tr("Use"), self), QPushButton(self)
        self._add, self._close = QPushButton(self.tr("Add…"), self), QPushButton(self.tr("Close"), self)
        self._lay_out()
        follow_selection(self._list)
        self._list.currentRowChanged.connect(self._show)
        self._list.itemActivated.connect(self._use.click)
        self._use.clicked.connect(lambda: self.use_wanted.emit(self._chosen))
        self._remove.clicked.connect(self._ask_to_remove)
        self._add.clicked.connect(self.add_wanted)
        self._close.clicked.connect(self.reject)
        self._show()

    def _lay_out(self) -> None:
        for button in (self._use, self._remove, self._add):
            button.setAutoDefault(False)
        buttons = button_row(self._close, left=(self._use, self._remove, self._add))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._said)
        layout.addLayout(buttons)

    def show_keys(self, keys: Sequence[NamedKey]) -> None:
        """Shows the keys there are; the chosen one stays chosen."""
        chosen = self._chosen or next((key.name for key in keys if key.in_use), "")
        self._keys = {key.name: key for key in keys}
        self._list.clear()
        for key in keys:
            item = QListWidgetItem(f"{key.name} · {self._place(key.place)}{self._used(key)}")
            item.setData(_NAME, key.name)
            item.setIcon(
                self._look.icon("circle-check" if key.in_use else "key-round", "ready" if key.in_use else "text")
            )
            self._list.addItem(item)
            if key.name == chosen:
                self._list.setCurrentItem(item)
        if self._list.currentRow() < 0:
            self._list.setCurrentRow(0)
        self._show()

    def say(self, words: str) -> None:
        """Says how something went."""
        self._said.tell(words)

    @property
    def _chosen(self) -> str:
        return str(self._list.currentItem().data(_NAME)) if self._list.currentRow() >= 0 else ""

    def _show(self) -> None:
        self._sure = False
        key = self._keys.get(self._chosen)
        self._use.setEnabled(key is not None and not key.in_use)
        fixed = key is not None and key.place is Place.ENVIRONMENT
        self._remove.setEnabled(key is not None and not fixed)
        self._remove.setText(self.tr("Remove…"))
        self._remove.setProperty("kind", "")
        self._remove.style().polish(self._remove)
        empty = self.tr("There is no key yet.")
        from_outside = self.tr("This one comes from the environment; it is not kept here, and cannot be removed here.")
        self._said.tell(empty if not self._keys else from_outside if fixed else "")
        self._remove.setAccessibleDescription(self._said.text())

    def _ask_to_remove(self) -> None:
        """The first press asks, the second one means it."""
        if self._sure:
            self.remove_wanted.emit(self._chosen)
            return
        self._sure = True
        self._remove.setText(self.tr("Remove it"))
        self._remove.setProperty("kind", "danger")
        self._remove.style().polish(self._remove)
        self.say(self.tr("“{name}” is removed from here. It stays valid at ToAPIs.").format(name=self._chosen))

    def _place(self, place: Place) -> str:
        return {
            Place.STORE: self.tr("in the key store"),
            Place.SESSION: self.tr("until the program ends"),
            Place.ENVIRONMENT: self.tr("from the environment"),
            Place.NOWHERE: "",
        }[place]

    def _used(self, key: NamedKey) -> str:
        return " · " + self.tr("in use") if key.in_use else ""
