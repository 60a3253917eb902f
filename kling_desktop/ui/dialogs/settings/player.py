"""Settings, Player: whose keys it follows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from kling_desktop.ui.dialogs.settings.given import Given
from kling_desktop.ui.dialogs.settings.rows import add_note, add_row, column
from kling_desktop.ui.player.keyboard import preset, presets


class Player(QWidget):
    """The set of keys."""

    def __init__(self, given: Given) -> None:
        super().__init__()
        self._keys = QComboBox(self)
        for found in presets():
            self._keys.addItem(found.name, found.id)
        self._keys.setCurrentIndex(self._keys.findData(preset(given.settings.player_keys).id))
        layout = column(self)
        add_row(layout, self.tr("Keys of the player"), self._keys)
        add_note(layout, self.tr("They hold while the player has the keyboard. F1 shows them all."))
        layout.addStretch(1)
        self._keys.currentIndexChanged.connect(given.changed)

    def values(self) -> Mapping[str, Any]:
        """`player_keys`."""
        return {"player_keys": str(self._keys.currentData())}

    def trouble(self) -> str:
        """None is possible."""
        return ""
