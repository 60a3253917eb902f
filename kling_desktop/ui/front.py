"""The first picture: the window with its menus, its cards, and empty paper where the other panes will be.

Everything that is imported here is waited for; what can come after the picture belongs into `parts`.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QFrame

from kling_desktop.services.session import Desk
from kling_desktop.ui.gallery.gallery_panel import GalleryPanel
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.main_window import MainWindow
from kling_desktop.ui.theme import Look


class Front(NamedTuple):
    """What is there at the first picture."""

    window: MainWindow
    gallery: GalleryPanel
    look: Look
    languages: Languages


def front(look: Look, languages: Languages, desk: Desk) -> Front:
    """Builds the window over a desk, arranged as the user left it."""
    gallery = GalleryPanel(look, desk.library, desk.places.poster, desk.clock.now)
    compose, player, sequence = QFrame(), QFrame(), QFrame()
    compose.setObjectName("compose")
    player.setProperty("kind", "panel")
    window = MainWindow(look, compose, player, gallery, sequence)
    window.restore(desk.settings.current.arrangement)
    return Front(window, gallery, look, languages)
