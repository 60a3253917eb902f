"""Settings, General: how the program looks and speaks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtWidgets import QComboBox, QWidget

from kling_desktop.ui.dialogs.settings.given import Given
from kling_desktop.ui.dialogs.settings.rows import add_row, column


class General(QWidget):
    """Theme and language."""

    def __init__(self, given: Given) -> None:
        super().__init__()
        self._theme, self._language = QComboBox(self), QComboBox(self)
        for name, words in (
            ("dark", self.tr("Dark")),
            ("light", self.tr("Light")),
            ("system", self.tr("As the system")),
        ):
            self._theme.addItem(words, name)
        self._language.addItem(self.tr("As the system"), "")
        for code, name in given.languages.items():
            self._language.addItem(name, code)
        self._theme.setCurrentIndex(max(0, self._theme.findData(given.settings.theme)))
        self._language.setCurrentIndex(max(0, self._language.findData(given.settings.language)))
        layout = column(self)
        for words, field in ((self.tr("Theme"), self._theme), (self.tr("Language"), self._language)):
            add_row(layout, words, field)
            field.currentIndexChanged.connect(given.changed)
        layout.addStretch(1)

    def values(self) -> Mapping[str, Any]:
        """`theme` and `language`; "" is the system's."""
        return {"theme": str(self._theme.currentData()), "language": str(self._language.currentData())}

    def trouble(self) -> str:
        """None is possible."""
        return ""
