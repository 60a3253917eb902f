"""A picture's way from the drop, the paste or the file dialog to its place in the request.

What comes from this panel moves at once; anything else is offered to the outside, and its place waits for the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QPoint, Signal
from PySide6.QtGui import QPixmap

from kling_desktop.domain.picture import Picture
from kling_desktop.domain.remedies import Remedy
from kling_desktop.domain.request import Request
from kling_desktop.services.frames import THE_LAST
from kling_desktop.ui import text
from kling_desktop.ui.compose.arrivals import Arrivals
from kling_desktop.ui.compose.carrying import Carried, from_mime
from kling_desktop.ui.compose.drop_target import DropTarget, Hovering
from kling_desktop.ui.compose.drops import Offer, glance, of_files, read, whole_clip
from kling_desktop.ui.compose.file_choice import FileChoice
from kling_desktop.ui.compose.hovering import promises
from kling_desktop.ui.compose.papers import paper_in
from kling_desktop.ui.compose.picture_block import PictureBlock
from kling_desktop.ui.compose.places import (
    FIRST,
    FRAMES,
    REFERENCES,
    carried,
    route,
    swapped,
    with_picture,
    with_reference,
    with_reference_moved,
    without_reference,
)
from kling_desktop.ui.compose.refusals import Refused, sentence


class PictureFlow(QObject):
    """Owns what is on its way, and the small copies of the pictures seen so far. It reads the request, keeps none."""

    request_wanted = Signal(object)  # the Request that the user's act makes of the present one
    offered = Signal(str, object)  # place, Offer
    paper_landed = Signal(object)  # Paper
    clip_landed = Signal(object)  # Path: a clip of which no frame is meant, let go on no place
    awaited = Signal()  # what is on its way has changed

    def __init__(self, block: PictureBlock, panel: DropTarget, request: Callable[[], Request]) -> None:
        super().__init__(block)
        self._block = block
        self._request = request
        self.arrivals = Arrivals()
        self.previews: dict[Picture, Path | None] = {}
        self._files: Final = FileChoice(block)
        self._connect(panel)

    # Answers from the outside

    def know(self, previews: Mapping[Picture, Path]) -> None:
        """Learns small copies; what was on its way belonged to another request."""
        self.previews.update(previews)
        self.arrivals = replace(self.arrivals, expected=())

    def glimpse(self, place: str, picture: Picture, pixmap: QPixmap, offer: Offer | None) -> None:
        """Shows what a picture on its way looks like, before it is kept. What was overtaken is passed over."""
        asked = offer.asked if offer else 0
        if self.arrivals.expects(place, asked):
            self._block.show_glimpse(place, self.arrivals.number(place, asked), picture, pixmap)

    def arrive(self, place: str, picture: Picture, preview: Path | None, offer: Offer | None) -> None:
        """Puts a picture into its place. The answer to an offer that was overtaken or given up is passed over."""
        asked = offer.asked if offer else 0
        if not self.arrivals.expects(place, asked):
            return
        self.arrivals = self.arrivals.answered(place, asked)
        self.previews[picture] = preview
        if place in self._block.slots:
            self._block.slots[place].settle(picture)
        self._block.show_refusal(place, "")
        self.awaited.emit()
        self.request_wanted.emit(with_picture(self._request(), place, picture))

    def refuse(self, place: str, words: str, offer: Offer | None, remedies: Sequence[Remedy] = ()) -> None:
        """Says why an offered picture was not taken, and what can be done. The place keeps what it had."""
        asked = offer.asked if offer else 0
        if self.arrivals.expects(place, asked):
            self.arrivals = self.arrivals.answered(place, asked)
            self._block.show_refusal(place, words, remedies)
            self.awaited.emit()

    # What the user does

    def choose_file(self, place: str) -> None:
        """Opens the file dialog for a place."""
        self._files.open(place, text.parameter(place))

    def swap(self) -> None:
        """Exchanges first and last frame; what was on its way to them is given up."""
        self._give_up(*FRAMES)
        self.request_wanted.emit(swapped(self._request()))

    def clear(self, place: str) -> None:
        """Gives up what is on its way to a frame, or else clears the frame."""
        coming = self.arrivals.to(place)
        self._give_up(place)
        if not coming:
            self.request_wanted.emit(with_picture(self._request(), place, None))

    def show_hover(self, mime: QMimeData | None) -> None:
        """Shows what would become of what hovers outside of the panel; None: nothing hovers any more."""
        if mime is None:
            self._block.show_hover({})
        else:
            self._hover("", from_mime(mime) or glance(mime), QPoint(), copy=True)

    def land(self, aimed_at: str, mime: QMimeData, *, copy: bool, where: QPoint | None = None) -> None:
        """A drop or a paste at a place, or ("") somewhere on the panel."""
        known = from_mime(mime)
        paper = None if known else paper_in(mime)
        clip = None if known or aimed_at else whole_clip(mime)
        if paper:
            self.paper_landed.emit(paper)
        elif clip is not None:
            self.clip_landed.emit(clip)
        elif known and known.picture in self.previews:
            self._carry(aimed_at or route("", 1, self._request())[0], known, copy=copy, where=where)
        else:
            offer = read(mime)
            if isinstance(offer, Offer) and self._means_end(aimed_at, glance(mime), where):
                offer = replace(offer, frame=THE_LAST)
            self._offer(aimed_at, offer)

    def _means_end(self, aimed_at: str, hovering: Hovering, where: QPoint | None) -> bool:
        """Whether a clip is held over the right half of a slot, which means its last frame."""
        if where is None or isinstance(hovering, Carried) or not hovering.asks_which or aimed_at not in FRAMES:
            return False
        return where.x() > self._block.slots[aimed_at].width() // 2

    def _remove_reference(self, index: int) -> None:
        if index < len(self._request().references):
            self.request_wanted.emit(without_reference(self._request(), index))
        else:
            self._give_up(REFERENCES)

    def _move_reference(self, start: int, end: int) -> None:
        self.request_wanted.emit(with_reference_moved(self._request(), start, end))

    def _hover(self, aimed_at: str, hovering: Hovering, where: QPoint, *, copy: bool) -> None:
        end = self._means_end(aimed_at, hovering, where)
        self._block.forget_refusals()
        self._block.show_hover(promises(aimed_at, hovering, self._request(), copy=copy, end=end))

    def _carry(self, place: str, known: Carried, *, copy: bool, where: QPoint | None) -> None:
        request = self._request()
        if place == REFERENCES == known.start and known.picture in request.references:
            index = len(request.references) if where is None else self._block.references.index_at(where)
            before = request.references.index(known.picture) < index  # taking it out moves the rest up
            self.request_wanted.emit(with_reference(request, known.picture, index - before))
        elif place != known.start:
            leaves = known.start in FRAMES and not copy
            self._give_up(*(frame for frame in (place, known.start if leaves else "") if frame in FRAMES))
            self.request_wanted.emit(carried(request, known.start, place, known.picture, copy=copy))

    def _offer(self, aimed_at: str, offer: Offer | Refused) -> None:
        """Asks for the pictures' places: frames one by one, references together."""
        if isinstance(offer, Refused):
            self._block.show_refusal(aimed_at or FIRST, sentence(offer))
            return
        places = route(aimed_at, offer.count, self._request())
        if REFERENCES in places:
            self._ask(REFERENCES, offer)
            return
        for index, place in enumerate(places):
            self._ask(place, replace(offer, paths=offer.paths[index : index + 1]))

    def _ask(self, place: str, offer: Offer) -> None:
        self.arrivals = self.arrivals.with_offer(place, offer.name, offer.count)
        if place in self._block.slots:
            self._block.slots[place].show_not_coming()  # the glimpse of one that is overtaken now
        self._block.show_refusal(place, "")
        self.awaited.emit()
        self.offered.emit(place, replace(offer, asked=self.arrivals.asked))

    def _give_up(self, *places: str) -> None:
        for place in places:
            self.arrivals = self.arrivals.without(place)
            self._block.show_refusal(place, "")
        self.awaited.emit()

    # Wiring

    def _connect(self, panel: DropTarget) -> None:
        block = self._block
        self._take_drops("", panel)
        self._take_drops(REFERENCES, block.references.targets)
        block.references.removed.connect(self._remove_reference)
        block.references.moved.connect(self._move_reference)
        block.references.pasted.connect(self._paster(REFERENCES))
        block.swap_pressed.connect(self.swap)
        block.add_pressed.connect(self._for(REFERENCES, self.choose_file))
        self._files.chosen.connect(self._files_chosen)
        for place, slot in block.slots.items():
            self._take_drops(place, slot.targets)
            slot.file_wanted.connect(self._for(place, self.choose_file))
            slot.cleared.connect(self._for(place, self.clear))
            slot.pasted.connect(self._paster(place))
            slot.swap_wanted.connect(self.swap)

    def _take_drops(self, place: str, target: DropTarget) -> None:
        def hover(hovering: Hovering, copy: bool, where: QPoint) -> None:
            self._hover(place, hovering, where, copy=copy)

        def land(mime: QMimeData, copy: bool, where: QPoint) -> None:
            self.land(place, mime, copy=copy, where=where)

        target.hovered.connect(hover)
        target.left.connect(lambda: self._block.show_hover({}))
        target.dropped.connect(land)

    def _paster(self, place: str) -> Callable[[QMimeData], None]:
        return lambda mime: self.land(place, mime, copy=True)

    def _files_chosen(self, place: str, paths: list[str]) -> None:
        self._offer(place, of_files(paths))

    @staticmethod
    def _for(place: str, act: Callable[[str], None]) -> Callable[[], None]:
        return lambda: act(place)
