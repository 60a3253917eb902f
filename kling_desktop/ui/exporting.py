"""Exports as the window shows them: the dialog, what runs in the status line, what came of it.

What is exported and how is decided in `dialogs/export_choices.py`; the work is that of `services/exporting.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from kling_desktop.media.clips import ClipRefused
from kling_desktop.media.exporting.job import ExportRefused, ExportStopped
from kling_desktop.media.timelines import TIMELINES
from kling_desktop.services.exporting import Exports, export_timeline
from kling_desktop.services.session import Desk
from kling_desktop.ui import fault_text, text
from kling_desktop.ui.dialogs.export_choices import Choice, Subject, shots, wishes
from kling_desktop.ui.dialogs.export_dialog import ExportDialog
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.reveal import reveal
from kling_desktop.ui.spawn import spawn


class Exporting(QObject):
    """Owns the open dialog and where the last export lies."""

    def __init__(self, parts: Parts, desk: Desk, exports: Exports) -> None:
        super().__init__(parts.window)
        self._parts, self._desk, self._exports = parts, desk, exports
        self._dialog: ExportDialog | None = None
        self._made: tuple[Path, ...] = ()
        self.acts: Mapping[str, Callable[[], object]] = {
            "export": lambda: parts.gallery.do(card_menu.EXPORT),
        }
        parts.gallery.offered.connect(self._offered)
        parts.window.status.stop_pressed.connect(exports.stop)
        exports.listen(self._show_works)
        parts.languages.switched.connect(self._speak)

    def _offered(self, offer_id: str, ids: tuple[str, ...]) -> None:
        if offer_id == card_menu.EXPORT:
            found = self._desk.library.many(ids)
            self.open([self._subject(Path(g.clip), text.title(g)) for g in found if card_menu.has_clip(g)])

    def _subject(self, clip: Path, name: str) -> Subject:
        """A clip; the one in the player with its part from in to out."""
        piece = self._parts.player.part
        marked = piece is not None and piece.path == clip and piece.last is not None
        return Subject(clip, name, (piece.first, piece.last or 0) if piece and marked else None)

    def open(self, subjects: Sequence[Subject], *, joined: bool = False) -> None:
        """Opens the dialog for some clips. `joined`: one after the other in one file, at first."""
        if subjects and self._dialog is None:
            spawn(self._open(subjects, joined=joined))

    async def _open(self, subjects: Sequence[Subject], *, joined: bool) -> None:
        try:
            facts = await self._desk.previews.facts(subjects[0].path)
            side = min(facts.width, facts.height)
        except (ClipRefused, OSError):
            side = 0  # the export says what is wrong with it
        kept = Path(self._desk.settings.current.export_folder or self._desk.clips)
        folder = kept if kept.is_dir() else self._desk.clips
        self._show(lambda: ExportDialog(subjects, folder, side, self._parts.window)).join(joined=joined)

    def _show(self, build: Callable[[], ExportDialog]) -> ExportDialog:
        self._build = build
        dialog = self._dialog = build()
        dialog.wanted.connect(self._begin)
        dialog.stop_wanted.connect(self._exports.stop)
        dialog.reveal_wanted.connect(self._reveal)
        dialog.finished.connect(self._closed)
        dialog.show()
        return dialog

    def _speak(self) -> None:
        """The open dialog is built anew, with what was chosen in it."""
        former = self._dialog
        if former is not None:
            former.finished.disconnect(self._closed)
            dialog = self._show(self._build)
            dialog.take_over(former)
            former.close()
            former.deleteLater()
        self._show_works()

    def _closed(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None

    def _begin(self, choice: Choice, subjects: tuple[Subject, ...]) -> None:
        spawn(self._run(choice, subjects))

    async def _run(self, choice: Choice, subjects: Sequence[Subject]) -> None:
        try:
            self._made = tuple(await self._make(choice, subjects))
        except ExportStopped:
            words, error = partial(self._ended, ""), True
        except ExportRefused as refused:
            words, error = partial(fault_text.export_refused, refused), True
        else:
            words, error = partial(self._ended, ", ".join(path.name for path in self._made)), False
            self._remember(self._made[0].parent)
        if self._dialog is not None and self._dialog.makes(subjects):
            self._dialog.show_end(words(), error=error)
        elif error:
            self._parts.window.notices.put(Notice("export", words, kind=Kind.TROUBLE))
        else:
            self._parts.window.status.say_work(words)

    def _ended(self, names: str) -> str:
        if names:
            return self.tr("Exported: {name}").format(name=names)
        return self.tr("Stopped. Nothing half written is left.")

    async def _make(self, choice: Choice, subjects: Sequence[Subject]) -> list[Path]:
        if choice.kind in TIMELINES:
            return [await export_timeline(choice.kind, shots(choice, subjects), choice.target, choice.rate)]
        return [await self._exports.export(wish) for wish in wishes(choice, subjects)]

    def _remember(self, folder: Path) -> None:
        try:
            self._desk.settings.change(export_folder=str(folder))
        except OSError:  # it is asked for again
            return

    def _reveal(self) -> None:
        reveal(self._made)

    def _show_works(self) -> None:
        works = self._exports.works
        done = works[0].done if works else 0.0
        if self._dialog is not None:
            self._dialog.show_progress(done)
        words = self.tr("Exporting {name} · {percent} %") if works else ""
        name = works[0].wish.target.name if works else ""
        self._parts.window.status.say_work(words.format(name=name, percent=round(done * 100)), stoppable=bool(works))
