"""Settings, Saving: where clips go, and what they are called."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from kling_desktop.domain.generation import Generation
from kling_desktop.domain.naming import FIELDS, clip_name
from kling_desktop.domain.request import Request
from kling_desktop.services.settings import Settings
from kling_desktop.ui.dialogs.settings.given import Given
from kling_desktop.ui.dialogs.settings.rows import add_note, add_row, column, with_choice

_EXAMPLE: Final = Generation(
    id="0000007f3a2b",
    client_business_id="",
    request=Request(prompt="City timelapse from dawn to night", mode="pro", duration=5, aspect_ratio="16:9"),
    created_at=0.0,
    service="",
)
_WHEN: Final = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


class Saving(QWidget):
    """The clips' folder and the template of their names."""

    def __init__(self, given: Given) -> None:
        super().__init__()
        self._settings, self._clips = given.settings, str(given.clips)
        self._folder = QLineEdit(self._clips, self)
        self._template = QLineEdit(given.settings.name_template, self)
        self._template.setToolTip(", ".join(f"{{{name}}}" for name in FIELDS))
        layout = column(self)
        folder = self.tr("Clips' folder")
        add_row(layout, folder, self._folder, with_choice(self._folder, folder, QFileDialog.FileMode.Directory))
        add_row(layout, self.tr("Names of clips"), self._template)
        self._example = add_note(layout, "")
        layout.addStretch(1)
        self._template.textChanged.connect(self._show)
        for field in (self._folder, self._template):
            field.textChanged.connect(given.changed)
        self._show()

    def values(self) -> Mapping[str, Any]:
        """`clips_folder` ("" is the usual one) and `name_template`."""
        folder = self._folder.text().strip()
        return {
            "clips_folder": self._settings.clips_folder if folder == self._clips else folder,
            "name_template": self._template.text().strip() or Settings().name_template,
        }

    def trouble(self) -> str:
        """A folder that is not there."""
        folder = self.values()["clips_folder"]
        if folder and not Path(folder).is_dir():
            return self.tr("There is no folder {folder}. Choose one that exists.").format(folder=folder)
        return ""

    def _show(self) -> None:
        name = clip_name(_EXAMPLE, str(self.values()["name_template"]), _WHEN)
        self._example.setText(self.tr("For example: {name}").format(name=name))
