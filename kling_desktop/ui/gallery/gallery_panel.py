"""The gallery: search, filters, cards, and a bar that says more about the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QRadioButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from kling_desktop.domain.generation import Generation, State
from kling_desktop.library.view import Filter, LibraryView
from kling_desktop.ui.gallery.card_delegate import CARD, CardDelegate
from kling_desktop.ui.gallery.details_bar import DetailsBar
from kling_desktop.ui.gallery.generation_list_model import GenerationListModel
from kling_desktop.ui.gallery.posters import Posters
from kling_desktop.ui.theme import Look

_RUNNING = frozenset(State) - {State.READY, State.FAILED}
_FILTERS: Mapping[str, frozenset[State]] = {
    "all": frozenset(State),
    "ready": frozenset({State.READY}),
    "running": _RUNNING,
    "failed": frozenset({State.FAILED}),
}


class GalleryPanel(QFrame):
    """Owns what is shown and chosen; says what the user does."""

    generation_activated = Signal(str)
    choice_made = Signal(str, str, str)  # generation id, choice, task id
    use_request_requested = Signal(str)
    reveal_requested = Signal(str)
    star_toggled = Signal(str)
    dismiss_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(
        self,
        look: Look,
        library: LibraryView,
        posters: Callable[[str], Path],
        now: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("kind", "panel")
        self._posters = Posters(posters, self)
        self.model = GenerationListModel(library, self)
        self._details = DetailsBar(now, self)
        self._make_list(now)
        self._make_tools()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._count()

    def _make_list(self, now: Callable[[], float]) -> None:
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(CardDelegate(self._look, self._posters, now, self.list))
        self.list.setViewMode(QListView.ViewMode.IconMode)
        self.list.setMovement(QListView.Movement.Static)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setGridSize(CARD)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setDragEnabled(True)
        self.list.setDragDropMode(QListView.DragDropMode.DragOnly)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._ticking = QTimer(self)
        self._ticking.setInterval(1000)
        self._ticking.timeout.connect(self._tick)

    def _make_tools(self) -> None:
        self._heading = QLabel(self)
        self._heading.setProperty("kind", "heading")
        self._search = QLineEdit(self)
        self._search.setClearButtonEnabled(True)
        self._search.setMaximumWidth(260)
        self._search.addAction(self._look.icon("search", "secondary"), QLineEdit.ActionPosition.LeadingPosition)
        self._starred = QPushButton(self)
        self._starred.setProperty("kind", "icon")
        self._starred.setCheckable(True)
        self._starred.setIcon(self._look.icon("star"))
        self._filters = {name: QRadioButton(self) for name in _FILTERS}
        self._group = QButtonGroup(self)
        for button in self._filters.values():
            button.setProperty("kind", "segment")
            self._group.addButton(button)
        self._filters["all"].setChecked(True)
        self._empty = QLabel(self)
        self._empty.setProperty("kind", "secondary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)

    def _lay_out(self) -> None:
        segments = QFrame(self)
        segments.setProperty("kind", "segments")
        inside = QHBoxLayout(segments)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        for button in self._filters.values():
            inside.addWidget(button)
        tools = QHBoxLayout()
        tools.setContentsMargins(4, 0, 4, 0)
        tools.setSpacing(8)
        tools.addWidget(self._heading)
        tools.addStretch(1)
        for part in (self._search, self._starred, segments):
            tools.addWidget(part)
        pages = QWidget(self)
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addLayout(tools)
        layout.addWidget(pages, 1)
        layout.addWidget(self._details)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.activated.connect(self._chosen)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self._search.textChanged.connect(self._filter)
        self._starred.toggled.connect(self._filter)
        self._group.buttonClicked.connect(self._filter)
        self._details.chosen.connect(self.choice_made)
        self._posters.came.connect(self.model.touched)
        self._look.changed.connect(self.list.viewport().update)
        for changed in (self.model.rowsInserted, self.model.rowsRemoved, self.model.modelReset, self.model.dataChanged):
            changed.connect(self._count)

    # Calls

    def select(self, generation_id: str) -> None:
        """Chooses a generation, as a click on its card does."""
        row = self.model.row_of(generation_id)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row))

    def poster_came(self, generation_id: str) -> None:
        """A poster or filmstrip has been made."""
        self._posters.forget(generation_id)
        self.model.touched(generation_id)

    def focus_search(self) -> None:
        """Puts the cursor into the search."""
        self._search.setFocus()

    def shut_down(self) -> None:
        """Ends what runs in the background."""
        self._ticking.stop()
        self._posters.shut_down()

    # What the user does

    def _chosen(self, index: QModelIndex) -> None:
        generation = self.model.generation(index)
        self._details.show_generation(generation)
        if generation is not None:
            self.generation_activated.emit(generation.id)

    def _filter(self) -> None:
        states = next(_FILTERS[name] for name, button in self._filters.items() if button.isChecked())
        starred = True if self._starred.isChecked() else None
        self.model.show_only(Filter(self._search.text().strip(), states, starred))

    def _open_menu(self, at: QPoint) -> None:
        generation = self.model.generation(self.list.indexAt(at))
        if generation is None:
            return
        menu = QMenu(self)
        for words, emit, fits in self._offers(generation):
            if fits:
                menu.addAction(words).triggered.connect(self._teller(emit, generation.id))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.list.viewport().mapToGlobal(at))

    def _teller(self, emit: Callable[[str], None], generation_id: str) -> Callable[[], None]:
        return lambda: emit(generation_id)

    def _offers(self, generation: Generation) -> tuple[tuple[str, Callable[[str], None], bool], ...]:
        ready = generation.state is State.READY
        star = self.tr("Take the star away") if generation.starred else self.tr("Star")
        return (
            (self.tr("Use its request"), self.use_request_requested.emit, True),
            (star, self.star_toggled.emit, True),
            (self.tr("Show in folder"), self.reveal_requested.emit, ready),
            (self.tr("Stop watching"), self.dismiss_requested.emit, generation.open),
            (self.tr("Remove from the library"), self.remove_requested.emit, generation.settled),
        )

    # Facts

    def _count(self) -> None:
        rows = self.model.rowCount()
        self._pages.setCurrentIndex(0 if rows else 1)
        self._details.show_generation(self.model.generation(self.list.currentIndex()))
        moving = any(self._visibly_running())
        if moving != self._ticking.isActive():
            (self._ticking.start if moving else self._ticking.stop)()

    def _visibly_running(self) -> list[bool]:
        first = self.list.indexAt(QPoint(8, 8)).row()
        rows = range(max(first, 0), min(max(first, 0) + 60, self.model.rowCount()))
        shown = (self.model.generation(self.model.index(row)) for row in rows)
        return [generation.open for generation in shown if generation is not None]

    def _tick(self) -> None:
        self.list.viewport().update()
        self._details.show_generation(self.model.generation(self.list.currentIndex()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Puts the words on."""
        self._heading.setText(self.tr("Gallery"))
        self.list.setAccessibleName(self.tr("Gallery"))
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setAccessibleName(self.tr("Search"))
        self._starred.setAccessibleName(self.tr("Starred only"))
        self._starred.setToolTip(self.tr("Starred only"))
        words = {
            "all": self.tr("All"),
            "ready": self.tr("Ready"),
            "running": self.tr("Running"),
            "failed": self.tr("Failed"),
        }
        for name, button in self._filters.items():
            button.setText(words[name])
            button.setAccessibleName(words[name])
        self._empty.setText(
            self.tr("Clips that you generate appear here, the newest first, while they are being made.")
        )
