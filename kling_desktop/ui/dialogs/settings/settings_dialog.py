"""The settings in one dialog: the pages' names at the left, the page at the right. It knows no setting by name.

It says what the user chose; whoever listens keeps it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.services.settings import Settings
from kling_desktop.ui.dialogs.button_row import button_row
from kling_desktop.ui.dialogs.settings.given import Given, Page
from kling_desktop.ui.dialogs.settings.pages import PAGES
from kling_desktop.ui.room import open_at
from kling_desktop.ui.selected_rows import follow_selection
from kling_desktop.ui.speaking import SaidLine

_SIZE = (720, 460)
_LIST_WIDTH = 168


class SettingsDialog(QDialog):
    """Emits `chosen` with the settings that were changed, by name, when the user keeps them."""

    chosen = Signal(dict)

    def __init__(
        self, settings: Settings, clips: Path, languages: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """`clips` is the folder in use; `languages` the codes at hand with their own names."""
        super().__init__(parent)
        self._settings = settings
        self._pages: list[Page] = []
        self._list, self._stack = QListWidget(self), QStackedWidget(self)
        self._said = SaidLine(self)
        given = Given(settings, clips, languages, self._show)
        for row in PAGES:
            page = row.build(given)
            assert isinstance(page, QWidget)
            self._pages.append(page)
            self._list.addItem(QCoreApplication.translate("settings", row.words))
            self._stack.addWidget(_scrolling(page))
        self._cancel, self._keep = QPushButton(self.tr("Cancel"), self), QPushButton(self.tr("Save"), self)
        self._dress()
        self._lay_out()
        follow_selection(self._list)
        self._list.currentRowChanged.connect(self._stack.setCurrentIndex)
        self._keep.clicked.connect(self._finish)
        self._cancel.clicked.connect(self.reject)
        self._list.setCurrentRow(0)
        self._show()

    def _dress(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        open_at(self, *_SIZE)
        self._list.setObjectName("settingsPages")
        self._list.setFixedWidth(_LIST_WIDTH)
        self._list.setAccessibleName(self.tr("Pages of the settings"))
        self._keep.setProperty("kind", "primary")
        self._keep.setDefault(True)

    def _lay_out(self) -> None:
        buttons = button_row(self._cancel, self._keep, words=self._said)
        right = QVBoxLayout()
        right.setContentsMargins(16, 16, 16, 16)
        right.setSpacing(16)
        right.addWidget(self._stack, 1)
        right.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._list)
        layout.addLayout(right, 1)

    def open_page(self, page_id: str) -> None:
        """Shows one page, and the dialog with it."""
        self._list.setCurrentRow(next(place for place, row in enumerate(PAGES) if row.id == page_id))
        self.open()

    def values(self) -> dict[str, Any]:
        """What all the fields hold now, by the names of the settings."""
        return {name: value for page in self._pages for name, value in page.values().items()}

    def trouble(self) -> str:
        """Why the settings cannot be kept as they stand; "" when they can."""
        return next(filter(None, (page.trouble() for page in self._pages)), "")

    def _show(self) -> None:
        if len(self._pages) < len(PAGES):
            return  # a page spoke while the others were not there yet
        trouble = self.trouble()
        self._said.tell(trouble, "error")
        self._keep.setEnabled(not trouble)
        self._keep.setAccessibleDescription(trouble)

    def _finish(self) -> None:
        changed = {name: value for name, value in self.values().items() if value != getattr(self._settings, name)}
        if changed:
            self.chosen.emit(changed)
        self.accept()


def _scrolling(page: QWidget) -> QScrollArea:
    """A page in a place that scrolls when it is too small for it."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the field that has the focus
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setWidget(page)
    return area
