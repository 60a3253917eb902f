"""The sequence in the window: the strip follows what is kept; played, it is one film in the player, without a gap.

What the strip says becomes a change of the kept order here; exports go through the export dialog.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from kling_desktop.domain.generation import Generation
from kling_desktop.domain.sequence import Order, added, moved, removed
from kling_desktop.media.clips import ClipRefused
from kling_desktop.services.sequence import KeptSequence
from kling_desktop.services.session import Desk
from kling_desktop.ui import text
from kling_desktop.ui.dialogs.export_choices import Subject
from kling_desktop.ui.exporting import Exporting
from kling_desktop.ui.films import Films
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.sequence.strip_list import Entry
from kling_desktop.ui.spawn import spawn


class Sequencing(QObject):
    """Owns the kept order, and how long each clip is."""

    def __init__(self, parts: Parts, desk: Desk, films: Films, exporting: Exporting) -> None:
        super().__init__(parts.window)
        self._parts, self._desk, self._films, self._exporting = parts, desk, films, exporting
        self._strip = parts.sequence
        self._kept = KeptSequence(desk.places.home / "sequence.json")
        self._seconds: dict[Path, float] = {}
        self._pressed: Mapping[str, Callable[[], object]] = {
            "play": self._play,
            "add": lambda: self._add(self._parts.gallery.selected_ids()),
            "export": lambda: spawn(self._export()),
            "close": self._strip.hide,
            "clear": lambda: self._change(()),
        }
        self.acts: Mapping[str, Callable[[], object]] = {
            "add_to_sequence": lambda: parts.gallery.do(card_menu.ADD_TO_SEQUENCE),
        }
        self._connect()
        self._show(self._kept.order)

    def _connect(self) -> None:
        strip, places = self._strip, self._strip.list
        self._parts.gallery.offered.connect(self._offered)
        strip.pressed.connect(self._press)
        strip.opened.connect(self._open)
        places.dropped.connect(self._take)
        places.moved.connect(self._move)
        places.removed.connect(self._remove)
        places.undo_wanted.connect(lambda: self._keeping(self._kept.undo))
        places.redo_wanted.connect(lambda: self._keeping(self._kept.redo))
        self._kept.listen(self._show)
        self._desk.library.listen_removed(lambda _: self._show(self._kept.order))

    # Changes

    def _press(self, name: str) -> None:
        self._pressed[name]()

    def _offered(self, offer_id: str, ids: tuple[str, ...]) -> None:
        if offer_id == card_menu.ADD_TO_SEQUENCE:
            self._add(ids)

    def _take(self, at: int) -> None:
        self._add(self._parts.gallery.selected_ids(), at)

    def _add(self, ids: Sequence[str], at: int | None = None) -> None:
        """Those that have a clip, in the order in which they were made: the gallery shows the newest first."""
        found = [g for g in self._desk.library.many(ids) if card_menu.has_clip(g)]
        oldest_first = [g.id for g in sorted(found, key=lambda g: g.created_at)]
        if oldest_first:
            self._change(added(self._kept.order, oldest_first, at))
            self._strip.show()

    def put_in(self, ids: Sequence[str]) -> None:
        """Puts these at the end, in their order, and shows the strip."""
        self._change(added(self._kept.order, ids))
        self._strip.show()

    def _move(self, places: Collection[int], at: int) -> None:
        order = self._kept.order
        target = sum(1 for place in range(min(max(at, 0), len(order))) if place not in places)
        self._change(moved(order, places, at))
        self._strip.list.mark(target)

    def _remove(self, places: Collection[int]) -> None:
        self._change(removed(self._kept.order, places))

    def _change(self, order: Order) -> None:
        self._keeping(lambda: self._kept.change(order))

    def _keeping(self, change: Callable[[], None]) -> None:
        try:
            change()
        except OSError as error:
            said = partial(self._not_kept, error.strerror or str(error))
            self._parts.window.notices.put(Notice("sequence", said, kind=Kind.TROUBLE))

    def _not_kept(self, reason: str) -> str:
        return self.tr("The sequence is not kept for the next start: {reason}.").format(reason=reason)

    # What is shown

    def _entries(self) -> tuple[Entry, ...]:
        found = {g.id: g for g in self._desk.library.many(self._kept.order)}
        entries = list[Entry]()
        for name in self._kept.order:
            generation = found.get(name)
            clip = Path(generation.clip) if generation is not None and card_menu.has_clip(generation) else None
            title = text.title(generation) if generation is not None else self.tr("removed from the library")
            entries.append(Entry(name, title, clip if clip is not None and clip.exists() else None))
        return tuple(entries)

    def _show(self, _: Order) -> None:
        entries = self._entries()
        clips = [entry.clip for entry in entries if entry.clip is not None]
        self._strip.show_entries(entries, sum(self._seconds.get(clip, 0.0) for clip in clips))
        unknown = set(clips) - self._seconds.keys()
        if unknown:
            spawn(self._measure(unknown))

    async def _measure(self, clips: Collection[Path]) -> None:
        for clip in clips:
            try:
                self._seconds[clip] = (await self._desk.previews.facts(clip)).duration
            except (ClipRefused, OSError):  # playing and exporting say what is wrong with it
                self._seconds[clip] = 0.0
        self._show(self._kept.order)

    def _open(self, place: int) -> None:
        self._parts.gallery.select(self._kept.order[place])

    # Out

    def _left_out(self, titles: Sequence[str]) -> str:
        words = self.tr("Left out of the sequence, since the clips are gone: {titles}.")
        return words.format(titles=", ".join(titles))

    def _there(self) -> list[Generation]:
        """Those whose clips are there; of the others a notice tells."""
        entries = self._entries()
        lost = [entry.title for entry in entries if entry.clip is None]
        if lost:
            self._parts.window.notices.put(Notice("sequence", partial(self._left_out, lost), kind=Kind.NOTE))
        return self._desk.library.many([entry.id for entry in entries if entry.clip is not None])

    def _play(self) -> None:
        clips = self._there()
        if clips:
            spawn(self._films.play(clips, self.tr("Sequence")))

    async def _export(self) -> None:
        clips = self._there()
        seams = await self._films.seams.along(clips)
        found = zip(clips, seams, strict=True)
        self._exporting.open([Subject(Path(g.clip), text.title(g), None, seam) for g, seam in found], joined=True)
