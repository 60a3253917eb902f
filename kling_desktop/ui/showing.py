"""Which generation the player shows, and which are compared. It reads the library and hears gallery and player."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kling_desktop.domain.generation import Generation, State
from kling_desktop.services.session import Desk
from kling_desktop.ui import text
from kling_desktop.ui.differences import difference_sentence
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.player.comparison import MOST, Compared, Comparison
from kling_desktop.ui.spawn import spawn


class Showing(QObject):
    """Owns which generation is shown, and whether a second one is being chosen to compare it with."""

    def __init__(self, parts: Parts, desk: Desk) -> None:
        super().__init__(parts.window)
        self._parts, self._desk = parts, desk
        self._shown = ""
        self._choosing = False
        self.acts: Mapping[str, Callable[[], object]] = {"compare": self.press_compare}
        parts.gallery.generation_activated.connect(self.choose)
        parts.gallery.offered.connect(self._do)
        parts.player.compare_pressed.connect(self.press_compare)
        parts.player.picked.connect(self._pick)
        desk.previews.listen(self._preview_came)
        desk.library.listen(self._changed)
        desk.library.listen_removed(self._removed)
        parts.window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange and self._shown and self._parts.player.path is None:
            self.show(self._shown)
        elif _is_escape(event) and (self._choosing or self._parts.player.comparing.on):  # nobody else had a use for it
            self.press_compare()
            return True
        return super().eventFilter(watched, event)

    def choose(self, generation_id: str) -> None:
        """A card was chosen: it is shown, or compared with what is shown if that was asked for."""
        generation = self._desk.library.get(generation_id)
        if self._choosing and generation_id != self._shown and generation is not None and _has_clip(generation):
            self.compare((self._shown, generation_id))
        elif not (self._choosing and generation_id == self._shown):
            self.show(generation_id)

    def show(self, generation_id: str) -> None:
        """Shows a generation in the player: its clip, or the words for having none."""
        generation = self._desk.library.get(generation_id)
        if generation is None:
            return
        player = self._parts.player
        again = self._shown == generation_id and player.path == Path(generation.clip or "?") and not player.comparing.on
        self._shown = generation_id
        if generation.state is not State.READY:
            self._stop_choosing()
            player.show_nothing(text.headline(generation))  # the whole is said in the details
        elif not again:
            self._stop_choosing()
            clip = Path(generation.clip)
            player.show_clip(clip, text.title(generation))
            self._show_previews(generation_id)
            spawn(self._desk.previews.make(generation_id, clip))

    def show_film(self, film: Path, title: str) -> None:
        """Shows a film that is no generation's clip, until a card is chosen."""
        self._stop_choosing()
        self._shown = ""
        self._parts.player.show_clip(film, title)

    def say(self, sentence: str) -> None:
        """A sentence in the player's place, until a card is chosen."""
        self._stop_choosing()
        self._shown = ""
        self._parts.player.show_nothing(sentence)

    # Comparing

    def press_compare(self) -> None:
        """Compares what is selected; with one clip the next card is the second; and ends what is begun."""
        player = self._parts.player
        if player.comparing.on:
            self.show(self._compared()[player.comparing.front].id)
        elif self._choosing:
            self._stop_choosing()
        else:
            chosen = self._choice()
            if len(chosen) > 1:
                self.compare(chosen)
            elif chosen:
                self._choosing = True
                player.comparing.ask(self.tr("Choose the clip to compare with in the gallery."))

    def compare(self, ids: Sequence[str]) -> None:
        """Shows the clips of two to four generations in lock step; those without a clip are left out."""
        found = [generation for generation in self._desk.library.many(ids[:MOST]) if _has_clip(generation)]
        if len(found) < 2:
            return
        self._stop_choosing()
        clips = tuple(Compared(g.id, Path(g.clip), text.title(g), g.starred) for g in found)
        self._shown = found[0].id
        self._parts.player.compare(Comparison(clips, partial(difference_sentence, [g.request for g in found])))
        self._show_previews(self._shown)

    def _do(self, offer_id: str, ids: tuple[str, ...]) -> None:
        if offer_id == card_menu.COMPARE:
            self.compare(ids)

    def _choice(self) -> tuple[str, ...]:
        """The clip that is shown, and the others that are selected."""
        wanted = dict.fromkeys((self._shown, *self._parts.gallery.selected_ids()))
        return tuple(g.id for g in self._desk.library.many(tuple(wanted)) if _has_clip(g))

    def _compared(self) -> tuple[Compared, ...]:
        now = self._parts.player.comparing.now
        return now.clips if now else ()

    def _stop_choosing(self) -> None:
        if self._choosing:
            self._choosing = False
            self._parts.player.comparing.ask("")

    def _pick(self, number: int) -> None:
        """The star of the winner, or of the clip that is shown; a second time takes it away."""
        compared = self._compared()
        generation = self._desk.library.get(compared[number].id if compared else self._shown)
        if generation is not None:
            self._desk.library.save(generation.starring(starred=not generation.starred))

    # Facts

    def _preview_came(self, generation_id: str) -> None:
        self._parts.gallery.poster_came(generation_id)
        if generation_id == self._shown:
            self._show_previews(generation_id)

    def _show_previews(self, generation_id: str) -> None:
        """What has been made of filmstrip and waveform."""
        strip, wave = self._desk.previews.filmstrip(generation_id), self._desk.previews.waveform(generation_id)
        if strip.exists():
            self._parts.player.set_filmstrip(strip)
        if wave.exists():
            self._parts.player.set_waveform(wave.read_bytes())

    def _changed(self, generation: Generation) -> None:
        """What is shown follows its generation."""
        player = self._parts.player
        player.comparing.star(generation.id, starred=generation.starred)
        if generation.id == self._shown and not player.comparing.on:
            self.show(generation.id)

    def _removed(self, generation_id: str) -> None:
        """What has left the library leaves the player; its file stays on the disk."""
        if generation_id == self._shown and not self._parts.player.comparing.on:
            self.say("")


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape


def _has_clip(generation: Generation) -> bool:
    return generation.state is State.READY and bool(generation.clip)
