"""The window's parts, built in one place and handed around as one value. Nothing here is connected to a service."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QStackedWidget

from kling_desktop.services.session import Desk
from kling_desktop.ui.actions import Actions
from kling_desktop.ui.checkups import Checkups
from kling_desktop.ui.compose.compose_panel import ComposePanel
from kling_desktop.ui.copying import Copying
from kling_desktop.ui.front import Front, front
from kling_desktop.ui.gallery.gallery_panel import GalleryPanel
from kling_desktop.ui.intake import Intake
from kling_desktop.ui.languages import Languages
from kling_desktop.ui.main_window import MainWindow
from kling_desktop.ui.player.player_panel import PlayerPanel
from kling_desktop.ui.remedies import Remedies
from kling_desktop.ui.sequence.strip import SequenceStrip
from kling_desktop.ui.theme import Look
from kling_desktop.ui.welcome import Welcome


@dataclass(frozen=True, slots=True)
class Parts:
    """The window and what is in it."""

    window: MainWindow
    compose: ComposePanel
    gallery: GalleryPanel
    player: PlayerPanel
    sequence: SequenceStrip
    welcome: Welcome
    stage: QStackedWidget
    actions: Actions
    intake: Intake
    look: Look
    languages: Languages

    def shut_down(self) -> None:
        """Ends what runs in the background; called once, before the program ends."""
        self.player.shut_down()
        self.gallery.shut_down()
        self.sequence.list.shut_down()

    def show_welcome(self, *, shown: bool) -> None:
        """Puts the first start's question into the player's place, or takes it away."""
        answered = not shown and self.welcome.isAncestorOf(self.window.focusWidget())
        self.stage.setCurrentWidget(self.welcome if shown else self.player)
        if answered:
            self.compose.focus_prompt()


def build(look: Look, languages: Languages, desk: Desk) -> Parts:
    """Builds the whole window over a desk, arranged as the user left it."""
    return complete(front(look, languages, desk), desk)


def complete(begun: Front, desk: Desk) -> Parts:
    """Puts everything into the window that its first picture goes without."""
    look, window, gallery = begun.look, begun.window, begun.gallery
    compose = ComposePanel(look)
    Remedies(look, compose, desk.crops, desk.previews)
    Checkups(compose, desk.fittings)
    Copying(compose, desk.fittings)
    player = PlayerPanel(look)
    stage = QStackedWidget()
    welcome = Welcome(look, stage)
    stage.addWidget(player)
    stage.addWidget(welcome)
    sequence = SequenceStrip(look, desk.previews.poster)
    sequence.list.source = gallery.list
    window.put({"compose": compose, "player": stage, "sequence": sequence})
    actions = Actions(window)
    intake = Intake(compose, desk)
    return Parts(window, compose, gallery, player, sequence, welcome, stage, actions, intake, look, begun.languages)
