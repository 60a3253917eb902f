"""Clips played as one film in the player, without a gap and without the frames that are doubled at their seams."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from kling_desktop.domain.generation import Generation
from kling_desktop.media.exporting.job import ExportRefused, ExportStopped, Piece
from kling_desktop.services.exporting import Exports
from kling_desktop.services.seams import Seams, seamless
from kling_desktop.services.sequence import SequenceFilm
from kling_desktop.services.session import Desk
from kling_desktop.ui import fault_text
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.showing import Showing


class Films(QObject):
    """Owns the film that is played, and the seams that have been measured."""

    def __init__(self, parts: Parts, desk: Desk, showing: Showing) -> None:
        super().__init__(parts.window)
        self._showing, self._player = showing, parts.player
        self.seams = Seams()
        self._exports = Exports()
        self._film = SequenceFilm(desk.places.cache, self._exports)
        self._exports.listen(self._show_progress)

    async def play(self, generations: Sequence[Generation], title: str) -> None:
        """Makes the film of these clips, and shows it; or says in its place why not."""
        pieces = [Piece(Path(generation.clip)) for generation in generations]
        try:
            film = await self._film.made(seamless(pieces, await self.seams.along(generations)))
        except ExportStopped:
            return
        except ExportRefused as refused:
            self._showing.say(fault_text.export_refused(refused))
        else:
            self._showing.show_film(film, title)
            strip = await self._film.filmstrip(film)
            if strip is not None and self._player.path == film:
                self._player.set_filmstrip(strip)

    def _show_progress(self) -> None:
        for work in self._exports.works:
            self._showing.say(self.tr("Putting the clips together: {percent} %").format(percent=round(work.done * 100)))
