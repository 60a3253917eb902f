"""The places of the compose panel where a picture can go, and which of them dropped pictures take. Pure."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kling_desktop.domain.picture import Picture
from kling_desktop.domain.request import Request

FIRST: Final = "first_frame"
LAST: Final = "last_frame"
REFERENCES: Final = "references"
FRAMES: Final = (FIRST, LAST)


def route(aimed_at: str, count: int, request: Request) -> tuple[str, ...]:
    """The place of each of `count` pictures dropped at `aimed_at` ("": somewhere on the panel), in their order.

    One takes the place it is aimed at, else the first empty frame; two take both frames; more become references, and
    so do those that would push out a frame they were not aimed at.
    """
    empty = tuple(place for place in FRAMES if getattr(request, place) is None)
    if aimed_at == REFERENCES or count > len(FRAMES):
        return (REFERENCES,) * count
    if count == len(FRAMES):
        return FRAMES if aimed_at in FRAMES or empty == FRAMES else (REFERENCES,) * count
    return (aimed_at or (empty[0] if empty else REFERENCES),) * count


def with_picture(request: Request, place: str, picture: Picture | None) -> Request:
    """The request with a picture in a place: set in a frame (None clears it), added to the references."""
    if place == REFERENCES:
        return with_reference(request, picture) if picture else request
    return replace(request, **{place: picture})


def with_reference(request: Request, picture: Picture, at: int | None = None) -> Request:
    """The request with a reference more, at an index or at the end; one that is there already is moved, not doubled."""
    others = tuple(other for other in request.references if other != picture)
    index = len(others) if at is None else at
    return replace(request, references=(*others[:index], picture, *others[index:]))


def exchanged(request: Request, place: str, former: Picture, picture: Picture) -> Request:
    """The request with another picture where a former one lies; the same where that is not there any more."""
    if place in FRAMES:
        return with_picture(request, place, picture) if getattr(request, place) == former else request
    others = tuple(picture if other == former else other for other in request.references)
    return replace(request, references=tuple(dict.fromkeys(others)))


def without_reference(request: Request, index: int) -> Request:
    """The request without one of its references."""
    kept = request.references
    return replace(request, references=(*kept[:index], *kept[index + 1 :]))


def with_reference_moved(request: Request, start: int, end: int) -> Request:
    """The request with its reference at `start` standing at `end`, both counted before anything moves."""
    moved = request.references[start]
    rest = without_reference(request, start).references
    return replace(request, references=(*rest[:end], moved, *rest[end:]))


def swapped(request: Request) -> Request:
    """The request with its frames exchanged."""
    return replace(request, first_frame=request.last_frame, last_frame=request.first_frame)


def carried(request: Request, start: str, end: str, picture: Picture, *, copy: bool) -> Request:
    """The request after a picture was dragged from one place to another.

    Frames carried onto each other change places, so that none is lost; a copy leaves the start as it was.
    """
    if start == end:
        return request
    if start in FRAMES and end in FRAMES and not copy:
        return swapped(request)
    return with_picture(request if copy else _left(request, start, picture), end, picture)


def _left(request: Request, place: str, picture: Picture) -> Request:
    if place in FRAMES:
        return with_picture(request, place, None)
    return replace(request, references=tuple(other for other in request.references if other != picture))
