"""The window: Qt, and nothing that is not Qt. Widgets say what the user did; `wiring` makes it happen."""

from __future__ import annotations

from kling_desktop.ui.qt_imports import import_qt

import_qt()
