"""Advice about the pictures of a request, put into the words and buttons of an advice line."""

from __future__ import annotations

from collections.abc import Iterable

from kling_desktop.domain.remedies import PAIR, Advice, Remedy, advice
from kling_desktop.domain.request import Problem, Remark, Request
from kling_desktop.ui import text
from kling_desktop.ui.compose.advice_line import AdviceLine, Offered
from kling_desktop.ui.compose.places import FRAMES, REFERENCES


def say_first(line: AdviceLine, request: Request, place: str, otherwise: str = "") -> None:
    """The most pressing advice about the frames, or the references; else `otherwise`.

    That the first frame's shape wins is said beside the aspect ratio, by `say_shape`.
    """
    places = (REFERENCES,) if place == REFERENCES else (*FRAMES, PAIR)
    found = [one for one in advice(request) if one.place in places and one.said is not Remark.FRAME_SHAPE_WINS]
    if found:
        _say(line, found[0], request)
    else:
        line.say(otherwise)


def trouble(request: Request, place: str) -> tuple[str, str]:
    """What is wrong with the frame at a place, in words and as a role's colour; both empty where nothing is."""
    for one in advice(request):
        if one.place in (place, PAIR):
            return _words(one), "failed" if one.is_problem else "waiting"
    return "", ""


def say_shape(line: AdviceLine, request: Request, nearest: str) -> None:
    """That the first frame's own shape, near `nearest`, wins over the aspect ratio; where that is so."""
    found = [one for one in advice(request) if one.said is Remark.FRAME_SHAPE_WINS]
    if found:
        _say(line, found[0], request, f" ≈ {nearest}")
    else:
        line.say("")


def offers(remedies: Iterable[Remedy], request: Request | None = None) -> tuple[Offered, ...]:
    """The buttons for some remedies."""
    shape = str(request.effective("aspect_ratio")) if request else ""
    return tuple(Offered(remedy, text.remedy(remedy, shape), text.remedy_hint(remedy, shape)) for remedy in remedies)


def _say(line: AdviceLine, one: Advice, request: Request, more: str = "") -> None:
    line.say(_words(one) + more, "error" if one.is_problem else "secondary", one.place, offers(one.remedies, request))


def _words(one: Advice) -> str:
    return text.problem(one.said) if isinstance(one.said, Problem) else text.remark(one.said)
