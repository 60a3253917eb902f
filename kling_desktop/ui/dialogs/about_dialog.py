"""What this program is: its name, its version and whose work is in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from kling_desktop import __version__
from kling_desktop.ui.dialogs.button_row import button_row

_WIDTH = 400


class AboutDialog(QDialog):
    """Owns nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Kling Desktop"))
        self.setFixedWidth(_WIDTH)
        title, version, words = QLabel("Kling Desktop", self), QLabel(self), QLabel(self)
        title.setProperty("kind", "title")
        version.setProperty("kind", "secondary")
        version.setText(self.tr("Version {version}").format(version=__version__))
        version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setWordWrap(True)
        words.setText(self.tr("MIT licence; Qt under the LGPL. No telemetry of any kind."))
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.reject)
        buttons = button_row(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(4)
        for part in (title, version):
            layout.addWidget(part)
        layout.addSpacing(8)
        layout.addWidget(words)
        layout.addSpacing(12)
        layout.addLayout(buttons)
