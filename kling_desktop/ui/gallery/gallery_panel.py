"""The gallery: search, filters, cards, and a bar that says more about the chosen one."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QStackedLayout, QVBoxLayout, QWidget

from kling_desktop.domain.evidence import Evidence
from kling_desktop.domain.generation import Generation
from kling_desktop.library.view import Filter, LibraryView
from kling_desktop.ui.gallery import card_menu
from kling_desktop.ui.gallery.empty_page import EmptyPage
from kling_desktop.ui.gallery.generation_list_model import GenerationListModel
from kling_desktop.ui.gallery.grid_view import GridView
from kling_desktop.ui.gallery.posters import Posters
from kling_desktop.ui.gallery.selecting import rows_of, selection_of
from kling_desktop.ui.gallery.toolbar import Toolbar
from kling_desktop.ui.selected_rows import move_to_selected
from kling_desktop.ui.theme import Look

if TYPE_CHECKING:
    from kling_desktop.ui.gallery.details_bar import DetailsBar
    from kling_desktop.ui.said import Said

_DETAILS = 42  # the details of one line


class GalleryPanel(QFrame):
    """Owns what is shown and chosen; says what the user does."""

    generation_activated = Signal(str)
    choice_made = Signal(str, str, str)  # generation id, choice, task id
    offered = Signal(str, object)  # what was chosen for some cards: an id of `card_menu`, the generations' ids
    not_removable = Signal(object)  # the ids of those that were to be removed and cannot be
    selection_changed = Signal()

    def __init__(
        self,
        look: Look,
        library: LibraryView,
        posters: Callable[[str], Path],
        now: Callable[[], float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._chosen_id = ""
        self._selected_before: tuple[str, ...] = ()
        self._restoring = False
        self._posters = Posters(posters, self)
        self.model = GenerationListModel(library, self)
        self.list = GridView(look, self.model, self._posters, now, self)
        self._toolbar = Toolbar(look, self)
        self._empty = EmptyPage(self)
        self._now = now
        self._lay_out()
        self.list.room = self._room
        self._toolbar.raise_()  # assistive technology that asks for the name meets the control before its heading
        self._connect()
        self.retranslate()
        self._show_rows()

    def _lay_out(self) -> None:
        pages = QWidget(self)
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        layout = self._column = QVBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 4)
        layout.setSpacing(8)
        layout.addWidget(self._toolbar)
        layout.addWidget(pages, 1)

    def _room(self) -> int:
        """The height that a line of cards should fit: so that the details cover none, and none changes its size."""
        margins = self._column.contentsMargins() + self.contentsMargins()
        around = margins.top() + margins.bottom() + 2 * self._column.spacing()
        return self.height() - around - self._toolbar.height() - _DETAILS

    def _room_for_details(self) -> int:
        """How high the details may be without covering the line of cards that fits above them."""
        return self._room() + _DETAILS - self.list.grid.card_height

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.list.selectionModel().selectionChanged.connect(self._select)
        self.list.band_ended.connect(self._choose)
        self.list.activated_here.connect(self.generation_activated)
        self.list.star_clicked.connect(self._toggle_star)
        self.list.copy_wanted.connect(lambda: self.do(card_menu.COPY))
        self.list.remove_wanted.connect(self.remove)
        self.list.customContextMenuRequested.connect(self._open_menu)
        self._toolbar.filter_changed.connect(self.model.set_filter)
        self._toolbar.search.returnPressed.connect(self.list.setFocus)
        self._empty.show_all_wanted.connect(self._toolbar.want_all)
        self.model.modelAboutToBeReset.connect(self._keep_choice)
        self.model.modelReset.connect(self._restore_choice)
        for changed in (self.model.rowsInserted, self.model.rowsRemoved, self.model.modelReset):
            changed.connect(self._show_rows)
        self.model.dataChanged.connect(self._show_change)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.focus_search)

    # Calls

    def selected_ids(self) -> tuple[str, ...]:
        """The generations that are selected, in the order in which they are shown."""
        return tuple(self.model.id_at(row) for row in rows_of(self.list.selectionModel().selection()))

    def do(self, offer_id: str) -> None:
        """Does what a row of `card_menu` is for with the selected cards that it fits, as its menu would."""
        for offer, ids in card_menu.offers(self._selected()):
            if offer.id == offer_id:
                self.offered.emit(offer_id, ids)

    def remove(self) -> None:
        """What is settled leaves the library, what was not sent the queue; what is paid for and runs stays."""
        kept = tuple(g.id for g in self._selected() if not g.settled and not g.unsent)
        for offer_id in (card_menu.REMOVE, card_menu.TAKE_OUT):
            self.do(offer_id)
        if kept:
            self.not_removable.emit(kept)

    def toggle_star(self) -> None:
        """Stars the selected cards; takes the stars away when all have one."""
        self._star(self._selected())

    def select(self, generation_id: str) -> None:
        """Chooses a generation, as a click on its card does. One that the filter hides is shown with all others."""
        if self.model.row_of(generation_id) < 0:
            self._toolbar.want_all()
        row = self.model.row_of(generation_id)
        if row >= 0:
            self.list.select_row(row)

    def open_menu(self) -> None:
        """Opens the menu of the selected cards, by the one that has the focus."""
        self._open_menu(self.list.visualRect(self.list.currentIndex()).center())

    def tell_chosen(self) -> None:
        """Tells again which generation is chosen, to who was not there when it was."""
        if self._chosen_id:
            self.generation_activated.emit(self._chosen_id)

    def poster_came(self, generation_id: str) -> None:
        """A poster has been made."""
        self._posters.renew(generation_id)
        self.list.update_card(generation_id)

    def show_evidence(self, generation_id: str, found: Evidence) -> None:
        """What the balance says of an uncertain generation."""
        self._details.show_evidence(generation_id, found)

    def look_for_clips(self) -> None:
        """Files may have gone, or come back: those of the cards that are seen are looked for."""
        self.model.look_for_clips()
        self.list.viewport().update()
        self._show_details()

    def show_chain(self, generation_id: str, words: Said, *, whole: int) -> None:
        """What there is to say of a generation's seam to the clip before it, and of its chain of `whole` clips."""
        self._details.show_chain(generation_id, words, whole=whole)

    def focus_search(self) -> None:
        """Puts the cursor into the search."""
        self._toolbar.search.setFocus()
        self._toolbar.search.selectAll()

    def shut_down(self) -> None:
        """Follows the library no longer, and ends what runs in the background."""
        self.model.let_go()
        self._posters.shut_down()

    # What the user does

    def _choose(self) -> None:
        """The current row is chosen when it is selected too: where Qt falls back to, or the focus goes, is not."""
        index = self.list.currentIndex()
        if self.model.moving or self.list.banding or not self.list.selectionModel().isSelected(index):
            return
        generation_id = self.model.id_at(index.row())
        if generation_id != self._chosen_id:
            self._chosen_id = generation_id
            self.look_for_clips()
            self.generation_activated.emit(generation_id)

    def _select(self) -> None:
        if not (self._restoring or self.list.banding):
            move_to_selected(self.list)
        self._choose()
        if not self._restoring:
            self._selected_before = ()
            self._tell_selection()

    def _tell_selection(self) -> None:
        self._toolbar.show_selected(sum(span.height() for span in self.list.selectionModel().selection().toList()))
        self.selection_changed.emit()

    def _selected(self) -> list[Generation]:
        found = (self.model.generation(row) for row in rows_of(self.list.selectionModel().selection()))
        return [generation for generation in found if generation is not None]

    def _toggle_star(self, row: int) -> None:
        """The star on one of several selected cards is meant for all of them."""
        self._star(self._meant(row))

    def _star(self, chosen: list[Generation]) -> None:
        wanted = card_menu.UNSTAR if all(generation.starred for generation in chosen) else card_menu.STAR
        for offer, ids in card_menu.offers(chosen):
            if offer.id == wanted:
                self.offered.emit(wanted, ids)

    def _meant(self, row: int) -> list[Generation]:
        """What a gesture on one card is for: all selected ones when it is one of them."""
        if self.list.selectionModel().isSelected(self.model.index(row)):
            return self._selected()
        generation = self.model.generation(row) if row >= 0 else None
        return [] if generation is None else [generation]

    def _open_menu(self, at: QPoint) -> None:
        chosen = self._meant(self.list.indexAt(at).row())
        if not chosen:
            return
        from kling_desktop.ui.gallery.opened_menu import Chosen, opened_menu  # not for the window's first picture

        whom = Chosen(chosen, not self.model.missing(chosen[0]))
        opened_menu(whom, self.offered.emit, self._decide, self).popup(self.list.viewport().mapToGlobal(at))

    def _decide(self, generation_id: str, choice: str) -> None:
        """What was chosen in the menu: said to the details, which may ask for more first."""
        self.select(generation_id)
        self._details.decide(choice)

    # Facts

    def _show_rows(self) -> None:
        some = self.model.rowCount() > 0
        self._pages.setCurrentWidget(self.list if some else self._empty)
        self._empty.say(filtered=self.model.wanted != Filter())
        self._show_details()

    def _show_change(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self.model.row_of(self._chosen_id) <= last.row():
            self._show_details()

    def _show_details(self) -> None:
        row = self.model.row_of(self._chosen_id)
        generation = self.model.generation(row) if row >= 0 else None
        missing = generation is not None and self.model.missing(generation)
        if generation is not None or "_details" in self.__dict__:
            self._details.show_generation(generation, clip_there=not missing)

    @cached_property
    def _details(self) -> DetailsBar:
        """What is said of the chosen card: there from the first choice on."""
        from kling_desktop.ui.gallery.details_bar import DetailsBar

        made = DetailsBar(self._now, self, self._room_for_details)
        made.chosen.connect(self.choice_made)
        made.left.connect(self.list.setFocus)
        self.list.time_passed.connect(made.refresh)
        self._column.addWidget(made)
        return made

    def _keep_choice(self) -> None:
        self._selected_before = self.selected_ids() or self._selected_before

    def _restore_choice(self) -> None:
        """After another filter what was selected still is, where it is there."""
        rows = self.model.rows_of(self._selected_before)
        selection, row = self.list.selectionModel(), self.model.row_of(self._chosen_id)
        self._restoring = True
        if row >= 0:
            selection.setCurrentIndex(self.model.index(row), selection.SelectionFlag.NoUpdate)
        selection.select(selection_of(self.model, rows), selection.SelectionFlag.ClearAndSelect)
        self._restoring = False
        self._choose()
        self._tell_selection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if "_details" in self.__dict__:
            self._details.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.look_for_clips()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Puts the words on."""
        self.list.setAccessibleName(self.tr("Gallery"))
        self.list.viewport().update()
