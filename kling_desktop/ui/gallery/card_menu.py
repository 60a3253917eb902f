"""What can be done with the chosen cards, as a table: a new offer is a row here, and what it does a row where
`GalleryPanel.offered` is heard (`ui/wiring.py` for the library, its own module for a larger piece).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from kling_desktop.domain.generation import Generation, State
from kling_desktop.domain.wording import QT_TRANSLATE_NOOP as _N

USE_REQUEST: Final = "use_request"
CONTINUE: Final = "continue"
PLAY_CHAIN: Final = "play_chain"
STAR, UNSTAR = "star", "unstar"
COMPARE: Final = "compare"
COPY: Final = "copy"
EXPORT: Final = "export"
ADD_TO_SEQUENCE: Final = "add_to_sequence"
REVEAL: Final = "reveal"
DISMISS: Final = "dismiss"
REMOVE: Final = "remove"
LAST_AS_FIRST, FIRST_AS_FIRST = "last_as_first", "first_as_first"
LAST_AS_LAST, FIRST_AS_LAST = "last_as_last", "first_as_last"
EDIT, SEND_FIRST, TAKE_OUT = "edit_before_sending", "send_first", "take_out"


def has_clip(generation: Generation) -> bool:
    """Whether it has a file that can go out."""
    return generation.state is State.READY and bool(generation.clip)


@dataclass(frozen=True, slots=True)
class Offer:
    """One row: its id, its words, which generations it is for, and how many it takes at a time."""

    id: str
    words: str
    fits: Callable[[Generation], bool]
    alone: bool = False
    above: bool = False  # a line above it
    under: str = ""  # the words of the submenu that it is in
    least: int = 1


def _frame(offer_id: str, said: str) -> Offer:
    return Offer(offer_id, said, has_clip, alone=True, under=_N("gallery", "Use a frame"))


OFFERS: tuple[Offer, ...] = (
    Offer(USE_REQUEST, _N("gallery", "Use its request"), lambda g: bool(g.request.prompt), alone=True),
    Offer(CONTINUE, _N("gallery", "Continue the shot"), has_clip, alone=True),
    Offer(PLAY_CHAIN, _N("gallery", "Play the chain"), lambda g: has_clip(g) and bool(g.continues), alone=True),
    _frame(LAST_AS_FIRST, _N("gallery", "Its last frame as first frame")),
    _frame(FIRST_AS_FIRST, _N("gallery", "Its first frame as first frame")),
    _frame(LAST_AS_LAST, _N("gallery", "Its last frame as last frame")),
    _frame(FIRST_AS_LAST, _N("gallery", "Its first frame as last frame")),
    Offer(STAR, _N("gallery", "Star"), lambda g: not g.starred),
    Offer(UNSTAR, _N("gallery", "Take the star away"), lambda g: g.starred),
    Offer(COMPARE, _N("gallery", "Compare"), has_clip, least=2, above=True),
    Offer(COPY, _N("gallery", "Copy"), has_clip, above=True),
    Offer(EXPORT, _N("gallery", "Export…"), has_clip),
    Offer(ADD_TO_SEQUENCE, _N("gallery", "Add to the sequence"), has_clip),
    Offer(REVEAL, _N("gallery", "Show in folder"), has_clip),
    Offer(EDIT, _N("gallery", "Edit before sending"), lambda g: g.open and g.unsent, alone=True, above=True),
    Offer(SEND_FIRST, _N("gallery", "Send first"), lambda g: g.open and g.in_line),
    Offer(TAKE_OUT, _N("gallery", "Remove before sending"), lambda g: g.open and g.unsent),
    Offer(DISMISS, _N("gallery", "Stop watching"), lambda g: g.open and not g.unsent, above=True),
    Offer(REMOVE, _N("gallery", "Remove from the library"), lambda g: g.settled),
)


def offers(chosen: Sequence[Generation]) -> list[tuple[Offer, tuple[str, ...]]]:
    """What is offered for these, each with the ids of those it is for. A star is taken away only when all have one."""
    found: list[tuple[Offer, tuple[str, ...]]] = []
    for offer in OFFERS:
        ids = tuple(generation.id for generation in chosen if offer.fits(generation))
        mixed = offer.id == UNSTAR and len(ids) < len(chosen)
        if len(ids) >= offer.least and not mixed and not (offer.alone and len(chosen) > 1):
            found.append((offer, ids))
    return found


def words(offer: Offer, ids: Sequence[str], chosen: int) -> str:
    """An offer's words; with how many it is for when that is not all of the chosen ones."""
    said = QCoreApplication.translate("gallery", offer.words)
    return said if len(ids) == chosen else f"{said} ({len(ids)})"
