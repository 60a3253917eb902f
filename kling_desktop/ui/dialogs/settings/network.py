"""Settings, Network: how the service is reached, and how often it is asked."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from PySide6.QtWidgets import QDoubleSpinBox, QFileDialog, QLineEdit, QWidget

from kling_desktop.ui.dialogs.settings.given import Given
from kling_desktop.ui.dialogs.settings.rows import add_note, add_row, column, pad, with_choice

_PROXIES: Final = ("http", "https", "socks5", "socks5h")
_LEAST_PACE, _MOST_PACE = 5.0, 300.0  # seconds; the service asks for no less than 5


def proxy_is_usable(proxy: str) -> bool:
    """Whether a proxy's address can be used; none at all is fine."""
    try:
        parts = urlsplit(proxy)
        port_is_sane = parts.port is None or parts.port > 0
    except ValueError:
        return False
    return not proxy or (parts.scheme in _PROXIES and bool(parts.hostname) and port_is_sane)


class Network(QWidget):
    """The pace of questions, a proxy, and certificates beyond the usual ones."""

    def __init__(self, given: Given) -> None:
        super().__init__()
        settings = given.settings
        self._pace = QDoubleSpinBox(self)
        self._proxy, self._ca_file = QLineEdit(settings.proxy, self), QLineEdit(settings.ca_file, self)
        self._pace.setRange(_LEAST_PACE, _MOST_PACE)
        self._pace.setDecimals(0)
        pad(self._pace)
        self._pace.setSuffix(self.tr(" s"))
        self._pace.setValue(settings.poll_seconds)
        self._proxy.setPlaceholderText(self.tr("As the environment says"))
        self._ca_file.setPlaceholderText(self.tr("None beyond the usual ones"))
        layout = column(self)
        add_row(layout, self.tr("Ask the service every"), self._pace)
        add_row(layout, self.tr("Proxy"), self._proxy)
        add_note(layout, self.tr("Left empty, HTTPS_PROXY and NO_PROXY of the environment are followed."))
        extra = self.tr("Extra certificates")
        add_row(layout, extra, self._ca_file, with_choice(self._ca_file, extra, QFileDialog.FileMode.ExistingFile))
        add_note(layout, self.tr("Left empty, SSL_CERT_FILE of the environment is followed."))
        layout.addStretch(1)
        for field in (self._proxy, self._ca_file):
            field.textChanged.connect(given.changed)

    def values(self) -> Mapping[str, Any]:
        """`poll_seconds`, `proxy` and `ca_file`."""
        return {
            "poll_seconds": self._pace.value(),
            "proxy": self._proxy.text().strip(),
            "ca_file": self._ca_file.text().strip(),
        }

    def trouble(self) -> str:
        """A proxy that is no address, certificates that are not there."""
        if not proxy_is_usable(self._proxy.text().strip()):
            return self.tr("A proxy looks like http://host:8080 or socks5://host:1080.")
        ca_file = self._ca_file.text().strip()
        if ca_file and not Path(ca_file).is_file():
            return self.tr("There is no file {file}. Choose a PEM file, or leave this empty.").format(file=ca_file)
        return ""
