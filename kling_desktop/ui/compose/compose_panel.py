"""The compose panel: edits one frozen request by replacing it, and says when it is to be sent.

Pictures are only offered here (`picture_offered`); who listens keeps a copy, checks it, and answers by `set_picture` or
`refuse`, before that by `show_glimpse`. Everything that changes the request goes through `_change`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kling_desktop.domain.alternatives import spread
from kling_desktop.domain.catalog import DEFAULT_MODEL, MODELS
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.remedies import Remedy
from kling_desktop.domain.request import ProblemCode, Request, WayOut, remarks, take_way_out
from kling_desktop.services.fittings import Checkup
from kling_desktop.ui.compose.drop_target import DropTarget
from kling_desktop.ui.compose.drops import Offer
from kling_desktop.ui.compose.history import History, Wish
from kling_desktop.ui.compose.picture_block import PictureBlock
from kling_desktop.ui.compose.picture_flow import PictureFlow
from kling_desktop.ui.compose.places import exchanged
from kling_desktop.ui.compose.prompt_block import PromptBlock
from kling_desktop.ui.compose.prompt_editor import RETURN_KEYS, is_send
from kling_desktop.ui.compose.send_area import SendArea
from kling_desktop.ui.compose.shot_settings import ShotSettings
from kling_desktop.ui.compose.verdict import Verdict, judge
from kling_desktop.ui.said import Said
from kling_desktop.ui.theme import Look

INITIAL: Final = Request(mode="std", duration=5, aspect_ratio="16:9")
_Key = QKeySequence.StandardKey


class ComposePanel(QFrame):
    """Owns the history of the request; its parts show the present one and say what the user did to it."""

    generate_requested = Signal(object, int, bool)  # Request, takes, send what is only held back
    picture_offered = Signal(str, object)  # place, Offer
    remedy_wanted = Signal(str, str)  # place, Remedy
    copied = Signal(object)  # Carried
    request_changed = Signal(object)
    wish_changed = Signal()  # the request or the number of takes
    put_back_pressed = Signal()
    paper_landed = Signal(object)  # Paper
    clip_landed = Signal(object)  # Path

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = History(Wish(INITIAL))
        self._blocked = ""
        self._scrolling = QScrollArea(self, widgetResizable=True)
        inside = QWidget(self._scrolling)
        self.texts: Final = PromptBlock(look, DEFAULT_MODEL, inside)
        self._pictures = PictureBlock(look, inside)
        self._settings = ShotSettings(look, inside)
        self._send = SendArea(look, self)
        self._flow = PictureFlow(self._pictures, DropTarget(self), self.request)
        self.setObjectName("compose")
        self._lay_out(inside)
        self._connect()
        self._show()

    # What the outside asks and tells

    def request(self) -> Request:
        """The request as it stands."""
        return self._history.present.request

    def set_request(self, request: Request, previews: Mapping[Picture, Path]) -> None:
        """Edits another request from now on; undo gives the former one back."""
        self._flow.know(previews)
        self.texts.show_answer("")
        self._change(request)

    def set_prompt(self, words: str, run: str = "") -> None:
        """Writes the prompt, as a step of its own, or as one step with all changes of the same `run`."""
        self._change(replace(self.request(), prompt=words), run)

    def set_keep_out(self, words: str) -> None:
        """Writes what to keep out, as a step of its own."""
        self._change(replace(self.request(), negative_prompt=words))

    def set_picture(self, place: str, picture: Picture, preview: Path | None, offer: Offer | None = None) -> None:
        """Puts a picture into a place ("first_frame", "last_frame", or at the end of the "references").

        With the `offer` that it answers, a picture that comes too late does not replace a newer one.
        """
        self._flow.arrive(place, picture, preview, offer)

    def exchange(
        self, changes: Iterable[tuple[str, Picture, Picture]], previews: Mapping[Picture, Path | None]
    ) -> None:
        """Puts pictures into the places of former ones (place, former, new), all in one step."""
        self._flow.previews.update(previews)
        request = self.request()
        for place, former, picture in changes:
            request = exchanged(request, place, former, picture)
        self._change(request)

    def show_checkup(self, picture: Picture, checkup: Checkup) -> None:
        """Shows wherever a picture lies what will be uploaded of it."""
        self._pictures.checkups[picture] = checkup
        self._show()

    def show_glimpse(self, place: str, picture: Picture, pixmap: QPixmap, offer: Offer | None = None) -> None:
        """Shows in a place what an offered picture looks like that will be put there."""
        self._flow.glimpse(place, picture, pixmap, offer)

    def refuse(self, place: str, words: str, offer: Offer | None = None, remedies: tuple[Remedy, ...] = ()) -> None:
        """Says why an offered picture was not taken, and what can be done. The place keeps what it had."""
        self._flow.refuse(place, words, offer, remedies)

    def set_blocked(self, words: str) -> None:
        """Why nothing can be sent now, such as a missing key; "" when it can."""
        self._blocked = words
        self._show()

    @property
    def takes(self) -> int:
        """How many generations of each request a press makes."""
        return self._history.present.takes

    def set_estimate(self, words: str, question: str = "") -> None:
        """What sending would cost; with a question, that is asked above Generate before anything is sent."""
        self._send.show_estimate(words, question)

    def show_editing(self, title: str) -> None:
        """Which waiting generation Generate replaces; "" for none."""
        self._send.show_editing(title)

    def show_answer(self, words: Said) -> None:
        """The service's own words about the prompt, until it is edited."""
        self.texts.show_answer(words)

    def focus_prompt(self) -> None:
        """Puts the cursor into the prompt."""
        self.texts.prompt.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def generate(self) -> None:
        """What Generate does; while it is disabled, nothing but leading to an empty prompt."""
        verdict = self._verdict()
        if verdict.may_send:
            self._send.settle_cost(anyway=False)
        elif verdict.problem and verdict.problem.code is ProblemCode.PROMPT_EMPTY:
            self.focus_prompt()

    def choose_file(self, place: str) -> None:
        """Opens the file dialog for a place."""
        self._flow.choose_file(place)

    def take(self, mime: QMimeData) -> None:
        """Takes what was let go outside of the panel as if it had been let go on it."""
        self._flow.land("", mime, copy=True)

    def show_hover(self, mime: QMimeData | None) -> None:
        """Shows what would become of what hovers outside of the panel; None: nothing hovers any more."""
        self._flow.show_hover(mime)

    def swap_frames(self) -> None:
        """Exchanges first and last frame."""
        self._flow.swap()

    def undo(self) -> None:
        """One step back over the whole panel."""
        self._move_to(self._history.undone())

    def redo(self) -> None:
        """One step forward again."""
        self._move_to(self._history.redone())

    # The request

    def _change(self, request: Request, run: str = "") -> None:
        self._move_to(self._history.changed(replace(self._history.present, request=request), run))

    def _set_takes(self, takes: int) -> None:
        self._move_to(self._history.changed(replace(self._history.present, takes=takes), run="takes"))

    def _move_to(self, history: History) -> None:
        changed = history.present.request != self.request()
        wished = history.present != self._history.present
        self._history = history
        self._show()
        if wished:
            self.wish_changed.emit()
        if changed:
            self.request_changed.emit(self.request())

    def _set(self, parameter: str, value: object) -> None:
        self._change(replace(self.request(), **{parameter: value}))

    def _write(self, parameter: str, words: str) -> None:
        self._change(replace(self.request(), **{parameter: words}), run=parameter)

    def _turn_audio_on(self) -> None:
        mode = MODELS.get(self.request().model, DEFAULT_MODEL).audio_modes[0]
        self._change(replace(self.request(), mode=mode, audio=True))

    def _take_way_out(self, way: WayOut) -> None:
        self._change(take_way_out(self.request(), way))
        self._send.button.setFocus()

    def _send_anyway(self) -> None:
        if self._verdict().cautions:
            self._send.settle_cost(anyway=True)

    def _request_generation(self, anyway: bool) -> None:
        self._history = self._history.settled()
        self.generate_requested.emit(self.request(), self._history.present.takes, anyway)

    def _verdict(self) -> Verdict:
        return judge(self.request(), self._blocked, len(self._flow.arrivals.expected))

    def _show(self) -> None:
        request, takes = self.request(), self._history.present.takes
        found = remarks(request)
        self.texts.show_request(request)
        self._pictures.show_request(request, self._flow.previews, self._flow.arrivals, found)
        self._settings.show_request(request)
        self._send.show_count(spread(request.prompt).count, takes)
        self._send.show_verdict(self._verdict())

    # Keys

    def event(self, event: QEvent) -> bool:
        """The panel's own keys come before the window's shortcuts of the same name."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show()  # remarks and reasons; the parts put on their own words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(_Key.Undo):
            self.undo()
        elif event.matches(_Key.Redo):
            self.redo()
        elif event.matches(_Key.Paste):
            self._flow.land("", QGuiApplication.clipboard().mimeData(), copy=True)
        elif is_send(event):
            self.generate()
        else:
            super().keyPressEvent(event)

    # Construction

    def _lay_out(self, inside: QWidget) -> None:
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 8, 16, 0)
        column.setSpacing(8)
        for block in (self.texts, self._pictures, self._settings):
            column.addWidget(block)
        column.addStretch()
        self._scrolling.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scrolling.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scrolling.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scrolling, 1)
        whole.addWidget(self._send)

    def _connect(self) -> None:
        self.texts.edited.connect(self._write)
        self.texts.send_pressed.connect(self.generate)
        self.texts.audio_wanted.connect(self._turn_audio_on)
        self._settings.changed.connect(self._set)
        self._send.takes_changed.connect(self._set_takes)
        self._send.generate_pressed.connect(self.generate)
        self._send.anyway_pressed.connect(self._send_anyway)
        self._send.way_chosen.connect(self._take_way_out)
        self._pictures.remedy_taken.connect(self.remedy_wanted)
        self._pictures.copied.connect(self.copied)
        self._settings.remedy_taken.connect(self.remedy_wanted)
        self._send.put_back_pressed.connect(self.put_back_pressed)
        self._send.cost_settled.connect(self._request_generation)
        self._flow.request_wanted.connect(self._change)
        self._flow.awaited.connect(self._show)
        self._flow.paper_landed.connect(self.paper_landed)
        self._flow.clip_landed.connect(self.clip_landed)
        self._flow.offered.connect(self.picture_offered)


def _is_ours(event: QKeyEvent) -> bool:
    if event.key() in RETURN_KEYS:
        return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return any(event.matches(key) for key in (_Key.Undo, _Key.Redo, _Key.Paste))
