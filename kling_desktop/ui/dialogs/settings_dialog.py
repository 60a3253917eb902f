"""The settings in one dialog. It says what the user chose; whoever listens keeps it. Each setting is one row here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.domain.generation import Generation
from kling_desktop.domain.naming import FIELDS, clip_name
from kling_desktop.domain.request import Request
from kling_desktop.services.settings import Settings

_PROXIES: Final = ("http", "https", "socks5", "socks5h")
_LEAST_PACE, _MOST_PACE = 5.0, 300.0  # seconds; the service asks for no less than 5
_EXAMPLE: Final = Generation(
    id="0000007f3a2b",
    client_business_id="",
    request=Request(prompt="City timelapse from dawn to night", mode="pro", duration=5, aspect_ratio="16:9"),
    created_at=0.0,
    service="",
)
_WHEN: Final = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


def proxy_is_usable(proxy: str) -> bool:
    """Whether a proxy's address can be used; none at all is fine."""
    try:
        parts = urlsplit(proxy)
        port_is_sane = parts.port is None or parts.port > 0
    except ValueError:
        return False
    return not proxy or (parts.scheme in _PROXIES and bool(parts.hostname) and port_is_sane)


class SettingsDialog(QDialog):
    """Emits `chosen` with the settings that were changed, by name, when the user keeps them."""

    chosen = Signal(dict)

    def __init__(
        self, settings: Settings, clips: Path, languages: Mapping[str, str], parent: QWidget | None = None
    ) -> None:
        """`clips` is the folder in use; `languages` the codes at hand with their own names."""
        super().__init__(parent)
        self._settings, self._clips = settings, str(clips)
        self._folder, self._template = QLineEdit(self._clips, self), QLineEdit(settings.name_template, self)
        self._proxy, self._ca_file = QLineEdit(settings.proxy, self), QLineEdit(settings.ca_file, self)
        self._preview, self._said = QLabel(self), QLabel(self)
        self._theme, self._language = QComboBox(self), QComboBox(self)
        self._pace = QDoubleSpinBox(self)
        self._keep, cancel = QPushButton(self.tr("Keep"), self), QPushButton(self.tr("Cancel"), self)
        self._fill(languages)
        self._lay_out(cancel)
        for field in (self._folder, self._template, self._proxy, self._ca_file):
            field.textChanged.connect(self._show)
        self._keep.clicked.connect(self._finish)
        cancel.clicked.connect(self.reject)
        self._show()

    def _fill(self, languages: Mapping[str, str]) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(560)
        for name, words in (
            ("dark", self.tr("Dark")),
            ("light", self.tr("Light")),
            ("system", self.tr("As the system")),
        ):
            self._theme.addItem(words, name)
        self._language.addItem(self.tr("As the system"), "")
        for code, name in languages.items():
            self._language.addItem(name, code)
        self._theme.setCurrentIndex(max(0, self._theme.findData(self._settings.theme)))
        self._language.setCurrentIndex(max(0, self._language.findData(self._settings.language)))
        self._pace.setRange(_LEAST_PACE, _MOST_PACE)
        self._pace.setDecimals(0)
        self._pace.setSuffix(self.tr(" s"))
        self._pace.setValue(self._settings.poll_seconds)
        self._proxy.setPlaceholderText(self.tr("As the environment says"))
        self._ca_file.setPlaceholderText(self.tr("None beyond the usual ones"))
        self._template.setToolTip(", ".join(f"{{{name}}}" for name in FIELDS))
        self._preview.setProperty("kind", "secondary")
        self._preview.setWordWrap(True)
        self._said.setProperty("kind", "error")
        self._said.setWordWrap(True)
        self._keep.setProperty("kind", "primary")
        self._keep.setDefault(True)

    def _lay_out(self, cancel: QPushButton) -> None:
        form = QFormLayout()
        form.setSpacing(12)
        rows: tuple[tuple[str, QWidget, Callable[[], None] | None], ...] = (
            (self.tr("Clips' folder"), self._folder, self._choose_folder),
            (self.tr("Names of clips"), self._template, None),
            ("", self._preview, None),
            (self.tr("Theme"), self._theme, None),
            (self.tr("Language"), self._language, None),
            (self.tr("Ask the service every"), self._pace, None),
            (self.tr("Proxy"), self._proxy, None),
            (self.tr("Extra certificates"), self._ca_file, self._choose_ca_file),
        )
        for words, field, choose in rows:
            field.setAccessibleName(words)
            form.addRow(words, self._with_choice(field, words, choose) if choose else field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addWidget(self._said)
        layout.addLayout(buttons)

    def _with_choice(self, field: QWidget, words: str, choose: Callable[[], None]) -> QWidget:
        row, button = QWidget(self), QPushButton(self.tr("Choose…"), self)
        button.setAccessibleName(self.tr("Choose: {what}").format(what=words))
        button.setAutoDefault(False)
        button.clicked.connect(choose)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(field, 1)
        layout.addWidget(button)
        return row

    def values(self) -> dict[str, Any]:
        """What the fields hold now, by the names of the settings. "" as the clips' folder is the usual one."""
        folder = self._folder.text().strip()
        return {
            "clips_folder": self._settings.clips_folder if folder == self._clips else folder,
            "name_template": self._template.text().strip() or Settings().name_template,
            "theme": str(self._theme.currentData()),
            "language": str(self._language.currentData()),
            "poll_seconds": self._pace.value(),
            "proxy": self._proxy.text().strip(),
            "ca_file": self._ca_file.text().strip(),
        }

    def trouble(self) -> str:
        """Why the settings cannot be kept as they stand; "" when they can."""
        values = self.values()
        folder, ca_file = values["clips_folder"], values["ca_file"]
        if folder and not Path(folder).is_dir():
            return self.tr("There is no folder {folder}. Choose one that exists.").format(folder=folder)
        if not proxy_is_usable(values["proxy"]):
            return self.tr("A proxy looks like http://host:8080 or socks5://host:1080.")
        if ca_file and not Path(ca_file).is_file():
            return self.tr("There is no file {file}. Choose a PEM file, or leave this empty.").format(file=ca_file)
        return ""

    def _show(self) -> None:
        template = self._template.text().strip() or Settings().name_template
        self._preview.setText(self.tr("For example: {name}").format(name=clip_name(_EXAMPLE, template, _WHEN)))
        trouble = self.trouble()
        self._said.setText(trouble)
        self._keep.setEnabled(not trouble)
        self._keep.setAccessibleDescription(trouble)

    def _finish(self) -> None:
        changed = {name: value for name, value in self.values().items() if value != getattr(self._settings, name)}
        if changed:
            self.chosen.emit(changed)
        self.accept()

    def _choose_folder(self) -> None:
        self._choose(self._folder, QFileDialog.FileMode.Directory)

    def _choose_ca_file(self) -> None:
        self._choose(self._ca_file, QFileDialog.FileMode.ExistingFile)

    def _choose(self, field: QLineEdit, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self, self.tr("Choose"), field.text())
        dialog.setFileMode(mode)
        dialog.fileSelected.connect(field.setText)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
