"""Chains in the window: what is said of the chosen clip's seam; the chain played, or put into the sequence, as one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from kling_desktop.domain.chain import chain
from kling_desktop.domain.generation import Generation, State
from kling_desktop.services.session import Desk
from kling_desktop.ui.films import Films
from kling_desktop.ui.gallery import card_menu, choices
from kling_desktop.ui.notices import Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.said import Said
from kling_desktop.ui.seam_words import seam_words
from kling_desktop.ui.sequencing import Sequencing
from kling_desktop.ui.spawn import spawn

_NOTICE = "chain"


class Chains(QObject):
    """Owns which card is chosen; a chain itself is read from the library each time."""

    def __init__(self, parts: Parts, desk: Desk, films: Films, sequencing: Sequencing) -> None:
        super().__init__(parts.window)
        self._parts, self._desk, self._films, self._sequencing = parts, desk, films, sequencing
        self._chosen = ""
        self._ways: Mapping[str, Callable[[str], object]] = {
            choices.PLAY_CHAIN: self._play,
            choices.CHAIN_TO_SEQUENCE: self._put_into_sequence,
        }
        self.acts: Mapping[str, Callable[[], object]] = {
            "play_chain": lambda: self._play(self._chosen),
            "chain_to_sequence": lambda: self._put_into_sequence(self._chosen),
        }
        parts.gallery.generation_activated.connect(self._choose)
        parts.gallery.choice_made.connect(lambda which, choice, _id: self._do(choice, which))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        parts.gallery.offered.connect(lambda offer, ids: self._do(offer, ids[0]))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        desk.library.listen(self._changed)

    def _choose(self, generation_id: str) -> None:
        self._chosen = generation_id
        generation = self._desk.library.get(generation_id)
        if generation is not None and card_menu.has_clip(generation):
            spawn(self._tell(generation))

    def _changed(self, generation: Generation) -> None:
        """A continuation that has just become ready is measured at once; of the chosen card it is said."""
        if generation.continues and card_menu.has_clip(generation):
            spawn(self._tell(generation))
            if self._chosen == generation.continues:
                self._choose(self._chosen)

    async def _tell(self, generation: Generation) -> None:
        library = self._desk.library
        before = library.get(generation.continues) if generation.continues else None
        seam = await self._films.seams.between(before, generation) if before is not None else None
        whole = len(self._chain(generation.id))
        words: Said = ""
        if before is not None and seam is not None:
            words = partial(seam_words, seam, before)
        elif whole > 1:
            words = self._of_first
        elif generation.continues:
            words = self._of_gone
        self._parts.gallery.show_chain(generation.id, words, whole=whole)

    def _of_first(self) -> str:
        return self.tr("The shot goes on from here.")

    def _of_gone(self) -> str:
        return self.tr("It goes on from a clip that is not here any more.")

    # As one

    def _do(self, what: str, generation_id: str) -> None:
        if what in self._ways:
            self._ways[what](generation_id)

    def _chain(self, generation_id: str) -> tuple[Generation, ...]:
        """Those of a generation's chain whose clips are there."""
        member = self._desk.library.get(generation_id)
        if member is None or member.state is not State.READY:
            return ()
        found = chain(member, self._desk.library.get, self._desk.library.continuing)
        return tuple(one for one in found if Path(one.clip).exists())

    def _found(self, generation_id: str) -> tuple[Generation, ...]:
        """The chain; where there is none, that is said."""
        found = self._chain(generation_id)
        if len(found) > 1:
            self._parts.window.notices.take_away(_NOTICE)
            return found
        self._parts.window.notices.put(Notice(_NOTICE, self._of_none))
        return ()

    def _of_none(self) -> str:
        return self.tr("No clip goes on from this one yet. “Continue the shot” begins one with its last frame.")

    def _play(self, generation_id: str) -> None:
        found = self._found(generation_id)
        if found:
            spawn(self._films.play(found, self.tr("Chain of %n clips", "", len(found))))

    def _put_into_sequence(self, generation_id: str) -> None:
        found = self._found(generation_id)
        if found:
            self._sequencing.put_in([generation.id for generation in found])
