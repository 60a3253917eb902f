"""The library's generations as rows, newest first. Only ids are held; generations are fetched in blocks when seen.

The first ids are there at once, so that a library of 100,000 opens and is searched like one of 100; those below follow
by and by, as rows that are added, or at once when one of them is looked for.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from kling_desktop.domain.generation import Generation
from kling_desktop.library.view import Filter, LibraryView
from kling_desktop.ui import text
from kling_desktop.ui.gallery.card_menu import has_clip
from kling_desktop.ui.gallery.card_words import describe
from kling_desktop.ui.gallery.whereabouts import Whereabouts

Index = QModelIndex | QPersistentModelIndex
GENERATION: Final = Qt.ItemDataRole.UserRole
_NAME_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
DESCRIPTION: Final = Qt.ItemDataRole.AccessibleDescriptionRole
_ROLES = frozenset({*_NAME_ROLES, DESCRIPTION, Qt.ItemDataRole.ToolTipRole, GENERATION})
_BLOCK = 32  # generations fetched at once when one is asked for
_FIRST, _FURTHER = 512, 16384  # ids read at once: before the first picture, and then each time
_SOON = 30  # ms: the picture comes first
_NEAR = 256  # rows on either side of what is painted, which are asked about most
_KEPT = 2048


class GenerationListModel(QAbstractListModel):
    """Follows the library. It owns which rows there are, and a bounded memory of what was seen."""

    def __init__(self, library: LibraryView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._filter = Filter()
        self._ids = library.ids(self._filter, most=_FIRST)
        self._further = QTimer(self)  # runs while there may be more ids
        self._further.timeout.connect(lambda: self._read_further(_FURTHER))
        self._look_further()
        self._seen: OrderedDict[str, Generation] = OrderedDict()
        self._moving = False
        self._painted = 0  # the first row of those that were painted last
        self._whereabouts = Whereabouts(self)
        self._whereabouts.learned.connect(self._learned)
        self._unlisten = (library.listen(self._stored), library.listen_removed(self._removed))

    def let_go(self) -> None:
        """Follows the library no longer, and looks for no clip."""
        self._further.stop()
        self._whereabouts.shut_down()
        for unlisten in self._unlisten:
            unlisten()
        self._unlisten = ()

    @property
    def wanted(self) -> Filter:
        """Which generations are rows now."""
        return self._filter

    @property
    def moving(self) -> bool:
        """Whether rows are going away just now: what becomes the current row then was not chosen by anybody."""
        return self._moving

    def set_filter(self, wanted: Filter) -> None:
        """Shows other generations."""
        if wanted == self._filter:
            return
        self.beginResetModel()
        self._filter = wanted
        self._ids = self._library.ids(wanted, most=_FIRST)
        self._look_further()
        self.endResetModel()

    def id_at(self, row: int) -> str:
        """The id of a row."""
        return self._ids[row]

    def row_of(self, generation_id: str) -> int:
        """The row of a generation; -1 when it is none."""
        if not generation_id:
            return -1
        near = max(0, self._painted - _NEAR)
        for start, end in ((near, self._painted + _NEAR), (0, len(self._ids))):  # the far end costs 1 ms in 100,000
            with suppress(ValueError):
                return self._ids.index(generation_id, start, end)
        return self.row_of(generation_id) if self._read_further(-1) else -1

    def rows_of(self, generation_ids: Collection[str]) -> list[int]:
        """The rows of those generations that are rows, ascending."""
        wanted = frozenset(generation_ids)
        if not wanted.issubset(self._ids[:_FIRST]):
            self._read_further(-1)
        return [row for row, generation_id in enumerate(self._ids) if generation_id in wanted] if wanted else []

    def generation(self, row: int) -> Generation | None:
        """The generation of a row; None when it has just been removed from the library."""
        if self._ids[row] not in self._seen:
            start = row // _BLOCK * _BLOCK  # others beside it will be asked for
            self._fetch(self._ids[start : start + _BLOCK])
        return self._kept(self._ids[row])

    def generations(self, rows: range) -> list[Generation | None]:
        """Those of some rows, and no others: they are about to be painted."""
        self._painted = rows.start
        ids = self._ids[rows.start : rows.stop]
        if unseen := [generation_id for generation_id in ids if generation_id not in self._seen]:
            self._fetch(unseen)
        return [self._kept(generation_id) for generation_id in ids]

    def _fetch(self, ids: Sequence[str]) -> None:
        for found in self._library.many(ids):
            self._remember(found)

    def _kept(self, generation_id: str) -> Generation | None:
        found = self._seen.get(generation_id)
        if found is not None:
            self._seen.move_to_end(generation_id)
        return found

    def read_all(self) -> None:
        """All rows that there are, at once: somebody means every one of them."""
        self._read_further(-1)

    def missing(self, generation: Generation) -> bool:
        """Whether the clip of a ready generation is known not to be where it was saved."""
        return has_clip(generation) and self._whereabouts.missing(generation.id, generation.clip)

    def look_for_clips(self) -> None:
        """Those that are seen from now on are looked for anew."""
        self._whereabouts.look_again()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default; never changed)
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in _ROLES or not 0 <= index.row() < len(self._ids):
            return None
        generation = self.generation(index.row())
        if generation is None or role == GENERATION:
            return generation
        if role == Qt.ItemDataRole.ToolTipRole:
            return generation.request.prompt
        if role == DESCRIPTION:
            return describe(generation, missing=self.missing(generation))
        return text.item_name(generation)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsDragEnabled

    def clips(self, indexes: Sequence[Index]) -> list[Path]:
        """The clips of those rows that have one, where it is."""
        found = (self.generation(index.row()) for index in indexes)
        return [Path(g.clip) for g in found if g is not None and has_clip(g) and Path(g.clip).exists()]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        from kling_desktop.ui.file_drag import files_as_mime  # not for the window's first picture

        return files_as_mime(self.clips(indexes))

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def _look_further(self) -> None:
        """There may be more ids when there are as many as were asked for."""
        if len(self._ids) == _FIRST:
            self._further.start(_SOON)
        else:
            self._further.stop()

    def _read_further(self, most: int) -> bool:
        """Adds more rows at the end, if there are; -1: all there are."""
        if not self._further.isActive():
            return False
        more = self._library.ids(self._filter, after=self._ids[-1], most=most) if self._ids else []
        self._further.setInterval(0)
        if len(more) != most:
            self._further.stop()
        if more:
            self.beginInsertRows(QModelIndex(), len(self._ids), len(self._ids) + len(more) - 1)
            self._ids += more
            self.endInsertRows()
        return bool(more)

    def _stored(self, generation: Generation) -> None:
        row = self.row_of(generation.id)
        if row >= 0:
            if self._admits(generation):
                self._changed(row, generation)
            else:
                self._take_out(row)
        elif self._admits(generation):
            self._put_in(generation)

    def _admits(self, generation: Generation) -> bool:
        """Whether a generation passes the filter, but for the words searched, which do not change under it."""
        wanted = self._filter
        marks = wanted.starred in (None, generation.starred) and wanted.dismissed in (None, generation.dismissed)
        return generation.state in wanted.states and marks

    def _changed(self, row: int, generation: Generation) -> None:
        before = self._seen.get(generation.id)
        renamed = before is None or (before.state, before.request) != (generation.state, generation.request)
        self._remember(generation)
        self._whereabouts.forget(generation.id)
        index = self.index(row)
        told = before is None or _told(before) != _told(generation)
        roles = [*(_NAME_ROLES if renamed else ()), *((DESCRIPTION,) if told else ())]
        self.dataChanged.emit(index, index, [GENERATION, *roles])

    def _learned(self, generation_id: str) -> None:
        row = self.row_of(generation_id)
        if row >= 0:
            index = self.index(row)
            self.dataChanged.emit(index, index, [GENERATION, DESCRIPTION])

    def _put_in(self, generation: Generation) -> None:
        newest = self.generation(0) if self._ids else None
        if not self._filter.text and (newest is None or newest.created_at < generation.created_at):
            ids = [generation.id, *self._ids]
        else:
            ids = self._library.ids(self._filter)
        if generation.id not in ids:
            return
        row = ids.index(generation.id)
        self._remember(generation)
        if len(ids) != len(self._ids) + 1:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
            return
        self.beginInsertRows(QModelIndex(), row, row)
        self._ids = ids
        self.endInsertRows()

    def _removed(self, generation_id: str) -> None:
        row = self.row_of(generation_id)
        if row >= 0:
            self._take_out(row)
        self._seen.pop(generation_id, None)

    def _take_out(self, row: int) -> None:
        self._moving = True
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._ids[row]
        self.endRemoveRows()
        self._moving = False

    def _remember(self, generation: Generation) -> None:
        self._seen[generation.id] = generation
        self._seen.move_to_end(generation.id)
        while len(self._seen) > _KEPT:
            self._seen.popitem(last=False)


def _told(generation: Generation) -> tuple[object, ...]:
    """What has to change for a card's description to be told anew: of the progress, each quarter."""
    waits = generation.waiting is not None
    return generation.starred, waits, generation.needs_user, generation.failure, generation.progress // 25
