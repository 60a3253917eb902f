"""A shot list before it is sent: its rows with what stands against each; a tick says which are sent.

A row with a problem cannot be ticked; one that is only held back is ticked by hand. `ui/batches.py` listens.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.services.shot_list import Shot, ShotList
from kling_desktop.ui import fault_text, text
from kling_desktop.ui.dialogs.button_row import button_row
from kling_desktop.ui.room import open_at
from kling_desktop.ui.speaking import SaidLine
from kling_desktop.ui.theme import Look

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_TICK, _PROMPT, _FRAMES, _FACTS, _TAKES, _SAID = range(6)
_SIZE: Final = (920, 560)
_WIDTHS: Final = {_TICK: 72, _PROMPT: 220, _FRAMES: 136, _FACTS: 116, _TAKES: 56}
_ROW, _ROW_WITH_WORDS = 36, 60  # pixels; what stands against a row takes up to three lines


class ShotTable(QAbstractTableModel):
    """Owns which rows are ticked."""

    ticked = Signal()

    def __init__(self, found: ShotList, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shots, self._look = found.shots, look
        self._on = [shot.sendable and not shot.cautions for shot in found.shots]

    def chosen(self) -> list[Shot]:
        """The rows that are ticked."""
        return [shot for shot, on in zip(self._shots, self._on, strict=True) if on]

    def rows_with_words(self) -> list[int]:
        """The rows against which something stands."""
        return [row for row, shot in enumerate(self._shots) if _said(shot)]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default; never changed)
        return 0 if parent.isValid() else len(self._shots)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default; never changed)
        return 0 if parent.isValid() else 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != _Role.DisplayRole:
            return None
        names = (self.tr("Row"), text.parameter("prompt"), self.tr("Pictures"), self.tr("Shot"), self.tr("Takes"))
        return (*names, self.tr("What stands against it"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        shot = self._shots[index.row()]
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren | Qt.ItemFlag.ItemIsEnabled
        ticks = index.column() == _TICK and shot.sendable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if ticks else flags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        shot = self._shots[index.row()]
        if role == _Role.CheckStateRole and index.column() == _TICK and shot.sendable:
            return Qt.CheckState.Checked if self._on[index.row()] else Qt.CheckState.Unchecked
        if role == _Role.ForegroundRole and index.column() == _SAID:
            return self._colour(shot)
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return _cell(shot, index.column())
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if role != _Role.CheckStateRole or not self._shots[index.row()].sendable:
            return False
        self._on[index.row()] = Qt.CheckState(value) == Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True

    def _colour(self, shot: Shot) -> QColor:
        return self._look.color("waiting" if shot.sendable else "failed")


class BatchDialog(QDialog):
    """Owns the table. `chosen` tells the shots to be sent; `cost` gives the words for what they would cost."""

    chosen = Signal(object)  # list of Shot

    def __init__(
        self, look: Look, name: str, found: ShotList, cost: Callable[[list[Shot]], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cost = cost
        self.busy = False  # while the chosen rows are stored
        self.table = ShotTable(found, look, self)
        self.view = QTableView(self)
        self._said = SaidLine(self)
        self._sum = QLabel(self, wordWrap=True)
        self._sum.setProperty("kind", "secondary")
        self._cancel, self._send = QPushButton(self.tr("Cancel"), self), QPushButton(self)
        self._send.setProperty("kind", "primary")
        self._cancel.setAutoDefault(False)
        self.setWindowTitle(self.tr("Shot list: {name}").format(name=name))
        self._say_unknown(found)
        self._dress()
        self._lay_out()
        self.table.ticked.connect(self._show)
        self._cancel.clicked.connect(self.reject)
        self._send.clicked.connect(lambda: self.chosen.emit(self.table.chosen()))
        open_at(self, *_SIZE)
        self._show()

    def say(self, words: str) -> None:
        """Says what went wrong; the dialog stays."""
        self._said.show()
        self._said.tell(words, "error")

    def show_busy(self, *, busy: bool) -> None:
        """While the chosen rows are stored nothing can be changed, and the dialog stays."""
        self.busy = busy
        self._said.hide()
        self.setEnabled(not busy)
        self._show()

    def reject(self) -> None:
        if not self.busy:
            super().reject()

    def _say_unknown(self, found: ShotList) -> None:
        words = self.tr("Columns that are unknown here and left out: {names}.")
        self._said.tell(words.format(names=", ".join(found.unknown)), "caution")
        self._said.setVisible(bool(found.unknown))

    def _dress(self) -> None:
        self.view.setObjectName("shotList")
        self.view.setAccessibleName(self.tr("Shot list"))
        self.view.setModel(self.table)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setTabKeyNavigation(False)
        self.view.setShowGrid(False)
        self.view.setWordWrap(True)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.view.verticalHeader().setDefaultSectionSize(_ROW)
        for row in self.table.rows_with_words():
            self.view.setRowHeight(row, _ROW_WITH_WORDS)
        for column, width in _WIDTHS.items():
            self.view.setColumnWidth(column, width)
        self.view.horizontalHeader().setStretchLastSection(True)
        self.view.horizontalHeader().setHighlightSections(False)
        self.view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _lay_out(self) -> None:
        buttons = button_row(self._cancel, self._send, words=self._sum)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._said)
        layout.addWidget(self.view, 1)
        layout.addLayout(buttons)

    def _show(self) -> None:
        shots = self.table.chosen()
        total = sum(shot.takes for shot in shots)
        rows = self.tr("{chosen} of {all} rows").format(chosen=len(shots), all=self.table.rowCount())
        told = self.tr("being stored…") if self.busy else self._cost(shots) if shots else ""
        self._sum.setText(" · ".join(filter(None, (rows, told))))
        self._send.setText(self.tr("Generate %n clips", "", total))
        self._send.setEnabled(bool(shots))
        self._send.setToolTip("" if shots else self.tr("No row is ticked."))


def _cell(shot: Shot, column: int) -> str:
    request = shot.request
    if column == _TICK:
        return str(shot.number)
    if column == _PROMPT:
        return " ".join(request.prompt.split())
    if column == _FRAMES:
        return ", ".join(picture.name for picture in request.pictures)
    if column == _FACTS:
        parts = (str(request.effective(name)) for name in ("mode", "duration", "aspect_ratio"))
        return " · ".join(parts)
    return str(shot.takes) if column == _TAKES else _said(shot)


def _said(shot: Shot) -> str:
    """What stands against a row, in one line."""
    said = [fault_text.mark(mark) for mark in shot.marks]
    said += [text.problem(problem) for problem in shot.problems]
    said += [fault_text.picture_refused(refused) for refused in shot.refused]
    return " ".join([*said, *map(text.caution, shot.cautions)])
