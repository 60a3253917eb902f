"""The generations as Qt sees them: ids in order, rows fetched when they are looked at. The library tells of changes."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, QUrl

from kling_desktop.domain.generation import Generation, State
from kling_desktop.library.view import Filter, LibraryView
from kling_desktop.ui import text

GENERATION = int(Qt.ItemDataRole.UserRole) + 1
_CACHED = 400
Index = QModelIndex | QPersistentModelIndex
_HERE = QModelIndex()


class GenerationListModel(QAbstractListModel):
    """Owns the order of the rows that are shown; everything else is the library's."""

    def __init__(self, library: LibraryView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._wanted = Filter()
        self._ids: list[str] = library.ids(self._wanted)
        self._places = {generation_id: n for n, generation_id in enumerate(reversed(self._ids))}
        self._rows: OrderedDict[str, Generation] = OrderedDict()
        self._unlisten = (library.listen(self._stored), library.listen_removed(self._removed))
        self.destroyed.connect(lambda: [stop() for stop in self._unlisten])

    def show_only(self, wanted: Filter) -> None:
        """Shows what a filter wants."""
        self.beginResetModel()
        self._wanted = wanted
        self._ids = self._library.ids(wanted)
        self._places = {generation_id: n for n, generation_id in enumerate(reversed(self._ids))}
        self._rows.clear()
        self.endResetModel()

    @property
    def wanted(self) -> Filter:
        """The filter of the moment."""
        return self._wanted

    def row_of(self, generation_id: str) -> int:
        """The row of a generation; -1 when it is not shown."""
        place = self._places.get(generation_id)
        return -1 if place is None else len(self._ids) - 1 - place

    def generation(self, index: Index) -> Generation | None:
        """The generation of a row."""
        return self._at(index.row()) if index.isValid() and index.row() < len(self._ids) else None

    def touched(self, generation_id: str) -> None:
        """Something beside the row has come, such as its poster."""
        row = self.row_of(generation_id)
        if row >= 0:
            self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = _HERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        generation = self.generation(index)
        if generation is None:
            return None
        if role == GENERATION:
            return generation
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return text.item_name(generation)
        if role == Qt.ItemDataRole.ToolTipRole:
            return generation.request.prompt
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        generation = self.generation(index)
        drag = generation is not None and generation.state is State.READY
        return super().flags(index) | (Qt.ItemFlag.ItemIsDragEnabled if drag else Qt.ItemFlag.NoItemFlags)

    def mimeData(self, indexes: Any) -> QMimeData:
        """The clips as files for other programs; copied, never moved."""
        mime = QMimeData()
        shown = (self.generation(index) for index in indexes)
        mime.setUrls([QUrl.fromLocalFile(g.clip) for g in shown if g is not None and g.clip])
        return mime

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def _at(self, row: int) -> Generation | None:
        generation_id = self._ids[row]
        found = self._rows.get(generation_id)
        if found is None:
            for near in self._library.many(self._ids[max(0, row - 8) : row + 40]):
                self._rows[near.id] = near
            while len(self._rows) > _CACHED:
                self._rows.popitem(last=False)
            found = self._rows.get(generation_id)
        return found

    def _stored(self, generation: Generation) -> None:
        row = self.row_of(generation.id)
        if row >= 0:
            self._rows[generation.id] = generation
            self.dataChanged.emit(self.index(row), self.index(row))
        elif self._belongs(generation):
            self.beginInsertRows(QModelIndex(), 0, 0)
            self._ids.insert(0, generation.id)
            self._places[generation.id] = len(self._ids) - 1
            self._rows[generation.id] = generation
            self.endInsertRows()

    def _belongs(self, generation: Generation) -> bool:
        wanted = self._wanted
        starred = wanted.starred in (None, generation.starred)
        return (
            generation.state in wanted.states and starred and wanted.text.lower() in generation.request.prompt.lower()
        )

    def _removed(self, generation_id: str) -> None:
        row = self.row_of(generation_id)
        if row < 0:
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._ids[row]
        self._places = {i: n for n, i in enumerate(reversed(self._ids))}
        self._rows.pop(generation_id, None)
        self.endRemoveRows()
