"""Settings, Saving: where clips go, and what they are called."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget

from kling_desktop.domain.generation import Generation
from kling_desktop.domain.naming import FIELDS, clip_name, unknown_fields
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
_FIELDS: Final = ", ".join(f"{{{name}}}" for name in FIELDS)
_WHEN: Final = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


class Saving(QWidget):
    """The clips' folder and the template of their names."""

    def __init__(self, given: Given) -> None:
        super().__init__()
        self._settings, self._clips = given.settings, str(given.clips)
        self._folder = QLineEdit(self._clips, self)
        self._template = QLineEdit(given.settings.name_template, self)
        self._watch = QLineEdit(given.settings.watch_folder, self)
        self._watch.setPlaceholderText(self.tr("None"))
        self._template.setToolTip(_FIELDS)
        layout = column(self)
        folder = self.tr("Clips' folder")
        add_row(layout, folder, self._folder, with_choice(self._folder, folder, QFileDialog.FileMode.Directory))
        add_row(layout, self.tr("Names of clips"), self._template)
        self._example = add_note(layout, "")
        watch = self.tr("Watch folder")
        add_row(layout, watch, self._watch, with_choice(self._watch, watch, QFileDialog.FileMode.Directory))
        add_note(layout, self.tr("Starred clips are copied there, once each. Nothing is replaced, nothing removed."))
        layout.addStretch(1)
        self._template.textChanged.connect(self._show)
        for field in (self._folder, self._template, self._watch):
            field.textChanged.connect(given.changed)
        self._show()

    def values(self) -> Mapping[str, Any]:
        """`clips_folder` ("" is the usual one), `name_template`, and `watch_folder` ("" is none)."""
        folder = self._folder.text().strip()
        return {
            "clips_folder": self._settings.clips_folder if folder == self._clips else folder,
            "watch_folder": self._watch.text().strip(),
            "name_template": self._template.text().strip() or Settings().name_template,
        }

    def trouble(self) -> str:
        """A folder that is not there, a field of the template that is none. A drive may be away for a while."""
        for name in ("clips_folder", "watch_folder"):
            folder = self.values()[name]
            if folder and folder != getattr(self._settings, name) and not Path(folder).is_dir():
                return self.tr("There is no folder {folder}. Choose one that exists.").format(folder=folder)
        for field in unknown_fields(self._template.text()):
            return self.tr("There is no {field} in names. There are: {fields}.").format(
                field=f"{{{field}}}", fields=_FIELDS
            )
        return ""

    def _show(self) -> None:
        name = clip_name(_EXAMPLE, str(self.values()["name_template"]), _WHEN)
        self._example.setText(self.tr("For example: {name}").format(name=name))
