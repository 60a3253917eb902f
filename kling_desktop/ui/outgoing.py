"""Clips on their way out of the window: copied as files, shown in the file manager.

A new way out is a row of the table here and an offer in `gallery/card_menu.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt

from kling_desktop.services.exporting import Exports
from kling_desktop.services.picked import PickedCopies, Trouble
from kling_desktop.services.session import Desk
from kling_desktop.ui.chains import Chains
from kling_desktop.ui.closing import Closing
from kling_desktop.ui.exporting import Exporting
from kling_desktop.ui.file_drag import copy_files
from kling_desktop.ui.films import Films
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.notices import Kind, Notice
from kling_desktop.ui.parts import Parts
from kling_desktop.ui.player_out import PlayerOut
from kling_desktop.ui.reveal import reveal
from kling_desktop.ui.sequencing import Sequencing
from kling_desktop.ui.showing import Showing
from kling_desktop.ui.spawn import spawn


class Outgoing(QObject):
    """Hears the gallery and hands files to the desktop. Owns the exports."""

    def __init__(self, parts: Parts, desk: Desk, showing: Showing) -> None:
        super().__init__(parts.window)
        self._parts, self._desk = parts, desk
        self._table: Mapping[str, Callable[[Sequence[Path]], None]] = {
            card_menu.COPY: self._copy,
            card_menu.REVEAL: reveal,
        }
        exports = Exports()
        self.exporting = Exporting(parts, desk, exports)
        copies = PickedCopies(desk.library, desk.settings, desk.clock)
        copies.listen(self._show_trouble)
        spawn(copies.run())
        films = Films(parts, desk, showing)
        sequencing = Sequencing(parts, desk, films, self.exporting)
        self.acts: Mapping[str, Callable[[], object]] = {
            **self.exporting.acts,
            **Closing(parts, exports).acts,
            **PlayerOut(parts, desk).acts,
            **sequencing.acts,
            **Chains(parts, desk, films, sequencing).acts,
            "star": parts.gallery.toggle_star,
            "reveal": lambda: parts.gallery.do(card_menu.REVEAL),
        }
        parts.gallery.offered.connect(self._do)
        parts.player.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        parts.player.customContextMenuRequested.connect(self._open_menu)

    def clips(self, ids: Sequence[str]) -> list[Path]:
        """The clips of these generations that have one, in their order."""
        return [Path(generation.clip) for generation in self._desk.library.many(ids) if card_menu.has_clip(generation)]

    def _do(self, offer_id: str, ids: tuple[str, ...]) -> None:
        if offer_id in self._table:
            self._table[offer_id](self.clips(ids))

    def _open_menu(self, at: QPoint) -> None:
        """The menu of clips, where the player is pressed with the right button."""
        if self._parts.player.path is not None:
            self._parts.actions.menus["clip"].popup(self._parts.player.mapToGlobal(at))

    def _show_trouble(self, trouble: Trouble | None) -> None:
        notices = self._parts.window.notices
        if trouble is None:
            notices.take_away("watch_folder")
            return
        notices.put(Notice("watch_folder", partial(self._of_trouble, trouble)))

    def _of_trouble(self, trouble: Trouble) -> str:
        words = self.tr("Starred clips wait for the watch folder {folder} ({reason}). They are copied when it is back.")
        return words.format(folder=trouble.folder, reason=trouble.reason)

    def _copy(self, clips: Sequence[Path]) -> None:
        there = [clip for clip in clips if clip.exists()]
        if there:
            copy_files(there)
        else:
            folder = clips[0].parent if clips else self._desk.clips
            self._parts.window.notices.put(Notice("gone", partial(self._of_gone, folder), kind=Kind.TROUBLE))

    def _of_gone(self, folder: Path) -> str:
        words = self.tr("The clip is no longer in {folder}. It was moved, renamed or deleted.")
        return words.format(folder=folder)
