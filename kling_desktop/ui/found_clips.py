"""The library's care in the window: clips found again on the disk, and a copy of the database each day.

What counts as found is `services/found.py`; how the copies are made is `library/backups.py`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from kling_desktop.domain.generation import Generation
from kling_desktop.library.opening import Notice as Opening
from kling_desktop.library.view import Filter
from kling_desktop.services.found import Finder, Taken, any_clips
from kling_desktop.services.left_folders import tidy
from kling_desktop.services.session import Desk
from kling_desktop.ui import text
from kling_desktop.ui.gallery import choices
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.spawn import spawn

_NOTICE, _MISSING = "found_clips", "missing_clip"
_HOUR = 3600.0


class FoundClips(QObject):
    """Connects the search for clips with the gallery and the menu. Owns nothing else."""

    def __init__(self, parts: Parts, desk: Desk) -> None:
        super().__init__(parts.window)
        self._parts, self._desk = parts, desk
        self._finder = Finder(desk.library, desk.places.pictures, desk.clock.now)
        self.acts: Mapping[str, Callable[[], object]] = {
            "find_clips": self._ask_for_folder,
            "take_in_clips": lambda: spawn(self._take_in(self._desk.clips, also_removed=True)),
        }
        parts.gallery.choice_made.connect(self._decide)

    def begin(self) -> None:
        """After the start: what a rebuilt or new library does not know, and the day's copy."""
        spawn(self._begin())
        spawn(tidy(self._desk.settings, self._desk.library, self._desk.clips))
        spawn(self._keep_copies())

    async def _begin(self) -> None:
        library, clips = self._desk.library, self._desk.clips
        if self._desk.settings.damaged is not None:
            self._parts.window.notices.put(Notice("settings", self._settings_damaged, kind=Kind.TROUBLE))
        if library.notices:
            taken = await self._finder.take_in(clips)
            self._parts.window.notices.put(Notice("rebuilt", partial(self._rebuilt, len(taken.new)), kind=Kind.NOTE))
            await self._make_previews(taken)
        elif library.count(Filter()) == 0 and await asyncio.to_thread(any_clips, clips):
            words, action = partial(self._unknown, clips), lambda: self.tr("Take them in")
            self._parts.window.notices.put(Notice(_NOTICE, words, action, "take_in_clips", kind=Kind.NOTE))

    async def _keep_copies(self) -> None:
        while True:
            await asyncio.to_thread(self._desk.library.look_after)
            await self._desk.clock.sleep(_HOUR)

    def _rebuilt(self, new: int) -> str:
        words = list[str]()
        if Opening.REBUILT in self._desk.library.notices or Opening.SET_ASIDE in self._desk.library.notices:
            words.append(self.tr("The library was damaged or missing and has been rebuilt."))
        if Opening.JOURNAL_SET_ASIDE in self._desk.library.notices:
            words.append(self.tr("The file that remembers what was sent was no file; it has been begun again."))
        if new:
            words.append(self.tr("Known by their clips alone: %n.", "", new))
        kept = self._desk.library.damaged or self._desk.places.home
        words.append(self.tr("Nothing was deleted; what was damaged is kept: {path}").format(path=kept))
        return " ".join(words)

    def _settings_damaged(self) -> str:
        words = self.tr("The settings cannot be read; they are as at the first start. What was there is kept: {path}")
        return words.format(path=self._desk.settings.damaged)

    def _unknown(self, folder: Path) -> str:
        return self.tr("There are clips in {folder} that this library does not know.").format(folder=folder)

    def _looking(self, folder: Path, seen: int) -> str:
        return self.tr("Looking through {folder}: %n so far.", "", seen).format(folder=folder)

    # A folder

    def _ask_for_folder(self) -> None:
        self._choose(self.tr("Find clips on disk"), lambda folder: spawn(self._take_in(folder, also_removed=True)))

    async def _take_in(self, folder: Path, *, also_removed: bool) -> None:
        def told(taken: Taken) -> None:
            self._parts.window.notices.put(Notice(_NOTICE, partial(self._looking, folder, taken.seen), kind=Kind.NOTE))

        told(Taken())
        taken = await self._finder.take_in(folder, also_removed=also_removed, told=told)
        self._parts.window.notices.put(Notice(_NOTICE, partial(self._outcome, taken), kind=Kind.DONE))
        await self._make_previews(taken)

    def _outcome(self, taken: Taken) -> str:
        if not taken.new and not taken.back:
            return self.tr("Clips looked at: %n. There is none that the library does not have already.", "", taken.seen)
        new = self.tr("New in the library: %n.", "", len(taken.new)) if taken.new else ""
        back = self.tr("With their file again: %n.", "", taken.back) if taken.back else ""
        return " ".join(part for part in (new, back) if part)

    async def _make_previews(self, taken: Taken) -> None:
        for generation in self._desk.library.many(taken.new):
            await self._desk.previews.make(generation.id, Path(generation.clip))

    # One clip

    def _decide(self, generation_id: str, choice: str, _task_id: str) -> None:
        generation = self._desk.library.get(generation_id)
        if choice == choices.FIND_CLIP and generation is not None:
            spawn(self._find_nearby(generation))

    async def _find_nearby(self, generation: Generation) -> None:
        """Where it most probably is; else the user is asked."""
        for folder in dict.fromkeys((Path(generation.clip).parent, self._desk.clips)):
            if generation.clip and await self._finder.find(generation, folder):
                self._show(generation)
                return
        title = self.tr("Where to look for “{title}”").format(title=text.title(generation))
        self._choose(title, lambda folder: spawn(self._find_in(generation, folder)))

    async def _find_in(self, generation: Generation, folder: Path) -> None:
        self._parts.window.notices.take_away(_MISSING)
        if await self._finder.find(generation, folder):
            self._show(generation)
            return
        self._parts.window.notices.put(Notice(_MISSING, partial(self._not_in, generation, folder), kind=Kind.TROUBLE))

    def _not_in(self, generation: Generation, folder: Path) -> str:
        words = self.tr("“{title}” is not in {folder}, whatever its file may be called there.")
        return words.format(title=text.title(generation), folder=folder)

    def _show(self, generation: Generation) -> None:
        self._parts.gallery.select(generation.id)
        self._parts.gallery.generation_activated.emit(generation.id)

    def _choose(self, title: str, chosen: Callable[[Path], object]) -> None:
        dialog = QFileDialog(self._parts.window, title, str(self._desk.clips))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(_with_path(chosen))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _with_path(chosen: Callable[[Path], object]) -> Callable[[str], object]:
    def told(path: str) -> None:
        chosen(Path(path))

    return told
