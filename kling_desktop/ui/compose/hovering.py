"""What hovering pictures would become: which places they would take, and the words for it. Pure but for translation."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kling_desktop.domain.request import Request
from kling_desktop.ui.compose.carrying import Carried
from kling_desktop.ui.compose.drop_target import Hovering
from kling_desktop.ui.compose.places import FIRST, FRAMES, LAST, REFERENCES, route
from kling_desktop.ui.compose.refusals import sentence
from kling_desktop.ui.compose.slot_face import Mood

_CONTEXT = "hovering"
_WORDS: Mapping[str, str] = {
    FIRST: str(QT_TRANSLATE_NOOP("hovering", "Use as first frame")),
    LAST: str(QT_TRANSLATE_NOOP("hovering", "Use as last frame")),
    REFERENCES: str(QT_TRANSLATE_NOOP("hovering", "Add to the references")),
}
_FOLDER = str(QT_TRANSLATE_NOOP("hovering", "Use the pictures in this folder"))
_BEGINNING = str(QT_TRANSLATE_NOOP("hovering", "Use the clip's first frame. Right half: its last"))
_END = str(QT_TRANSLATE_NOOP("hovering", "Use the clip's last frame. Left half: its first"))
_PAPER = str(QT_TRANSLATE_NOOP("hovering", "Read it as a request"))
_RECIPE = str(QT_TRANSLATE_NOOP("hovering", "Use the request that the clip was made from"))
_SWAP = str(QT_TRANSLATE_NOOP("hovering", "Swap the frames"))
_SAME = str(QT_TRANSLATE_NOOP("hovering", "It is here already"))


def promises(
    aimed_at: str, hovering: Hovering, request: Request, *, copy: bool, end: bool = False
) -> Mapping[str, tuple[Mood, str]]:
    """For each place that would change, what it shows while the pictures hover at `aimed_at` ("": on the panel).

    `end`: of a clip, its last frame would be taken.
    """
    if isinstance(hovering, Carried):
        place = aimed_at or route("", 1, request)[0]
        return {place: (Mood.WELCOMING, _translated(_carried_words(hovering, place, request, copy=copy)))}
    if hovering.paper:
        return {aimed_at or FIRST: (Mood.WELCOMING, _translated(_PAPER))}
    if hovering.refused:
        return {aimed_at or FIRST: (Mood.REFUSING, sentence(hovering.refused))}
    if not hovering.count:
        return {aimed_at or FIRST: (Mood.WELCOMING, _translated(_FOLDER))}
    if hovering.asks_which and not aimed_at:
        return {FIRST: (Mood.WELCOMING, _translated(_RECIPE))}
    if hovering.asks_which and aimed_at in FRAMES:
        return {aimed_at: (Mood.WELCOMING, _translated(_END if end else _BEGINNING))}
    places = dict.fromkeys(route(aimed_at, hovering.count, request))
    return {place: (Mood.WELCOMING, _translated(_WORDS[place])) for place in places}


def _carried_words(carried: Carried, place: str, request: Request, *, copy: bool) -> str:
    if carried.start == place and place in FRAMES:
        return _SAME
    filled = place in FRAMES and getattr(request, place) is not None
    return _SWAP if filled and carried.start in FRAMES and not copy else _WORDS[place]


def _translated(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)
