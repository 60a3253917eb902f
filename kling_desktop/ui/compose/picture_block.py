"""The pictures of the request: the pair of frames with a swap between them, the references, and remarks about both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from kling_desktop.domain.catalog import DEFAULT_MODEL, MODELS
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.remedies import Remedy
from kling_desktop.domain.request import Remark, Request
from kling_desktop.services.fittings import Checkup
from kling_desktop.ui import text
from kling_desktop.ui.compose.advice_line import AdviceLine
from kling_desktop.ui.compose.advising import offers, say_first, trouble
from kling_desktop.ui.compose.arrivals import Arrivals
from kling_desktop.ui.compose.frame_slot import FrameSlot
from kling_desktop.ui.compose.places import FIRST, FRAMES, LAST, REFERENCES
from kling_desktop.ui.compose.references import ReferenceList
from kling_desktop.ui.compose.slot_face import Mood
from kling_desktop.ui.theme import Look


class PictureBlock(QWidget):
    """Shows where each picture lies, is expected, or would go; and why one was not taken."""

    swap_pressed = Signal()
    add_pressed = Signal()
    copied = Signal(object)  # Carried
    remedy_taken = Signal(str, str)  # place, remedy

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._count = (0, DEFAULT_MODEL.most_references)
        first = FrameSlot(look, FIRST, self)
        self.swap: Final = QToolButton(self)
        last = FrameSlot(look, LAST, self)
        self.slots: Final[Mapping[str, FrameSlot]] = {FIRST: first, LAST: last}
        self.checkups: Final[dict[Picture, Checkup]] = {}
        self.references: Final = ReferenceList(look, self)
        self._add = QToolButton(self)
        self._headings = {place: QLabel(self) for place in (*FRAMES, REFERENCES)}
        self._refused = {place: AdviceLine(look, self, closable=True) for place in (FIRST, REFERENCES)}
        self._advice = {place: AdviceLine(look, self) for place in (FIRST, REFERENCES)}
        for heading in self._headings.values():
            heading.setProperty("kind", "secondary")
        for button in (self.swap, self._add):
            button.setProperty("kind", "icon")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setIconSize(QSize(16, 16))
        self._lay_out()
        self.swap.clicked.connect(self.swap_pressed)
        self._add.clicked.connect(self.add_pressed)
        self.references.add_wanted.connect(self.add_pressed)
        self.references.copied.connect(self.copied)
        for place, slot in self.slots.items():
            slot.copied.connect(self.copied)
            slot.remedy_wanted.connect(lambda remedy, at=place: self.remedy_taken.emit(at, remedy))  # pyright: ignore[reportUnknownLambdaType, reportUnknownArgumentType]
        for line in (*self._refused.values(), *self._advice.values()):
            line.taken.connect(self.remedy_taken)
            line.closed.connect(self._give_way)
        look.changed.connect(self._tint)
        self._tint()
        self.retranslate()

    def show_request(
        self, request: Request, previews: Mapping[Picture, Path | None], coming: Arrivals, found: tuple[Remark, ...]
    ) -> None:
        """Shows the request's pictures, those on their way, and what is to be said of them."""
        for place, slot in self.slots.items():
            picture: Picture | None = getattr(request, place)
            slot.show_picture(picture, previews.get(picture) if picture else None)
            slot.show_checkup(self.checkups.get(picture) if picture else None, *trouble(request, place))
            expected = coming.to(place)
            if expected:
                slot.show_coming(expected[0].name)
            else:
                slot.show_not_coming()
        self.references.show_references(request.references, previews, len(coming.to(REFERENCES)))
        self.swap.setEnabled(any(getattr(request, place) for place in FRAMES))
        self._count = (len(request.references), MODELS.get(request.model, DEFAULT_MODEL).most_references)
        self._say_names()
        unverified = Remark.REFERENCES_UNVERIFIED in found
        for place, otherwise in ((FIRST, ""), (REFERENCES, text.remark(Remark.REFERENCES_UNVERIFIED))):
            say_first(self._advice[place], request, place, otherwise if unverified else "")
        self._give_way()

    def show_glimpse(self, place: str, number: int, picture: Picture, pixmap: QPixmap) -> None:
        """Shows what one of the pictures on their way to a place looks like; `number` counts those from 0."""
        if place == REFERENCES:
            self.references.show_glimpse(number, pixmap)
        else:
            self.slots[place].show_glimpse(picture, pixmap)

    def show_hover(self, promised: Mapping[str, tuple[Mood, str]]) -> None:
        """Shows what would become of what hovers; an empty mapping: nothing hovers."""
        for place, shown in (*self.slots.items(), (REFERENCES, self.references)):
            shown.show_hover(*promised.get(place, (None, "")))

    def show_refusal(self, place: str, sentence: str, remedies: Sequence[Remedy] = ()) -> None:
        """Says beside a place why a picture was not taken, and what can be done; "" takes the words away."""
        line = self._refused[REFERENCES if place == REFERENCES else FIRST]
        line.say(sentence, "error", place, offers(remedies))
        self._give_way()

    def _give_way(self) -> None:
        """Advice waits while a refusal is read: together they would push the rest out of a low window."""
        for place, advice in self._advice.items():
            advice.setVisible(advice.speaks and not self._refused[place].speaks)

    def forget_refusals(self) -> None:
        """Takes all such words away."""
        for place in self._refused:
            self.show_refusal(place, "")

    def retranslate(self) -> None:
        """Puts the words on."""
        for place, heading in self._headings.items():
            heading.setText(text.parameter(place))
        self.swap.setAccessibleName(self.tr("Swap the frames"))
        self._add.setAccessibleName(self.tr("Add references"))
        self._add.setToolTip(self._add.accessibleName())
        self._say_names()

    def _say_names(self) -> None:
        """What of the words depends on the request."""
        some = self.swap.isEnabled()
        self.swap.setToolTip(self.swap.accessibleName() if some else self.tr("There are no frames to swap yet."))
        self.swap.setAccessibleDescription("" if some else self.swap.toolTip())
        held, most = self._count
        heading = text.parameter(REFERENCES)
        self._headings[REFERENCES].setText(f"{heading} · {held}/{most}" if held else heading)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(4)
        for place in FRAMES:
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(self._headings[place])
            column.addWidget(self.slots[place])
            pair.addLayout(column, 1)
        middle = QVBoxLayout()
        middle.addSpacing(self._headings[FIRST].sizeHint().height())
        middle.addWidget(self.swap, 0, Qt.AlignmentFlag.AlignCenter)
        pair.insertLayout(1, middle)
        top = QHBoxLayout()
        top.addWidget(self.references, 1)
        top.addWidget(self._add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(pair)
        whole.addWidget(self._refused[FIRST])
        whole.addWidget(self._advice[FIRST])
        whole.addSpacing(4)
        whole.addWidget(self._headings[REFERENCES])
        whole.addLayout(top)
        whole.addWidget(self._refused[REFERENCES])
        whole.addWidget(self._advice[REFERENCES])

    def _tint(self) -> None:
        self.swap.setIcon(self._look.icon("arrow-left-right"))
        self._add.setIcon(self._look.icon("plus"))
