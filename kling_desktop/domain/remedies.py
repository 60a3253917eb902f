"""What is wrong with the frames of a request for its model, and the one-click remedies for it. Pure.

A new finding is a rule in `advice`; a new remedy gets its words in `wording` and its act in `ui/remedies.py`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

from kling_desktop.domain.catalog import DEFAULT_MODEL, MODELS
from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import (
    Problem,
    ProblemCode,
    Remark,
    Request,
    named_pictures,
    picture_problems,
    remarks,
)

PAIR: Final = "frames"  # both frames together


class Remedy(StrEnum):
    """What can be done about a picture at one click; nothing of it ever happens by itself."""

    CROP_TO_SHAPE = "crop_to_shape"  # from the middle, in the chosen aspect ratio
    CROP = "crop"  # opens the crop editor
    ENLARGE = "enlarge"
    TURN_LEFT = "turn_left"
    TURN_RIGHT = "turn_right"
    ORIGINAL = "original"  # what it was made of, whole
    SEND_ADDRESS = "send_address"  # a web picture that was not fetched goes out by its address


class Advice(NamedTuple):
    """One finding about a frame or (PAIR) both: what is to be said, and the remedies."""

    place: str
    said: Problem | Remark
    remedies: tuple[Remedy, ...]

    @property
    def is_problem(self) -> bool:
        """Whether it keeps the request from being sent."""
        return isinstance(self.said, Problem)


_FOR_PROBLEM = {
    ProblemCode.PICTURE_TOO_SMALL: (Remedy.ENLARGE,),
    ProblemCode.PICTURE_TOO_LONG: (Remedy.CROP_TO_SHAPE, Remedy.CROP),
}
_CROPS = (Remedy.CROP_TO_SHAPE, Remedy.CROP)


def is_advised(problem: Problem) -> bool:
    """Whether a problem is said beside the pictures, with its remedies: it need not be said elsewhere, too."""
    return problem.code in _FOR_PROBLEM


def advice(request: Request) -> tuple[Advice, ...]:
    """What is to be said of the pictures, what keeps the request from being sent first. References have no shape."""
    model = MODELS.get(request.model, DEFAULT_MODEL)
    found: list[Advice] = []
    for place, picture in named_pictures(request):
        for problem in picture_problems(picture, place, model):
            if is_advised(problem):
                found.append(Advice(place, problem, _FOR_PROBLEM[problem.code]))
    said = remarks(request)
    if Remark.FRAME_SHAPES_DIFFER in said:
        can_crop = all(map(_can_be_cropped, (request.first_frame, request.last_frame)))
        found.append(Advice(PAIR, Remark.FRAME_SHAPES_DIFFER, _CROPS if can_crop else ()))
    if Remark.FRAME_SHAPE_WINS in said:
        can_crop = _can_be_cropped(request.first_frame)
        place = PAIR if can_crop and _can_be_cropped(request.last_frame) else "first_frame"
        found.append(Advice(place, Remark.FRAME_SHAPE_WINS, _CROPS if can_crop else ()))
    return tuple(found)


def ailing(request: Request, place: str) -> tuple[tuple[str, Picture], ...]:
    """The local pictures that a remedy at a place is for, each with its place; for references only those that ail."""
    places = ("first_frame", "last_frame") if place == PAIR else (place,)
    return tuple(
        (name, picture)
        for name, picture in named_pictures(request)
        if name in places
        and picture.is_local
        and (name != "references" or picture_problems(picture, name, MODELS.get(request.model, DEFAULT_MODEL)))
    )


def _can_be_cropped(picture: Picture | None) -> bool:
    return picture is not None and picture.is_local
